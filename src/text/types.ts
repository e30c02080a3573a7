/**
 * The records that cross the boundaries of the text pipeline. All offsets are UTF-16 offsets into
 * `InlineText.text`, 0-based; ranges are half open. "Logical" is the order of the text, "visual" is
 * left to right on the page.
 */
import type { FontUnit, Pt } from '../base/units.js';
import type { Size } from '../base/geometry.js';
import type { Color, FontStack, FontWeight, KashidaUse } from '../design/theme.js';
import type { NodeId } from '../document/model.js';
import type { FormulaDrawing } from '../math/formula.js';
import type { FontFace } from '../fonts/font.js';

export interface TextStyle {
  readonly families: FontStack;
  readonly weight: FontWeight;
  readonly size: Pt;
  readonly color: Color;
  /** BCP 47. */
  readonly language: string;
  /** OpenType features in HarfBuzz' notation, e.g. `ss01`, `calt=0`. */
  readonly features: readonly string[];
  /** Latin, Greek and Cyrillic runs are set at `size × latinScale`; in a publication from left to right it is 1. */
  readonly latinScale: number;
  /** Upwards from the baseline. */
  readonly rise: Pt;
  readonly decoration: 'none' | 'underline' | 'strike';
  /** Code: drawn as it was typed, never lengthened. */
  readonly verbatim: boolean;
}

/** What `collectInline` makes of Inline[]: one string and the styles of its ranges. */
export interface InlineText {
  readonly text: string;
  /** In order, gap-free, covering the whole text; empty only where the text is. */
  readonly spans: readonly StyleSpan[];
  /** Places with names, in order. */
  readonly anchors: readonly TextAnchor[];
}

/** Where in the text a named place begins. */
export interface TextAnchor {
  readonly at: number;
  readonly node: NodeId;
}

export type StyleSpan =
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly style: TextStyle; readonly owner: NodeId }
  /** One U+FFFC standing for an inline object. */
  | { readonly kind: 'object'; readonly start: number; readonly end: number; readonly style: TextStyle; readonly owner: NodeId; readonly object: InlineObject };

/** What stands in a line besides text. */
export interface InlineObject {
  readonly size: Size;
  /** How much of its height lies below the baseline. */
  readonly depth: Pt;
  readonly content: ObjectContent;
}

export type ObjectContent =
  /** Key into `Document.images`. */
  | { readonly kind: 'image'; readonly path: string }
  | { readonly kind: 'formula'; readonly drawing: FormulaDrawing; readonly color: Color };

/** One level a UTF-16 unit; odd is right to left. */
export interface BidiLevels {
  readonly levels: Uint8Array;
  /** 0 or 1. */
  readonly paragraphLevel: number;
}

/** What `itemize` cuts the text into, in logical order and gap-free. */
export type InlineRun = TextRun | ObjectRun;

/** A maximal range of one level, script, style and face. */
export interface TextRun {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly level: number;
  /** ISO 15924 code, e.g. `Arab`. */
  readonly script: string;
  readonly style: TextStyle;
  /** Nearest inline ancestor with a tag of its own (link, note reference, code, image, phrase in a language of its own), else the block. */
  readonly owner: NodeId;
  readonly face: FontFace;
  /** After Latin scaling. */
  readonly size: Pt;
}

/** One U+FFFC. */
export interface ObjectRun {
  readonly kind: 'object';
  readonly start: number;
  readonly end: number;
  readonly level: number;
  readonly style: TextStyle;
  readonly owner: NodeId;
  readonly object: InlineObject;
}

export interface Glyph {
  readonly id: number;
  /** Where the glyph's origin lies from the cluster's left edge and the baseline; y upwards. */
  readonly x: FontUnit;
  readonly y: FontUnit;
  readonly advance: FontUnit;
}

/** A base with its marks, or a ligature: HarfBuzz' cluster level 0. Never empty of text. */
export interface Cluster {
  /** Offsets from the start of the ShapedText. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In visual order. */
  readonly glyphs: readonly Glyph[];
  readonly advance: FontUnit;
  /** HarfBuzz: a line broken before this cluster must be shaped anew. */
  readonly unsafeToBreak: boolean;
  /** HarfBuzz: a tatweel before this cluster leaves the shaping of the rest as it is. */
  readonly safeToInsertTatweel: boolean;
}

