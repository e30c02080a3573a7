import type { PressRequest } from '../base/press.js';
import type { Size } from '../base/geometry.js';
import type { Span } from '../base/source.js';
import type { Pt } from '../base/units.js';
import type { CounterStyle } from '../locale/counters.js';
import type { Calendar } from '../locale/dates.js';
import type { DigitStyle } from '../locale/digits.js';
import type { CaptionNumbering, HeadingCounter, NoteNumbering } from '../locale/numbering.js';
import type { FormulaForm } from '../math/formula.js';
import type { ContributorRole } from './contributor-roles.js';
import type { Identifier } from './identifiers.js';
import type { YamlBlock } from './yaml-block.js';

/** A name that only a later stage can judge, and where it was given. */
export interface GivenName {
  readonly name: string;
  readonly span: Span;
}

export interface Contributor {
  readonly name: string;
  readonly role: ContributorRole;
}

export interface Series {
  readonly title: string;
  /** Of this publication in it, as the author writes it. */
  readonly number: string | null;
}

/** The design that is asked for. */
export type GivenTheme =
  /** A shipped theme, or a file in the publication's folder: names of files end in `.yaml`. */
  | ({ readonly kind: 'named' } & GivenName)
  /** Tokens in the place itself. */
  | { readonly kind: 'tokens'; readonly tokens: YamlBlock; readonly span: Span };

/** What a source's YAML block says, checked one key at a time; null where a key is not given. */
export interface FrontMatter {
  /** The block with both its lines of dashes; null where the source has none. */
  readonly span: Span | null;
  readonly title: string | null;
  readonly subtitle: string | null;
  /** Those of `author` first, then those of `contributors`. */
  readonly authors: readonly string[];
  /** Everyone else. */
  readonly contributors: readonly Contributor[];
  /** ISO 8601 calendar date that exists. */
  readonly date: string | null;
  readonly modified: string | null;
  readonly edition: string | null;
  readonly revision: string | null;
  readonly series: Series | null;
  readonly publisher: string | null;
  /** Of publication. */
  readonly place: string | null;
  /** A well-formed BCP 47 tag. */
  readonly language: string | null;
  readonly direction: 'rtl' | 'ltr' | null;
  readonly abstract: string | null;
  readonly keywords: readonly string[];
  readonly subjects: readonly string[];
  readonly rights: string | null;
  /** A licence's name or address. */
  readonly license: string | null;
  readonly identifiers: readonly Identifier[];
  readonly theme: GivenTheme | null;
  /** Of the date; null: the language's. */
  readonly calendar: Calendar | null;
  readonly digits: DigitStyle | null;
  /** By depth of ordered lists, outermost first. */
  readonly listMarkers: readonly CounterStyle[] | null;
  readonly kashida: 'off' | 'low' | 'auto' | null;
  readonly paragraphDirection: 'publication' | 'first-strong' | null;
  readonly isolateNumbers: boolean;
  readonly paperSize: Size | null;
  readonly margin: Pt | null;
  readonly fontSize: Pt | null;
  readonly mainFont: GivenName | null;
  /** In HarfBuzz' notation. */
  readonly fontFeatures: readonly string[] | null;
  /** Null: as the theme does. */
  readonly numberSections: boolean | null;
  /** Of headings by level, the highest used one first. */
  readonly numbering: readonly HeadingCounter[] | null;
  readonly captionNumbering: CaptionNumbering | null;
  readonly notes: NoteNumbering | null;
  readonly formulas: FormulaForm | null;
  /** Files of sources that may be cited. */
  readonly bibliography: readonly GivenName[];
  /** A shipped style, or a CSL file. */
  readonly citationStyle: GivenName | null;
  readonly press: PressRequest;
}

/** Of a source without a YAML block. */
export const NO_FRONT_MATTER: FrontMatter = {
  span: null,
  title: null,
  subtitle: null,
  authors: [],
  contributors: [],
  date: null,
  modified: null,
  edition: null,
  revision: null,
  series: null,
  publisher: null,
  place: null,
  language: null,
  direction: null,
  abstract: null,
  keywords: [],
  subjects: [],
  rights: null,
  license: null,
  identifiers: [],
  theme: null,
  calendar: null,
  digits: null,
  listMarkers: null,
  kashida: null,
  paragraphDirection: null,
  isolateNumbers: true,
  paperSize: null,
  margin: null,
  fontSize: null,
  mainFont: null,
  fontFeatures: null,
  numberSections: null,
  numbering: null,
  captionNumbering: null,
  notes: null,
  formulas: null,
  bibliography: [],
  citationStyle: null,
  press: {},
};
