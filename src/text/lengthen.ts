/**
 * A kashida becomes part of the letter before its join, so that the text stays what it was:
 *
 *     glyphs   [tatweel tatweel][letter and its marks]      right to left: the join is at the left
 *              0            kashida               advance
 */
import { invariant } from '../base/assert.js';
import { fontUnit } from '../base/units.js';
import type { Kashida } from './choose-kashidas.js';
import type { RunPart } from './justify.js';
import type { Glyph, LineCluster } from './types.js';

/** Puts the kashida into its cluster of the line; returns that cluster. */
export function lengthen(parts: readonly RunPart[], { place, width }: Kashida): LineCluster {
  const { run, tatweel, position } = place;
  const part = parts.find(({ run: { start, end } }) => start < position && position < end);
  const index = part?.starts.findIndex((start) => start >= position) ?? -1;
  const letter = part?.clusters[index - 1];
  invariant(part !== undefined && letter !== undefined && part.starts[index] === position, 'a kashida stands between two clusters of its line');
  const units = Math.round((width * run.face.metrics.unitsPerEm) / run.size);
  const moved = letter.glyphs.map(({ id, x, y, advance }): Glyph => ({ id, x: fontUnit(x + units), y, advance }));
  const { text } = letter;
  const longer = { text, glyphs: [...stroke(tatweel.glyph, tatweel.advance, units), ...moved], advance: fontUnit(letter.advance + units) };
  part.clusters[index - 1] = longer;
  return longer;
}

/** Tatweels from end to end of the stroke, each over the end of the one before. */
function stroke(id: number, advance: number, length: number): readonly Glyph[] {
  const count = Math.max(1, Math.ceil(length / advance));
  const distance = count === 1 ? 0 : (length - advance) / (count - 1);
  return Array.from({ length: count }, (_, index): Glyph => ({
    id,
    x: fontUnit(Math.round(index * distance)),
    y: fontUnit(0),
    advance: fontUnit(advance),
  }));
}
