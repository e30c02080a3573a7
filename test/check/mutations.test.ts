/**
 * Defects seeded into a book of ours, one at a time. Each is caught by a gate: by our check under the rule that is named
 * here, or by EPUBCheck's port. The book as it was made is clean under both.
 */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEpub } from '../support/epub-builder.js';
import { FOLDER, type Files, readFiles, readText } from '../support/epub-archive.js';
import { findingsOf } from '../support/check-book.js';
import { everyFeature } from '../support/every-feature.js';

let epub: Uint8Array;
let files: Files;
beforeAll(async () => {
  epub = await buildEpub(everyFeature());
  files = readFiles(epub);
});

async function rulesOf(book: Uint8Array): Promise<readonly string[]> {
  return (await findingsOf(book)).map((finding) => finding.split(' ')[0] ?? '');
}

async function validate(book: Uint8Array): Promise<readonly string[]> {
  const { messages } = await EpubCheck.validate(book);
  return messages.filter(({ severity }) => severity !== 'info' && severity !== 'usage').map(({ id, message }) => `${id} ${message}`);
}

/** The book with one file changed; a change that changes nothing is a fault of the test. */
function mutate(file: string, from: string | RegExp, to: string): Uint8Array {
  const path = FOLDER + file;
  const text = readText(files, path);
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return withFile(path, new TextEncoder().encode(changed));
}

function withFile(path: string, bytes: Uint8Array): Uint8Array {
  return zip([...files].map(([name, old]) => [name, name === path ? bytes : old]));
}

