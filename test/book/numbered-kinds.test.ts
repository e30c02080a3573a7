/** Everything that can be numbered, referred to by an empty link, as a reader of either file meets it. */
import { beforeAll, expect, test } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import type { Output } from '../../src/publish-request.js';
import type { PublicationSource } from '../../src/source/publication-source.js';
import { absent } from '../support/lay-out.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { PDF_READERS, plain } from '../support/pdf-readers.js';

const KINDS: readonly (readonly [name: string, source: string, words: string])[] = [
  ['fig', ':::chart[رسم]{type=bar #fig}\n```csv\nأ,ب\nج,1\n```\n:::', 'الشكل ١'],
  ['tab', '| أ |\n|---|\n| ١ |\n\n: أطوال {#tab}', 'الجدول ١'],
  ['csv', ':::table[من بيانات]{#csv}\n```csv\nأ,ب\n1,2\n```\n:::', 'الجدول ٢'],
  ['equ', '$$x = 1$$ {#equ}', 'المعادلة ١'],
  ['not', ':::note[للقارئ]{#not}\nنص.\n:::', 'الملاحظة ١'],
  ['war', ':::warning{#war}\nنص.\n:::', 'التنبيه ١'],
  ['quo', '> قول.\n>\n> — قائل {#quo}', 'الاقتباس ١'],
  ['ver', ':::verse[قفا]{#ver}\nشطر *** شطر\n:::', 'القصيدة ١'],
];

const SOURCE = `---\ntitle: أ\nlang: ar-EG\nfigures: continuous\n---\n\n${KINDS.map(([name]) => `انظر [](#${name}).`).join('\n\n')}\n\n${KINDS.map(([, source]) => source).join('\n\n')}\n`;

let made: readonly Output[];
beforeAll(async () => {
  const source: PublicationSource = { file: { path: 'index.md', text: SOURCE }, format: 'markdown', name: 'kinds', readAsset: () => Promise.resolve({ kind: 'missing' }) };
  const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), formats: ['pdf', 'epub'] });
  expect(diagnostics).toEqual([]);
  made = outputs;
});

const bytesOf = (format: Output['format']): Uint8Array => made.find((output) => output.format === format)?.bytes ?? absent();

test('in the PDF: the kind, its number and its page', async () => {
  const pages = await PDF_READERS['pdf.js'](bytesOf('pdf'));
  const [first = ''] = pages.map(plain);
  const said = [...first.matchAll(/انظر (.*?)، ?ص ?([٠-٩]+)/g)].map(([, words, page]) => [words, page]);
  expect(said.map(([words]) => words)).toEqual(KINDS.map(([, , words]) => words));
  expect(said.every(([, page]) => page === '١' || page === '٢')).toBe(true);
});

test('in the EPUB: the kind and its number, leading to it', () => {
  const files = readFiles(bytesOf('epub'));
  const chapters = [...files.keys()].filter((path) => path.includes('chapter-')).map((path) => readText(files, path));
  const text = chapters.join('');
  const said = [...text.matchAll(/انظر <a href="([^"]*)">(.*?)<\/a>/g)].map(([, href = '', words = '']) => ({ href, words: words.replace(/<[^>]*>/g, '').replaceAll('\u00A0', ' ') }));
  expect(said.map(({ words }) => words)).toEqual(KINDS.map(([, , words]) => words));
  for (const { href } of said) {
    const [file = '', id = ''] = href.split('#');
    expect(file === '' ? text : readText(files, FOLDER + file)).toContain(`id="${id}"`);
  }
});
