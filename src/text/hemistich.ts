/** A hemistich: text on one line, set to a width that other hemistichs share. */
import { pt, ZERO_PT } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { KashidaUse } from '../design/theme.js';
import { resolveLevels } from './bidi.js';
import type { Kashida } from './choose-kashidas.js';
import { chooseVerseKashidas, VERSE_LIMITS, type VerseLimits } from './choose-verse-kashidas.js';
import type { TextEngine } from './engine.js';
import { itemize } from './itemize.js';
import { elasticWidth } from './justify.js';
import { findKashidas, type KashidaPlan } from './kashida.js';
import { copy, isText, setLine, widthOfParts, type LineFrame, type Part } from './line.js';
import { areStacked } from './line-kashidas.js';
import { LineCursor } from './line-parts.js';
import { strutAt, withAnchors } from './paragraph.js';
import { SPACE_SHRINK } from './space.js';
import type { InlineText, Line, ParagraphStyle, ShapedRun, Stroke } from './types.js';

/** Spaces of a half are not set narrower than this share of their width, unless the page asks for it. */
const TIGHT = 0.9;

/** A hemistich that waits for its width. */
export interface ShapedHemistich {
  readonly runs: readonly ShapedRun[];
  readonly text: InlineText;
  readonly parts: readonly Part[];
  readonly natural: Pt;
  /** Least widths: with spaces somewhat tight, and as tight as they may be. */
  readonly tight: Pt;
  readonly tightest: Pt;
}

export function shapeHemistich(text: InlineText, direction: ParagraphStyle['direction'], engine: TextEngine): ShapedHemistich {
  const levels = resolveLevels(text.text, direction, engine.bidi);
  const runs = itemize(text, levels, engine.fonts, engine.scripts).map((run) => engine.shaper.shape(run, text.text));
  const parts = new LineCursor(runs, text.text, engine.shaper).take(0, text.text.length);
  const natural = widthOfParts(parts);
  const spaces = elasticWidth(parts.filter(isText));
  return {
    runs,
    text,
    parts,
    natural,
    tight: pt(natural - (1 - TIGHT) * spaces),
    tightest: pt(natural - SPACE_SHRINK * spaces),
  };
}

const NO_HANG = { left: ZERO_PT, right: ZERO_PT };

/** The hemistich from edge to edge of `width`; its strokes keep clear of those `above`. */
export function setHemistich(shaped: ShapedHemistich, width: Pt, kashida: KashidaUse, above: readonly Stroke[], engine: TextEngine): Line {
  const { runs, text, natural } = shaped;
  const end = text.text.length;
  const frame: LineFrame = { start: 0, contentEnd: end, end, justified: true, mayLengthen: true, width, hang: NO_HANG, indent: () => ZERO_PT };
  const slack = pt(width - natural);
  const lineWith = (kashidas: readonly Kashida[]): Line =>
    withAnchors(setLine(frame, shaped.parts.map(copy), slack, () => strutAt(text, 0, engine), kashidas), text);
  if (kashida === 'off' || slack <= 0) {
    return lineWith([]);
  }
  const limits = VERSE_LIMITS[kashida];
  return lengthened(findKashidas(runs, text.text, limits, engine.kashidas), slack, limits, above, lineWith);
}

/** Leaves out what would stand under a stroke above, as long as there is such. */
function lengthened(
  { places, wordStarts }: KashidaPlan,
  slack: Pt,
  limits: VerseLimits,
  above: readonly Stroke[],
  lineWith: (kashidas: readonly Kashida[]) => Line,
): Line {
  const stacked = new Set<number>();
  for (;;) {
    const open = places.filter(({ position }) => !stacked.has(position));
    const line = lineWith(chooseVerseKashidas(open, wordStarts.length, slack, limits));
    const found = line.kashidas.filter((stroke) => above.some((other) => areStacked(stroke, other)));
    if (found.length === 0) {
      return line;
    }
    found.forEach(({ position }) => stacked.add(position));
  }
}
