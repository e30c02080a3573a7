import { describe, expect, test } from 'vitest';
import { words } from '../support/arabic-words.js';
import { DocumentMaker } from '../support/document-maker.js';
import { blockOf, extentOf, isLine, layOut, pageAt, pagesWith, textOf, themeOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

describe('what stands around', () => {
  test('no running head on the first page; folios at the outer foot in the publication’s digits', () => {
    const make = new DocumentMaker();
    const chapters = [1, 2].flatMap((chapter) => [make.heading(1, null, `باب ${chapter}`), make.paragraph(words(900))]);
    const laid = layOut(make.document(chapters, { title: 'كتاب' }), engine);
    const furniture = laid.pages.map((page) => {
      const block = blockOf(laid, page);
      return page.items
        .filter(isLine)
        .filter((item) => item.mark.kind === 'artifact')
        .map((item) => {
          const middle = block.x + block.width / 2;
          return `${textOf(item)} ${item.baseline < block.y ? 'head' : 'foot'} ${extentOf(item).left > middle ? 'right' : 'left'}`;
        });
    });
    expect(furniture).toEqual([
      ['١ foot left'],
      ['باب 2 head right', 'كتاب head left', '٢ foot right'],
      ['كتاب head right', 'باب 2 head left', '٣ foot left'],
      ['باب 2 head right', 'كتاب head left', '٤ foot right'],
    ]);
    expect(laid.pages.map((page) => page.label)).toEqual(['١', '٢', '٣', '٤']);
  });

  test('a title too long for the running head ends in an ellipsis', () => {
    const make = new DocumentMaker();
    const laid = layOut(make.document([make.paragraph(words(900))], { title: words(60) }), engine);
    const [head] = pageAt(laid, 1).items.filter(isLine).filter((item) => item.mark.kind === 'artifact');
    expect(head && textOf(head)).toMatch(/^كان في .*…$/);
    expect(head?.line.width).toBeLessThan(laid.theme.page.size.width / 2);
  });

  test('in the book, chapters begin pages, and their first pages have no running head', () => {
    const make = new DocumentMaker();
    const chapters = [1, 2].map((chapter) => make.heading(1, null, `باب ${chapter}`));
    const blocks = chapters.flatMap((heading) => [heading, make.paragraph(words(20))]);
    const book = make.document(blocks);
    const laid = layOut(book, engine, themeOf(book, 'book'));
    expect(chapters.map(({ id }) => pagesWith(laid, id))).toEqual([[2], [3]]);
    for (const page of laid.pages) {
      expect(page.items.filter(isLine).filter((item) => item.mark.kind === 'artifact')).toHaveLength(1);
    }
  });
});
