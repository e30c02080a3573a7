/**
 * A theme holds every visual decision. The PDF's layout and the EPUB's CSS are made from the same
 * values. Colours are `#rrggbb`.
 */
import type { Pt } from '../base/units.js';
import type { Size } from '../base/geometry.js';
import type { CounterStyle } from '../locale/counters.js';
import type { HeadingLevel } from '../document/model.js';

export type Color = `#${string}`;

/** Family names in order of preference; a cluster takes the first face that has all its characters. */
export type FontStack = readonly string[];

export type FontWeight = 400 | 700;

export interface Theme {
  readonly name: string;
  readonly page: PageDesign;
  readonly fonts: ThemeFonts;
  /** OpenType features of all text in each font stack, as `font-features.ts` lists them. */
  readonly features: Readonly<Record<FontRole, readonly string[]>>;
  /** Size of Latin, Greek and Cyrillic set inside Arabic, as a share of the Arabic size. */
  readonly latinScale: number;
  readonly colors: ThemeColors;
  readonly body: BodyDesign;
  readonly title: TitleDesign;
  readonly headings: Readonly<Record<HeadingLevel, HeadingDesign>>;
  readonly list: ListDesign;
  readonly quote: QuoteDesign;
  readonly verse: VerseDesign;
  readonly table: TableDesign;
  readonly figure: FigureDesign;
  readonly code: CodeDesign;
  /** The other boxes are made of these two and of the colours (box-looks.ts). */
  readonly box: Readonly<Record<'summary' | 'note', BoxDesign>>;
  readonly notes: NotesDesign;
  readonly furniture: FurnitureDesign;
  readonly cover: CoverDesign;
  readonly sections: SectionsDesign;
}

export interface PageDesign {
  /** Trimmed page. */
  readonly size: Size;
  readonly margin: Margins;
}

/** `inner` is the binding side: at the right of odd pages of a right-bound book. */
export interface Margins {
  readonly top: Pt;
  readonly bottom: Pt;
  readonly inner: Pt;
  readonly outer: Pt;
}

export interface ThemeFonts {
  readonly body: FontStack;
  readonly heading: FontStack;
  readonly code: FontStack;
  /** Arabic has no italics: emphasis is a second family. */
  readonly emphasis: FontStack;
}

export interface ThemeColors {
  readonly text: Color;
  readonly muted: Color;
  readonly accent: Color;
  readonly accent2: Color;
  readonly link: Color;
  readonly rule: Color;
  readonly panel: Color;
}

/** How the lines of a style are filled. */
export interface LineFill {
  readonly justify: boolean;
  readonly kashida: KashidaUse;
  /** Punctuation at the edges of justified lines reaches into the margins. */
  readonly hang: boolean;
}

export interface BodyDesign extends LineFill {
  readonly size: Pt;
  /** Distance between baselines. */
  readonly leading: Pt;
  readonly spaceAfter: Pt;
  readonly firstLineIndent: Pt;
}

/** What a style does otherwise than the running text around it. */
export type OwnLineFill = Partial<LineFill>;

/** How much justified Arabic is lengthened: not at all; one join a line, in the best places; as far as the rules allow. */
export type KashidaUse = 'off' | 'low' | 'auto';

/** One of the theme's font stacks. */
export type FontRole = keyof ThemeFonts;

export interface TextDesign {
  readonly font: FontRole;
  readonly size: Pt;
  readonly leading: Pt;
  readonly weight: FontWeight;
  readonly color: Color;
  /** OpenType features beside those of its font stack. */
  readonly features?: readonly string[];
}

export interface HeadingDesign extends TextDesign {
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
  readonly align: 'start' | 'center';
  /** Thickness of a rule under the heading; 0 for none. */
  readonly rule: Pt;
  /** The heading begins a new page, and stands this far below the top of its text block. */
  readonly newPage: { readonly sink: Pt } | null;
}

