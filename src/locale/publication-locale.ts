import type { NumeralSystem } from './numerals.js';

/** What decides how a publication writes numbers, dates and counts; its `Metadata` is one. */
export interface PublicationLocale {
  /** BCP 47. */
  readonly language: string;
  readonly numerals: NumeralSystem;
}