/** The shaping of a stretch of text, shared between all places where that text stands. */
export interface ShapedText {
  /** In logical order, partitioning the stretch. */
  readonly clusters: readonly Cluster[];
  readonly advance: FontUnit;
}

/** A stretch of a run whose shaping does not depend on its neighbours. */
export interface Piece {
  /**
   * - `word`: anything that is drawn and is not a space.
   * - `space`: one character that may grow and shrink, or be dropped at the end of a line.
   * - `invisible`: one character that is never drawn: bidi controls, ZWSP, word joiner, line breaks.
   * - `softHyphen`: one character that is drawn, as a hyphen, only where a line ends with it.
   */
  readonly kind: 'word' | 'space' | 'invisible' | 'softHyphen';
  readonly start: number;
  readonly end: number;
  readonly shaped: ShapedText;
}

/** A shaped TextRun; pieces in logical order, partitioning the run's range. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly run: TextRun;
  readonly pieces: readonly Piece[];
}

/** What `shape` makes of InlineRuns. */
export type ShapedRun = GlyphRun | ObjectRun;

/** One line, ready to be drawn. */
export interface Line {
  /** Logical range; trailing spaces and the break itself are inside it but have no clusters. */
  readonly start: number;
  readonly end: number;
  /** Visual order. */
  readonly runs: readonly LineRun[];
  /** Natural or justified width of all runs. */
  readonly width: Pt;
  /** Distance from the line box's left edge to the first run, after alignment. */
  readonly indent: Pt;
  /** How far its marks reach into the margins. */
  readonly hang: LineHang;
  /** By how much it is wider than its room: 0 but where a single cluster or image is. */
  readonly overflow: Pt;
  /** Both positive: extent of the ink-bearing faces above and below the baseline. */
  readonly ascent: Pt;
  readonly descent: Pt;
  /** Glue set ratio of Knuth–Plass; 0 where no space was stretched. */
  readonly ratio: number;
  /** In visual order of their runs. */
  readonly kashidas: readonly Stroke[];
  /** Named places that begin on it. */
  readonly anchors: readonly NodeId[];
}

export interface LineHang {
  readonly left: Pt;
  readonly right: Pt;
}

/** A join that was lengthened. */
export interface Stroke {
  /** Offset of the letter after the join. */
  readonly position: number;
  /** Left edge from the line box's left edge. */
  readonly x: Pt;
  readonly width: Pt;
  /** Of the text. */
  readonly size: Pt;
}

export type LineRun = TextLineRun | ObjectLineRun;

export interface TextLineRun {
  readonly kind: 'text';
  /** Offset of its first character: runs in this order are the line in logical order. */
  readonly start: number;
  readonly face: FontFace;
  readonly size: Pt;
  readonly level: number;
  readonly style: TextStyle;
  readonly owner: NodeId;
  /** Left edge from the left end of the line's first run. */
  readonly x: Pt;
  readonly width: Pt;
  /** Visual order. */
  readonly clusters: readonly LineCluster[];
}

/** A Cluster with its text, and its advance after justification (whole font units). */
export interface LineCluster {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly advance: FontUnit;
}

export interface ObjectLineRun {
  readonly kind: 'object';
  readonly start: number;
  readonly owner: NodeId;
  readonly object: InlineObject;
  readonly level: number;
  readonly x: Pt;
  readonly width: Pt;
}

export type Align = 'justify' | 'start' | 'end' | 'center' | 'left' | 'right';

export interface ParagraphStyle {
  readonly align: Align;
  readonly direction: 'rtl' | 'ltr' | 'auto';
  /** Width of the line box. */
  readonly measure: Pt;
  readonly firstLineIndent: Pt;
  /** Of justified lines, in faces that bear it. */
  readonly kashida: KashidaUse;
  /** Punctuation at the edges of justified lines reaches into the margins. */
  readonly hang: boolean;
  /** What the first lines leave free for what stands beside them, a figure or an initial. */
  readonly beside?: readonly LineInset[];
}

/** From the left and the right edge of the line box. */
export interface LineInset {
  readonly left: Pt;
  readonly right: Pt;
}
