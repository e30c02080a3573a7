/** What an author may write to do harm comes out as the words that it is. */
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { attribute, elements, type Files, FOLDER, readFiles, readSpine, readText, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { hostileDocument, MARKUP, TEMPLATE } from '../support/hostile-document.js';
import { findingsOf } from '../support/check-book.js';

describe('a hostile document', () => {
  let epub: Uint8Array;
  let files: Files;
  beforeAll(async () => {
    epub = await buildEpub(hostileDocument());
    files = readFiles(epub);
  });

  it('makes a sound book', async () => {
    expect(await findingsOf(epub)).toEqual([]);
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
    expect(links).toEqual([expect.stringMatching(/^notes\.xhtml#note-x[\da-f]{8}-1$/), 'https://example.org/%22%3E%3Cscript%3E']);
  });

  it('names no file of the book', () => {
    expect([...files.keys()].filter((path) => /etc|onload/.test(path))).toEqual([]);
  });

  it('stays inside a string of the style sheet', () => {
    expect(readText(files, `${FOLDER}style.css`)).not.toMatch(/\} body \{ direction/);
  });
});
