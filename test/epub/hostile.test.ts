/** What an author may write to do harm comes out as the words that it is. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { DocumentMaker } from '../support/document-maker.js';
import { attribute, elements, type Files, FOLDER, readFiles, readSpine, readText, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { lintEpub } from '../support/rtl-lint.js';
import { PNG } from '../support/every-feature.js';

const TEMPLATE = '<%= 7 * 7 %><%- process.exit(3) %><? ?>';
const MARKUP = '</title><script>alert(1)</script><img src=x onerror=alert(1)>';
const CONTROLS = 'أ\u0000ب\u0008ج\u001bد\uFFFEه\uD800و';

function hostileDocument(): Document {
  const make = new DocumentMaker();
  const note = make.note(make.paragraph(TEMPLATE, MARKUP));
  const image = make.image({ ...PNG, path: '../../etc/"onload="x.png' }, '" onerror="alert(1)');
  return make.document(
    [
      make.heading(1, null, MARKUP, TEMPLATE),
      make.paragraph(TEMPLATE, ' ]]> ', CONTROLS, note),
      make.paragraph(
        make.link('javascript:alert(1)', 'أول'),
        make.link(' \u0001JaVaScRiPt:alert(1)', 'ثانٍ'),
        make.link('data:text/html,<script>alert(1)</script>', 'ثالث'),
        make.link('file:///etc/passwd', 'رابع'),
        make.link('../../../etc/passwd', 'خامس'),
        make.link('https://example.org/"><script>', 'سادس'),
      ),
      make.figure(image),
    ],
    {
      title: `${TEMPLATE} ${MARKUP} ]]>`,
      subtitle: 'delimiter: "?"',
      authors: ['"; DROP', CONTROLS, TEMPLATE],
      publisher: MARKUP,
      rights: '&copy; ]]> <%',
      keywords: ['delimiter', '__proto__', 'filename', TEMPLATE],
      identifier: 'urn:x:">evil',
      abstract: `${MARKUP}\n\n${TEMPLATE}`,
      page: { size: null, margin: null, fontSize: null, fontFamily: '"; } body { direction: ltr } x { font-family: "' },
    },
  );
}

describe('a hostile document', () => {
  let epub: Uint8Array;
  let files: Files;
  beforeAll(async () => {
    epub = await buildEpub(hostileDocument());
    files = readFiles(epub);
  });

  it('makes a sound book', async () => {
    expect(lintEpub(epub)).toEqual([]);
    const { messages } = await EpubCheck.validate(epub);
    expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal' || severity === 'warning')).toEqual([]);
  });

  it('never runs as a template', () => {
    const title = elements(readXml(files, `${FOLDER}content.opf`), 'dc:title')[0];
    expect(title && textOf(title)).toBe(`${TEMPLATE} ${MARKUP} ]]>`);
    const chapter = readXml(files, `${FOLDER}chapter-001.xhtml`);
    expect(textOf(elements(chapter, 'h1')[0] ?? chapter)).toBe(MARKUP + TEMPLATE);
  });

  it('brings in no element and no attribute', () => {
    const names = readSpine(files).flatMap((path) => elements(readXml(files, path))).map(({ name }) => name);
    expect(names).not.toContain('script');
    expect(names.filter((name) => name === 'img')).toHaveLength(2);
  });

  it('leaves out the characters that XML has no place for', () => {
    const chapter = readText(files, `${FOLDER}chapter-001.xhtml`);
    expect(chapter).toContain('أبجدهو');
  });

  it('keeps only the link that may lead out of a book', () => {
    const links = elements(readXml(files, `${FOLDER}chapter-001.xhtml`), 'a').map((link) => attribute(link, 'href'));
    expect(links).toEqual(['notes.xhtml#note-1', 'https://example.org/%22%3E%3Cscript%3E']);
  });

  it('names no file of the book', () => {
    expect([...files.keys()].filter((path) => /etc|onload/.test(path))).toEqual([]);
  });

  it('stays inside a string of the style sheet', () => {
    expect(readText(files, `${FOLDER}style.css`)).not.toMatch(/\} body \{ direction/);
  });
});
