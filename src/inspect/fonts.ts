/** The fonts that pages, forms and annotations name, as pdffonts lists them. */
import { MAX_DEPTH, MAX_NODES } from './limits.js';
import type { PdfPage } from './page-tree.js';
import { asDict, dictAt, entriesOf, itemsAt, nameAt, valueAt, type PdfDict } from './pdf-values.js';

export interface FontFacts {
  /** Without the tag of a subset; empty where the file gives none, as of Type 3 fonts. */
  readonly name: string;
  /** The font dictionary's subtype; of a composite font also its descendant's: `Type0 CIDFontType2`. */
  readonly type: string;
  readonly embedded: boolean;
  readonly subset: boolean;
  /** Whether the file says which characters its codes stand for. */
  readonly toUnicode: boolean;
  /** `Identity-H`, `WinAnsiEncoding`…; `custom` for one of the file's own, null where it names none. */
  readonly encoding: string | null;
}

/** ISO 32000-1, 9.6.4: six capital letters and a plus sign. */
const SUBSET_TAG = /^[A-Z]{6}\+/;

/** Each font once, in the order in which pages meet them. */
export function readFonts(pages: readonly PdfPage[]): readonly FontFacts[] {
  const fonts = new Set<PdfDict>();
  const seen = new Set<PdfDict>();
  for (const { resources, dict } of pages) {
    gather(resources, fonts, seen, 0);
    for (const annotation of itemsAt(dict, 'Annots')) {
      gatherForms(dictAt(asDict(annotation), 'AP'), fonts, seen, 0);
    }
  }
  return [...fonts].map(factsOf);
}

function gather(resources: PdfDict | null, fonts: Set<PdfDict>, seen: Set<PdfDict>, depth: number): void {
  if (resources === null || seen.has(resources) || depth > MAX_DEPTH || seen.size > MAX_NODES) {
    return;
  }
  seen.add(resources);
  for (const [, value] of entriesOf(dictAt(resources, 'Font'))) {
    const font = asDict(value);
    if (font !== null) {
      fonts.add(font);
      gather(dictAt(font, 'Resources'), fonts, seen, depth + 1);
    }
  }
  for (const key of ['XObject', 'Pattern']) {
    for (const [, value] of entriesOf(dictAt(resources, key))) {
      gather(dictAt(asDict(value), 'Resources'), fonts, seen, depth + 1);
    }
  }
  for (const [, value] of entriesOf(dictAt(resources, 'ExtGState'))) {
    gather(dictAt(dictAt(dictAt(asDict(value), 'SMask'), 'G'), 'Resources'), fonts, seen, depth + 1);
  }
}

/** The streams of an appearance dictionary: one for each state, or one for all states of a kind (12.5.5). */
function gatherForms(appearance: PdfDict | null, fonts: Set<PdfDict>, seen: Set<PdfDict>, depth: number): void {
  for (const [, value] of entriesOf(appearance)) {
    const dict = asDict(value);
    gather(dictAt(dict, 'Resources'), fonts, seen, depth + 1);
    if (depth < 1 && dict !== null && valueAt(dict, 'Resources') === undefined) {
      gatherForms(dict, fonts, seen, depth + 1);
    }
  }
}

function factsOf(font: PdfDict): FontFacts {
  const subtype = nameAt(font, 'Subtype') ?? 'unknown';
  const descendant = asDict(itemsAt(font, 'DescendantFonts')[0]);
  const named = nameAt(font, 'BaseFont') ?? '';
  const descriptor = dictAt(descendant ?? font, 'FontDescriptor');
  const program = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => dictAt(descriptor, key) !== null);
  return {
    name: named.replace(SUBSET_TAG, ''),
    type: descendant === null ? subtype : `${subtype} ${nameAt(descendant, 'Subtype') ?? 'unknown'}`,
    // A Type 3 font is made of content streams of the file itself.
    embedded: program || subtype === 'Type3',
    subset: SUBSET_TAG.test(named),
    toUnicode: valueAt(font, 'ToUnicode') !== undefined,
    encoding: nameAt(font, 'Encoding') ?? (dictAt(font, 'Encoding') === null ? null : 'custom'),
  };
}
