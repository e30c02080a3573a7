import { pt, ZERO_PT } from '../base/units.js';
import { bodyGrid } from './baseline-grid.js';
import { signatureDesign } from '../design/form-looks.js';
import type { Signature } from '../document/model.js';
import type { LayoutBlock } from './context.js';
import { displayLines } from './display-lines.js';
import { heightOf, piece, space, strut, toGrid } from './fragments.js';
import { columnFrames } from './side-by-side.js';

/** Room to sign, in lines. */
const ROOM = 2;
const LINE = pt(0.6);
const GAP = pt(4);

/** At the end side, half the measure wide: room, a line to sign on, and who signs. Never broken over two pages. */
export const layoutSignature: LayoutBlock<Signature> = ({ lines }, frame, context) => {
  const design = signatureDesign(context.theme);
  const [, side] = columnFrames(frame, [0.5, 0.5], ZERO_PT, context);
  const place = side ?? frame;
  const rule = {
    kind: 'fill',
    rect: { x: place.x, y: ZERO_PT, width: place.width, height: LINE },
    color: context.theme.colors.text,
    mark: { kind: 'artifact', type: 'layout' },
  } as const;
  const named = lines.flatMap((line, index) => displayLines(line, { ...design, weight: index === 0 ? 700 : design.weight }, 'center', place, context));
  // Whole lines, so that what follows stands where it would below text.
  const height = ROOM * design.leading + heightOf(named);
  const grid = bodyGrid(context.theme);
  const room = ROOM * design.leading - LINE - GAP + (grid > 0 ? toGrid(height, grid) : 0);
  return {
    fragments: [strut(pt(room)), piece(LINE, [rule]), space(GAP), ...named],
    spaceBefore: design.leading,
    spaceAfter: design.leading,
    breakBefore: 0,
    breakAfter: 0,
  };
};
