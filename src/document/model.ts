/**
 * The Document: what the author wrote, free of any output's notions. PDF tags, reading order and
 * the EPUB are all made from it. Every node carries a NodeId and the span it came from.
 */
import type { CodeToken } from '../base/code-token.js';
import type { Span } from '../base/source.js';
import type { FormulaForm, MathMarkup } from '../math/formula.js';
import type { CounterStyle } from '../locale/counters.js';
import type { Counting } from '../locale/counting.js';
import type { Matter, Opening, SectionKind } from '../source/section-kinds.js';
import type { SourceImage } from '../source/source-image.js';
import type { ChartData, ChartOptions } from './chart-types.js';
import type { Direction, Metadata } from './metadata.js';
import type { TableColumn } from './table-column.js';

declare const nodeId: unique symbol;

/** Positive integer, unique in a Document. */
export type NodeId = number & { readonly [nodeId]: true };

export interface Node {
  readonly id: NodeId;
  readonly span: Span;
}

export interface Document {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** Of a book: all blocks, section by section. Empty for a publication of one file. */
  readonly sections: readonly Section[];
  /** In order of first reference; `number` is 1-based. Unreferenced definitions are diagnostics. */
  readonly notes: readonly Note[];
  /** Raster and vector images by the path the author wrote. */
  readonly images: ReadonlyMap<string, ImageAsset>;
  /** The publisher's mark: a key of `images`. */
  readonly logo: string | null;
}

/** What a book is made of. */
export interface Section {
  readonly kind: SectionKind;
  readonly matter: Matter;
  /** Whether it belongs to the last part before it. */
  readonly insidePart: boolean;
  /** The heading of level 1 that it begins with; null for a title page, a dedication and their like. */
  readonly heading: Heading | null;
  /** For contents and navigation: the heading's words, or what its kind is called. */
  readonly title: string;
  /** In reading order; the Document's blocks are those of all sections. */
  readonly blocks: readonly Block[];
  readonly opening: Opening | null;
  readonly folios: FolioNumbering;
}

