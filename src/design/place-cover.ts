/** Puts the texts of a cover's plan where they stand, as large as their room allows. */
import type { CoverEntry, CoverPart, CoverPlan, CoverShape, CoverStack } from './cover-plan.js';
import type { Direction } from '../document/metadata.js';
import { rectangle } from './ornaments.js';

/** A text broken into lines at the size that fits. */
export interface FittedLines<Line> {
  readonly lines: readonly Line[];
  readonly size: number;
}

export type CoverText = Extract<CoverEntry, { kind: 'text' }>;

/** Sets a part in the room that its entry has; null where the publication has no such text. */
export type FitCoverText<Line> = (part: CoverPart, entry: CoverText, width: number) => FittedLines<Line> | null;

export interface PlacedLine<Line> {
  readonly part: CoverPart;
  readonly line: Line;
  /** Left end of the line. */
  readonly x: number;
  readonly baseline: number;
  readonly entry: CoverText;
}

export interface PlacedCover<Line> {
  readonly shapes: readonly CoverShape[];
  /** In the order in which they are read. */
  readonly lines: readonly PlacedLine<Line>[];
  /** Where the publisher's mark stands. */
  readonly logo: CoverRect | null;
}

export interface CoverRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance of baselines, and the first one's from the top, as shares of the size. */
const LEADING = 1.5;
const ASCENT = 1.1;

type Set<Line> = { readonly entry: CoverEntry; readonly height: number; readonly fitted: FittedLines<Line> | null };

export function placeCover<Line extends { readonly width: number }>(plan: CoverPlan, direction: Direction, fit: FitCoverText<Line>): PlacedCover<Line> {
  const shapes: CoverShape[] = [...plan.shapes];
  const lines: PlacedLine<Line>[] = [];
  let logo: CoverRect | null = null;
  for (const stack of plan.stacks) {
    const set = withoutLoneRules(stack.entries.flatMap((entry) => setEntry(entry, stack.width, fit)));
    let y = topOf(stack, set.reduce((sum, { height }) => sum + height, 0));
    for (const { entry, height, fitted } of set) {
      if (entry.kind === 'rule') {
        const x = startOf(stack, entry.width, direction);
        shapes.push({ contours: [rectangle(x, y + entry.above, entry.width, entry.height)], color: entry.color });
      } else if (entry.kind === 'logo') {
        logo = placeLogo(entry, stack, y, direction);
        shapes.push(...groundOf(entry, logo));
      } else if (entry.kind === 'text' && fitted !== null) {
        const { size } = fitted;
        lines.push(...fitted.lines.map((line, index) => ({ part: entry.part, line, x: startOf(stack, line.width, direction), baseline: y + size * (ASCENT + index * LEADING), entry })));
      }
      y += height;
    }
  }
  return { shapes, lines, logo };
}

function setEntry<Line>(entry: CoverEntry, width: number, fit: FitCoverText<Line>): readonly Set<Line>[] {
  if (entry.kind !== 'text') {
    return [{ entry, height: fixedHeight(entry), fitted: null }];
  }
  const fitted = fit(entry.part, entry, width);
  return fitted === null ? [] : [{ entry, height: fitted.lines.length * fitted.size * LEADING, fitted }];
}

function fixedHeight(entry: Exclude<CoverEntry, CoverText>): number {
  switch (entry.kind) {
    case 'space':
      return entry.height;
    case 'rule':
      return entry.above + entry.height + entry.below;
    case 'logo':
      return entry.above + entry.height + 2 * entry.padding + entry.below;
  }
}

type LogoEntry = Extract<CoverEntry, { kind: 'logo' }>;

/** The ground, not the mark, stands at the edge of its stack. */
function placeLogo({ width, height, padding, above }: LogoEntry, stack: CoverStack, y: number, direction: Direction): CoverRect {
  return { x: startOf(stack, width + 2 * padding, direction) + padding, y: y + above + padding, width, height };
}

function groundOf({ ground, padding }: LogoEntry, { x, y, width, height }: CoverRect): readonly CoverShape[] {
  return ground === null ? [] : [{ contours: [rectangle(x - padding, y - padding, width + 2 * padding, height + 2 * padding)], color: ground }];
}

/** A rule stands between a text and another, or below a title that has nothing after it. */
function withoutLoneRules<Line>(set: readonly Set<Line>[]): readonly Set<Line>[] {
  return set[0]?.entry.kind === 'rule' ? set.slice(1) : set;
}

function topOf({ y, anchor }: CoverStack, height: number): number {
  switch (anchor) {
    case 'top':
      return y;
    case 'middle':
      return y - height / 2;
    case 'bottom':
      return y - height;
  }
}

function startOf({ x, width, align }: CoverStack, length: number, direction: Direction): number {
  if (align === 'center') {
    return x + (width - length) / 2;
  }
  return direction === 'rtl' ? x + width - length : x;
}
