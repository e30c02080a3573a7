/** Program text with Arabic in it comes back in the order in which it was typed. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { makePdf, type MadePdf } from '../support/make-pdf.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';

const CODE = ['print("مرحبا، يا عمر!", "أهلًا")  # تحيّة، ثم جواب.', 'السعر = الثمن + الضريبة', 'count("كتاب.txt")'];

let made: MadePdf;

beforeAll(async () => {
  made = await makePdf(buildFrom(`نص\n\n\`\`\`\n${CODE.join('\n')}\n\`\`\`\n`).document);
});

const withoutSpaces = (text: string): string => plain(text).replaceAll(' ', '');

/** pdfium gives the neutral signs before a comment another place; names and strings keep theirs. */
describe.each([
  ['pdf.js', CODE],
  ['pdfium', CODE.slice(1)],
  ['mupdf', CODE],
] as const)('%s', (name, lines) => {
  it('gives the lines back in their order', async () => {
    const text = withoutSpaces((await PDF_READERS[name](made.bytes)).join('\n'));
    expect(lines.filter((line) => !text.includes(withoutSpaces(line)))).toEqual([]);
  });
});
