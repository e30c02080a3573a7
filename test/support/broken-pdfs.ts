/** PDFs written by hand, object by object, and whole ones damaged by chance. */

/** Objects numbered from 1; the first is the catalog. */
export function handMadePdf(objects: readonly string[]): Uint8Array {
  const header = '%PDF-1.7\n';
  const offsets: number[] = [];
  let body = header;
  objects.forEach((object, index) => {
    offsets.push(body.length);
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Uint8Array.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${rows}${trailer}`, (character) => character.charCodeAt(0));
}

/** `content`: of one page, with the entries given to the catalog and to the page. */
export function onePage(content: string, catalog = '', page = '', others: readonly string[] = []): Uint8Array {
  return handMadePdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R ${page} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...others,
  ]);
}
