/**
 * The Document: what the author wrote, free of any output's notions. PDF tags, reading order and
 * the EPUB are all made from it. Every node carries a NodeId and the span it came from.
 */
import type { Span } from '../base/source.js';
import type { FormulaForm, MathMarkup } from '../math/formula.js';
import type { Counting } from '../locale/counting.js';
import type { SourceImage } from '../source/source-image.js';
import type { Metadata } from './metadata.js';

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
  /** In order of first reference; `number` is 1-based. Unreferenced definitions are diagnostics. */
  readonly notes: readonly Note[];
  /** Raster and vector images by the path the author wrote. */
  readonly images: ReadonlyMap<string, ImageAsset>;
}

export type Block =
  | Heading
  | Paragraph
  | List
  | BlockQuote
  | Table
  | Figure
  | CodeBlock
  | Equation
  | ThematicBreak
  | Box
  | Demo
  | Region
  | Verse;

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface Heading extends Node {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** Slug of the heading's text, unique in the Document: the target of `[…](#slug)`. */
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

/** Physical, as GFM writes it; null is the start side of the publication's direction. */
export type ColumnAlign = 'left' | 'right' | 'center' | null;

export interface Table extends Node {
  readonly kind: 'table';
  /** One entry a column; every row has as many cells. */
  readonly columns: readonly ColumnAlign[];
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** From a paragraph `: …` or `Table: …` beside the table. */
  readonly caption: Paragraph | null;
}

export interface TableRow extends Node {
  readonly kind: 'tableRow';
  readonly cells: readonly TableCell[];
}

export interface TableCell extends Node {
  readonly kind: 'tableCell';
  readonly header: boolean;
  readonly children: readonly Inline[];
}

/** An image that stands alone in its paragraph. */
export interface Figure extends Node {
  readonly kind: 'figure';
  readonly image: InlineImage;
  /** From the image's title. */
  readonly caption: Paragraph | null;
}

export interface CodeBlock extends Node {
  readonly kind: 'codeBlock';
  readonly language: string | null;
  /** Of each line: program text runs from left to right, the source of a text by its first strong letter. */
  readonly lineDirection: 'ltr' | 'first-strong';
  /** Without the final line end. */
  readonly value: string;
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

export type BoxRole = 'summary' | 'key-facts' | 'note' | 'warning' | 'definition' | 'example' | 'pull-quote' | 'sidebar';

/** `:::summary`, `:::note` and the like. */
export interface Box extends Node {
  readonly kind: 'box';
  readonly role: BoxRole;
  /** The directive's label, or the role's name; empty for a pull quote without one. */
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

/** `:::demo`: a piece of source as it was typed, and what it makes. */
export interface Demo extends Node {
  readonly kind: 'demo';
  readonly source: CodeBlock;
  readonly children: readonly Block[];
}

/** `:::columns` and `:::landscape`: blocks in columns, or on pages turned on their side. */
export interface Region extends Node {
  readonly kind: 'region';
  /** At least 1. */
  readonly columns: number;
  /** A thin rule between the columns. */
  readonly ruled: boolean;
  readonly orientation: 'portrait' | 'landscape';
  readonly children: readonly Block[];
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

/** A stretch of text with a language, a direction or OpenType features of its own. */
export interface Phrase extends Node {
  readonly kind: 'phrase';
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
  | { readonly kind: 'node'; readonly id: NodeId };

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

export type ImageAsset = SourceImage;

/** Any node that a content mark, tag or element can belong to. */
export type AnyNode = Block | ListItem | TableRow | TableCell | Stanza | VerseLine | Hemistich | Note | Inline;
