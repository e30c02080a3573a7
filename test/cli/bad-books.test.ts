/** Everything that is wrong in a book's folder is told in one run, and nothing is written. */
import { afterEach, describe, expect, it } from 'vitest';
import { Workplace } from '../support/command-line.js';

let workplace: Workplace;

afterEach(() => {
  workplace.remove();
});

const CHAPTER = '# باب\n\nنصّ.\n';

/** What is told of a book: the place and the rule of each error, in order. */
async function toldOf(yaml: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  workplace = new Workplace({ 'outside.md': CHAPTER, 'output/book.pdf': 'old', 'book/publication.yaml': yaml, ...files });
  const { status, out, err } = await workplace.run(['build', 'book']);
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/nothing was written\n$/);
  expect(err).not.toMatch(/^\s+at /m);
  expect([workplace.list('output'), workplace.read('output/book.pdf').toString()]).toEqual([['book.pdf'], 'old']);
  return [...err.matchAll(/^(\S+): (?:error|warning)\[([a-z-]+)\]/gm)].map(([, where, rule]) => `${String(where)} ${String(rule)}`);
}

describe('a folder of a book', () => {
  it('has all that is wrong with its chapters told at once', async () => {
    const yaml = 'title: كتاب\nlang: ar\nchapters:\n  - none.md\n  - ../outside.md\n  - /etc/hosts.md\n  - a.md\n  - a.md\n  - b.docx\n  - b.md\n';
    const told = await toldOf(yaml, { 'book/a.md': `${CHAPTER}\n![صورة](x.png)\n`, 'book/b.md': '# باب {#one}\n\n## فصل {#one}\n' });
    expect(told).toEqual(expect.arrayContaining([
      'book/publication.yaml:4:5 chapters-exist',
      'book/publication.yaml:5:5 chapters-lie-in-the-folder',
      'book/publication.yaml:6:5 chapters-lie-in-the-folder',
      'book/publication.yaml:8:5 chapters-are-named-once',
      'book/publication.yaml:9:5 chapters-are-markdown-or-text',
    ]));
    expect(told.filter((line) => line.startsWith('book/a.md:5:'))).not.toEqual([]);
    expect(told.filter((line) => line.startsWith('book/b.md:3:'))).not.toEqual([]);
  });

  it.each([
    ['title: كتاب\nchapters: [', 'publications-are-yaml'],
    ['- a.md\n', 'publications-are-mappings'],
    ['title: كتاب\nchapters: []\n', 'books-have-chapters'],
    ['title: كتاب\ntitle: آخر\nchapters: [a.md]\n', 'publication-keys-are-unique'],
    ['title: كتاب\nchapters: [{part: قسم}, a.md]\n', 'parts-have-a-title-and-chapters'],
  ])('with %j is told by its rule', async (yaml, rule) => {
    expect((await toldOf(yaml, { 'book/a.md': CHAPTER })).map((line) => line.split(' ')[1])).toContain(rule);
  });
});
