/**
 * The cover as a picture: reading systems want one for their shelves, and few of them take SVG. Title
 * and names in the theme's heading face on its cover colours, over a field of eight-pointed stars;
 * the binding at the right of a right-to-left book.
 */
import type { Metadata } from '../document/metadata.js';
import type { Color, CoverDesign, FontWeight, Theme } from '../design/theme.js';
import type { FontSet } from '../fonts/font-set.js';
import { Canvas, type Contour } from './canvas.js';
import { mixColors } from '../design/color.js';
import { createTextOutliner } from './cover-text.js';
import { fitText, type FittedText, LINE_HEIGHT, type TextSpace } from './fit-text.js';
import { drawStars } from './star-pattern.js';

/** Pixels; wide enough for every shop's shelf. */
const WIDTH = 1400;
const HEIGHT = 2240;
const MARGIN = 132;
const BINDING = 48;
const MEASURE = WIDTH - BINDING - 2 * MARGIN;
const TITLE_TOP = 456;
const NAMES_BOTTOM = 2012;

/** The largest size of a text and the height that its lines may take together. */
const TITLE = { size: 148, width: MEASURE, height: 800 };
const SUBTITLE = { size: 60, width: MEASURE, height: 270 };
const NAMES = { size: 53, width: MEASURE, height: 240 };
const IMPRINT = { size: 44, width: MEASURE, height: 132 };
const RULE = { width: 192, height: 9, above: 36, below: 62 };

/** Share of the foreground in the pattern. */
const STAR_TINT = 0.05;

type SetText = (text: string, space: TextSpace, weight: FontWeight, color: Color) => CoverText;

interface CoverText extends FittedText {
  readonly color: Color;
}

export async function drawCover(metadata: Metadata, theme: Theme, fonts: FontSet): Promise<Uint8Array> {
  const { background, foreground, accent } = theme.cover;
  const outliner = await createTextOutliner(fonts, metadata.direction);
  const set: SetText = (text, space, weight, color) => ({
    ...fitText(text, space, { families: theme.fonts.heading, weight }, outliner),
    color,
  });
  const canvas = new Canvas(WIDTH, HEIGHT, background);
  const isRtl = metadata.direction === 'rtl';
  drawStars(canvas, mixColors(background, foreground, STAR_TINT));
  canvas.fill([rectangle(isRtl ? WIDTH - BINDING : 0, 0, BINDING, HEIGHT)], accent);

  const title = set(metadata.title, TITLE, 700, foreground);
  const y = drawText(canvas, title, TITLE_TOP, isRtl) + RULE.above;
  const ruleX = isRtl ? WIDTH - MARGIN - BINDING - RULE.width : MARGIN + BINDING;
  canvas.fill([rectangle(ruleX, y, RULE.width, RULE.height)], accent);
  if (metadata.subtitle !== null) {
    drawText(canvas, set(metadata.subtitle, SUBTITLE, 400, foreground), y + RULE.below, isRtl);
  }
  drawNames(canvas, metadata, set, theme.cover, isRtl);
  return canvas.toPng();
}

/** Authors and publisher, upwards from the foot of the cover. */
function drawNames(canvas: Canvas, metadata: Metadata, set: SetText, { foreground, accent }: CoverDesign, isRtl: boolean): void {
  const { authors, publisher, direction } = metadata;
  const names = authors.join(direction === 'rtl' ? '، ' : ', ');
  const blocks = [
    ...(names === '' ? [] : [set(names, NAMES, 700, foreground)]),
    ...(publisher === null ? [] : [set(publisher, IMPRINT, 400, accent)]),
  ];
  const height = blocks.reduce((sum, block) => sum + heightOf(block), 0);
  let y = NAMES_BOTTOM - height;
  for (const block of blocks) {
    y = drawText(canvas, block, y, isRtl);
  }
}

function heightOf({ lines, size }: CoverText): number {
  return lines.length * size * LINE_HEIGHT;
}

/** Draws from `top` down; returns where the block ends. */
function drawText(canvas: Canvas, text: CoverText, top: number, isRtl: boolean): number {
  let y = top;
  for (const line of text.lines) {
    const baseline = y + text.size * 1.1;
    const x = isRtl ? WIDTH - BINDING - MARGIN - line.width : BINDING + MARGIN;
    // The whole line is one shape: joined letters have no seams.
    canvas.fill(
      line.contours.map((contour) => contour.map((point) => ({ x: x + point.x, y: baseline + point.y }))),
      text.color,
    );
    y += text.size * LINE_HEIGHT;
  }
  return y;
}

function rectangle(x: number, y: number, width: number, height: number): Contour {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}
