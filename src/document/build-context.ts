import type { PhrasingContent, RootContent } from 'mdast';
import type { Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import type { DataSources } from '../source/data-table.js';
import type { ListMarkers } from '../design/theme.js';
import type { Anchors } from './anchors.js';
import type { BibliographyRegistry } from './bibliography-registry.js';
import type { SourceEntry } from './citation-node.js';
import type { IndexMark } from './index-mark.js';
import type { Counts } from './counts.js';
import type { NumeralSystem } from '../locale/numerals.js';
import type { Metadata } from './metadata.js';
import type { Block, Inline, MarginNote, NodeId } from './model.js';
import type { NoteMarks } from './note-marks.js';
import type { NoteReferences } from './note-registry.js';
import type { ReadFormulas } from './read-formulas.js';
import type { Survey } from './survey.js';
import type { TermRegistry } from './term-registry.js';

/** What every builder of a part of the Document works with. */
export interface BuildContext {
  readonly file: SourceFile;
  /** Of the file in its publication; empty for a publication of one file. */
  readonly path: string;
  /** The folder of `path`, where the paths in the file begin. */
  readonly folder: string;
  readonly metadata: Metadata;
  /** What lists are marked with, by depth. */
  readonly markers: ListMarkers;
  readonly report: Report;
  /** Digits that typed ones are changed to; null: they stay as typed. */
  readonly textNumerals: NumeralSystem | null;
  /** Whether text may have been meant as markup; not so in plain text. */
  readonly hasMarkup: boolean;
  /** Data of charts and tables. */
  readonly data: DataSources;
  readonly survey: Survey;
  readonly notes: NoteReferences;
  readonly anchors: Anchors;
  readonly counts: Counts;
  readonly noteMarks: NoteMarks;
  readonly formulas: ReadFormulas;
  readonly bibliography: BibliographyRegistry;
  /** Of the bibliography, in order. */
  readonly entries: readonly SourceEntry[];
  readonly terms: TermRegistry;
  /** Places marked for the index, in reading order. */
  readonly indexMarks: IndexMark[];
  /** Ascending from 1. A node takes its id before what it contains. */
  readonly nextId: () => NodeId;
  /** The two that know all kinds; each part builds what it contains through them. */
  readonly blocks: (nodes: readonly RootContent[], context: BuildContext) => readonly Block[];
  readonly inlines: (nodes: readonly PhrasingContent[], context: BuildContext) => readonly Inline[];
  readonly place: PlaceInDocument;
}

/** Where in the Document a builder stands. */
export interface PlaceInDocument {
  /** How many blocks and inlines stand around. */
  readonly nesting: number;
  /** How many unordered lists stand around. */
  readonly bulletDepth: number;
  /** How many ordered lists stand around. */
  readonly counterDepth: number;
  readonly insideLink: boolean;
  readonly insideNote: boolean;
  /** Gathers the margin notes of the paragraph around; null where none may stand. */
  readonly marginNotes: MarginNote[] | null;
}

export const TOP_OF_DOCUMENT: PlaceInDocument = { nesting: 0, bulletDepth: 0, counterDepth: 0, insideLink: false, insideNote: false, marginNotes: null };

/** The same context, somewhere inside. */
export function inside(context: BuildContext, place: Partial<PlaceInDocument>): BuildContext {
  return { ...context, place: { ...context.place, ...place } };
}
