/** Figures that leave their place: what they may pass, and what they may not. */
import { describe, expect, test } from 'vitest';
import { pt } from '../../src/base/units.js';
import type { Block, ImageAsset } from '../../src/document/model.js';
import type { Float } from '../../src/layout/floats.js';
import { breakHere, piecesOf, space, type Fragment } from '../../src/layout/fragments.js';
import { paginate } from '../../src/layout/paginate.js';
import { words } from '../support/arabic-words.js';
import { DocumentMaker } from '../support/document-maker.js';
import { visualText } from '../support/dump-pages.js';
import { bareFrame, flowOf, linePiece, paragraph } from '../support/hand-made-fragments.js';
import { layOut, themeOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

/** A figure after `above` lines, and lines below it; it may pass all but the last `kept` of those. */
function texts(above: number, below: number, figure: number, kept = 0): string {
  const before = paragraph('a', above);
  const after = paragraph('b', below);
  const fragments: readonly Fragment[] = [...before, breakHere(0), space(pt(5)), linePiece('figure', figure), breakHere(0), space(pt(5)), ...after];
  const from = before.length + 2;
  const float: Float = { from, resume: from + 3, until: fragments.length - kept, pieces: piecesOf([linePiece('figure', figure)]), gap: space(pt(5)) };
  const flow = { ...flowOf(fragments, 100), floats: [float] };
  return paginate(flow, bareFrame(flow))
    .map((page) => page.items.flatMap((item) => (item.kind === 'line' ? visualText(item.line) : [])).join(' '))
    .join(' | ');
}

describe('a figure', () => {
  test('stays in its place where it fits', () => {
    expect(texts(3, 6, 60)).toMatch(/^a.1 a.2 a.3 figure \| b.1/);
  });

  test('leaves it to the text below rather than a hole, and heads the next page', () => {
    expect(texts(5, 8, 60)).toBe('a.1 a.2 a.3 a.4 a.5 b.1 b.2 b.3 b.4 | figure b.5 b.6 b.7 b.8');
  });

  test('stays after a hole where it may pass nothing', () => {
    expect(texts(5, 4, 55, 4 + 1)).toBe('a.1 a.2 a.3 a.4 a.5 | figure b.1 b.2 b.3 b.4');
  });

  test('is not left behind by a text that ends', () => {
    expect(texts(5, 3, 60)).toBe('a.1 a.2 a.3 a.4 a.5 | figure b.1 b.2 b.3');
  });
});

const engine = await loadEngine();

const PICTURE: ImageAsset = { path: 'tall.svg', format: 'svg', bytes: new Uint8Array(), width: 300, height: 300 };

/** Kinds of what stands on each page, `figure` and `text`, in order of place. */
function pagesOf(blocks: (make: DocumentMaker, figure: Block) => readonly Block[], name = 'book'): readonly string[] {
  const make = new DocumentMaker();
  const figure = { ...make.figure(make.image(PICTURE, 'صورة'), make.paragraph('الشكل ١')), floats: true };
  const document = make.document([...blocks(make, figure)], { title: 'كتاب' });
  const { pages } = layOut(document, engine, themeOf(document, name));
  return pages.map(({ items }) => {
    const nodes = items.flatMap(({ mark, kind }) => (mark.kind === 'node' && (kind === 'image' || kind === 'line') ? [kind] : []));
    return nodes.filter((kind, index) => kind !== nodes[index - 1]).join(' ');
  });
}

describe('in a document', () => {
  test('a figure passes paragraphs', () => {
    const pages = pagesOf((make, figure) => [make.paragraph(words(170)), figure, make.paragraph(words(300))]);
    expect(pages.slice(0, 2)).toEqual(['line', 'image line']);
  });

  test('a figure announced by a colon stands below it', () => {
    const pages = pagesOf((make, figure) => [make.paragraph(words(170)), make.paragraph('كما في هذا الشكل:'), figure, make.paragraph(words(300))]);
    expect(pages[1]).toMatch(/^(?:line )?image line$/);
  });
});
