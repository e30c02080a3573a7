/** Books that are broken, or made to harm: each is told of; none hangs, crashes or reads outside. */
import { zipSync, zlibSync, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_ENTRIES } from '../../src/check/limits.js';
import { findingsOf } from '../support/check-book.js';

const CONTAINER = '<container><rootfiles><rootfile full-path="a/p.opf"/></rootfiles></container>';
const PAGE = '<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" xml:lang="ar" dir="rtl"><body dir="rtl"><p>نص</p></body></html>';

function opfOf(items: string): string {
  return `<package unique-identifier="i" dir="rtl" xml:lang="ar"><metadata><dc:identifier id="i">urn:uuid:00112233-4455-6677-8899-aabbccddeeff</dc:identifier><dc:language>ar</dc:language><meta name="primary-writing-mode" content="horizontal-rl"/></metadata><manifest><item id="p" href="p.xhtml" media-type="application/xhtml+xml"/>${items}</manifest><spine page-progression-direction="rtl"/></package>`;
}

function bookOf(files: Readonly<Record<string, string | Uint8Array>>, items = ''): Uint8Array {
  const all = { mimetype: 'application/epub+zip', 'META-INF/container.xml': CONTAINER, 'a/p.opf': opfOf(items), 'a/p.xhtml': PAGE, ...files };
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(all)) {
    entries[path] = [typeof content === 'string' ? new TextEncoder().encode(content) : content, { level: path === 'mimetype' ? 0 : 6 }];
  }
  return zipSync(entries);
}

async function rulesOf(book: Uint8Array): Promise<readonly string[]> {
  return (await findingsOf(book)).map((finding) => finding.split(' ')[0] ?? '');
}

const styled = (css: string): Uint8Array => bookOf({ 'a/s.css': css, 'a/p.xhtml': PAGE.replace('<body', '<head><link rel="stylesheet" type="text/css" href="s.css"/></head><body') }, '<item id="s" href="s.css" media-type="text/css"/>');
const paged = (page: string): Uint8Array => bookOf({ 'a/p.xhtml': page });

/** The sizes that the directory claims of a file; the data stay. */
function claiming(book: Uint8Array, name: string, size: number): Uint8Array {
  const view = new DataView(book.buffer);
  for (let at = 0; at + 46 < book.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(book.subarray(at + 46, at + 46 + name.length)) === name) {
      view.setUint32(at + 24, size, true);
    }
  }
  return book;
}

it('a small sound book has no findings', async () => {
  expect(await findingsOf(bookOf({}))).toEqual([]);
});

