import { expect, test } from 'vitest';
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

test('a glossary needs a file', async () => {
  expect((await book('glossary')).diagnostics.map(({ rule }) => rule)).toEqual(['sections-have-their-text']);
});
