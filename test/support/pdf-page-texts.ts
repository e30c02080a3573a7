/** Pages of a PDF with their labels, as pdf.js sees them. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  /** Folio: of /PageLabels. */
  readonly label: string;
  readonly text: string;
}

export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0, disableFontFace: true }).promise;
  const labels = (await document.getPageLabels()) ?? [];
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push({ label: labels[number - 1] ?? String(number), text: items.map((item) => ('str' in item ? `${item.str} ` : '')).join('') });
  }
  await document.destroy();
  return pages;
}
