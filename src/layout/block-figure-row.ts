import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Figure, FigureRow } from '../document/model.js';
import { captionBelow } from './block-figure.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { heightOf, piece, strut, type Fragment } from './fragments.js';
import { aspectOf, filledSize } from './figure-size.js';
import { columnFrames, sideBySide } from './side-by-side.js';
import { spaceAround } from './space-around.js';

/** Between two images, as a share of the body's leading. */
const GAP = 0.7;

/** Images of one height side by side, the first at the start side, their captions below them, and one below all. */
export const layoutFigureRow: LayoutBlock<FigureRow> = ({ figures, caption }, frame, context) => {
  const { body, figure } = context.theme;
  const gap = pt(body.leading * GAP);
  const aspects = figures.map(({ image }) => aspectOf(image, context) || 1);
  const total = aspects.reduce((sum, aspect) => sum + aspect, 0);
  const frames = columnFrames(frame, aspects.map((aspect) => aspect / total), gap, context);
  const below = caption === null ? [] : captionBelow(caption, frame, context);
  const captions = figures.map((each, index) => (each.caption === null ? [] : captionBelow(each.caption, frames[index] ?? frame, context)));
  const room = frame.height - heightOf(below) - Math.max(0, ...captions.map(heightOf));
  const height = pt(Math.max(1, Math.min(room, context.block.height * figure.maxHeight, (frame.width - gap * (figures.length - 1)) / Math.max(total, 1e-6))));
  const columns = figures.map((each, index) => [...imagePiece(each, height, frames[index] ?? frame, context), ...(captions[index] ?? [])]);
  const around = spaceAround(context);
  return { fragments: [sideBySide(columns), ...below], spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};

/** On the row's ground line, in the middle of its column. */
function imagePiece(figure: Figure, height: Pt, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const size = filledSize(figure.image, context, frame.width, height);
  const rect = { x: pt(frame.x + (frame.width - size.width) / 2), y: ZERO_PT, ...size };
  const mark = { kind: 'node', node: figure.id, part: 'body' } as const;
  return [strut(pt(height - size.height)), piece(size.height, [{ kind: 'image', rect, path: figure.image.path, mark }])];
}
