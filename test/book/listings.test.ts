import { expect, test } from 'vitest';
import { withEndnotes } from '../../src/document/endnotes.js';
import { plainText } from '../../src/document/plain-text.js';
import { buildBookFrom } from '../support/book-source.js';

const book = (back: string) =>
  buildBookFrom({
    'publication.yaml': `title: كتاب\nlang: ar\nfront: [contents, list-of-tables]\nchapters: [one.md]\nback: [${back}]\n`,
    'one.md': '# فصل\n\nنص :index[الورق].\n',
    'index.md': 'كلمة قبل الكشّاف.\n\n::index\n',
  });

test('listings without a file are made of the text, under their own titles', async () => {
  const { document, diagnostics } = await book('index');
  expect(diagnostics).toEqual([]);
  expect(document.sections.map(({ kind, title, blocks }) => [kind, title, blocks.map((block) => block.kind).join(' ')])).toEqual([
    ['contents', 'المحتويات', 'heading contents'],
    ['list-of-tables', 'قائمة الجداول', 'heading contents'],
    ['chapter', 'فصل', 'heading paragraph'],
    ['index', 'الكشّاف', 'heading index'],
  ]);
});

test('one with a file has what the file says', async () => {
  const { document } = await book('{kind: index, file: index.md}');
  expect(document.sections.at(-1)?.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'index']);
});

test('a glossary without a file has the terms that the chapters define', async () => {
  const { document, diagnostics } = await buildBookFrom({
    'publication.yaml': 'title: كتاب\nlang: ar\nchapters: [one.md, two.md]\nback: [glossary]\n',
    'one.md': '# فصل\n\nنص :term[الورق]{def="ما يُكتب فيه"} و:term[حبر].\n',
    'two.md': '# ثانٍ\n\nنص :term[الحبر]{def="ما يُكتب به"}.\n',
  });
  expect(diagnostics).toEqual([]);
  const last = document.sections.at(-1);
  expect([last?.kind, last?.title]).toEqual(['glossary', 'مسرد المصطلحات']);
  expect(last?.blocks.flatMap((block) => (block.kind === 'definitionList' ? block.items.map(({ term }) => plainText(term)) : []))).toEqual(['الحبر', 'الورق']);
  expect((await book('glossary')).diagnostics.map(({ rule }) => rule)).toEqual(['definition-lists-have-terms']);
});

test('the bibliography, and the notes where they stand after the text, are named in the table of contents', async () => {
  const { document } = await buildBookFrom({
    'publication.yaml': 'title: كتاب\nlang: ar\nnotes: {place: end}\nfront: [contents]\nchapters: [one.md]\nback: [{kind: bibliography, file: sources.md}, {kind: appendix, file: more.md}, index]\n',
    'one.md': '# فصل\n\nنص[^1] :index[الورق].\n\n[^1]: حاشية.\n',
    'more.md': '# ملحق\n\nنص.\n',
    'sources.md': '# المراجع\n\nكتاب.\n',
  });
  const contents = withEndnotes(document).blocks.find((block) => block.kind === 'contents');
  expect(contents?.kind === 'contents' ? contents.entries.map(({ children }) => plainText(children)) : []).toEqual(['فصل', 'المراجع', 'ملحق', 'الحواشي', 'الكشّاف']);
});
