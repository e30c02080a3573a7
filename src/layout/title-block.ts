/**
 * The title block stands at the head of the first page, or on a page of its own where the first
 * heading begins a new one. It is made from the metadata.
 *
 *     start:  ▬▬▬▬▬▬▬▬▬▬▬▬▬      center:      title
 *                     title                 subtitle
 *                  subtitle                   ———
 *                    byline                  byline
 *             ─────────────                 abstract
 *                  abstract
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { textBlock } from '../design/page-geometry.js';
import type { Color, TextDesign, TitleDesign } from '../design/theme.js';
import { isolated, isolatedString } from '../document/isolated-text.js';
import type { Metadata } from '../document/metadata.js';
import { stringDirection } from '../document/paragraph-direction.js';
import { plainInline } from '../text/collect.js';
import type { LayoutContext } from './context.js';
import { heightOf, piece, space, strut, type Fragment, type Piece } from './fragments.js';
import { sinkWithin, wholeFrame } from './frame.js';
import { setDisplay, setText } from './set-text.js';
import type { BlockFlow } from './stack.js';
import { textStyle, UNOWNED } from './text-styles.js';
import type { TitlePart } from './types.js';

const BETWEEN_AUTHORS = '، ';
const BETWEEN_FACTS = ' · ';

/** Length of the short rule under a centred title. */
const SHORT_RULE = pt(64);
const FINE = pt(0.75);

export function titleFlow(context: LayoutContext): BlockFlow {
  const { title: design } = context.theme;
  const { title, subtitle, abstract } = context.document.metadata;
  const head = [
    ...(design.sink > 0 ? [strut(sinkWithin(design.sink, context))] : []),
    ...(design.bar > 0 && design.fill === null ? [rule(design.bar, context.theme.colors.accent, context), space(pt(design.bar * 2))] : []),
    ...titleText(title, 'title', design.title, context),
    ...(subtitle === null ? [] : titleText(subtitle, 'subtitle', design.subtitle, context)),
    ...bylineParts(context),
  ];
  const ground = design.fill === null ? [] : [pageWideGround(design, design.fill, heightOf(head), context)];
  return {
    fragments: [...ground, ...head, ...(design.fill === null ? [] : [strut(GROUND_FOOT)]), ...(abstract === null ? [] : abstractPart(abstract, context))],
    spaceBefore: ZERO_PT,
    spaceAfter: design.spaceAfter,
    breakBefore: 0,
    breakAfter: 0,
  };
}

/** From the foot of the title's ground to the last line on it, and to the text below, in points. */
const GROUND_FOOT = pt(18);

/** The ground of the title, from the upper edge of the page down to below the byline, its bar along the foot. */
function pageWideGround({ bar }: TitleDesign, color: Color, height: Pt, { theme, direction }: LayoutContext): Piece {
  const block = textBlock(theme.page, 1, direction);
  const across = { x: pt(-block.x), width: theme.page.size.width };
  const foot = pt(height + GROUND_FOOT);
  const mark = { kind: 'artifact', type: 'background' } as const;
  const ground = { kind: 'fill', rect: { ...across, y: pt(-block.y), height: pt(block.y + foot) }, color, mark } as const;
  const strip = { kind: 'fill', rect: { ...across, y: pt(foot - bar), height: bar }, color: theme.colors.accent2, mark } as const;
  return piece(ZERO_PT, bar > 0 ? [ground, strip] : [ground]);
}

/** Start: one line of facts. Centre: a short rule, then a line each. */
function bylineParts(context: LayoutContext): readonly Fragment[] {
  const { title: design } = context.theme;
  const facts = bylineFacts(context.document.metadata);
  if (facts.length === 0) {
    return [];
  }
  if (design.align === 'start') {
    return [space(pt(6)), ...titleText(facts.join(BETWEEN_FACTS), 'byline', design.byline, context)];
  }
  const gap = pt(design.byline.leading / 2);
  const lines = facts.flatMap((fact) => titleText(fact, 'byline', design.byline, context));
  return [space(gap), rule(FINE, context.theme.colors.accent, context, SHORT_RULE), space(gap), ...lines];
}

/** Each is isolated: a number in one does not join a Latin name in the next. */
function bylineFacts({ authors, date, publisher }: Metadata): readonly string[] {
  const facts = [authors.map(isolated).join(BETWEEN_AUTHORS), isolatedIfAny(date?.display), isolatedIfAny(publisher)];
  return facts.filter((fact) => fact !== '');
}

const isolatedIfAny = (fact: string | null | undefined): string => (fact ? isolated(fact) : '');

/** A standfirst: set apart by a rule where the block is not centred. */
function abstractPart(abstract: string, context: LayoutContext): readonly Fragment[] {
  const { title: design, colors } = context.theme;
  const above = design.fill !== null ? [strut(GROUND_FOOT)] : design.align === 'start' ? [space(pt(12)), rule(FINE, colors.rule, context), space(pt(12))] : [space(pt(48))];
  return [...above, ...titleText(abstract, 'abstract', design.abstract, context)];
}

function titleText(text: string, part: TitlePart, design: TextDesign, context: LayoutContext): readonly Fragment[] {
  const { align } = context.theme.title;
  const setting = {
    text: plainInline(isolatedString(text, context.document.metadata), textStyle(design, context), UNOWNED),
    design,
    align: part === 'abstract' && context.theme.body.justify ? 'justify' : align,
    direction: stringDirection(text, context.document.metadata),
    firstLineIndent: ZERO_PT,
    kashida: part === 'abstract' ? context.theme.body.kashida : 'off',
    hang: part === 'abstract' && context.theme.body.hang,
    mark: { kind: 'title', part },
  } as const;
  const set = part === 'abstract' ? setText : setDisplay;
  return set(setting, wholeFrame(context), context);
}

/** A rule over the measure, or `length` long in its middle. */
function rule(height: Pt, color: Color, { block }: LayoutContext, length: Pt = block.width): Piece {
  const rect = { x: pt((block.width - length) / 2), y: ZERO_PT, width: length, height };
  return piece(height, [{ kind: 'fill', rect, color, mark: { kind: 'artifact', type: 'layout' } }]);
}
