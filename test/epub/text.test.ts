import { describe, expect, it } from 'vitest';
import { bookTexts, spokenTexts } from '../support/block-texts.js';
import { DocumentMaker } from '../support/document-maker.js';
import { changeFiles, FOLDER, readFiles, readSpine, readText } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { everyFeature } from '../support/every-feature.js';

describe('the words of the book', () => {
  it('are those of the document, block by block', async () => {
    const document = everyFeature();
    expect(bookTexts(await buildEpub(document), document)).toEqual(spokenTexts(document));
  });

  it('are kept to the last character: marks, tatweel, joiners, odd spaces, quotation marks, hyphens', async () => {
    const make = new DocumentMaker();
    const document = make.document([
      make.paragraph('قَالَ: «مـــرحبًا» — “نعم” ‹لا›؛ می‌خواهم و‎(a‑b)‏ ١٬٢٣٤٫٥٦ ٪'),
      make.paragraph('a < b && c > d ]]> "x" \'y\' &amp; &#1575; <b>'),
      make.codeBlock('  مسافة\n\tجدول ]]>'),
    ]);
    expect(bookTexts(await buildEpub(document), document)).toEqual(spokenTexts(document));
  });

  it('are the same where code has its looks', async () => {
    const make = new DocumentMaker();
    const tokens = [{ start: 0, end: 2, kind: 'keyword' }, { start: 7, end: 16, kind: 'comment' }] as const;
    const document = make.document([make.codeBlock('if (x) /* a\nب */;', 'ltr', tokens), make.codeBlock('if (x) /* a\nب */;', 'first-strong', tokens)]);
    const epub = await buildEpub(document);
    expect(bookTexts(epub, document)).toEqual(spokenTexts(document));
    const files = readFiles(epub);
    const pages = readSpine(files).map((path) => readText(files, path)).join('');
    expect(pages).toContain('<code dir="ltr"><span class="hl-keyword">if</span> (x) <span class="hl-comment">/* a</span>\n<bdi class="hl-comment" dir="rtl">ب</bdi><span class="hl-comment"> */</span>;</code>');
    expect(pages).toContain('<span class="code-line rtl" dir="rtl"><span class="hl-comment">ب */</span>;</span>');
  });

  it('would be missed if one were lost', async () => {
    const document = everyFeature();
    const epub = await changeFiles(await buildEpub(document), (path, text) =>
      path === `${FOLDER}chapter-002.xhtml` ? text.replace('نحو ٣ ساعات.', 'نحو ٣.') : text,
    );
    expect(bookTexts(epub, document)).not.toEqual(spokenTexts(document));
  });
});
