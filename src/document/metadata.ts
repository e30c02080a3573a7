import type { Pt } from '../base/units.js';
import type { Size } from '../base/geometry.js';
import type { CounterStyle } from '../locale/counters.js';
import type { DigitStyle } from '../locale/digits.js';
import type { FormulaForm } from '../math/formula.js';
import type { NumeralSystem } from '../locale/numerals.js';
import type { Numbering } from '../locale/numbering.js';
import type { ContributorRole } from '../source/contributor-roles.js';
import type { Series } from '../source/front-matter-values.js';
import type { Identifier } from '../source/identifiers.js';

export type { ContributorRole, Identifier, Series };

export type Direction = 'rtl' | 'ltr';

/** What front matter and the command line say of a publication, checked and with defaults filled in. */
export interface Metadata {
  readonly title: string;
  readonly subtitle: string | null;
  readonly authors: readonly string[];
  /** Everyone else who is named, in the order they were named in. */
  readonly contributors: readonly Contributor[];
  /** The calendar date of publication, if one was given. */
  readonly date: PublicationDate | null;
  /** Of the text's last change, as an ISO 8601 calendar date. */
  readonly modified: string | null;
  readonly edition: string | null;
  /** Of the text, such as `2.1`. */
  readonly revision: string | null;
  readonly series: Series | null;
  readonly publisher: string | null;
  /** Of publication. */
  readonly place: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** Whose direction each paragraph has: the publication's, or that of its own first strong letter. */
  readonly paragraphDirection: 'publication' | 'first-strong';
  /** Dates, ranges and codes in Arabic text are kept in order. */
  readonly isolateNumbers: boolean;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly subjects: readonly string[];
  readonly rights: string | null;
  /** A licence's name or address. */
  readonly license: string | null;
  /** The first is the publication's own; where there is none, an UUID v5 is derived where one is needed. */
  readonly identifiers: readonly Identifier[];
  readonly digits: DigitStyle;
  /** Digits of the numbers Warraq makes itself: folios, list markers, note marks, dates. */
  readonly numerals: NumeralSystem;
  readonly numbering: Numbering;
  /** Of formulas that say nothing else. */
  readonly formulas: FormulaForm;
  /** Of ordered lists by depth, outermost first; null: the theme's. */
  readonly listCounters: readonly CounterStyle[] | null;
  /** Theme name; null: the default of the command. */
  readonly theme: string | null;
  readonly page: PageOverride;
}

export interface Contributor {
  readonly name: string;
  readonly role: ContributorRole;
  /** The role's code among the MARC relators. */
  readonly relator: string;
}

export interface PublicationDate {
  /** ISO 8601 calendar date, `2025-08-15`. */
  readonly iso: string;
  /** For readers, in the publication's locale: `١٥ أغسطس ٢٠٢٥`. */
  readonly display: string;
}

/** What front matter changes of the theme's page; null keeps the theme's value. */
export interface PageOverride {
  readonly size: Size | null;
  /** All four margins. */
  readonly margin: Pt | null;
  /** Body size. */
  readonly fontSize: Pt | null;
  /** Body family. */
  readonly fontFamily: string | null;
  /** OpenType features of all text in the body's fonts. */
  readonly fontFeatures: readonly string[] | null;
  /** Of running text, in families that bear it. */
  readonly kashida: 'off' | 'low' | 'auto' | null;
}
