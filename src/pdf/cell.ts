/** One character of a line, or a word of them, where it stands. */
import { invariant } from '../base/assert.js';
import { fontUnit, pt, toPt, type Pt } from '../base/units.js';
import type { LineRun, TextLineRun } from '../text/types.js';
import type { ReaderClass } from './characters.js';
import type { PlacedGlyph } from './cluster-cells.js';
import type { Word } from './word-table.js';

export interface Cell {
  /** One character; before it, in the same CID, what must not be told from it. */
  readonly text: string;
  readonly kind: ReaderClass;
  readonly glyphs: readonly PlacedGlyph[];
  /** Whole font units. */
  readonly advance: number;
  readonly run: TextLineRun;
  /** Counts the clusters of a line: marks of one cluster belong together. */
  readonly cluster: number;
  /** Left edge, from the left end of the line's first run. */
  readonly x: Pt;
  /** What the cell stands for where it is a whole word; it has no glyphs then. */
  readonly word: Word | null;
}

export const isRightToLeft = (run: LineRun): boolean => run.level % 2 === 1;

/** Where a row of cells ends. */
export function rightEdge(cells: readonly Cell[]): Pt {
  const last = cells[cells.length - 1];
  invariant(last !== undefined, 'a row of cells is not empty');
  return pt(last.x + toPt(fontUnit(last.advance), last.run.size, last.run.face.metrics.unitsPerEm));
}

/** In thousandths of an em: the width of what must have one but shall not be seen. */
const HAIR = 3;

/** That width in whole font units. */
export const hairOf = ({ run }: Pick<Cell, 'run'>): number => Math.ceil((HAIR * run.face.metrics.unitsPerEm) / 1000);

/** The glyphs of cells of one face from left to right, as those of one cell. */
export function glyphsInRow(cells: readonly Cell[]): { readonly glyphs: readonly PlacedGlyph[]; readonly advance: number } {
  const glyphs: PlacedGlyph[] = [];
  let advance = 0;
  for (const cell of cells) {
    const left = advance;
    glyphs.push(...cell.glyphs.map(({ id, x, y }) => ({ id, x: fontUnit(x + left), y })));
    advance += cell.advance;
  }
  return { glyphs, advance };
}
