import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { publish } from '../../src/publish.js';
import { loadSource } from '../../src/source/load.js';
import type { PublicationSource } from '../../src/source/publication-source.js';
import { pdfPages } from '../support/pdf-page-texts.js';
import { attribute, elements, type Files, FOLDER, readFiles, readSpine, readText, readXml, textOf } from '../support/epub-archive.js';
import { findingsOf } from '../support/check-book.js';

interface Built {
  readonly files: Files;
  readonly epub: Uint8Array;
  readonly pdf: Uint8Array | null;
}

async function build(path: string, formats: readonly ('pdf' | 'epub')[]): Promise<Built> {
  const source = await loadSource(path, () => undefined);
  if (source === null) {
    throw new Error(`${path} was not read`);
  }
  const { outputs } = await publish({ source, fonts: shippedFonts(), formats });
  const bytesOf = (format: 'pdf' | 'epub'): Uint8Array | null => outputs.find((output) => output.format === format)?.bytes ?? null;
  const epub = bytesOf('epub') ?? new Uint8Array();
  return { files: readFiles(epub), epub, pdf: bytesOf('pdf') };
}

interface Mark {
  readonly id: string;
  readonly label: string;
  /** The words after it, up to the next mark. */
  readonly after: string;
}

/** In reading order. Words of the files that the printed book has not are left out: its cover, its contents, its notes. */
function marksOf(files: Files): readonly Mark[] {
  return readSpine(files).flatMap((path) => {
    const text = readText(files, path);
    const parts = text.split(/(?=<(?:span|div) id="page-\d+" epub:type="pagebreak")/).slice(1);
    return parts.map((part) => ({
      id: /id="(page-\d+)"/.exec(part)?.[1] ?? '',
      label: /aria-label="([^"]*)"/.exec(part)?.[1] ?? '',
      after: part.replace(/<[^>]*>/g, ' ').trim(),
    }));
  });
}

const metas = (files: Files, property: string): readonly string[] =>
  elements(readXml(files, `${FOLDER}content.opf`), 'meta').filter((meta) => attribute(meta, 'property') === property).map(textOf);

const letters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

describe('a brief, in both forms', () => {
  let built: Built;
  beforeAll(async () => {
    built = await build('content/alaska-summit', ['pdf', 'epub']);
  });

  it('marks every page of the PDF where it begins', async () => {
    const marks = marksOf(built.files);
    const pages = await pdfPages(built.pdf ?? new Uint8Array());
    expect(marks.length).toBe(pages.length);
    // The first words of a page are those after its mark, wherever on the page a running head may stand.
    const lost = marks.slice(1).filter(({ after }, index) => !letters(pages[index + 1]?.text ?? '').includes(letters(after).slice(0, 12)));
    expect(lost).toEqual([]);
  });

  it('lists them, in order, with their folios', async () => {
    const list = elements(readXml(built.files, `${FOLDER}toc.xhtml`), 'nav').find((nav) => attribute(nav, 'epub:type') === 'page-list');
    const links = list === undefined ? [] : elements(list, 'a');
    const pages = await pdfPages(built.pdf ?? new Uint8Array());
    expect(links.map(textOf)).toEqual(pages.map(({ label }) => label));
    expect(links.map((link) => attribute(link, 'href').replace(/^.*#/, ''))).toEqual(marksOf(built.files).map(({ id }) => id));
    expect(attribute(list, 'role')).toBe('doc-pagelist');
  });

  it('lists them for old readers too', () => {
    const list = elements(readXml(built.files, `${FOLDER}toc.xhtml`), 'nav').find((nav) => attribute(nav, 'epub:type') === 'page-list');
    const targets = elements(readXml(built.files, `${FOLDER}toc.ncx`), 'pageTarget');
    const links = list === undefined ? [] : elements(list, 'a');
    expect(targets.map((target) => [textOf(target).trim(), attribute(elements(target, 'content')[0], 'src')])).toEqual(links.map((link) => [textOf(link), attribute(link, 'href')]));
    expect(new Set(targets.map((target) => attribute(target, 'type')))).toEqual(new Set(['normal']));
  });

  it('names the PDF as their source, and says so of its accessibility', () => {
    const source = elements(readXml(built.files, `${FOLDER}content.opf`), 'dc:source');
    expect(source.map(textOf)).toEqual(['alaska-summit.pdf']);
    expect(metas(built.files, 'source-of')).toEqual(['pagination']);
    expect(metas(built.files, 'pageBreakSource')).toEqual(['alaska-summit.pdf']);
    expect(metas(built.files, 'schema:accessibilityFeature')).toEqual(expect.arrayContaining(['pageBreakMarkers', 'pageNavigation']));
    expect(metas(built.files, 'schema:accessibilitySummary')[0]).toContain('صفحات النسخة المطبوعة');
  });

  it('stays a sound book', async () => {
    expect(await findingsOf(built.epub)).toEqual([]);
  });
});

it('a paragraph that goes over pages is marked at the word', async () => {
  const names = ['ألف', 'باء', 'جيم', 'دال', 'واو', 'زاي', 'حاء', 'طاء', 'ياء', 'كاف'];
  const words = Array.from({ length: 1200 }, (_, index) => [...String(index)].map((digit) => names[Number(digit)] ?? '').join(''));
  const text = `---\ntitle: سطور\nlang: ar\n---\n\n${words.join(' ')}.\n`;
  const source: PublicationSource = { file: { path: 'words.md', text }, format: 'markdown', name: 'words', readAsset: () => Promise.resolve({ kind: 'missing' }) };
  const { outputs } = await publish({ source, fonts: shippedFonts() });
  const [pdf, epub] = ['pdf', 'epub'].map((format) => outputs.find((output) => output.format === format)?.bytes ?? new Uint8Array());
  const pages = await pdfPages(pdf ?? new Uint8Array());
  const marks = marksOf(readFiles(epub ?? new Uint8Array())).slice(1);
  expect(marks.length).toBeGreaterThan(2);
  // The word after a mark is on that page, and the word before it is not.
  for (const { id, after } of marks) {
    const printed = letters(pages[Number(id.slice(5)) - 1]?.text ?? '');
    const first = after.split(' ')[0] ?? '';
    expect(printed).toContain(letters(after).slice(0, 20));
    expect(printed).not.toContain(letters(`${words[words.indexOf(first) - 1] ?? ''}${first}`));
  }
});

it('folios of front matter are letters; blank pages have no place', async () => {
  const { files } = await build('test/features/book', ['pdf', 'epub']);
  const marks = marksOf(files);
  expect(marks.map(({ label }) => label.replace('صفحة ', ''))).toMatchInlineSnapshot(`
    [
      "أ",
      "ج",
      "د",
      "ه‍",
      "و",
      "ز",
      "ط",
      "يا",
      "يج",
      "١",
      "٣",
      "٤",
      "٥",
      "٦",
      "٧",
      "٩",
    ]
  `);
  expect(marks.every(({ id }, index) => index === 0 || Number(id.slice(5)) > Number(marks[index - 1]?.id.slice(5)))).toBe(true);
});

it('an EPUB that is made alone has no pages and claims none', async () => {
  const { files } = await build('content/alaska-summit', ['epub']);
  expect(marksOf(files)).toEqual([]);
  expect(readText(files, `${FOLDER}toc.xhtml`)).not.toContain('page-list');
  expect(readText(files, `${FOLDER}content.opf`)).not.toMatch(/dc:source|pageNavigation|pageBreak/);
});
