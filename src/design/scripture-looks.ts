/** How the Quran, hadith and small notes look: made of the theme's body, quotation and note designs. */
import { pt } from '../base/units.js';
import type { Scripture } from '../document/model.js';
import { scaleText } from './text-design.js';
import type { TextDesign, Theme } from './theme.js';

export interface ScriptureLook {
  readonly narrator: TextDesign;
  readonly words: TextDesign;
  readonly source: TextDesign;
}

/** Of the Quran, against the body: its face is full of marks. */
const QURAN_SIZE = 1.25;
/** Least leading of the Quran, in ems. */
const QURAN_LEADING = 1.9;
/** Of who passed a hadith on, against its words. */
const NARRATOR_SIZE = 0.88;
/** Of small notes, against the text around them. */
export const SMALL = 0.85;

export function scriptureLook(form: Scripture['form'], theme: Theme): ScriptureLook {
  const { quote, body, colors } = theme;
  const narrator: TextDesign = { ...scaleText(quote.text, NARRATOR_SIZE), leading: quote.text.leading, color: colors.muted };
  const source = quote.attribution;
  if (form === 'hadith') {
    return { narrator, words: quote.text, source };
  }
  const size = pt(body.size * QURAN_SIZE);
  const leading = pt(Math.max(quote.text.leading, size * QURAN_LEADING));
  return { narrator, words: { font: 'quran', size, leading, weight: 400, color: colors.text }, source };
}
