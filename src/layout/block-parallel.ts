/**
 * A text and its translation in two columns. Pairs begin on one line; where the lines of both stand
 * at one height, a page may end between them.
 *
 *     right to left:  │ translation │ gap │ original │
 */
import { pt, ZERO_PT } from '../base/units.js';
import { guestMetadata } from '../document/guest-language.js';
import type { Parallel, ParallelPair } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutBlocks, LayoutContext } from './context.js';
import { piecesOf, type Fragment } from './fragments.js';
import { besideLines } from './beside-lines.js';
import { columnFrames } from './side-by-side.js';
import { stackFlows, type BlockFlow } from './stack.js';

/** Between the two columns, as a share of the leading. */
const GAP = 1.2;
/** Columns narrower than this stand one below the other. */
const LEAST_WIDTH = 120;
/** Measure in ems below which filled lines of Arabic would have gaps and long strokes. */
const NARROW = 18;
/** Between pairs, and around all of them, as shares of the leading, at least. */
const BETWEEN = 0.4;
const AROUND = 0.6;

/** How the sides of all pairs stand. */
interface Setting {
  readonly whole: Frame;
  /** Of the original and of the translation. */
  readonly frames: readonly [Frame, Frame];
  readonly context: LayoutContext;
  readonly guest: LayoutContext;
  readonly inner: LayoutBlocks;
}

export const layoutParallel: LayoutBlock<Parallel> = ({ language, pairs }, frame, context, inner) => {
  const { leading, spaceAfter } = frame.prose;
  const guest = guestContext(language, context);
  const whole = { ...frame, prose: { ...frame.prose, firstLineIndent: ZERO_PT }, shape: null };
  const [right = whole, left = whole] = columnFrames(whole, [0.5, 0.5], pt(leading * GAP), context);
  const setting: Setting = { whole, frames: [forLanguage(right, context), forLanguage(left, guest)], context, guest, inner };
  const between = pt(Math.max(spaceAfter, leading * BETWEEN));
  const flows = pairs.map((pair): BlockFlow => ({ fragments: layoutPair(pair, setting), spaceBefore: ZERO_PT, spaceAfter: between, breakBefore: 0, breakAfter: 0 }));
  const around = pt(Math.max(spaceAfter, leading * AROUND));
  return { fragments: stackFlows(flows), spaceBefore: around, spaceAfter: around, breakBefore: 0, breakAfter: 0 };
};

/** Blocks in another language: its direction, its shaping. */
function guestContext(language: string, context: LayoutContext): LayoutContext {
  const metadata = guestMetadata(context.document.metadata, language);
  return { ...context, direction: metadata.direction, document: { ...context.document, metadata } };
}

/** Nothing is hyphenated: in a narrow column words stand better with a ragged edge, those of Latin in any. */
function forLanguage(frame: Frame, { direction }: LayoutContext): Frame {
  const fills = direction === 'rtl' && frame.width >= NARROW * frame.prose.size;
  return fills ? frame : { ...frame, prose: { ...frame.prose, justify: false } };
}

/** One below the other where the columns are narrow, or something in them is too high for a page. */
function layoutPair({ original, translation }: ParallelPair, { whole, frames, context, guest, inner }: Setting): readonly Fragment[] {
  const rows = besideLines([inner([original], frames[0], context), inner([translation], frames[1], guest)]);
  const fits = frames.every(({ width }) => width >= LEAST_WIDTH) && piecesOf(rows).every(({ height }) => height <= whole.height);
  if (fits) {
    return rows;
  }
  const sides = [inner([original], whole, context), inner([translation], forLanguage(whole, guest), guest)];
  return stackFlows(sides.map((fragments) => ({ fragments, spaceBefore: ZERO_PT, spaceAfter: whole.prose.spaceAfter, breakBefore: 0, breakAfter: 0 })));
}
