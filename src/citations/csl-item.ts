/** A source in the vocabulary of the Citation Style Language (CSL 1.0.2, appendices III and IV). */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  /** `ar` for sources in Arabic letters, `en` for all others: it chooses the style's layout and terms. */
  readonly language: SourceLanguage;
  readonly [variable: string]: CslValue;
}

export type SourceLanguage = 'ar' | 'en';

export type CslValue = string | number | CslDate | readonly CslName[];

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  /** A name that has no parts. */
  readonly literal?: string;
}

export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** A date that is no more than a text: «١٣٩١ هـ». */
  readonly literal?: string;
}

const ARABIC = /\p{Script=Arabic}/u;

/** By the letters of the title, else of any variable. */
export function languageOf(variables: Readonly<Record<string, CslValue>>): SourceLanguage {
  const title = variables['title'];
  const shown = typeof title === 'string' && title !== '' ? title : JSON.stringify(variables);
  return ARABIC.test(shown) ? 'ar' : 'en';
}
