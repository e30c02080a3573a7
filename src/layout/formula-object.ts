import { invariant } from '../base/assert.js';
import { pt, type Pt } from '../base/units.js';
import type { Formula, NodeId } from '../document/model.js';
import type { FormulaDrawing } from '../math/formula.js';
import type { InlineObject, TextStyle } from '../text/types.js';

export type FormulaDrawings = ReadonlyMap<NodeId, FormulaDrawing>;

/** Units of a drawing in an em. */
export const EM = 1000;

/** A formula is as large as the letters beside it: Latin ones for Latin, Arabic ones for Arabic. Smaller where there is no room. */
export function formulaObject(formula: Formula, style: TextStyle, drawings: FormulaDrawings, width: number, height: number): InlineObject {
  const drawing = drawings.get(formula.id);
  invariant(drawing !== undefined, 'every formula has been drawn');
  const natural = (style.size * (formula.form === 'arabic' ? 1 : style.latinScale)) / EM;
  const scale = Math.min(natural, width / Math.max(1, drawing.width), height / Math.max(1, drawing.height + drawing.depth));
  const scaled = (length: number): Pt => pt(length * scale);
  return {
    size: { width: scaled(drawing.width), height: scaled(drawing.height + drawing.depth) },
    depth: scaled(drawing.depth),
    content: { kind: 'formula', drawing, color: style.color },
  };
}
