/** A paragraph from text to lines: the stages of this folder in order. */
import { pt, ZERO_PT } from '../base/units.js';
import type { Pt } from '../base/units.js';
import { resolveLevels } from './bidi.js';
import { findBreakPoints } from './break-points.js';
import type { TextEngine } from './engine.js';
import { fitLines } from './first-fit.js';
import { FORCED } from './items.js';
import type { Item, LineWidths } from './items.js';
import { itemize } from './itemize.js';
import { findKashidas, KASHIDA_LIMITS } from './kashida.js';
import { KashidaSupply } from './kashida-supply.js';
import { EVEN_RULES } from './demerits.js';
import { breakLines, PASSES } from './knuth-plass.js';
import type { Breakpoint } from './knuth-plass.js';
import { buildLine } from './line.js';
import type { LineFrame, Strut } from './line.js';
import { LineCursor } from './line-parts.js';
import { toItems } from './to-items.js';
import type { Align, InlineText, Line, LineInset, ParagraphStyle, ShapedRun } from './types.js';

export function layoutParagraph(text: InlineText, style: ParagraphStyle, engine: TextEngine): readonly Line[] {
  const widths: LineWidths = { first: firstWidths(style), others: style.measure };
  const justified = style.align === 'justify';
  const { runs, items, rightToLeft } = prepareParagraph(text, style.direction, widths, engine, style.hang && justified);
  const plan = justified && style.kashida !== 'off' ? findKashidas(runs, text.text, KASHIDA_LIMITS[style.kashida], engine.kashidas) : null;
  const kashida = plan && new KashidaSupply(items, plan);
  const breaks = justified ? breakLines(items, widths, { passes: PASSES, rules: EVEN_RULES, kashida }) : fitLines(items, widths);
  const frames = frameLines(items, breaks, style, rightToLeft);
  const cursor = new LineCursor(runs, text.text, engine.shaper);
  let above: Line['kashidas'] = [];
  return frames.map((frame) => {
    const line = buildLine(frame, cursor, () => strutAt(text, frame.start, engine), plan && { plan, above });
    above = line.kashidas;
    return withAnchors(line, text);
  });
}

/** The indented first line, and the lines beside something. */
function firstWidths({ measure, firstLineIndent, beside = [] }: ParagraphStyle): readonly Pt[] {
  return Array.from({ length: Math.max(1, beside.length) }, (_, line) => {
    const inset = beside[line] ?? NOTHING;
    return pt(measure - inset.left - inset.right - (line === 0 ? firstLineIndent : 0));
  });
}

const NOTHING: LineInset = { left: ZERO_PT, right: ZERO_PT };

/** The line with the places that begin on it; those after its last character begin on the last line. */
export function withAnchors(line: Line, { text, anchors }: InlineText): Line {
  if (anchors.length === 0) {
    return line;
  }
  const isLast = line.end >= text.length;
  const own = anchors.filter(({ at }) => at >= line.start && (at < line.end || isLast));
  return own.length === 0 ? line : { ...line, anchors: own.map(({ node }) => node) };
}

export interface PreparedParagraph {
  readonly runs: readonly ShapedRun[];
  readonly items: readonly Item[];
  readonly rightToLeft: boolean;
}

/** All that does not depend on where lines break. */
export function prepareParagraph(
  text: InlineText,
  direction: ParagraphStyle['direction'],
  widths: LineWidths,
  engine: TextEngine,
  hang = false,
): PreparedParagraph {
  const levels = resolveLevels(text.text, direction, engine.bidi);
  const runs = itemize(text, levels, engine.fonts, engine.scripts).map((run) => engine.shaper.shape(run, text.text));
  const items = toItems(runs, text.text, findBreakPoints(text.text), widths, hang ? levels.paragraphLevel : null);
  return { runs, items, rightToLeft: levels.paragraphLevel % 2 === 1 };
}

function frameLines(items: readonly Item[], breaks: readonly Breakpoint[], style: ParagraphStyle, rightToLeft: boolean): readonly LineFrame[] {
  const frames: LineFrame[] = [];
  let start = 0;
  let firstItem = 0;
  for (const { item, ratio } of breaks) {
    const penalty = items[item];
    if (penalty?.kind !== 'penalty') {
      continue;
    }
    const firstIndent = frames.length === 0 ? style.firstLineIndent : ZERO_PT;
    const inset = style.beside?.[frames.length] ?? NOTHING;
    const measure = pt(style.measure - inset.left - inset.right);
    const justified = style.align === 'justify' && (penalty.cost !== FORCED || ratio > 0);
    const startHang = startHangFrom(items, firstItem);
    const hang = rightToLeft ? { left: penalty.endHang, right: startHang } : { left: startHang, right: penalty.endHang };
    frames.push({
      start,
      contentEnd: penalty.lineEnd,
      end: penalty.nextStart,
      justified,
      mayLengthen: penalty.cost !== FORCED,
      width: pt(measure - firstIndent + hang.left + hang.right),
      hang,
      indent: (width) => pt(inset.left + indentOf(style.align, width, measure, firstIndent, rightToLeft) + (rightToLeft ? hang.right : -hang.left)),
    });
    start = penalty.nextStart;
    firstItem = item + 1;
  }
  return frames;
}

/** How far the line that begins with the first box from `index` on reaches into the margin there. */
function startHangFrom(items: readonly Item[], index: number): Pt {
  for (let next = index; next < items.length; next++) {
    const item = items[next];
    if (item?.kind === 'box') {
      return item.startHang;
    }
  }
  return ZERO_PT;
}

/** Distance from the line box's left edge to the content. The first line's indent is at the start side. */
function indentOf(align: Align, width: Pt, measure: Pt, firstIndent: Pt, rightToLeft: boolean): Pt {
  const left = rightToLeft ? 0 : firstIndent;
  const slack = measure - firstIndent - width;
  switch (align) {
    case 'left':
      return pt(left);
    case 'right':
      return pt(left + slack);
    case 'center':
      return pt(left + slack / 2);
    case 'justify':
    case 'start':
      return pt(rightToLeft ? left + slack : left);
    case 'end':
      return pt(rightToLeft ? left : left + slack);
  }
}

/** What gives an empty line its height. */
export function strutAt(text: InlineText, position: number, engine: TextEngine): Strut {
  const span = text.spans.find(({ end }) => end > position) ?? text.spans[text.spans.length - 1];
  return strutOf(span?.style ?? null, engine);
}

function strutOf(style: InlineText['spans'][number]['style'] | null, { fonts }: TextEngine): Strut {
  if (style === null) {
    return { face: fonts.primary([], 400), size: pt(0) };
  }
  return { face: fonts.primary(style.families, style.weight), size: style.size };
}