describe('a reason is given for', () => {
  it.each<[string, string, () => Uint8Array]>([
    ['nothing', 'archives-are-sound', () => new Uint8Array()],
    ['no zip', 'archives-are-sound', () => new TextEncoder().encode('%PDF-1.7 '.repeat(9))],
    ['half a book', 'archives-are-sound', () => bookOf({}).slice(0, 400)],
    ['a bomb', 'archives-are-of-bounded-size', () => claiming(bookOf({}), 'a/p.xhtml', 65 * 1024 * 1024)],
    ['a bomb that claims to be small', 'archives-are-sound', () => claiming(bookOf({ 'a/p.xhtml': new Uint8Array(8 * 1024 * 1024) }), 'a/p.xhtml', 100)],
    ['too many files', 'archives-are-of-bounded-size', () => zipSync(Object.fromEntries(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => [`f${index}`, new Uint8Array()])), { level: 0 })],
    ['a name that leads out', 'names-stay-inside', () => bookOf({ '../../etc/cron.d/x': 'x' })],
    ['a name with a drive', 'names-stay-inside', () => bookOf({ 'C:\\x': 'x' })],
    ['no container', 'containers-name-the-package', () => zipSync({ mimetype: new Uint8Array() })],
    ['a container that names nothing', 'containers-name-the-package', () => bookOf({ 'META-INF/container.xml': '<container/>' })],
    ['a container that leads out', 'containers-name-the-package', () => bookOf({ 'META-INF/container.xml': CONTAINER.replace('a/p.opf', '../../../etc/passwd') })],
    ['a package that is no XML', 'files-are-well-formed', () => bookOf({ 'a/p.opf': 'no' })],
    ['an empty package', 'first-language-is-of-the-text', () => bookOf({ 'a/p.opf': '<package/>' })],
    ['a page that is cut', 'files-are-well-formed', () => paged(PAGE.slice(0, -9))],
    ['elements in each other without end', 'files-are-well-formed', () => paged(PAGE.replace('نص', '<b>'.repeat(50_000) + '</b>'.repeat(50_000)))],
    ['elements too deep', 'files-are-well-formed', () => paged(PAGE.replace('نص', '<b>'.repeat(500) + '</b>'.repeat(500)))],
    ['entities that grow', 'entities-are-defined', () => paged(`<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]>${PAGE.replace('نص', '&c;')}`)],
    ['an entity that is a file', 'entities-are-defined', () => paged(`<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>${PAGE.replace('نص', '&x;')}`)],
    ['bytes that are not UTF-8', 'text-is-utf-8', () => bookOf({ 'a/p.xhtml': Uint8Array.of(0x3c, 0xff, 0xc0) })],
    ['DRM', 'files-are-open', () => bookOf({ 'META-INF/encryption.xml': '<encryption><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="a/p.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>' })],
    ['links out of the book', 'links-arrive', () => paged(PAGE.replace('نص', '<a href="../../../../etc/passwd">نص</a>'))],
    ['a style sheet of broken parts', 'style-sheets-are-well-formed', () => styled('p { color } } @@ {')],
    ['style in each other without end', 'style-sheets-are-well-formed', () => styled('@media screen{'.repeat(50_000))],
    ['a font that lies about its tables', 'fonts-open', () => bookOf({ 'a/f.ttf': Uint8Array.of(0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, ...new Array<number>(40).fill(0xff)) }, '<item id="f" href="f.ttf" media-type="font/ttf"/>')],
    ['a packed font that is a bomb', 'fonts-open', () => bookOf({ 'a/f.woff': woffBomb() }, '<item id="f" href="f.woff" media-type="font/woff"/>')],
  ])('%s', async (_, rule, make) => {
    const book = make();
    const start = performance.now();
    expect(await rulesOf(book)).toContain(rule);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  function woffBomb(): Uint8Array {
    const packed = zlibSync(new Uint8Array(4_000_000));
    const font = new Uint8Array(64 + packed.length);
    const view = new DataView(font.buffer);
    [[0, 0x774f4646], [12, 0x00010000], [44, 0x636d6170], [48, 64], [52, packed.length], [56, 900_000]].forEach(([at, value]) => {
      view.setUint32(at ?? 0, value ?? 0);
    });
    font.set(packed, 64);
    return font;
  }
});

it('selectors that would be compared without end are given up, and told', async () => {
  const depth = 300;
  const page = PAGE.replace('نص', `${'<b>'.repeat(depth)}نص${'</b>'.repeat(depth)}`).replace('<body', '<head><style>' + `i ${'b '.repeat(60)}{ letter-spacing: 1px }`.repeat(20) + '</style></head><body');
  expect(await rulesOf(paged(page))).toContain('style-sheets-are-of-bounded-size');
}, 60_000);

it('style sheets that import each other are each read once', async () => {
  const page = PAGE.replace('<body', '<head><link rel="stylesheet" type="text/css" href="0.css"/></head><body');
  const names = Array.from({ length: 40 }, (_, index) => `${index}.css`);
  const sheets = Object.fromEntries(names.map((name, index) => [`a/${name}`, `@import "${(index + 1) % 40}.css"; @import url(${(index + 1) % 40}.css); @import "0.css";`]));
  const items = names.map((name, index) => `<item id="s${index}" href="${name}" media-type="text/css"/>`).join('');
  expect(await findingsOf(bookOf({ ...sheets, 'a/p.xhtml': page }, items))).toEqual([]);
});

it('nothing a book says commands the terminal', async () => {
  const findings = await findingsOf(bookOf({ '../\u001b[2J\u202e': 'x', 'a/p.xhtml': PAGE.replace('نص', '<a href="x&#x202e;.html">نص</a>') }));
  expect(findings.join()).not.toMatch(/[\u001b\u202e]/);
});

it('any damage is told or harmless', async () => {
  const book = bookOf({ 'a/s.css': 'p { letter-spacing: 0 }' }, '<item id="s" href="s.css" media-type="text/css"/>');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }), async (changes) => {
      const copy = book.slice();
      changes.forEach(([at, value]) => {
        copy[at] = value;
      });
      await findingsOf(copy);
    }),
    { numRuns: 100 },
  );
});
