/**
 * The cover as a plan: shapes, and stacks of texts, in the unit of whoever draws it. The PDF draws it
 * as its first page, the EPUB as a picture, so that both have one design.
 *
 *     field     stars on the ground, the binding in the accent, the title in the upper third
 *     frame     a double frame with stars at its corners, everything in the middle
 *     band      paper above, a block of colour with the title below
 *     masthead  a block of colour with the title above, paper below
 */
import { assertNever } from '../base/assert.js';
import type { Direction } from '../document/metadata.js';
import { mixColors } from './color.js';
import { frame, khatam, khatamRing, rectangle, rosette, type OutlineContour } from './ornaments.js';
import type { Color, CoverDesign, FontWeight } from './theme.js';

export type CoverPart = 'title' | 'subtitle' | 'names' | 'imprint';

/** Contours of one colour; where they run the other way round they cut out. */
export interface CoverShape {
  readonly contours: readonly OutlineContour[];
  readonly color: Color;
}

export type CoverEntry =
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'text'; readonly part: CoverPart; readonly weight: FontWeight; readonly color: Color; readonly size: number; readonly height: number }
  /** The publisher's mark, as large as fits; its ground reaches `padding` beyond it. */
  | { readonly kind: 'logo'; readonly width: number; readonly height: number; readonly padding: number; readonly ground: Color | null; readonly above: number; readonly below: number }
  | { readonly kind: 'rule'; readonly color: Color; readonly width: number; readonly height: number; readonly above: number; readonly below: number };

/** Entries below each other; `y` is where the first begins, or the last ends, or their middle. */
export interface CoverStack {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly align: 'start' | 'center';
  readonly entries: readonly CoverEntry[];
}

export interface CoverPlan {
  readonly ground: Color;
  readonly shapes: readonly CoverShape[];
  readonly stacks: readonly CoverStack[];
}

const PAPER: Color = '#ffffff';

/** Share of the foreground in the pattern on the ground. */
const TINT = 0.06;

/** What texts stand on besides the ground. */
export const coverPattern = ({ background, foreground }: CoverDesign): Color => mixColors(background, foreground, TINT);

export interface CoverLogo {
  /** Width over height. */
  readonly ratio: number;
  /** Below it on the colour of the cover; null for none. */
  readonly ground: Color | null;
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  readonly design: CoverDesign;
  /** The theme's own colour, for what stands on paper. */
  readonly ink: Color;
  /** The publisher's mark. */
  readonly logo: CoverLogo | null;
}

export function planCover(sheet: Sheet): CoverPlan {
  switch (sheet.design.layout) {
    case 'field':
      return field(sheet);
    case 'frame':
      return framed(sheet);
    case 'band':
      return band(sheet);
    case 'masthead':
      return masthead(sheet);
    default:
      return assertNever(sheet.design.layout);
  }
}

/** Sizes in shares of the width. */
function text(part: CoverPart, weight: FontWeight, color: Color, size: number, height: number, { width }: Sheet): CoverEntry {
  return { kind: 'text', part, weight, color, size: size * width, height: height * width };
}

/** Room for the mark in shares of the width, on paper or on the colour of the cover; nothing where there is none. */
function logoEntry(on: 'paper' | 'color', widest: number, highest: number, { width, logo }: Sheet): readonly CoverEntry[] {
  if (logo === null) {
    return [];
  }
  const ground = on === 'paper' ? null : logo.ground;
  const height = Math.min(highest, widest / logo.ratio) * width;
  const padding = ground === null ? 0 : width * LOGO_PADDING;
  return [{ kind: 'logo', width: height * logo.ratio, height, padding, ground, above: width * 0.016, below: width * 0.02 }];
}

/** From the mark to the edges of its ground, as a share of the width. */
const LOGO_PADDING = 0.018;

function shortRule(color: Color, { width }: Sheet): CoverEntry {
  return { kind: 'rule', color, width: width * 0.137, height: width * 0.0064, above: width * 0.026, below: width * 0.044 };
}

/** Stars over a rectangle, half of them beyond its edges: whoever draws cuts them off at the page. */
function stars({ width }: Sheet, top: number, bottom: number, pitch: number): readonly OutlineContour[] {
  const contours: OutlineContour[] = [];
  for (let y = top; y <= bottom; y += pitch) {
    for (let x = 0; x <= width + pitch / 2; x += pitch) {
      contours.push(khatam(x, y, pitch / 2));
    }
  }
  return contours;
}

function field(sheet: Sheet): CoverPlan {
  const { width, height, direction, design } = sheet;
  const { background, foreground, accent } = design;
  const margin = width * 0.094;
  const binding = width * 0.034;
  const bindingX = direction === 'rtl' ? width - binding : 0;
  const x = direction === 'rtl' ? margin : margin + binding;
  const column = { x, width: width - binding - 2 * margin, align: 'start' } as const;
  return {
    ground: background,
    shapes: [
      { contours: stars(sheet, 0, height + width * 0.0629, width * 0.1257), color: coverPattern(design) },
      { contours: [rectangle(bindingX, 0, binding, height)], color: accent },
    ],
    stacks: [
      { ...column, y: height * 0.2036, anchor: 'top', entries: [text('title', 700, foreground, 0.1057, 0.571, sheet), shortRule(accent, sheet), text('subtitle', 400, foreground, 0.0429, 0.193, sheet)] },
      { ...column, y: height * 0.898, anchor: 'bottom', entries: [text('names', 700, foreground, 0.0379, 0.171, sheet), ...logoEntry('color', 0.4, 0.12, sheet), text('imprint', 400, accent, 0.0314, 0.094, sheet)] },
    ],
  };
}

