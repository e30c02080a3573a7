/** The adapter to pdf.js: the text of pages as a reader extracts it, and of each piece of marked content. */
import type { PDFDocumentProxy } from 'unpdf/pdfjs';

export interface PageText {
  /** Lines in the reader's order. */
  readonly text: string;
  /** By MCID; a line's end is a space. */
  readonly marked: ReadonlyMap<number, string>;
}

/** Ends with the page on which `isLate` says so; null where pdf.js cannot open the file. */
export async function readPageTexts(bytes: Uint8Array, pages: number, isLate: () => boolean): Promise<readonly PageText[] | null> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const task = getDocument({
    // It keeps what it is given, and takes no subclass, such as a Buffer.
    data: new Uint8Array(bytes),
    password: '',
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
  });
  try {
    const document = await task.promise;
    const texts: PageText[] = [];
    for (let number = 1; number <= Math.min(pages, document.numPages) && !isLate(); number++) {
      texts.push(await readPage(document, number));
    }
    return texts;
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}

/** A page that is broken has no text; the others may. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const marked = new Map<number, string>();
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let text = '';
    const open: (number | null)[] = [];
    for (const item of items) {
      if ('str' in item) {
        text += item.str + (item.hasEOL ? '\n' : '');
        const mcid = open.findLast((id) => id !== null) ?? null;
        if (mcid !== null) {
          marked.set(mcid, (marked.get(mcid) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
        }
      } else if (item.type === 'endMarkedContent') {
        open.pop();
      } else {
        const id = item.type === 'beginMarkedContentProps' ? /_mc(\d+)$/.exec(item.id)?.[1] : undefined;
        open.push(id === undefined ? null : Number(id));
      }
    }
    page.cleanup();
    return { text, marked };
  } catch {
    return { text: '', marked };
  }
}
