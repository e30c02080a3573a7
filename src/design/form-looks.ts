/** Type of timelines, questions, signatures and letterheads, from the theme's own. */
import type { EntryList } from '../document/model.js';
import type { TextDesign, Theme } from './theme.js';

/** A date is a label; a question is the heading of its answer. */
export function termDesign(role: EntryList['role'], { body, colors }: Theme): TextDesign {
  const color = role === 'timeline' ? colors.accent2 : colors.accent;
  return { font: 'heading', weight: 700, color, size: body.size, leading: body.leading };
}

export function signatureDesign({ body, colors }: Theme): TextDesign {
  return { font: 'body', weight: 400, color: colors.text, size: body.size, leading: body.leading };
}

export function letterheadDesigns({ body, colors, furniture }: Theme): { readonly strong: TextDesign; readonly small: TextDesign } {
  const strong = { font: 'heading', weight: 700, color: colors.accent, size: body.size, leading: body.leading } as const;
  return { strong, small: { ...furniture.text, color: colors.text, leading: body.leading } };
}
