/** How a reader finds its way: outline, the ways of showing the file, attachments. */
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import type { PdfFile } from './open-pdf.js';
import type { PdfPage } from './page-tree.js';
import { treeEntries } from './trees.js';
import {
  asDict, asItems, asScalar, asWord, dictAt, entriesOf, nameAt, numberAt, oneOrMore, streamAt, textAt, valueAt, type PdfDict, type PdfValue,
} from './pdf-values.js';

export interface OutlineEntry {
  readonly title: string;
  /** 1 at the top. */
  readonly level: number;
  /** 1-based; null where the entry leads elsewhere or nowhere. */
  readonly page: number | null;
}

export interface Attachment {
  readonly name: string;
  readonly description: string | null;
  /** A media type. */
  readonly type: string | null;
  /** Of the file itself, as stated. */
  readonly bytes: number | null;
  /** `Source`, `Data`, `Alternative`… (PDF/A-3). */
  readonly relationship: string | null;
}

export interface ViewerFacts {
  /** From which side pages are turned: `R2L` from the right. */
  readonly direction: string | null;
  readonly pageLayout: string | null;
  readonly pageMode: string | null;
  /** All preferences, as they stand: `DisplayDocTitle`, `Duplex`, `PrintScaling`… */
  readonly preferences: Readonly<Record<string, string>>;
}

export function readViewer({ catalog }: PdfFile): ViewerFacts {
  const preferences = dictAt(catalog, 'ViewerPreferences');
  const scalars = entriesOf(preferences).flatMap(([key, value]) => {
    const text = asScalar(value);
    return text === null || key === 'Type' ? [] : [[key, text] as const];
  });
  return {
    direction: nameAt(preferences, 'Direction'),
    pageLayout: nameAt(catalog, 'PageLayout'),
    pageMode: nameAt(catalog, 'PageMode'),
    preferences: Object.fromEntries(scalars),
  };
}

export function readOutline({ catalog }: PdfFile, pages: readonly PdfPage[]): readonly OutlineEntry[] {
  const numbers = new Map(pages.map((page, index) => [page.dict, index + 1]));
  const named = namedDestinations(catalog);
  const entries: OutlineEntry[] = [];
  const seen = new Set<PdfDict>();
  const walk = (first: PdfDict | null, level: number): void => {
    for (let item = first; item !== null && !seen.has(item) && entries.length < MAX_NODES; item = dictAt(item, 'Next')) {
      seen.add(item);
      entries.push({ title: textAt(item, 'Title') ?? '', level, page: pageOf(item, named, numbers) });
      if (level < MAX_DEPTH) {
        walk(dictAt(item, 'First'), level + 1);
      }
    }
  };
  walk(dictAt(dictAt(catalog, 'Outlines'), 'First'), 1);
  return entries;
}

function namedDestinations(catalog: PdfDict): ReadonlyMap<string, PdfValue> {
  const pairs = treeEntries(dictAt(dictAt(catalog, 'Names'), 'Dests'), 'Names').map(([key, value]) => [asWord(key) ?? '', value] as const);
  return new Map([...entriesOf(dictAt(catalog, 'Dests')), ...pairs]);
}

/** ISO 32000-1, 12.3.2: a destination, by name or in place, alone or as a go-to action. */
function pageOf(item: PdfDict, named: ReadonlyMap<string, PdfValue>, numbers: ReadonlyMap<PdfDict, number>): number | null {
  const stated = valueAt(item, 'Dest') ?? valueAt(dictAt(item, 'A'), 'D');
  const name = asWord(stated);
  const found = name === null ? stated : named.get(name);
  const [target] = asItems(asDict(found) === null ? found : valueAt(asDict(found), 'D'));
  const page = asDict(target);
  return page === null ? null : (numbers.get(page) ?? null);
}

/** Files of the name tree, and those that only the catalog's associated files name. */
export function readAttachments({ catalog }: PdfFile): readonly Attachment[] {
  const named = treeEntries(dictAt(dictAt(catalog, 'Names'), 'EmbeddedFiles'), 'Names').map(([, value]) => asDict(value));
  const associated = oneOrMore(valueAt(catalog, 'AF')).map(asDict);
  const distinct = new Set([...named, ...associated].filter((spec) => spec !== null));
  return [...distinct].map(attachmentOf);
}

function attachmentOf(spec: PdfDict): Attachment {
  const files = dictAt(spec, 'EF');
  const stream = streamAt(files, 'UF') ?? streamAt(files, 'F');
  const dict = stream?.dict ?? null;
  return {
    name: textAt(spec, 'UF') ?? textAt(spec, 'F') ?? '',
    description: textAt(spec, 'Desc'),
    type: nameAt(dict, 'Subtype'),
    bytes: numberAt(dictAt(dict, 'Params'), 'Size'),
    relationship: nameAt(spec, 'AFRelationship'),
  };
}
