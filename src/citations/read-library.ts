/** The sources that a publication may cite, of all its bibliography files. */
import { atFile, atSpan, type Place, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import type { GivenName } from '../source/front-matter-values.js';
import type { ReadAsset } from '../source/publication-source.js';
import { bibtexToCsl } from './bibtex-to-csl.js';
import type { CslItem } from './csl-item.js';
import { parseBibtex } from './parse-bibtex.js';
import { readCslJson } from './read-csl-json.js';
import { readTextFile } from './read-text-file.js';

/** By key, in the order of the files. */
export type Library = ReadonlyMap<string, CslItem>;

interface Found {
  readonly item: CslItem;
  readonly place: Place;
}

export async function readLibrary(files: readonly GivenName[], readAsset: ReadAsset, report: Report): Promise<Library> {
  const library = new Map<string, CslItem>();
  for (const given of files) {
    const file = await readTextFile(given, 'a bibliography', readAsset, report);
    const found = file === null ? [] : foundIn(file, report);
    for (const { item, place } of found) {
      if (library.has(item.id)) {
        report({
          rule: 'sources-have-their-own-key',
          severity: 'error',
          message: `expected one source with the key ${item.id}, but this is another`,
          place,
          hint: 'give it a key of its own, or remove it',
        });
      } else {
        library.set(item.id, item);
      }
    }
  }
  return library;
}

function foundIn(file: SourceFile, report: Report): readonly Found[] {
  return /\.(?:json|csl-json)$/i.test(file.path) ? foundInJson(file, report) : foundInBibtex(file, report);
}

function foundInBibtex(file: SourceFile, report: Report): readonly Found[] {
  const { entries, problems } = parseBibtex(file);
  for (const { message, span } of problems) {
    report({ rule: 'bibliographies-are-well-formed', severity: 'error', message, place: atSpan(span), hint: 'correct the entry: @book{key, title = {…}, year = {…}}' });
  }
  return entries.map((entry) => ({ item: bibtexToCsl(entry), place: atSpan(entry.span) }));
}

function foundInJson(file: SourceFile, report: Report): readonly Found[] {
  const read = readCslJson(file.text);
  if (read.kind === 'broken') {
    report({
      rule: 'bibliographies-are-well-formed',
      severity: 'error',
      message: `expected a list of sources in CSL-JSON, but ${read.reason}`,
      place: atFile(file.path),
      hint: 'export the list anew, for example from Zotero',
    });
    return [];
  }
  for (const position of read.nameless) {
    report({
      rule: 'sources-have-their-own-key',
      severity: 'error',
      message: `expected an id on every source, but number ${position} has none`,
      place: atFile(file.path),
      hint: 'add "id": "…"',
    });
  }
  return read.items.map((item) => ({ item, place: atFile(file.path) }));
}
