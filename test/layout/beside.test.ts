/** Text beside a figure, and large first words. */
import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { Item, LineItem } from '../../src/layout/types.js';
import type { TextEngine } from '../../src/text/engine.js';
import { DocumentMaker } from '../support/document-maker.js';
import { layOut } from '../support/lay-out.js';
import { loadEngine, PICTURE } from '../text/support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const WORDS = 'كلمات كثيرة تملأ السطر وتمضي إلى ما بعده حتى تنتهي الفقرة في آخر الصفحة وتمضي بعدها إلى غيرها. '.repeat(6).trim();

const linesOf = (items: readonly Item[]): readonly LineItem[] => items.filter((item) => item.kind === 'line');

describe('text beside a figure', () => {
  it.each(['start', 'end'] as const)('is clear of it at the %s, and as wide as the measure below it', (side) => {
    const make = new DocumentMaker();
    const figure = { ...make.figure(make.image({ ...PICTURE, width: 100, height: 100 }, 'صورة')), share: 0.4, side };
    const beside = { kind: 'beside', id: figure.id, span: figure.span, side, figure, children: [make.paragraph(WORDS), make.paragraph(WORDS)] } as const;
    const { pages, theme } = layOut(make.document([beside]), engine);
    const items = pages.flatMap((page) => page.items);
    const image = items.find((item) => item.kind === 'image');
    if (image?.kind !== 'image') {
      throw new Error('there is an image');
    }
    const { x, y, width, height } = image.rect;
    const body = linesOf(items).filter(({ mark }) => mark.kind === 'node');
    const besides = body.filter(({ baseline }) => baseline > y && baseline < y + height);
    const below = body.filter(({ baseline }) => baseline > y + height + theme.body.leading);
    const reach = (item: LineItem): readonly [number, number] => [item.x + item.line.indent, item.x + item.line.indent + item.line.width];
    expect(besides.length).toBeGreaterThan(3);
    for (const [left, right] of besides.map(reach)) {
      expect(side === 'start' ? right < x : left > x + width).toBe(true);
    }
    expect(Math.max(...below.map(({ line }) => line.width))).toBeGreaterThan(1.4 * Math.max(...besides.map(({ line }) => line.width)));
  });
});

describe('an initial', () => {
  it('is a word, larger than the text, with two short lines beside it', () => {
    const make = new DocumentMaker();
    const paragraph = make.paragraph(` ${WORDS}`);
    const [word] = make.inlines(['حين']);
    if (word?.kind !== 'text') {
      throw new Error('there is a word');
    }
    const initial = { kind: 'initial', id: paragraph.id, span: paragraph.span, word, children: paragraph.children } as const;
    const { pages, theme } = layOut(make.document([initial]), engine);
    const own = linesOf(pages[0]?.items ?? []).filter(({ mark }) => mark.kind === 'node' && mark.node === paragraph.id);
    const [large, first, second, third] = own;
    const [run] = large?.line.runs ?? [];
    expect(run?.kind === 'text' && run.size).toBeGreaterThan(1.5 * theme.body.size);
    const room = (large?.line.width ?? pt(0)) as number;
    expect(first?.line.width).toBeLessThan((third?.line.width ?? 0) - room);
    expect(second?.line.width).toBeLessThan((third?.line.width ?? 0) - room);
  });
});