/** Nothing is packed: that would take most of the time. */
function zip(entries: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

it('the book is clean', async () => {
  expect(await findingsOf(epub)).toEqual([]);
  expect(await validate(epub)).toEqual([]);
});

const END = '</body>';

describe('our check catches', () => {
  const faults: readonly (readonly [rule: string, file: string, from: string | RegExp, to: string])[] = [
    ['packages-have-direction', 'content.opf', ' dir="rtl"', ''],
    ['packages-have-language', 'content.opf', /(<package[^>]*) xml:lang="ar"/, '$1 xml:lang="en"'],
    ['pages-turn-right-to-left', 'content.opf', ' page-progression-direction="rtl"', ''],
    ['pages-turn-right-to-left', 'content.opf', 'page-progression-direction="rtl"', 'page-progression-direction="ltr"'],
    ['writing-mode-is-named-for-kindle', 'content.opf', 'horizontal-rl', 'horizontal-lr'],
    ['first-language-is-of-the-text', 'content.opf', '<dc:language>ar', '<dc:language>en'],
    ['every-file-is-declared', 'content.opf', /<item id="image-\w+".*\n/, ''],
    ['manifest-files-are-there', 'content.opf', 'href="chapter-002.xhtml"', 'href="chapter-902.xhtml"'],
    ['html-and-body-have-direction', 'chapter-002.xhtml', '<body dir="rtl"', '<body'],
    ['html-and-body-have-direction', 'toc.xhtml', ' dir="rtl">\n<head', '>\n<head'],
    ['html-and-body-have-direction', 'chapter-002.xhtml', '<body dir="rtl"', '<body dir="auto"'],
    ['pages-have-language', 'cover.xhtml', 'xml:lang="ar"', 'xml:lang="en"'],
    ['pages-have-language', 'chapter-002.xhtml', 'lang="ar" xml:lang="ar"', 'lang="en" xml:lang="en"'],
    ['style-links-have-a-type', 'title.xhtml', ' type="text/css"', ''],
    ['header-cells-have-scope', 'chapter-002.xhtml', ' scope="col"', ''],
    ['images-have-alternatives', 'chapter-003.xhtml', ' alt="نقطة رمادية"', ''],
    ['pages-need-no-script', 'chapter-003.xhtml', '<hr/>', '<hr onclick="x()"/>'],
    ['pages-need-no-script', 'chapter-003.xhtml', '<hr/>', '<script>x()</script>'],
    ['links-lead-out-by-known-schemes', 'chapter-002.xhtml', 'href="https:', 'href="javascript:'],
    ['arabic-is-written-as-itself', 'chapter-002.xhtml', END, `<p>&#x627;لذي</p>${END}`],
    ['words-are-not-lengthened', 'chapter-002.xhtml', END, `<p>الـذي</p>${END}`],
    ['entities-are-defined', 'chapter-002.xhtml', END, `<p>الذي&nbsp;</p>${END}`],
    ['files-are-well-formed', 'chapter-002.xhtml', '</body>', ''],
    ['style-says-nothing-of-direction', 'style.css', 'hyphens: none', 'direction: rtl'],
    ['style-says-nothing-of-direction', 'chapter-002.xhtml', END, `<p style="unicode-bidi: embed">نص</p>${END}`],
    ['letters-stay-joined', 'style.css', 'hyphens: none', 'letter-spacing: .1em'],
    ['arabic-is-upright', 'style.css', 'em, i, cite, dfn, address {\n  font-style: normal', 'em, i, cite, dfn, address {\n  font-style: italic'],
    ['arabic-is-upright', 'chapter-002.xhtml', END, `<p style="font: oblique 1em serif">نص</p>${END}`],
    ['lines-leave-room-for-marks', 'style.css', /line-height: 1\.7\d*/, 'line-height: 1.4'],
    ['stacks-name-an-arabic-font', 'style.css', /body \{\n {2}font-family: [^;]+/, 'body {\n  font-family: Georgia, serif'],
    ['style-sheets-are-well-formed', 'style.css', 'hyphens: none', 'hyphens none'],
    ['links-arrive', 'style.css', 'fonts/Noto', 'fonts/Nota'],
    ['fonts-are-used', 'style.css', 'fonts/Noto', 'fonts/Nota'],
    ['ids-are-unique', 'chapter-003.xhtml', 'id="s1-1"', 'id="s1"'],
    ['links-arrive', 'toc.xhtml', '#s1-1"', '#s9-1"'],
    ['links-arrive', 'toc.ncx', 'chapter-003.xhtml', 'chapter-004.xhtml'],
    ['links-arrive', 'chapter-002.xhtml', 'href="https:', 'href="../../../etc/passwd#https:'],
    ['notes-lead-back', 'notes.xhtml', '#noteref-2"', '#noteref-1"'],
  ];

  it.each(faults)('%s: %s with %s → %s', async (rule, file, from, to) => {
    expect(await rulesOf(mutate(file, from, to))).toContain(rule);
  });

  it('fonts that are damaged: a bit turned, an end cut off, another file', async () => {
    const [path, bytes] = [...files].find(([name]) => name.endsWith('.ttf')) ?? ['', new Uint8Array()];
    const withFont = (font: Uint8Array): Uint8Array => withFile(path, font);
    expect(await findingsOf(withFont(bytes.map((byte, index) => (index === 2000 ? byte ^ 1 : byte))))).toEqual([expect.stringMatching(`^font-checksums-agree ${path} `)]);
    expect(await rulesOf(withFont(bytes.slice(0, bytes.length / 2)))).toContain('fonts-open');
    expect(await rulesOf(withFont(new TextEncoder().encode('<html>404 Not Found</html>')))).toContain('fonts-open');
  });

  it('a font that lacks letters of its text', async () => {
    expect((await findingsOf(mutate('chapter-002.xhtml', END, `<p>الڵذي</p>${END}`))).join()).toMatch(/fonts-have-their-letters OEBPS\/chapter-002\.xhtml:\d+:\d+ .*“ڵ”/);
  });

  it('a page-list without its source', async () => {
    expect(await rulesOf(mutate('toc.xhtml', '</body>', '<nav epub:type="page-list"><ol><li><a href="chapter-002.xhtml">1</a></li></ol></nav></body>'))).toContain('page-lists-name-their-source');
  });

  it('a mimetype that is not first', async () => {
    expect(await findingsOf(zip([...files].reverse()))).toEqual([expect.stringMatching(/^mimetype-comes-first mimetype /)]);
  });

  it('a name that is not ASCII', async () => {
    expect(await rulesOf(zip([...files, [`${FOLDER}صورة.png`, new Uint8Array(1)]]))).toEqual(['names-are-ascii', 'every-file-is-declared']);
  });
});

describe('the validator catches', () => {
  it.each([
    ['a note that is nowhere', 'chapter-002.xhtml', /notes\.xhtml#note-[^"]*/, 'notes.xhtml#note-9'],
    ['a title that is missing', 'content.opf', /<dc:title[^]*?<\/dc:title>/, ''],
    ['an element that HTML does not know', 'chapter-002.xhtml', END, `<blink>نص</blink>${END}`],
    ['a spine that names nothing', 'content.opf', /idref="[^"]*"/, 'idref="nothing"'],
  ])('%s', async (_, file, from, to) => {
    expect(await validate(mutate(file, from, to))).not.toEqual([]);
  });
});

describe('text that is not Arabic', () => {
  it.each([
    ['may be spaced', 'style.css', 'hyphens: none;\n', 'hyphens: none;\n}\nbdi[lang="en"] {\n  letter-spacing: .1em;\n'],
    ['may be slanted', 'style.css', 'hyphens: none;\n', 'hyphens: none;\n}\np:lang(en) > i {\n  font-style: italic;\n'],
  ])('%s', async (_, file, from, to) => {
    expect(await findingsOf(mutate(file, from, to))).toEqual([]);
  });
});
