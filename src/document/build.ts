import type { Root } from 'mdast';
import type { Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import type { ListMarkers } from '../design/theme.js';
import { NO_DATA, type DataSources } from '../source/data-table.js';
import { buildFile, settle, shareBuild, type FileToBuild } from './build-file.js';
import type { SourceEntry } from './citation-node.js';
import type { Metadata } from './metadata.js';
import type { Document, ImageAsset } from './model.js';
import { NO_FORMULAS, type ReadFormulas } from './read-formulas.js';
import { survey } from './survey.js';

/**
 * Makes the Document of a source of one file. Every problem is reported, none stops the work: with
 * errors the Document is the best that can be made of the source, so that later stages can look for
 * problems of their own.
 */
export function buildDocument(
  root: Root,
  file: SourceFile,
  metadata: Metadata,
  markers: ListMarkers,
  images: ReadonlyMap<string, ImageAsset>,
  report: Report,
  data: DataSources = NO_DATA,
  entries: readonly SourceEntry[] = [],
  formulas: ReadFormulas = NO_FORMULAS,
): Document {
  const toBuild: FileToBuild = { root, file, path: '', title: null, isNumbered: true, isAppendix: false, data };
  const [facts] = survey([toBuild], metadata, report);
  const shared = shareBuild(metadata, markers, [toBuild], entries, report, formulas);
  const { blocks, notes } = facts === undefined ? { blocks: [], notes: [] } : buildFile(toBuild, facts, shared);
  settle(shared);
  return { metadata, blocks, sections: [], notes, images };
}