/** How the pages of a section are numbered. */
export interface FolioNumbering {
  readonly style: CounterStyle;
  /** Whether the first of them is page 1; else they count on. */
  readonly restarts: boolean;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | BlockQuote
  | Table
  | Figure
  | FigureRow
  | Chart
  | CodeBlock
  | Equation
  | ThematicBreak
  | Box
  | Cards
  | EntryList
  | Signature
  | Letterhead
  | Demo
  | Contents
  | Index
  | DefinitionList
  | Region
  | Verse
  | Scripture
  | Small
  | Initial
  | Beside
  | Parallel
  | Bibliography
  | Endnotes
  | MarginNote
  | Display;

/** What takes room in the column of the text. */
export type FlowBlock = Exclude<Block, MarginNote>;

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading extends Node {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** Slug of the heading's text, unique in its file: the target of `[…](#slug)`. */
  readonly slug: string;
  /** `1.2` in the publication's digits, «الفصل الأول» or أولًا, where headings are numbered. */
  readonly number: string | null;
  /** Stands between the number and the text: `أولًا:`. */
  readonly numberSuffix: '' | ':' | '.';
  /** In the table of contents and the outline. */
  readonly listed: boolean;
  readonly children: readonly Inline[];
}

export interface Paragraph extends Node {
  readonly kind: 'paragraph';
  readonly children: readonly Inline[];
}

export interface List extends Node {
  readonly kind: 'list';
  /** How the items of an ordered list are counted; null for a list of bullets. */
  readonly counting: Counting | null;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  /** Tight: no blank line between items. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Node {
  readonly kind: 'listItem';
  /** Printed marker without trailing space: `١.`, `أ)`, `•`, `☐`, `☑`. */
  readonly marker: string;
  /** State of a task list item; null for an ordinary item. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export interface BlockQuote extends Node {
  readonly kind: 'blockQuote';
  readonly children: readonly Block[];
  /** Last paragraph of the quotation where it begins with a dash; the dash is not part of it. */
  readonly attribution: Paragraph | null;
}

export interface Table extends Node {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Rows of column headers, one at least; no span leads from them into `rows`. */
  readonly head: readonly TableRow[];
  readonly rows: readonly TableRow[];
  /** From the label of `:::table`, or a paragraph `: …` or `Table: …` beside the table. */
  readonly caption: Paragraph | null;
  /** What stands in the table's foot, in order of first reference. */
  readonly notes: readonly TableNote[];
  /** Every other row has a fill; null: as the theme has it. */
  readonly striped: boolean | null;
}

export interface TableRow extends Node {
  readonly kind: 'tableRow';
  /** In order of their columns. Places that a cell of this or an earlier row covers have none. */
  readonly cells: readonly TableCell[];
}

export interface TableCell extends Node {
  readonly kind: 'tableCell';
  /** What a header cell heads; null for a cell of data. */
  readonly heads: 'column' | 'row' | null;
  /** 0-based, of the first column that it covers. */
  readonly column: number;
  /** Columns and rows that it covers, 1 or more. */
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Inline[];
}

/** A note of one table, with a mark of the table's own. */
export interface TableNote extends Node {
  readonly kind: 'tableNote';
  readonly mark: string;
  /** References to this note in reading order; never empty. */
  readonly references: readonly NodeId[];
  readonly children: readonly Block[];
}

/** `:::figures`: two or more side by side, the first at the start side. */
export interface FigureRow extends Node {
  readonly kind: 'figureRow';
  readonly figures: readonly Figure[];
  readonly caption: Paragraph | null;
}

/** An image that stands alone in its paragraph. */
export interface Figure extends Node {
  readonly kind: 'figure';
  readonly image: InlineImage;
  /** Of the measure, that its width takes; null: the image's own width. */
  readonly share: number | null;
  /** Where text stands beside it, the side that it stands at. */
  readonly side: 'start' | 'end' | null;
  /** From the image's title. */
  readonly caption: Paragraph | null;
  /** It has a number to be found by, and may stand at the head of the next page. */
  readonly floats: boolean;
}

/** `:::chart`. */
export interface Chart extends Node, ChartOptions {
  readonly kind: 'chart';
  readonly caption: Paragraph | null;
  /** What it shows, in words. */
  readonly alternate: string;
  readonly data: ChartData;
  /** The same data. */
  readonly table: Table;
  /** The table stands below the chart in print, too. */
  readonly printsTable: boolean;
  /** As of a figure. */
  readonly floats: boolean;
}

export interface CodeBlock extends Node {
  readonly kind: 'codeBlock';
  readonly language: string | null;
  /** Of each line: program text runs from left to right, the source of a text by its first strong letter. */
  readonly lineDirection: 'ltr' | 'first-strong';
  /** Without the final line end. */
  readonly value: string;
  /** Its keywords, strings and so on; none where its language is not known. */
  readonly tokens: readonly CodeToken[];
}

/** A formula on a line of its own: `$$…$$`. */
export interface Equation extends Node {
  readonly kind: 'equation';
  readonly formula: Formula;
  /** As printed, without brackets; null for one without a name. */
  readonly number: string | null;
}

export interface ThematicBreak extends Node {
  readonly kind: 'thematicBreak';
}

export type BoxRole = 'summary' | 'key-facts' | 'note' | 'warning' | 'definition' | 'example' | 'pull-quote' | 'sidebar' | 'card';

/** `:::summary`, `:::note` and the like. */
export interface Box extends Node {
  readonly kind: 'box';
  readonly role: BoxRole;
  /** The directive's label, or the role's name; empty for a pull quote without one. */
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
  /** Whose words a pull quote has, without the dash; null in other boxes. */
  readonly attribution: Paragraph | null;
}

/** `:::cards`: two boxes side by side, the first at the start side. */
export interface Cards extends Node {
  readonly kind: 'cards';
  readonly cards: readonly Box[];
}

/** `:::timeline` and `:::questions`. */
export interface EntryList extends Node {
  readonly kind: 'entryList';
  readonly role: 'timeline' | 'questions';
  /** The directive's label; empty where there is none. */
  readonly title: readonly Inline[];
  readonly entries: readonly Entry[];
}

export interface Entry extends Node {
  readonly kind: 'entry';
  /** The date, the question. */
  readonly term: Paragraph;
  readonly children: readonly Block[];
}

/** `::signature`. */
export interface Signature extends Node {
  readonly kind: 'signature';
  /** Name, position and date, of which the first is always there. */
  readonly lines: readonly Paragraph[];
}

/** `:::letterhead`. */
export interface Letterhead extends Node {
  readonly kind: 'letterhead';
  readonly logo: InlineImage | null;
  readonly sender: Paragraph | null;
  /** Reference and date, each with its label. */
  readonly facts: readonly Paragraph[];
  readonly addressee: readonly Paragraph[];
  /** With its label. */
  readonly subject: Paragraph | null;
}

/** `:::demo`: a piece of source as it was typed, and what it makes. */
export interface Demo extends Node {
  readonly kind: 'demo';
  readonly source: CodeBlock;
  readonly children: readonly Block[];
}

/** `:::columns`, `:::wide` and `:::landscape`: blocks in columns, over all columns, or on pages turned on their side. */
export interface Region extends Node {
  readonly kind: 'region';
  /** At least 1. */
  readonly columns: number;
  /** A thin rule between the columns. */
  readonly ruled: boolean;
  readonly orientation: 'portrait' | 'landscape';
  readonly children: readonly Block[];
}

/** `::contents`, `::list-of-figures`, `::list-of-tables`. */
export interface Contents extends Node {
  readonly kind: 'contents';
  readonly lists: 'headings' | 'figures' | 'tables';
  /** In reading order. */
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry extends Node {
  readonly kind: 'contentsEntry';
  readonly target: NodeId;
  /** 0 for the highest level that is listed. */
  readonly depth: number;
  /** The number as it stands before the title. */
  readonly label: string | null;
  readonly children: readonly Inline[];
}

/** `::index`. */
export interface Index extends Node {
  readonly kind: 'index';
  readonly groups: readonly IndexGroup[];
}

/** The entries of one letter. */
export interface IndexGroup extends Node {
  readonly kind: 'indexGroup';
  readonly letter: string;
  /** Sub-entries after their entry. */
  readonly entries: readonly IndexEntry[];
}

export interface IndexEntry extends Node {
  readonly kind: 'indexEntry';
  readonly depth: 0 | 1;
  readonly children: readonly Inline[];
  /** In reading order. */
  readonly locators: readonly Reference[];
  /** «انظر …». */
  readonly notes: readonly Inline[];
}

/** `:::glossary`, `::glossary` and `:::definitions`. */
export interface DefinitionList extends Node {
  readonly kind: 'definitionList';
  readonly role: 'glossary' | 'definitions';
  readonly items: readonly DefinitionItem[];
}

export interface DefinitionItem extends Node {
  readonly kind: 'definitionItem';
  readonly term: readonly Inline[];
  readonly definitions: readonly Paragraph[];
}

/** `classical`: lines of two halves; `free`: lines as they come. */
export type VerseForm = 'classical' | 'free';

/** `:::verse`. */
export interface Verse extends Node {
  readonly kind: 'verse';
  readonly form: VerseForm;
  /** The directive's label; empty where there is none. */
  readonly title: readonly Inline[];
  readonly stanzas: readonly Stanza[];
  /** Last paragraph where it begins with a dash; the dash is not part of it. */
  readonly attribution: Paragraph | null;
}

/** `:::quran` and `:::hadith`: words that are printed as they were typed, and where they are from. */
export interface Scripture extends Node {
  readonly kind: 'scripture';
  readonly form: 'quran' | 'hadith';
  /** Who passed a hadith on: stands before its words. */
  readonly narrator: Paragraph | null;
  /** Never empty of text; one for the Quran. */
  readonly children: readonly Paragraph[];
  readonly source: Paragraph | null;
}

/** `:::initial`: a paragraph whose first word is large. */
export interface Initial extends Node {
  readonly kind: 'initial';
  /** A word as a whole: the letters of Arabic are joined. */
  readonly word: Text;
  /** The rest, from the space after the word on. */
  readonly children: readonly Inline[];
}

/** A figure with `{align=start}` or `{align=end}`, and the paragraphs after it, whose lines stand beside it. */
export interface Beside extends Node {
  readonly kind: 'beside';
  readonly side: 'start' | 'end';
  readonly figure: Figure;
  /** One at least. */
  readonly children: readonly Paragraph[];
}

/** `:::parallel`: a text and its translation, side by side. */
export interface Parallel extends Node {
  readonly kind: 'parallel';
  /** Of the translation, BCP 47; its direction is that of the language. */
  readonly language: string;
  /** Never empty. */
  readonly pairs: readonly ParallelPair[];
}

/** What stands side by side, the publication's language at the start side. */
export interface ParallelPair {
  readonly original: ParallelText;
  readonly translation: ParallelText;
}

export type ParallelText = Paragraph | List | BlockQuote;

/** `:::small`: what is read after all else. */
export interface Small extends Node {
  readonly kind: 'small';
  readonly children: readonly Block[];
}

export interface Stanza extends Node {
  readonly kind: 'stanza';
  /** Never empty. */
  readonly lines: readonly VerseLine[];
}

export interface VerseLine extends Node {
  readonly kind: 'verseLine';
  /** As printed, in the publication's digits; null for a line that shows none. */
  readonly number: string | null;
  /** Two in a line of classical verse, one in free verse and in a refrain. */
  readonly hemistichs: readonly Hemistich[];
}

export interface Hemistich extends Node {
  readonly kind: 'hemistich';
  readonly children: readonly Inline[];
}

/** `::bibliography`. */
export interface Bibliography extends Node {
  readonly kind: 'bibliography';
  /** In the order of print. Never empty. */
  readonly entries: readonly BibliographyEntry[];
}

export interface BibliographyEntry extends Node {
  readonly kind: 'bibliographyEntry';
  /** `[١]`, of styles that number their sources. */
  readonly label: string | null;
  readonly direction: Direction;
  readonly children: readonly Inline[];
  /** Links that lead to it, in reading order. */
  readonly citations: readonly NodeId[];
}

export type DisplayRole = 'half-title' | 'title' | 'subtitle' | 'role' | 'byline' | 'logo' | 'imprint' | 'colophon';

/** A line of a page that is made from the metadata (metadata-pages.ts); a logo is one image. */
export interface Display extends Node {
  readonly kind: 'display';
  readonly role: DisplayRole;
  readonly children: readonly Inline[];
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Strikethrough
  | Phrase
  | Code
  | Formula
  | Link
  | InlineImage
  | LineBreak
  | NoteReference
  | Anchor
  | Reference;

export interface Text extends Node {
  readonly kind: 'text';
  readonly value: string;
}

export interface Strong extends Node {
  readonly kind: 'strong';
  readonly children: readonly Inline[];
}

export interface Emphasis extends Node {
  readonly kind: 'emphasis';
  readonly children: readonly Inline[];
}

export interface Strikethrough extends Node {
  readonly kind: 'strikethrough';
  readonly children: readonly Inline[];
}

/** `quran`, `hadith`: never changed, never lengthened; `transliteration`: Arabic in Latin letters. */
export type PhraseRole = 'quran' | 'hadith' | 'transliteration';

/** A stretch of text with a role, a language, a direction or OpenType features of its own. */
export interface Phrase extends Node {
  readonly kind: 'phrase';
  readonly role: PhraseRole | null;
  /** BCP 47; null: that of the text around it. */
  readonly language: string | null;
  /** Isolated from the text around it (UAX #9); `auto`: by its first strong letter. Null: not isolated. */
  readonly direction: 'ltr' | 'rtl' | 'auto' | null;
  /** In HarfBuzz' notation, e.g. `ss01`, `calt=0`. */
  readonly features: readonly string[];
  readonly children: readonly Inline[];
}

export interface Code extends Node {
  readonly kind: 'code';
  readonly value: string;
}

export interface Formula extends Node {
  readonly kind: 'formula';
  readonly tex: string;
  /** On a line of its own: limits stand above and below, fractions are large. */
  readonly display: boolean;
  readonly form: FormulaForm;
  /** Of an Arabic formula, from 0 to 9. */
  readonly digits: string;
  readonly markup: MathMarkup;
  /** What is read of it: the author's words, else the TeX. */
  readonly alternate: string;
}

export type LinkTarget =
  | { readonly kind: 'url'; readonly href: string }
  /** A place in the publication. */
  | { readonly kind: 'node'; readonly id: NodeId }
  /** An entry of the bibliography. */
  | { readonly kind: 'entry'; readonly id: NodeId }
  /** An entry of a glossary. */
  | { readonly kind: 'term'; readonly id: NodeId };

export interface Link extends Node {
  readonly kind: 'link';
  readonly target: LinkTarget;
  readonly children: readonly Inline[];
}

export interface InlineImage extends Node {
  readonly kind: 'image';
  /** Key into `Document.images`. */
  readonly path: string;
  readonly alt: string;
}

export interface LineBreak extends Node {
  readonly kind: 'lineBreak';
}

export interface NoteReference extends Node {
  readonly kind: 'noteReference';
  readonly note: NodeId;
  /** 1-based; a note may be referred to more than once. */
  readonly number: number;
  /** Printed mark in the publication's digits, without brackets. */
  readonly mark: string;
}

/** Words, or none, that are a place with a name: `:anchor[words]{#id}`. */
export interface Anchor extends Node {
  readonly kind: 'anchor';
  readonly children: readonly Inline[];
}

/** `[](#id)`: says the name of what it leads to, and its page where there are pages. */
export interface Reference extends Node {
  readonly kind: 'reference';
  readonly target: NodeId;
  /** The name: «الشكل ٣». Never empty. */
  readonly children: readonly Inline[];
  /** What is printed where there are pages; null: the name alone. */
  readonly paged: PagedForm | null;
}

export interface PagedForm {
  readonly showsName: boolean;
  /** Before the number of the page: «، ص ». */
  readonly before: string;
}

export interface Note extends Node {
  readonly kind: 'note';
  readonly number: number;
  readonly mark: string;
  /** References to this note in reading order; never empty. */
  readonly references: readonly NodeId[];
  readonly children: readonly Block[];
}

/** Notes of the Document that stand in the text; they are walked as the Document's, not as its blocks. */
export interface Endnotes extends Node {
  readonly kind: 'endnotes';
  readonly notes: readonly Note[];
}

/** `:margin[…]`: stands beside the line of its place; it is read after the paragraph of that line. */
export interface MarginNote extends Node {
  readonly kind: 'marginNote';
  /** An anchor without words in the paragraph before it. */
  readonly place: NodeId;
  readonly children: readonly Inline[];
}

export type ImageAsset = SourceImage;

/** Any node that a content mark, tag or element can belong to. */
export type AnyNode =
  | Block
  | BibliographyEntry
  | ListItem
  | Entry
  | TableRow
  | TableCell
  | TableNote
  | Stanza
  | VerseLine
  | Hemistich
  | ContentsEntry
  | IndexGroup
  | IndexEntry
  | DefinitionItem
  | Note
  | Inline;
