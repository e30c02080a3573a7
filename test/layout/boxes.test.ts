/** Boxes that go on on further pages. */
import { beforeAll, describe, expect, it } from 'vitest';
import { boxLook } from '../../src/design/box-looks.js';
import type { BoxRole } from '../../src/document/model.js';
import type { Page } from '../../src/layout/types.js';
import type { TextEngine } from '../../src/text/engine.js';
import { DocumentMaker } from '../support/document-maker.js';
import { layOut } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const WORDS = 'كلمات كثيرة تملأ السطر وتمضي إلى ما بعده حتى تنتهي الفقرة في آخر الصفحة';

/** Lines of the box on each page: how many lie across, how many stand. */
function linesOf(role: BoxRole): readonly (readonly [across: number, down: number])[] {
  const make = new DocumentMaker();
  const paragraphs = Array.from({ length: 70 }, () => make.paragraph(WORDS));
  const { pages, theme } = layOut(make.document([make.paragraph(WORDS), make.box(role, 'عنوان', paragraphs)]), engine);
  const { lineColor, edge, rule } = boxLook(role, theme);
  const drawn = ({ items }: Page): readonly [number, number] => {
    const fills = items.flatMap((item) => (item.kind === 'fill' && item.color === lineColor ? [item.rect] : []));
    const thin = Math.max(edge, rule);
    return [fills.filter(({ height, width }) => height === thin && width > thin).length, fills.filter(({ height, width }) => width === edge && height > edge).length];
  };
  return pages.map(drawn);
}

describe('a box over several pages', () => {
  it('lies open where a page ends inside', () => {
    expect(linesOf('warning')).toEqual([[1, 2], [0, 2], [0, 2], [1, 2]]);
  });

  it('has its rules at its beginning and its end alone', () => {
    const pages = linesOf('pull-quote').map(([across]) => across);
    expect([pages[0], pages[pages.length - 1], pages.slice(1, -1).every((across) => across === 0)]).toEqual([1, 1, true]);
  });
});
