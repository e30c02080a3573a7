/** Fragments without a text engine: lines whose text is all they have. */
import { fontUnit, pt, ZERO_PT } from '../../src/base/units.js';
import type { TextStyle, Line } from '../../src/text/types.js';
import type { FontFace } from '../../src/fonts/font.js';
import type { NodeId } from '../../src/document/model.js';
import { breakHere, piece, space, type Fragment, type Piece } from '../../src/layout/fragments.js';
import { noteFlow } from '../../src/layout/footnotes.js';
import type { Flow } from '../../src/layout/page-stops.js';
import type { PageFrame } from '../../src/layout/paginate.js';

export const nodeId = (value: number): NodeId => value as NodeId;

const style: TextStyle = {
  families: ['None'],
  weight: 400,
  size: pt(10),
  color: '#000000',
  language: 'ar',
  features: [],
  latinScale: 1,
  rise: ZERO_PT,
  decoration: 'none',
  verbatim: false,
};

const face: FontFace = {
  id: 'None-Regular',
  family: 'None',
  weight: 400,
  bytes: new Uint8Array(),
  metrics: {
    unitsPerEm: 1000,
    ascent: fontUnit(800),
    descent: fontUnit(-200),
    xHeight: fontUnit(500),
    capHeight: fontUnit(700),
    underlinePosition: fontUnit(-100),
    underlineThickness: fontUnit(50),
  },
  has: () => true,
};

export function handMadeLine(text: string, owner: NodeId, width = 100): Line {
  return {
    start: 0,
    end: text.length,
    width: pt(width),
    indent: ZERO_PT,
    hang: { left: ZERO_PT, right: ZERO_PT },
    overflow: ZERO_PT,
    ascent: pt(7),
    descent: pt(2),
    ratio: 0,
    kashidas: [],
    anchors: [],
    runs: [
      {
        kind: 'text',
        start: 0,
        face,
        size: pt(10),
        level: 1,
        style,
        owner,
        x: ZERO_PT,
        width: pt(width),
        clusters: [{ text, glyphs: [], advance: fontUnit(0) }],
      },
    ],
  };
}

export function linePiece(text: string, height: number, notes: readonly number[] = []): Piece {
  const line = handMadeLine(text, nodeId(1));
  const mark = { kind: 'node', node: nodeId(1), part: 'body' } as const;
  const item = { kind: 'line', x: ZERO_PT, baseline: pt(height * 0.7), line, mark } as const;
  return piece(pt(height), [item], notes.map(nodeId));
}

/** Lines of 10 pt, `name.1`, `name.2` …, breakable where two lines stand on either side. */
export function paragraph(name: string, lines: number, notes: Readonly<Record<number, readonly number[]>> = {}): Fragment[] {
  return Array.from({ length: lines }, (_, index): Fragment[] => {
    const line = linePiece(`${name}.${index + 1}`, 10, notes[index + 1] ?? []);
    return index >= 2 && lines - index >= 2 ? [breakHere(0), line] : [line];
  }).flat();
}

/** Blocks with breaks and 5 pt of space between them. */
export function stacked(...blocks: readonly (readonly Fragment[])[]): Fragment[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : [breakHere(0), space(pt(5)), ...block]));
}

export function flowOf(
  fragments: readonly Fragment[],
  height: number,
  notes: Readonly<Record<number, readonly Fragment[]>> = {},
): Flow {
  return {
    fragments,
    floats: [],
    height: pt(height),
    grid: ZERO_PT,
    noteSpacing: { above: pt(10), between: pt(2) },
    notes: new Map(Object.entries(notes).map(([id, flow]) => [nodeId(Number(id)), noteFlow(flow)])),
  };
}

/** Text blocks at 0, 0. */
export function bareFrame(flow: Flow): PageFrame {
  const block = { x: ZERO_PT, y: ZERO_PT, width: pt(100), height: flow.height };
  return {
    block: () => block,
    direction: 'rtl',
    ruleColor: '#000000',
    noteRule: (_, y) => ({
      kind: 'fill',
      rect: { x: pt(60), y: pt(y - 5), width: pt(40), height: pt(1) },
      color: '#000000',
      mark: { kind: 'artifact', type: 'layout' },
    }),
  };
}
