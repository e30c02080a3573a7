import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { headpiece, rosette } from '../design/ornaments.js';
import type { HeadingDesign } from '../design/theme.js';
import type { Heading } from '../document/model.js';
import type { Frame, LayoutBlock, LayoutContext, ProseDesign } from './context.js';
import { displaySetting } from './display-lines.js';
import { EJECT, piece, strut, type Fragment, type Piece } from './fragments.js';
import { insetStart, sinkWithin } from './frame.js';
import { setLabel, withLabel, type Label } from './label.js';
import { setDisplay } from './set-text.js';
import { FORBIDDEN } from './stack.js';
import { textStyle } from './text-styles.js';
import type { PathItem } from './types.js';

/** Between the number of a heading and its text, in ems of the heading. */
const NUMBER_GAP = 0.6;
/** From the text to the rule under a heading. */
const RULE_GAP: Pt = pt(3);

/**
 * A heading never ends a page, is never broken over two, and hangs beside its number:
 *
 *     │ text of a long heading │ gap │ ١٫٢ │
 *     │         its second line │
 */
export const layoutHeading: LayoutBlock<Heading> = (heading, frame, context) => {
  const design = context.theme.headings[heading.level];
  const lines = headingLines(heading, design, frame, context);
  const newPage = heading.listed ? design.newPage : null;
  const sink = newPage ? [strut(sinkWithin(newPage.sink, context))] : [];
  return {
    fragments: [...sink, ...headpieceAbove(design, frame, context), ...lines, ...rosetteBelow(design, frame, context), ...headingRule(design, frame, context)],
    spaceBefore: design.spaceBefore,
    spaceAfter: design.spaceAfter,
    breakBefore: newPage ? EJECT : 0,
    breakAfter: FORBIDDEN,
  };
};

function headingLines(heading: Heading, design: HeadingDesign, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const style = textStyle(design, context);
  if (heading.number === null) {
    return headingText(heading, design, frame, context);
  }
  const isCentered = design.align === 'center';
  // On a line of its own, «الفصل الأول» needs no colon.
  const suffix = isCentered && heading.numberSuffix === ':' ? '' : heading.numberSuffix;
  const label = setLabel(heading.number + suffix, style, heading.id, context);
  if (isCentered) {
    return centeredWithNumber(heading, design, label, frame, context);
  }
  const inside = insetStart(frame, numberWidth(label, design), context.direction);
  const width = pt(Math.min(label.width, frame.width - inside.width));
  const column = { frame: { ...frame, prose: prose(design) }, width, align: 'start' } as const;
  return withLabel(headingText(heading, design, inside, context), label, column, context);
}

/** Number and text of a centred heading are centred together, the number on a line of its own above. */
function centeredWithNumber(
  heading: Heading,
  design: HeadingDesign,
  label: Label,
  frame: Frame,
  context: LayoutContext,
): readonly Fragment[] {
  const column = { frame: { ...frame, prose: prose(design) }, width: frame.width, align: 'center' } as const;
  return [...withLabel([], label, column, context), ...headingText(heading, design, frame, context)];
}

function headingText(heading: Heading, design: HeadingDesign, frame: Frame, context: LayoutContext): readonly Fragment[] {
  const mark = { kind: 'node', node: heading.id, part: 'body' } as const;
  return setDisplay(displaySetting(heading.children, design, design.align, mark, frame.width, context), frame, context);
}

const numberWidth = (label: Label, { size }: HeadingDesign): Pt => pt(label.width + NUMBER_GAP * size);

function prose(design: HeadingDesign): ProseDesign {
  return { ...design, firstLineIndent: ZERO_PT, justify: false, kashida: 'off', hang: false };
}

/** Of a headpiece, in lines of the body, the space below it included; and the share of that which is drawn. */
const HEADPIECE_LINES = 3;
const HEADPIECE_SHARE = 0.62;
/** Of a rosette, as a share of the measure. */
const ROSETTE_SHARE = 0.36;

function headpieceAbove({ ornament }: HeadingDesign, { x, width }: Frame, { theme }: LayoutContext): readonly Piece[] {
  if (ornament !== 'headpiece') {
    return [];
  }
  const height = pt(HEADPIECE_LINES * theme.body.leading);
  const drawn = pt(height * HEADPIECE_SHARE);
  return [piece(height, [ornamentItem({ x, y: ZERO_PT, width, height: drawn }, headpiece(0, 0, width, drawn), theme)])];
}

function rosetteBelow({ ornament }: HeadingDesign, { x, width }: Frame, { theme }: LayoutContext): readonly Piece[] {
  if (ornament !== 'rosette') {
    return [];
  }
  const height = theme.body.leading;
  return [piece(height, [ornamentItem({ x, y: ZERO_PT, width, height }, rosette(width / 2, height / 2, width * ROSETTE_SHARE), theme)])];
}

function ornamentItem(rect: PathItem['rect'], contours: PathItem['contours'], { colors }: LayoutContext['theme']): PathItem {
  return { kind: 'path', rect, contours, color: colors.accent, mark: { kind: 'artifact', type: 'layout' } };
}

function headingRule({ rule }: HeadingDesign, { x, width }: Frame, { theme }: LayoutContext): readonly Piece[] {
  if (rule === 0) {
    return [];
  }
  const rect = { x, y: RULE_GAP, width, height: rule };
  const mark = { kind: 'artifact', type: 'layout' } as const;
  return [piece(pt(RULE_GAP + rule), [{ kind: 'fill', rect, color: theme.colors.accent, mark }])];
}
