/**
 * The cover as a page before the first: a design from edge to edge inside the page, its texts real
 * text in a section of their own. It has no folio and no running head, and counts for nothing.
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { planCover, type CoverShape } from '../design/cover-plan.js';
import { placeCover, type CoverText, type FittedLines } from '../design/place-cover.js';
import type { Theme } from '../design/theme.js';
import type { Document } from '../document/model.js';
import { coverTexts } from '../document/cover-texts.js';
import { stringDirection } from '../document/paragraph-direction.js';
import { isolatedString } from '../document/isolated-text.js';
import { plainInline } from '../text/collect.js';
import type { TextEngine } from '../text/engine.js';
import type { Line } from '../text/types.js';
import { layoutContext, type LayoutContext } from './context.js';
import { NOTHING_PRINTED } from './page-facts.js';
import { evenLines } from './set-text.js';
import { textStyle, UNOWNED } from './text-styles.js';
import type { Item, LineItem, Mark, Page, PathItem } from './types.js';

const BACKGROUND: Mark = { kind: 'artifact', type: 'background' };

/** From one size to the next that is tried, and the least, in points. */
const STEP = 0.92;
const LEAST_SIZE = 8;
const LEADING = 1.5;

/** Names of the cover as page labels; other languages have the first. */
const LABELS: Readonly<Record<string, string>> = { ar: 'الغلاف', en: 'Cover', fr: 'Couverture', fa: 'جلد', ur: 'سرورق' };
const DEFAULT_LABEL = 'Cover';

/** No page where the theme wants none. */
export function layoutCover(document: Document, theme: Theme, engine: TextEngine): readonly Page[] {
  if (!theme.cover.inPdf) {
    return [];
  }
  const context = layoutContext(document, theme, engine, NOTHING_PRINTED, () => undefined);
  const { size } = theme.page;
  const { direction, language } = document.metadata;
  const plan = planCover({ ...size, direction, design: theme.cover, ink: theme.colors.accent });
  const texts = coverTexts(document.metadata);
  const placed = placeCover<Line>(plan, direction, (part, entry, width) => {
    const text = texts[part];
    return text === null ? null : fitted(text, entry, pt(width), context);
  });
  const ground: Item = { kind: 'fill', rect: { x: ZERO_PT, y: ZERO_PT, ...size }, color: plan.ground, mark: BACKGROUND };
  const lines = placed.lines.map(({ part, line, x, baseline }): LineItem => ({ kind: 'line', x: pt(x - line.indent), baseline: pt(baseline), line, mark: { kind: 'title', part: `cover-${part}` } }));
  const label = LABELS[new Intl.Locale(language).language] ?? DEFAULT_LABEL;
  return [{ number: 0, label, size, items: [ground, ...placed.shapes.map((shape) => pathItem(shape, size)), ...lines] }];
}

/** The largest size at which the text has room. */
function fitted(text: string, entry: CoverText, width: Pt, context: LayoutContext): FittedLines<Line> {
  let size = entry.size;
  for (;;) {
    const lines = linesAt(text, entry, pt(size), width, context);
    const fits = lines.length * size * LEADING <= entry.height && lines.every((line) => line.width <= width);
    if (fits || size <= LEAST_SIZE) {
      return { lines, size };
    }
    size *= STEP;
  }
}

function linesAt(text: string, entry: CoverText, size: Pt, width: Pt, context: LayoutContext): readonly Line[] {
  const { metadata } = context.document;
  const design = { font: 'display', size, leading: pt(size * LEADING), weight: entry.weight, color: entry.color } as const;
  const setting = {
    text: plainInline(isolatedString(text, metadata), textStyle(design, context), UNOWNED),
    design,
    align: 'left',
    direction: stringDirection(text, metadata),
    firstLineIndent: ZERO_PT,
    kashida: 'off',
    hang: false,
    mark: BACKGROUND,
  } as const;
  return evenLines(setting, width, context);
}

function pathItem({ contours, color }: CoverShape, size: Page['size']): PathItem {
  return { kind: 'path', rect: { x: ZERO_PT, y: ZERO_PT, ...size }, contours, color, mark: BACKGROUND };
}
