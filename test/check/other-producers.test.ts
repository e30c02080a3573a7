/** Books of other programs: what is told of them is true, and what they do well is passed over. */
import { EPub } from 'epub-gen-memory';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../support/check-book.js';

const rulesOf = async (book: Uint8Array): Promise<readonly string[]> => [...new Set((await findingsOf(book)).map((finding) => finding.split(' ')[0] ?? ''))].sort();

const CONTAINER = '<?xml version="1.0"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

function pack(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = { mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries({ 'META-INF/container.xml': CONTAINER, ...files })) {
    entries[path] = new TextEncoder().encode(text);
  }
  return zipSync(entries);
}

describe('epub-gen-memory, as it comes', () => {
  it('is told to be a book of the wrong direction and language', async () => {
    const chapters = [{ title: 'الفصل الأوّل', content: '<p>نصٌّ <em>مهمّ</em>.</p><table><tr><th>المدينة</th></tr><tr><td>بغداد</td></tr></table>' }];
    const book = await new EPub({ title: 'كتاب', author: 'كاتب', lang: 'ar', date: '2026-01-01T00:00:00Z', css: 'body { font-family: Georgia, serif }' }, chapters).genEpub();
    expect(await rulesOf(new Uint8Array(book))).toEqual(
      expect.arrayContaining(['arabic-is-upright', 'arabic-is-written-as-itself', 'header-cells-have-scope', 'html-and-body-have-direction', 'packages-have-direction', 'pages-turn-right-to-left', 'stacks-name-an-arabic-font', 'writing-mode-is-named-for-kindle']),
    );
  });

  it('has nothing to be told where it is English', async () => {
    const book = await new EPub({ title: 'A book', author: 'A writer', lang: 'en', date: '2026-01-01T00:00:00Z' }, [{ title: 'One', content: '<p>Text with <em>stress</em>.</p>' }]).genEpub();
    expect(await rulesOf(new Uint8Array(book))).toEqual([]);
  });
});

/** As Sigil writes it, in EPUB 2: XHTML 1.1 with its document type, no navigation document, a guide, a `ul` of contents. */
function epub2(page: string, language: string, spine: string): Uint8Array {
  return pack({
    'OEBPS/content.opf': `<?xml version="1.0" encoding="utf-8"?>
<package version="2.0" unique-identifier="BookId" xmlns="http://www.idpf.org/2007/opf"${language === 'ar' ? ' xml:lang="ar" dir="rtl"' : ''}>
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
    <dc:identifier id="BookId" opf:scheme="UUID">urn:uuid:00112233-4455-6677-8899-aabbccddeeff</dc:identifier>
    <dc:title>كتاب</dc:title><dc:language>${language}</dc:language>
    <meta name="Sigil version" content="2.0"/><meta name="primary-writing-mode" content="horizontal-rl"/>
  </metadata>
  <manifest>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
    <item id="Section0001.xhtml" href="Text/Section0001.xhtml" media-type="application/xhtml+xml"/>
    <item id="Style0001.css" href="Styles/Style0001.css" media-type="text/css"/>
  </manifest>
  <spine toc="ncx"${spine}><itemref idref="Section0001.xhtml"/></spine>
  <guide><reference type="text" title="Start" href="Text/Section0001.xhtml"/></guide>
</package>`,
    'OEBPS/toc.ncx': '<?xml version="1.0" encoding="utf-8"?>\n<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><head/><docTitle><text>كتاب</text></docTitle><navMap><navPoint id="navPoint-1" playOrder="1"><navLabel><text>فصل</text></navLabel><content src="Text/Section0001.xhtml"/></navPoint></navMap></ncx>',
    'OEBPS/Text/Section0001.xhtml': page,
    'OEBPS/Styles/Style0001.css': '@page { margin: 5pt }\nbody { line-height: 1.8 }\nem { font-style: normal; font-weight: bold }\n',
  });
}

const doctype = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n';
const head = '<head><title>فصل</title><link href="../Styles/Style0001.css" rel="stylesheet" type="text/css"/></head>';

describe('EPUB 2 from an editor', () => {
  it('set well is passed over', async () => {
    const page = `${doctype}<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" xml:lang="ar" dir="rtl">${head}<body dir="rtl"><h1>فصل</h1><p>نصٌّ <em>مهمّ</em>.</p></body></html>`;
    expect(await findingsOf(epub2(page, 'ar', ' page-progression-direction="rtl"'))).toEqual([]);
  });

  it('set as English is told', async () => {
    const page = `${doctype}<html xmlns="http://www.w3.org/1999/xhtml">${head}<body><h1>فصل</h1><p>نصٌّ.</p></body></html>`;
    expect(await rulesOf(epub2(page, 'en', ''))).toEqual(['first-language-is-of-the-text', 'html-and-body-have-direction', 'packages-have-direction', 'packages-have-language', 'pages-have-language', 'pages-turn-right-to-left']);
  });
});

/** As calibre writes it: files split and named by it, classes by number, its own metadata and bookmarks. */
it('a book of calibre is read as it is', async () => {
  const page = '<?xml version=\'1.0\' encoding=\'utf-8\'?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="ar" xml:lang="ar" dir="rtl"><head><title>كتاب</title><link rel="stylesheet" type="text/css" href="stylesheet.css"/></head><body class="calibre" dir="rtl"><h1 class="calibre1" id="calibre_toc_1">فصل</h1><p class="calibre2">نصٌّ<a class="n" href="index_split_000.html#calibre_toc_1">.</a></p></body></html>';
  const book = pack({
    'META-INF/calibre_bookmarks.txt': 'calibre_current_page_bookmark*|!|?|*0',
    'OEBPS/content.opf': '<?xml version="1.0" encoding="utf-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" unique-identifier="uuid_id" version="3.0" xml:lang="ar" dir="rtl"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:identifier id="uuid_id">urn:uuid:00112233-4455-6677-8899-aabbccddeeff</dc:identifier><dc:title>كتاب</dc:title><dc:language>ar</dc:language><meta name="calibre:timestamp" content="2026-01-01"/></metadata><manifest><item id="html0" href="index_split_000.html" media-type="application/xhtml+xml"/><item id="css" href="stylesheet.css" media-type="text/css"/></manifest><spine page-progression-direction="rtl"><itemref idref="html0"/></spine></package>',
    'OEBPS/index_split_000.html': page,
    'OEBPS/stylesheet.css': '.calibre { display: block; font-size: 1em; margin: 0 5pt; line-height: 1.2 }\n.calibre1 { letter-spacing: 0.1em }\n@namespace h "http://www.w3.org/1999/xhtml";\n',
  });
  expect(await rulesOf(book)).toEqual(['letters-stay-joined', 'lines-leave-room-for-marks', 'writing-mode-is-named-for-kindle']);
});
