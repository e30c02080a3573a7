/**
 * How each kind of box looks. The summary and the note are designed by the theme; the others are made
 * of its colours and type, so that every theme has them. Their shapes differ, not their colours alone:
 * they are told apart in grey too.
 *
 *     summary, note   a panel, with the theme's bar
 *     key-facts       a panel between two strong rules
 *     warning         a strong frame
 *     definition      a thin bar, no panel
 *     example         a hairline frame
 *     pull-quote      large text between two rules
 *     card            a frame; two stand side by side
 *     sidebar         a framed panel, its text in the type of headings
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { BoxRole } from '../document/model.js';
import { scaleText } from './text-design.js';
import type { BoxDesign, Color, OwnLineFill, TextDesign, Theme } from './theme.js';

export interface BoxLook {
  /** Null: the paper. */
  readonly fill: Color | null;
  /** At the start side; 0 for none. */
  readonly barWidth: Pt;
  /** A line along all four sides; 0 for none. */
  readonly edge: Pt;
  /** A line above and one below; 0 for none. */
  readonly rule: Pt;
  /** Of bar, edge and rules. */
  readonly lineColor: Color;
  readonly padding: Pt;
  readonly title: TextDesign;
  /** Null: as the text around the box. */
  readonly text: TextDesign | null;
  readonly lines: OwnLineFill;
}

export function boxLook(role: BoxRole, theme: Theme): BoxLook {
  const { box, colors } = theme;
  const plain = { ...designed(box.summary), fill: null, barWidth: ZERO_PT };
  switch (role) {
    case 'summary':
      return designed(box.summary);
    case 'note':
      return designed(box.note);
    case 'key-facts':
      return { ...plain, fill: colors.panel, rule: pt(1.5), lineColor: colors.accent };
    case 'warning':
      return { ...plain, edge: pt(1.5), lineColor: colors.accent2, title: { ...box.note.title, color: colors.accent2 } };
    case 'definition':
      return { ...plain, barWidth: pt(1.5), lineColor: colors.accent };
    case 'example':
      return { ...plain, edge: pt(0.75), lineColor: colors.rule, title: { ...box.note.title, color: colors.muted } };
    case 'pull-quote':
      return { ...plain, rule: pt(0.75), lineColor: colors.accent, text: pulled(theme), lines: { justify: false, kashida: 'off' } };
    case 'card':
      return { ...plain, edge: pt(1), lineColor: colors.accent };
    case 'sidebar':
      return { ...plain, fill: colors.panel, edge: pt(0.5), lineColor: colors.rule, text: aside(theme), lines: { justify: false, kashida: 'off' } };
  }
}

function designed({ fill, barWidth, barColor, padding, title, lines }: BoxDesign): BoxLook {
  return { fill, barWidth, edge: ZERO_PT, rule: ZERO_PT, lineColor: barColor, padding, title, text: null, lines };
}

/** Of a pull quote, against the body. */
const PULLED = 1.3;

function pulled({ body, colors }: Theme): TextDesign {
  return scaleText({ font: 'body', weight: 400, color: colors.accent, size: body.size, leading: body.leading }, PULLED);
}

/** Of a side bar, against the body. */
const ASIDE = 0.9;

function aside({ body, colors }: Theme): TextDesign {
  return scaleText({ font: 'heading', weight: 400, color: colors.text, size: body.size, leading: body.leading }, ASIDE);
}
