/** One file of a publication to blocks and notes. */
import type { Root } from 'mdast';
import type { Report } from '../base/diagnostic.js';
import type { ListMarkers } from '../design/theme.js';
import { setDigits, textNumerals } from '../locale/digits.js';
import { folderOf } from '../source/asset-path.js';
import type { DataSources } from '../source/data-table.js';
import { spanOf, visitNodes } from '../source/mdast.js';
import { AnchorIndex, Anchors } from './anchors.js';
import { BibliographyRegistry } from './bibliography-registry.js';
import { buildBlocks } from './build-blocks.js';
import { inside, TOP_OF_DOCUMENT, type BuildContext } from './build-context.js';
import { buildInlines } from './build-inlines.js';
import { headingOf } from './build-heading.js';
import type { SourceEntry } from './citation-node.js';
import { Counts } from './counts.js';
import type { GivenTitle, HeadedFile, HeadingFacts } from './heading-survey.js';
import { isolateNumbers } from './isolate-numbers.js';
import type { Metadata } from './metadata.js';
import type { Block, Heading, NodeId, Note } from './model.js';
import { NoteMarks } from './note-marks.js';
import { NoteRegistry } from './note-registry.js';
import type { ReadFormulas } from './read-formulas.js';
import type { Survey } from './survey.js';
import { TermRegistry } from './term-registry.js';

export interface FileToBuild extends HeadedFile {
  /** In its publication; empty for a publication of one file. */
  readonly path: string;
  /** Of its charts and tables. */
  readonly data: DataSources;
}

/** What the files of a publication share. */
export interface SharedBuild
  extends Pick<BuildContext, 'metadata' | 'markers' | 'report' | 'textNumerals' | 'counts' | 'noteMarks' | 'formulas' | 'bibliography' | 'entries' | 'terms' | 'indexMarks' | 'nextId'> {
  readonly index: AnchorIndex;
}

export interface BuiltFile {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

export function shareBuild(
  metadata: Metadata,
  markers: ListMarkers,
  files: readonly Pick<FileToBuild, 'path' | 'root'>[],
  entries: readonly SourceEntry[],
  report: Report,
  formulas: ReadFormulas,
): SharedBuild {
  const has = (type: DirectiveType, name: string): boolean => files.some(({ root }) => hasDirective(root, type, name));
  return {
    metadata,
    markers,
    report,
    textNumerals: textNumerals(metadata.digits, metadata.language),
    index: new AnchorIndex(files.map(({ path }) => path)),
    counts: new Counts(metadata),
    noteMarks: new NoteMarks(metadata),
    formulas,
    bibliography: new BibliographyRegistry(entries.length > 0 && has('leafDirective', 'bibliography')),
    entries,
    terms: new TermRegistry(has('leafDirective', 'glossary'), has('containerDirective', 'glossary')),
    indexMarks: [],
    nextId: idsFromOne(),
  };
}

/** Call once, when all files are built. */
export function settle({ index, bibliography }: SharedBuild): void {
  index.settle();
  bibliography.settle();
}

type DirectiveType = 'leafDirective' | 'containerDirective';

function hasDirective(root: Root, type: DirectiveType, name: string): boolean {
  let found = false;
  visitNodes(root, (node) => {
    found ||= node.type === type && node.name === name;
    return node.type === 'paragraph' ? 'skip' : undefined;
  });
  return found;
}

/** The title that the file is given, and its blocks; its notes are numbered as its survey says. */
export function buildFile({ root, file, path, title, data }: FileToBuild, facts: Survey, shared: SharedBuild): BuiltFile {
  const registry = new NoteRegistry(facts.notes, shared.noteMarks, shared.nextId);
  const context: BuildContext = {
    ...shared,
    data,
    file,
    path,
    folder: folderOf(path),
    hasMarkup: root.data?.plainText !== true,
    survey: facts,
    anchors: new Anchors(shared.index, path, shared.report),
    notes: registry,
    blocks: buildBlocks,
    inlines: buildInlines,
    place: TOP_OF_DOCUMENT,
  };
  const heading = title === null || facts.title === null ? [] : [titleHeading(title, facts.title, context)];
  const blocks = [...heading, ...buildBlocks(root.children, context)];
  return { blocks, notes: buildNotes(registry, context) };
}

function titleHeading({ text, span }: GivenTitle, facts: HeadingFacts, context: BuildContext): Heading {
  const id = context.nextId();
  const value = context.textNumerals === null ? text : setDigits(text, context.textNumerals);
  const children = isolateNumbers([{ kind: 'text', id: context.nextId(), span, value }], context);
  return headingOf(facts, id, span, children, context);
}

/** In order of number: what refers to a note has been built before it. */
function buildNotes(registry: NoteRegistry, context: BuildContext): readonly Note[] {
  const notes: Note[] = [];
  const within = inside(context, { insideNote: true });
  for (const number of registry.numbers) {
    const note = registry.noteAt(number);
    if (note !== undefined) {
      const { id, mark, references, definition } = note;
      const children = context.blocks(definition.children, within);
      notes.push({ kind: 'note', id, span: spanOf(definition, context.file), number, mark, references, children });
    }
  }
  return notes;
}

function idsFromOne(): () => NodeId {
  let last = 0;
  return () => {
    last += 1;
    return last as NodeId;
  };
}
