import type { Root } from 'mdast';
import type { Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import type { ListMarkers } from '../design/theme.js';
import { spanOf } from '../source/mdast.js';
import { buildBlocks } from './build-blocks.js';
import { Anchors } from './anchors.js';
import { TOP_OF_DOCUMENT, type BuildContext } from './build-context.js';
import { Counts } from './counts.js';
import { buildInlines } from './build-inlines.js';
import { textNumerals } from '../locale/digits.js';
import type { Metadata } from './metadata.js';
import type { Document, ImageAsset, NodeId, Note } from './model.js';
import { NoteRegistry } from './note-registry.js';
import type { ReadFormulas } from './read-formulas.js';
import { survey } from './survey.js';

/**
 * Makes the Document. Every problem is reported, none stops the work: with errors the Document is
 * the best that can be made of the source, so that later stages can look for problems of their own.
 */
export function buildDocument(
  root: Root,
  file: SourceFile,
  metadata: Metadata,
  markers: ListMarkers,
  images: ReadonlyMap<string, ImageAsset>,
  report: Report,
  formulas: ReadFormulas = new Map(),
): Document {
  const facts = survey(root, file, metadata, report);
  const nextId = idsFromOne();
  const context: BuildContext = {
    file,
    metadata,
    markers,
    report,
    textNumerals: textNumerals(metadata.digits, metadata.language),
    hasMarkup: root.data?.plainText !== true,
    survey: facts,
    notes: new NoteRegistry(facts.notes, metadata.numerals, nextId),
    anchors: new Anchors(report),
    counts: new Counts(metadata),
    formulas,
    nextId,
    blocks: buildBlocks,
    inlines: buildInlines,
    place: TOP_OF_DOCUMENT,
  };
  const blocks = buildBlocks(root.children, context);
  const notes = buildNotes(context);
  context.anchors.settle();
  return { metadata, blocks, notes, images };
}

/** In order of number: what refers to a note has been built before it. */
function buildNotes(context: BuildContext): readonly Note[] {
  const notes: Note[] = [];
  for (let number = 1; number <= context.notes.count; number += 1) {
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