function framed(sheet: Sheet): CoverPlan {
  const { width, height, design, logo } = sheet;
  const { background, foreground, accent } = design;
  const outer = width * 0.055;
  const inner = width * 0.078;
  const star = width * 0.034;
  const corners = [outer + star * 0.7, width - outer - star * 0.7].flatMap((x) => [outer + star * 0.7, height - outer - star * 0.7].map((y) => ({ x, y })));
  const column = { x: width * 0.15, width: width * 0.7, align: 'center' } as const;
  const medallion = width * 0.11;
  const middle = { x: width / 2, y: height * 0.195 };
  // The mark takes room from the title and from what stands below it.
  const rise = logo === null ? 0 : height * 0.085;
  const titleHeight = logo === null ? 0.42 : 0.34;
  return {
    ground: background,
    shapes: [
      { contours: frame(outer, outer, width - 2 * outer, height - 2 * outer, width * 0.006), color: accent },
      { contours: frame(inner, inner, width - 2 * inner, height - 2 * inner, width * 0.0018), color: accent },
      { contours: corners.map(({ x, y }) => khatam(x, y, star * 1.4)), color: background },
      { contours: corners.flatMap(({ x, y }) => [...khatamRing(x, y, star, star * 0.16), khatam(x, y, star * 0.45)]), color: accent },
      {
        contours: [
          ...khatamRing(middle.x, middle.y, medallion, medallion * 0.06),
          ...khatamRing(middle.x, middle.y, medallion * 0.82, medallion * 0.03),
          ...khatamRing(middle.x, middle.y, medallion * 0.58, medallion * 0.07),
          khatam(middle.x, middle.y, medallion * 0.3),
        ],
        color: accent,
      },
      { contours: rosette(width / 2, height * 0.765 - rise, width * 0.42), color: accent },
    ],
    stacks: [
      { ...column, y: height * 0.515 - rise / 2, anchor: 'middle', entries: [text('title', 700, foreground, 0.105, titleHeight, sheet), { kind: 'space', height: width * 0.03 }, text('subtitle', 400, accent, 0.044, 0.14, sheet)] },
      { ...column, y: height * 0.79 - rise, anchor: 'top', entries: [text('names', 400, foreground, 0.042, 0.13, sheet)] },
      { ...column, y: height * (logo === null ? 0.91 : 0.922), anchor: 'bottom', entries: [...logoEntry('color', 0.34, 0.08, sheet), text('imprint', 400, accent, 0.032, 0.06, sheet)] },
    ],
  };
}

function band(sheet: Sheet): CoverPlan {
  const { width, height, direction, design, ink } = sheet;
  const { background, foreground, accent } = design;
  const margin = width * 0.105;
  const top = height * 0.34;
  const column = { x: margin, width: width - 2 * margin, align: 'start' } as const;
  const side = direction === 'rtl' ? 0 : width;
  const inward = direction === 'rtl' ? 1 : -1;
  const large = [0.3, 0.245, 0.19, 0.135].flatMap((radius) => khatamRing(side + inward * width * 0.02, height * 0.985, radius * width, width * 0.007));
  return {
    ground: PAPER,
    shapes: [
      { contours: [rectangle(0, top, width, height - top)], color: background },
      { contours: large, color: mixColors(background, foreground, 0.16) },
      { contours: [rectangle(0, top, width, width * 0.016)], color: accent },
    ],
    stacks: [
      { ...column, y: top + width * 0.115, anchor: 'top', entries: [text('title', 700, foreground, 0.088, 0.47, sheet), shortRule(accent, sheet), text('subtitle', 400, foreground, 0.038, 0.17, sheet)] },
      { ...column, y: height * 0.935, anchor: 'bottom', entries: [text('names', 700, foreground, 0.03, 0.12, sheet)] },
      { ...column, y: top - width * 0.06, anchor: 'bottom', entries: [...logoEntry('paper', 0.5, 0.16, sheet), text('imprint', 700, ink, 0.033, 0.07, sheet)] },
    ],
  };
}

function masthead(sheet: Sheet): CoverPlan {
  const { width, height, design, ink } = sheet;
  const { background, foreground, accent } = design;
  const margin = width * 0.09;
  const foot = height * 0.46;
  const column = { x: margin, width: width - 2 * margin } as const;
  const pitch = width / 13;
  const row = Array.from({ length: 13 }, (_, index) => (index + 0.5) * pitch).flatMap((x) => [
    ...khatamRing(x, foot + pitch * 0.8, pitch / 2, pitch * 0.07),
    khatam(x, foot + pitch * 0.8, pitch * 0.2),
  ]);
  return {
    ground: PAPER,
    shapes: [
      { contours: [rectangle(0, 0, width, foot)], color: background },
      { contours: stars(sheet, 0, foot, width * 0.11), color: coverPattern(design) },
      { contours: [rectangle(0, foot, width, height - foot)], color: PAPER },
      { contours: [rectangle(0, foot, width, width * 0.012)], color: accent },
      { contours: row, color: ink },
    ],
    stacks: [
      { ...column, align: 'center', y: height * 0.235, anchor: 'middle', entries: [text('title', 700, foreground, 0.098, 0.4, sheet)] },
      { ...column, align: 'center', y: height * 0.62, anchor: 'top', entries: [text('subtitle', 400, ink, 0.044, 0.2, sheet)] },
      { ...column, align: 'center', y: height * 0.94, anchor: 'bottom', entries: [text('names', 700, ink, 0.033, 0.14, sheet), ...logoEntry('paper', 0.4, 0.11, sheet), text('imprint', 400, ink, 0.03, 0.07, sheet)] },
    ],
  };
}
