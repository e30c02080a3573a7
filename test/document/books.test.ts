/** Books of several files: their sections, and what is one file's own. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document, Heading, Link } from '../../src/document/model.js';
import { outline, type OutlineEntry } from '../../src/document/outline.js';
import { plainText } from '../../src/document/plain-text.js';
import { walkDocument } from '../../src/document/walk.js';
import { buildBookFrom, SMALL_BOOK, type BookFiles, type BuiltBook } from '../support/book-source.js';
import { shown } from './build-from.js';
import { dumpDocument } from './dump-document.js';

let book: BuiltBook;
beforeAll(async () => {
  book = await buildBookFrom(SMALL_BOOK);
});

it('is the golden one', async () => {
  const { document } = book;
  const shownSections = document.sections.map((section) => `== ${section.kind} «${section.title}»\n${dumpDocument({ ...document, blocks: section.blocks, notes: [] })}`);
  const dump = [...shownSections, dumpDocument({ ...document, blocks: [] })].join('\n');
  await expect(dump.replaceAll(/ ‹title: .*›$/gm, ' ‹publication.yaml›')).toMatchFileSnapshot('small-book.dump.txt');
});

const with_ = (files: BookFiles): BookFiles => ({ ...SMALL_BOOK, ...files });
const told = async (files: BookFiles): Promise<readonly string[]> => {
  const { diagnostics } = await buildBookFrom(files);
  return diagnostics.map((diagnostic) => `${diagnostic.place.kind === 'span' ? diagnostic.place.span.file.path : ''} ${shown([diagnostic])[0] ?? ''}`);
};

describe('the sections of a book', () => {
  it('come in order, each with its kind, matter, opening and numbers', () => {
    expect(book.diagnostics).toEqual([]);
    expect(book.document.sections.map(({ kind, title, insidePart, opening, folios }) => [kind, title, insidePart, opening, folios.style, folios.restarts])).toEqual([
      ['half-title', 'العنوان', false, null, 'abjad', false],
      ['title-page', 'صفحة العنوان', false, null, 'abjad', false],
      ['colophon', 'بيانات النشر', false, null, 'abjad', false],
      ['dedication', 'الإهداء', false, null, 'abjad', false],
      ['preface', 'تمهيد', false, null, 'abjad', false],
      ['part', 'القسم الأول', false, null, 'decimal', true],
      ['chapter', 'صناعة الورق', true, null, 'decimal', false],
      ['chapter', 'تجارة الورق', true, null, 'decimal', false],
      ['part', 'القسم الثاني', false, null, 'decimal', false],
      ['chapter', 'أسواق الورّاقين', true, 'any', 'decimal', false],
      ['appendix', 'الأسعار', false, null, 'decimal', false],
    ]);
    expect(book.document.sections.flatMap(({ blocks }) => blocks)).toEqual(book.document.blocks);
  });

  it('nest in the outline', () => {
    expect(outline(book.document).map(entry)).toEqual([
      'تمهيد',
      ['القسم الأول', ['صناعة الورق', 'النشأة'], ['تجارة الورق', 'النشأة']],
      ['القسم الثاني', 'أسواق الورّاقين'],
      'الأسعار',
    ]);
  });

  it('are several where a file has several titles', async () => {
    const { document } = await buildBookFrom(with_({ 'ch/two.md': '# أ\n\nنص\n\n# ب\n\nنص' }));
    expect(document.sections.filter(({ insidePart }) => insidePart).map(({ title }) => title)).toEqual(['صناعة الورق', 'أ', 'ب', 'أسواق الورّاقين']);
  });

  it('number their pages as the book says', async () => {
    const yaml = `${SMALL_BOOK['publication.yaml'] ?? ''}page-numbers: {front: lower-roman, back: hijai}\nopening: any\n`;
    const { document } = await buildBookFrom(with_({ 'publication.yaml': yaml }));
    expect(document.sections.map(({ folios }) => folios.style).join(' ')).toMatch(/^(?:lower-roman ){5}(?:decimal ){5}hijai$/);
    expect(document.sections.map(({ kind, opening }) => (opening === 'any' ? '' : kind)).join('')).toBe('colophon');
  });
});

describe('what is one file’s own', () => {
  it('is its notes, numbered on through the book', () => {
    expect(book.document.notes.map(({ number, children }) => [number, children.map((child) => (child.kind === 'paragraph' ? plainText(child.children) : '')).join('')])).toEqual([
      [1, 'حاشية التمهيد.'],
      [2, 'حاشية الفصل الأول.'],
    ]);
  });

  it('is its link definitions', () => {
    expect(linksOf(book.document).filter((link) => link.startsWith('https'))).toEqual(['https://example.org/two', 'https://example.org/three']);
  });

  it('is the names of its headings, which other files reach by their path', () => {
    expect(linksOf(book.document).filter((link) => !link.startsWith('https'))).toEqual([
      'book/publication.yaml صناعة الورق',
      'book/ch/two.md النشأة',
      'book/appendix.md الأسعار',
      'book/ch/one.md النشأة',
      'book/ch/two.md تجارة الورق',
    ]);
  });

  it('is where its images are named from', () => {
    expect([...book.document.images.keys()]).toEqual(['dot.svg']);
  });
});

describe('mistakes', () => {
  it.each<readonly [string, BookFiles, string]>([
    ['a file that is missing', { 'publication.yaml': 'title: أ\nchapters: [no.md]\n' }, 'book/publication.yaml error chapters-exist @ 2:12 «no.md»'],
    ['a file outside', { 'publication.yaml': 'title: أ\nchapters: [../x.md]\n' }, 'book/publication.yaml error chapters-lie-in-the-folder @ 2:12 «../x.md»'],
    ['a file of another kind', { 'publication.yaml': 'title: أ\nchapters: [dot.svg]\n' }, 'book/publication.yaml error chapters-are-markdown-or-text @ 2:12 «dot.svg»'],
    ['a file twice', { 'publication.yaml': 'title: أ\nchapters: [ch/two.md, ch/two.md]\n' }, 'book/publication.yaml error chapters-are-named-once @ 2:23 «ch/two.md»'],
    ['no chapters', { 'publication.yaml': 'title: أ\nchapters: []\n' }, 'book/publication.yaml error books-have-chapters @ 2:1 «chapters»'],
    ['a kind that is none', { 'publication.yaml': 'title: أ\nchapters: [ch/two.md]\nback: [{kind: indexx, file: appendix.md}]\n' }, 'book/publication.yaml error front-matter-values-fit-their-keys @ 3:15 «indexx»'],
    ['a key that is none', { 'publication.yaml': 'title: أ\nchapter: [ch/two.md]\nchapters: [ch/two.md]\n' }, 'book/publication.yaml error front-matter-keys-are-known @ 2:1 «chapter»'],
    ['a part without chapters', { 'publication.yaml': 'title: أ\nchapters: [ch/two.md, {part: ب}]\n' }, 'book/publication.yaml error parts-have-a-title-and-chapters @ 2:23 «{part: ب}»'],
    ['a preface without a file', { 'publication.yaml': 'title: أ\nchapters: [ch/two.md]\nfront: [preface]\n' }, 'book/publication.yaml error sections-have-their-text @ 3:9 «preface»'],
    ['a title page with a file', { 'publication.yaml': 'title: أ\nchapters: [ch/two.md]\nfront: [{kind: title-page, file: part.md}]\n' }, 'book/publication.yaml error sections-have-their-text @ 3:9 «{kind: title-page, file: part.md}»'],
    ['a chapter without a title', { 'ch/two.md': 'نص\n\n## أ\n\nنص' }, 'book/ch/two.md error chapters-have-a-title @ 1:1 «نص»'],
    ['two titles', { 'ch/one.md': '---\ntitle: أ\n---\n# ب\n\n## النشأة\n\nنص' }, 'book/ch/one.md warning chapters-have-one-title @ 1:1 «---»'],
    ['metadata in a chapter', { 'ch/one.md': '---\ntitle: أ\nlang: en\n---\n\n## النشأة\n\nنص' }, 'book/ch/one.md warning chapters-leave-metadata-to-the-book @ 3:1 «lang»'],
    ['a link to no file', { 'appendix.md': '# الأسعار\n\n[x](ch/tow.md)' }, 'book/appendix.md error links-to-chapters-find-one @ 3:1 «[x](ch/tow.md)»'],
    ['a link to no heading', { 'appendix.md': '# الأسعار\n\n[x](ch/two.md#y)' }, 'book/appendix.md error links-find-their-place @ 3:1 «[x](ch/two.md#y)»'],
    ['a name in two files', { 'appendix.md': '# الأسعار\n\n[x](#النشأة)' }, 'book/appendix.md error links-find-their-place @ 3:1 «[x](#النشأة)»'],
    ['an ISBN with a wrong digit', { 'publication.yaml': 'title: أ\nidentifier: 978-0-306-40615-8\nchapters: [ch/two.md]\n' }, 'book/publication.yaml error isbns-have-their-check-digit @ 2:13 «978-0-306-40615-8»'],
    ['no title', { 'publication.yaml': 'chapters: [ch/two.md]\n' }, 'book/publication.yaml error publications-have-a-title @ 1:1 «chapters: [ch/two.md]»'],
  ])('%s is told where it is', async (_, files, expected) => {
    expect(await told(with_(files))).toContain(expected);
  });

  it('are one where one was made', async () => {
    expect(await told(with_({ 'appendix.md': '# الأسعار\n\n[x](ch/tow.md)' }))).toHaveLength(1);
  });

  it('of YAML stop nothing', async () => {
    const { diagnostics } = await buildBookFrom({ 'publication.yaml': 'title: "أ\nchapters: [' });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['publications-are-yaml']);
  });
});

function entry({ heading, children }: OutlineEntry): unknown {
  const text = plainText(heading.children);
  return children.length === 0 ? text : [text, ...children.map(entry)];
}

function linksOf(document: Document): readonly string[] {
  const headings = new Map<number, Heading>();
  const links: Link[] = [];
  walkDocument(document, (node) => {
    if (node.kind === 'heading') {
      headings.set(node.id, node);
    } else if (node.kind === 'link') {
      links.push(node);
    }
  });
  return links.map(({ target }) => {
    if (target.kind === 'url') {
      return target.href;
    }
    const heading = headings.get(target.id);
    return heading === undefined ? 'lost' : `${heading.span.file.path} ${plainText(heading.children)}`;
  });
}
