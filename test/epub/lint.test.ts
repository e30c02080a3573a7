import { beforeAll, describe, expect, it } from 'vitest';
import { buildEpub } from '../support/epub-builder.js';
import { changeFiles, FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { precheck } from '../support/epub-precheck.js';
import { everyFeature } from '../support/every-feature.js';
import { DocumentMaker } from '../support/document-maker.js';
import { lintEpub } from '../support/rtl-lint.js';

describe.each(['brief', 'book'])('a book in the theme %s', (theme) => {
  let epub: Uint8Array;
  beforeAll(async () => {
    epub = await buildEpub(everyFeature(), theme);
  });

  it('has none of the faults that no validator sees', () => {
    expect(lintEpub(epub)).toEqual([]);
  });

  it('is valid', async () => {
    expect(await precheck(epub)).toEqual([]);
  });
});

describe('the smallest books', () => {
  it.each([
    ['nothing', []],
    ['one paragraph', [new DocumentMaker().paragraph('سلام')]],
    ['a chapter without text', [new DocumentMaker().heading(1, null, 'عنوان')]],
  ])('of %s are sound', async (_, blocks) => {
    const epub = await buildEpub(new DocumentMaker().document(blocks, { authors: [], publisher: null, date: null, rights: null }));
    expect(lintEpub(epub)).toEqual([]);
    expect(await precheck(epub)).toEqual([]);
  });
});

describe('a left-to-right book', () => {
  it('is valid and turns the other way', async () => {
    const make = new DocumentMaker();
    const blocks = [make.heading(1, null, 'A chapter'), make.paragraph('The word سلام in a line, and ', make.strong('more'), '.')];
    const epub = await buildEpub(make.document(blocks, { title: 'A book', language: 'en', direction: 'ltr', numerals: 'latn' }));
    expect(await precheck(epub)).toEqual([]);
    const files = readFiles(epub);
    expect(readText(files, `${FOLDER}content.opf`)).toContain('page-progression-direction="ltr"');
    expect(readText(files, `${FOLDER}chapter-001.xhtml`)).toContain('<bdi dir="rtl" lang="und-Arab" xml:lang="und-Arab">سلام</bdi>');
  });
});

describe('a seeded fault is noticed', () => {
  let epub: Uint8Array;
  beforeAll(async () => {
    epub = await buildEpub(everyFeature());
  });

  const faults: readonly (readonly [rule: string, file: string, from: string | RegExp, to: string])[] = [
    ['package-runs-right-to-left', 'content.opf', ' dir="rtl"', ''],
    ['pages-turn-right-to-left', 'content.opf', ' page-progression-direction="rtl"', ''],
    ['writing-mode-is-named-for-kindle', 'content.opf', 'horizontal-rl', 'horizontal-lr'],
    ["first-language-is-the-text's", 'content.opf', '<dc:language>ar', '<dc:language>en'],
    ['every-file-is-declared', 'content.opf', /<item id="image-1".*\n/, ''],
    ['html-and-body-have-direction', 'chapter-002.xhtml', '<body dir="rtl"', '<body'],
    ['html-and-body-have-direction', 'toc.xhtml', ' dir="rtl">\n<head', '>\n<head'],
    ['html-has-language', 'cover.xhtml', 'xml:lang="ar"', 'xml:lang="en"'],
    ['style-sheets-have-a-type', 'title.xhtml', ' type="text/css"', ''],
    ['header-cells-have-scope', 'chapter-002.xhtml', ' scope="col"', ''],
    ['images-have-alternatives', 'chapter-003.xhtml', 'alt="نقطة رمادية"', 'alt=""'],
    ['nothing-is-scripted', 'chapter-003.xhtml', '<hr/>', '<hr onclick="x()"/>'],
    ['links-lead-out-by-known-schemes', 'chapter-002.xhtml', 'href="https:', 'href="javascript:'],
    ['arabic-is-written-as-itself', 'chapter-002.xhtml', 'الذي', '&#x627;لذي'],
    ['style-says-nothing-of-direction', 'style.css', 'hyphens: none', 'direction: rtl'],
    ['letters-stay-joined', 'style.css', 'hyphens: none', 'letter-spacing: .1em'],
    ['arabic-is-upright', 'style.css', 'font-style: normal', 'font-style: italic'],
    ['lines-leave-room-for-marks', 'style.css', /line-height: 1\.7\d*/, 'line-height: 1.4'],
    ['fonts-are-embedded', 'style.css', 'fonts/Noto', 'fonts/Nota'],
    ['ids-are-unique', 'chapter-003.xhtml', 'id="s2-1"', 'id="s2"'],
    ['links-arrive', 'toc.xhtml', '#s2-1"', '#s9-1"'],
    ['links-arrive', 'toc.ncx', 'chapter-003.xhtml', 'chapter-004.xhtml'],
    ['notes-lead-back', 'notes.xhtml', '#noteref-2"', '#noteref-1"'],
  ];

  it.each(faults)('%s: %s without %s', async (rule, file, from, to) => {
    let changed = false;
    const faulty = await changeFiles(epub, (path, text) => {
      const result = path === FOLDER + file ? text.replace(from, to) : text;
      changed ||= result !== text;
      return result;
    });
    expect(changed).toBe(true);
    expect(lintEpub(faulty).map((finding) => finding.rule)).toContain(rule);
  });

  it('fonts-are-sound: a bit of a font turned', async () => {
    const path = [...readFiles(epub).keys()].find((name) => name.endsWith('.ttf')) ?? '';
    const bytes = readFiles(epub).get(path) ?? new Uint8Array();
    const turned = bytes.map((byte, index) => (index === 2000 ? byte ^ 1 : byte));
    const faulty = await changeFiles(epub, (_, text) => text, { [path]: turned });
    expect(lintEpub(faulty)).toEqual([{ rule: 'fonts-are-sound', place: path }]);
  });

  it('mimetype-comes-first', async () => {
    const mimetype = readFiles(epub).get('mimetype') ?? new Uint8Array();
    const faulty = await changeFiles(epub, (_, text) => text, { mimetype });
    expect(lintEpub(faulty)).toEqual([{ rule: 'mimetype-comes-first', place: 'mimetype' }]);
  });

  it('by the validator: a note that is nowhere', async () => {
    const faulty = await changeFiles(epub, (_, text) => text.replace('notes.xhtml#note-1"', 'notes.xhtml#note-9"'));
    expect(await precheck(faulty)).not.toEqual([]);
  });
});