export interface TitleDesign {
  readonly title: TextDesign;
  readonly subtitle: TextDesign;
  readonly byline: TextDesign;
  readonly abstract: TextDesign;
  readonly align: 'start' | 'center';
  /** Distance of the title block from the top of the text block. */
  readonly sink: Pt;
  readonly spaceAfter: Pt;
  /** Thickness of the coloured bar above the title; 0 for none. */
  readonly bar: Pt;
}

/** Markers by depth, outermost first; the last serves all deeper ones. */
export interface ListMarkers {
  /** Of unordered lists, by the depth of these alone. */
  readonly bullets: readonly string[];
  /** Of ordered lists, by the depth of these alone. */
  readonly counters: readonly CounterStyle[];
}

export interface ListDesign extends ListMarkers {
  /** Indent of the items' text from the start side. */
  readonly indent: Pt;
  readonly markerGap: Pt;
  readonly itemSpace: Pt;
  readonly markerColor: Color;
  readonly lines: OwnLineFill;
}

export interface QuoteDesign {
  readonly indent: Pt;
  readonly barWidth: Pt;
  readonly barColor: Color;
  readonly text: TextDesign;
  readonly attribution: TextDesign;
  readonly lines: OwnLineFill;
}

export interface VerseDesign {
  readonly text: TextDesign;
  readonly title: TextDesign;
  readonly number: TextDesign;
  readonly attribution: TextDesign;
  /** Between the two halves of a line, where there is room for it. */
  readonly gap: Pt;
  /** Between stanzas. */
  readonly stanzaGap: Pt;
  /** Of free verse from the start side, and again of a line's rest on the next line. */
  readonly indent: Pt;
  /** Above and below the poem. */
  readonly space: Pt;
  /** Of the halves, which are all set to one width. */
  readonly kashida: KashidaUse;
}

export interface TableDesign {
  readonly text: TextDesign;
  readonly header: TextDesign;
  readonly caption: TextDesign;
  readonly cellPaddingX: Pt;
  readonly cellPaddingY: Pt;
  readonly headerFill: Color | null;
  readonly hairline: Pt;
  readonly headerRule: Pt;
  /** Of cells that stand at the start side. */
  readonly lines: LineFill;
}

export interface FigureDesign {
  readonly caption: TextDesign;
  readonly captionGap: Pt;
  /** Largest height as a share of the text block's height. */
  readonly maxHeight: number;
}

export interface CodeDesign {
  readonly size: Pt;
  readonly leading: Pt;
  readonly color: Color;
  readonly fill: Color;
  readonly padding: Pt;
}

export interface BoxDesign {
  readonly fill: Color;
  /** Bar at the start side. */
  readonly barWidth: Pt;
  readonly barColor: Color;
  readonly padding: Pt;
  readonly title: TextDesign;
  readonly lines: OwnLineFill;
}

export interface NotesDesign {
  readonly text: TextDesign;
  /** Size of the mark in the text as a share of the text's size, and its rise in the same share. */
  readonly markScale: number;
  readonly markRise: number;
  /** Length and thickness of the rule above the notes, at the start side. */
  readonly ruleLength: Pt;
  readonly ruleWidth: Pt;
  readonly gapAbove: Pt;
  readonly spaceBetween: Pt;
  readonly lines: OwnLineFill;
}

export interface FurnitureDesign {
  readonly text: TextDesign;
  readonly folio: 'outer' | 'center';
  /** Distance of the running head's baseline above the text block, of the folio's below it. */
  readonly headGap: Pt;
  readonly footGap: Pt;
  /** Thickness of the rule under the running head; 0 for none. */
  readonly headRule: Pt;
}

export interface CoverDesign {
  readonly background: Color;
  readonly foreground: Color;
  readonly accent: Color;
}

/** Where the sections of a book begin: on the next recto, or on the next page whichever it is. */
export interface SectionsDesign {
  readonly opening: Readonly<Record<'front' | 'part' | 'chapter' | 'back', 'recto' | 'any'>>;
}
