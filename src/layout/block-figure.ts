import { pt, ZERO_PT } from '../base/units.js';
import type { Figure, Paragraph } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext } from './context.js';
import { displayLines } from './display-lines.js';
import { figureSize } from './figure-size.js';
import { heightOf, piece, space, type Fragment } from './fragments.js';
import type { ImageItem } from './types.js';
import { spaceAround } from './space-around.js';

/** However long its caption, an image is at least this high. */
const LEAST_HEIGHT = 24;

/** An image in the middle of the measure, at most as high as the theme allows, and its caption. */
export const layoutFigure: LayoutBlock<Figure> = (figure, frame, context) => {
  const caption = figure.caption ? captionBelow(figure.caption, frame, context) : [];
  const share = context.block.height * context.theme.figure.maxHeight;
  const height = Math.max(LEAST_HEIGHT, Math.min(share, frame.height - heightOf(caption)));
  const size = figureSize(figure, context, frame.width, height);
  const image: ImageItem = {
    kind: 'image',
    rect: { x: pt(frame.x + (frame.width - size.width) / 2), y: ZERO_PT, ...size },
    path: figure.image.path,
    mark: { kind: 'node', node: figure.id, part: 'body' },
  };
  return {
    fragments: [piece(size.height, [image]), ...caption],
    spaceBefore: spaceAround(context),
    spaceAfter: spaceAround(context),
    breakBefore: 0,
    breakAfter: 0,
  };
};

/** The words below a picture. */
export function captionBelow(caption: Paragraph, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const { figure } = context.theme;
  return [space(figure.captionGap), ...displayLines(caption, figure.caption, 'center', frame, context)];
}
