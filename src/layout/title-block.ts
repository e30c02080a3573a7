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
import type { Color, TextDesign } from '../design/theme.js';
import { isolated, isolatedString } from '../document/isolated-text.js';
import type { Metadata } from '../document/metadata.js';
import { stringDirection } from '../document/paragraph-direction.js';
import { plainInline } from '../text/collect.js';
import type { LayoutContext } from './context.js';
import { piece, space, strut, type Fragment, type Piece } from './fragments.js';
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
  const parts = [
    design.bar > 0 ? [rule(design.bar, context.theme.colors.accent, context), space(pt(design.bar * 2))] : [],
    titleText(title, 'title', design.title, context),
    subtitle === null ? [] : titleText(subtitle, 'subtitle', design.subtitle, context),
    bylineParts(context),
    abstract === null ? [] : abstractPart(abstract, context),
  ];
  return {
    fragments: [...(design.sink > 0 ? [strut(sinkWithin(design.sink, context))] : []), ...parts.flat()],
    spaceBefore: ZERO_PT,
    spaceAfter: design.spaceAfter,
    breakBefore: 0,
    breakAfter: 0,
  };
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
  const above = design.align === 'start' ? [space(pt(12)), rule(FINE, colors.rule, context), space(pt(12))] : [space(pt(48))];
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
