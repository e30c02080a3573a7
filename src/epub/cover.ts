/**
 * The cover as a picture: reading systems want one for their shelves, and few of them take SVG. Title
 * and names in the theme's heading face on its cover colours, over a field of eight-pointed stars;
 * the binding at the right of a right-to-left book.
 */
import type { Metadata } from '../document/metadata.js';
import type { Color, Theme } from '../design/theme.js';
import type { FontSet } from '../fonts/font-set.js';
import { Canvas, type Contour } from './canvas.js';
import { mixColors } from './colors.js';
import { createTextOutliner, type CoverStyle, type OutlinedLine, type TextOutliner } from './cover-text.js';

/** Pixels; the size that shops ask for. */
const WIDTH = 1600;
const HEIGHT = 2560;
const MARGIN = 150;
const BINDING = 56;
const TITLE_TOP = 520;
const NAMES_BOTTOM = 2300;

const TITLE_SIZES = [168, 148, 130, 114, 100, 88, 76];
const MAX_TITLE_LINES = 6;
const SUBTITLE_SIZE = 68;
const NAME_SIZE = 60;
const IMPRINT_SIZE = 50;
const LINE_HEIGHT = 1.5;

/** A last word of two letters, vocalised or not. */
const PARTICLE = /(?:^| )(?:\p{L}\p{M}*){1,2}$/u;

/** Distance between the centres of two stars of the pattern, and how much it stands out. */
const STAR_PITCH = 200;
const STAR_TINT = 0.05;

/** A block of lines, with its style. */
interface CoverText {
  readonly lines: readonly OutlinedLine[];
  readonly size: number;
  readonly color: Color;
}

export async function drawCover(metadata: Metadata, theme: Theme, fonts: FontSet): Promise<Uint8Array> {
  const { background, foreground, accent } = theme.cover;
  const outliner = await createTextOutliner(fonts, metadata.direction);
  const set = (text: string, sizes: readonly number[], weight: CoverStyle['weight'], color: Color): CoverText => ({
    ...fitText(text, sizes, { families: theme.fonts.heading, weight }, outliner),
    color,
  });
  const canvas = new Canvas(WIDTH, HEIGHT, background);
  const isRtl = metadata.direction === 'rtl';
  drawStars(canvas, mixColors(background, foreground, STAR_TINT));
  canvas.fill([rectangle(isRtl ? WIDTH - BINDING : 0, 0, BINDING, HEIGHT)], accent);

  const title = set(metadata.title, TITLE_SIZES, 700, foreground);
  let y = drawText(canvas, title, TITLE_TOP, isRtl) + 40;
  canvas.fill([rectangle(isRtl ? WIDTH - MARGIN - BINDING - 220 : MARGIN + BINDING, y, 220, 10)], accent);
  y += 70;
  if (metadata.subtitle !== null) {
    drawText(canvas, set(metadata.subtitle, [SUBTITLE_SIZE], 400, foreground), y, isRtl);
  }
  drawNames(canvas, metadata, set, foreground, accent, isRtl);
  return canvas.toPng();
}

/** Authors and publisher, upwards from the foot of the cover. */
function drawNames(
  canvas: Canvas,
  { authors, publisher }: Metadata,
  set: (text: string, sizes: readonly number[], weight: CoverStyle['weight'], color: Color) => CoverText,
  foreground: Color,
  accent: Color,
  isRtl: boolean,
): void {
  const blocks = [
    ...authors.map((author) => set(author, [NAME_SIZE], 700, foreground)),
    ...(publisher === null ? [] : [set(publisher, [IMPRINT_SIZE], 400, accent)]),
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
    for (const glyph of line.glyphs) {
      canvas.fill(
        glyph.map((contour) => contour.map((point) => ({ x: x + point.x, y: baseline + point.y }))),
        text.color,
      );
    }
    y += text.size * LINE_HEIGHT;
  }
  return y;
}

/** The largest size at which the text fits, broken into lines of about the same length. */
function fitText(
  text: string,
  sizes: readonly number[],
  style: Omit<CoverStyle, 'size'>,
  outliner: TextOutliner,
): { readonly lines: readonly OutlinedLine[]; readonly size: number } {
  const measure = WIDTH - BINDING - 2 * MARGIN;
  const words = titleWords(text);
  const [unit = 1] = sizes;
  const widths = words.map((word) => outliner.outline(word, { ...style, size: unit }).width / unit);
  const space = outliner.outline(' ', { ...style, size: unit }).width / unit;
  const fits = (size: number): boolean =>
    widths.every((width) => width * size <= measure) &&
    breakWords(words, widths, space, measure / size).length <= MAX_TITLE_LINES;
  const size = sizes.find(fits) ?? sizes.at(-1) ?? unit;
  const lines = balance(words, widths, space, measure / size);
  return { lines: lines.map((line) => outliner.outline(line, { ...style, size })), size };
}

/** The words; a particle (`ما`, `في`, `من`) stays on the line of the word that it belongs to. */
function titleWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = words.at(-1);
    if (last !== undefined && PARTICLE.test(last)) {
      words[words.length - 1] = `${last} ${word}`;
    } else {
      words.push(word);
    }
  }
  return words;
}

/** As many lines as the measure needs, and no line longer than it must be. */
function balance(words: readonly string[], widths: readonly number[], space: number, measure: number): readonly string[] {
  const count = breakWords(words, widths, space, measure).length;
  const steps = 20;
  for (let step = 1; step < steps; step += 1) {
    const lines = breakWords(words, widths, space, (measure * step) / steps);
    if (lines.length === count) {
      return lines;
    }
  }
  return breakWords(words, widths, space, measure);
}

function breakWords(words: readonly string[], widths: readonly number[], space: number, measure: number): readonly string[] {
  const lines: string[] = [];
  let width = Infinity;
  words.forEach((word, index) => {
    const own = widths[index] ?? 0;
    const last = lines.at(-1);
    if (last === undefined || width + space + own > measure) {
      lines.push(word);
      width = own;
    } else {
      lines[lines.length - 1] = `${last} ${word}`;
      width += space + own;
    }
  });
  return lines;
}

function rectangle(x: number, y: number, width: number, height: number): Contour {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

/** The star-and-cross tiling: stars that touch at their points, and crosses left between them. */
function drawStars(canvas: Canvas, color: Color): void {
  const radius = STAR_PITCH / 2;
  for (let y = 0; y < HEIGHT + STAR_PITCH; y += STAR_PITCH) {
    for (let x = 0; x < WIDTH + STAR_PITCH; x += STAR_PITCH) {
      canvas.fill([star(x, y, radius)], color);
    }
  }
}

/**
 * Khatam: a square and the same square turned by 45°, in one outline. Points lie on the circle of
 * `radius`, notches where the sides of the squares cross.
 */
function star(x: number, y: number, radius: number): Contour {
  const diagonal = radius * Math.SQRT1_2;
  const notch = radius - diagonal;
  const quarter = [
    [radius, 0],
    [diagonal, notch],
    [diagonal, diagonal],
    [notch, diagonal],
  ] as const;
  const turns = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;
  return turns.flatMap(([cos, sin]) =>
    quarter.map(([dx, dy]) => ({ x: x + cos * dx - sin * dy, y: y + sin * dx + cos * dy })),
  );
}
