/** How narrow and how wide a text can be set: what table columns are reckoned from. */
import { pt } from '../base/units.js';
import type { Pt } from '../base/units.js';
import type { TextEngine } from './engine.js';
import { FORBIDDEN, FORCED } from './items.js';
import { prepareParagraph } from './paragraph.js';
import type { InlineText, ParagraphStyle } from './types.js';

export interface InlineMeasure {
  /** The widest stretch that must not be broken. */
  readonly minWidth: Pt;
  /** The widest line when only required breaks are taken. */
  readonly maxWidth: Pt;
}

const UNBOUNDED = pt(Number.POSITIVE_INFINITY);

/** `direction` is the paragraph's: Latin is set smaller in right-to-left ones. */
export function measureInline(text: InlineText, engine: TextEngine, direction: ParagraphStyle['direction'] = 'auto'): InlineMeasure {
  const { items } = prepareParagraph(text, direction, { first: [], others: UNBOUNDED }, engine);
  let minWidth = 0;
  let maxWidth = 0;
  let unit = 0;
  let line = 0;
  let atStart = true;
  for (const item of items) {
    if (item.kind === 'penalty') {
      if (item.cost === FORBIDDEN) {
        continue;
      }
      minWidth = Math.max(minWidth, unit + item.width);
      unit = 0;
      atStart = true;
      if (item.cost === FORCED) {
        maxWidth = Math.max(maxWidth, line);
        line = 0;
      }
      continue;
    }
    line += item.width;
    atStart = atStart && item.kind === 'glue';
    unit += atStart ? 0 : item.width;
  }
  return { minWidth: pt(minWidth), maxWidth: pt(maxWidth) };
}
