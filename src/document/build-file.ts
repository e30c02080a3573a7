/** One file of a publication to blocks and notes. */
import type { Report } from '../base/diagnostic.js';
import type { ListMarkers } from '../design/theme.js';
import { textNumerals } from '../locale/digits.js';
import { folderOf } from '../source/asset-path.js';
import { spanOf } from '../source/mdast.js';
import { buildBlocks } from './build-blocks.js';
import { TOP_OF_DOCUMENT, type BuildContext } from './build-context.js';
import { buildInlines } from './build-inlines.js';
import { HeadingLinks } from './heading-links.js';
import type { HeadedFile } from './heading-survey.js';
import type { Metadata } from './metadata.js';
import type { Block, NodeId, Note } from './model.js';
import { NoteRegistry } from './note-registry.js';
import type { Survey } from './survey.js';

export interface FileToBuild extends HeadedFile {
  /** In its publication; empty for a publication of one file. */
  readonly path: string;
}

/** What the files of a publication share. */
export type SharedBuild = Pick<BuildContext, 'metadata' | 'markers' | 'report' | 'textNumerals' | 'headingLinks' | 'headings' | 'nextId'>;

export interface BuiltFile {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

export function shareBuild(metadata: Metadata, markers: ListMarkers, headings: BuildContext['headings'], report: Report): SharedBuild {
  return {
    metadata,
    markers,
    report,
    textNumerals: textNumerals(metadata.digits, metadata.language),
    headingLinks: new HeadingLinks(),
    headings,
    nextId: idsFromOne(),
  };
}

/** The blocks of the file without its title; its notes are numbered as its survey says. */
export function buildFile({ root, file, path }: FileToBuild, facts: Survey, shared: SharedBuild): BuiltFile {
  const context: BuildContext = {
    ...shared,
    file,
    path,
    folder: folderOf(path),
    hasMarkup: root.data?.plainText !== true,
    survey: facts,
    notes: new NoteRegistry(facts.notes, shared.metadata.numerals, shared.nextId),
    blocks: buildBlocks,
    inlines: buildInlines,
    place: TOP_OF_DOCUMENT,
  };
  const blocks = buildBlocks(root.children, context);
  return { blocks, notes: buildNotes(context) };
}

/** In order of number: what refers to a note has been built before it. */
function buildNotes(context: BuildContext): readonly Note[] {
  const notes: Note[] = [];
  for (const number of context.notes.numbers) {
    const note = context.notes.noteAt(number);
    if (note !== undefined) {
      const { id, mark, references, definition } = note;
      const children = context.blocks(definition.children, context);
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
