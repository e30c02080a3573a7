/** A poem: its title, its stanzas, and who made it. A page never ends inside a line. */
import { pt, ZERO_PT } from '../base/units.js';
import type { Inline, NodeId, Paragraph, Stanza, Verse } from '../document/model.js';
import { displayDirection } from '../document/paragraph-direction.js';
import { plainInline } from '../text/collect.js';
import { joinInline } from './block-quote.js';
import type { LayoutBlock, LayoutContext } from './context.js';
import { breakHere, type Fragment, type Piece } from './fragments.js';
import { classicalLines } from './verse-classical.js';
import { freeLines } from './verse-free.js';
import type { VerseSetting } from './verse-lines.js';
import { inlineText, setDisplay } from './set-text.js';
import { FORBIDDEN, stackFlows, type BlockFlow } from './stack.js';
import { textStyle } from './text-styles.js';

/** Lines of a stanza that stand together at the foot, and at the head, of a page. */
const KEPT_LINES = 2;
/** Penalty of a page that ends inside a stanza. */
const INSIDE_STANZA = 2;

/** From the last line to the poet's name, as a share of the space between stanzas. */
const NAME_GAP = 0.4;
/** The dash that the author typed before the name is not part of the Document. */
const DASH = '— ';

export const layoutVerse: LayoutBlock<Verse> = (verse, frame, context) => {
  const setting = verse.form === 'classical' ? classicalLines(verse, frame, context) : freeLines(verse, frame, context);
  const { space } = context.theme.verse;
  return {
    fragments: stackFlows([
      ...titleFlow(verse, setting, context),
      ...stanzaFlows(verse, setting, context),
      ...(verse.attribution === null ? [] : [nameFlow(verse.attribution, setting, context)]),
    ]),
    spaceBefore: space,
    spaceAfter: space,
    breakBefore: 0,
    breakAfter: 0,
  };
};

const TOGETHER = { spaceBefore: ZERO_PT, spaceAfter: ZERO_PT, breakBefore: 0, breakAfter: 0 };

function titleFlow({ id, title }: Verse, { box, align: ofLines }: VerseSetting, context: LayoutContext): readonly BlockFlow[] {
  if (title.length === 0) {
    return [];
  }
  const design = context.theme.verse.title;
  const text = inlineText(title, design, id, box.width, context);
  const align = ofLines === 'center' ? 'center' : 'start';
  const setting = { ...besideVerse(id, title, context), text, design, align } as const;
  return [{ ...TOGETHER, fragments: setDisplay(setting, box, context), breakAfter: FORBIDDEN }];
}

function stanzaFlows({ stanzas, attribution }: Verse, { pieces }: VerseSetting, { theme }: LayoutContext): readonly BlockFlow[] {
  const { stanzaGap } = theme.verse;
  return stanzas.map((stanza, index): BlockFlow => {
    const isFirst = index === 0;
    const isLast = index === stanzas.length - 1;
    return {
      fragments: stanzaFragments(stanza, pieces),
      spaceBefore: isFirst ? ZERO_PT : stanzaGap,
      spaceAfter: isLast ? ZERO_PT : stanzaGap,
      breakBefore: 0,
      breakAfter: isLast && attribution !== null ? FORBIDDEN : 0,
    };
  });
}

/** A page may end between two lines where two stand before it and two follow. */
function stanzaFragments({ lines }: Stanza, pieces: VerseSetting['pieces']): readonly Fragment[] {
  return lines.flatMap((line, index): readonly Fragment[] => {
    const mayBreak = index >= KEPT_LINES && lines.length - index >= KEPT_LINES;
    const set: readonly Piece[] = pieces.get(line.id) ?? [];
    return mayBreak ? [breakHere(INSIDE_STANZA), ...set] : set;
  });
}

/** At the end of the lines under a classical poem, at their start under free verse. */
function nameFlow({ id, children }: Paragraph, { box, align: ofLines }: VerseSetting, context: LayoutContext): BlockFlow {
  const { attribution: design, stanzaGap } = context.theme.verse;
  const text = joinInline(plainInline(DASH, textStyle(design, context), id), inlineText(children, design, id, box.width, context));
  const align = ofLines === 'center' ? 'end' : 'start';
  const setting = { ...besideVerse(id, children, context), text, design, align } as const;
  return { ...TOGETHER, fragments: setDisplay(setting, box, context), spaceBefore: pt(stanzaGap * NAME_GAP) };
}

/** What title and name have in common. */
function besideVerse(node: NodeId, inlines: readonly Inline[], { document }: LayoutContext) {
  const direction = displayDirection(inlines, document.metadata);
  return { direction, firstLineIndent: ZERO_PT, kashida: 'off', hang: false, mark: { kind: 'node', node, part: 'body' } } as const;
}
