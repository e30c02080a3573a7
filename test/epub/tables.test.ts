import { expect, test } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';
import { findingsOf } from '../support/check-book.js';
import { SPANNED_TABLE } from '../support/spanned-table.js';

test('a table with spans, decimals and notes', async () => {
  const epub = await buildEpub(buildFrom(SPANNED_TABLE).document);
  expect(await findingsOf(epub)).toEqual([]);
  const chapter = readText(readFiles(epub), `${FOLDER}chapter-001.xhtml`);
  expect(chapter).toContain('<th id="table-1-header-2" class="align-center upper spanner" scope="col" colspan="2">الكتلة</th>');
  expect(chapter).toContain('<th id="table-1-header-10" scope="row" colspan="2" headers="table-1-header-3 table-1-header-4">بلوتو</th>');
  expect(chapter).toContain('<bdi class="decimal" dir="ltr" data-pad="٫٠٥٥">١</bdi>');
  expect(chapter).toContain('href="#table-1-note-2" epub:type="noteref" role="doc-noteref" dir="rtl">(ب)</a>');
  expect(chapter).toMatch(/<div id="table-1-note-1" class="table-note" epub:type="footnote" role="doc-footnote"><a class="table-mark" href="#table-1-noteref-1"/);
});

test('every id that a cell names is that of a header', async () => {
  const chapter = readText(readFiles(await buildEpub(buildFrom(SPANNED_TABLE).document)), `${FOLDER}chapter-001.xhtml`);
  const ids = new Set([...chapter.matchAll(/<th id="([^"]+)"/g)].map(([, id]) => id));
  const named = [...chapter.matchAll(/ headers="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '));
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});
