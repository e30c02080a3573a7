/**
 * How structure elements are said in a file's version of PDF. The tag tree speaks PDF 1.7; PDF 2.0 has a
 * namespace of its own (ISO 32000-2, 14.8.6), in which some types are new and others are not any more: those stay
 * in that of PDF 1.7, which is not named.
 */
import type { PdfDictionary, PdfFile } from './pdf-file.js';
import type { TagElement } from './tag-element.js';

export interface StructureVersion {
  /** Entries of the structure tree root. */
  readonly root: PdfDictionary;
  /** The type, with the namespace that it is of. */
  typeOf(tag: TagElement): PdfDictionary;
  attributesOf(tag: TagElement): readonly PdfDictionary[];
}

/** Standard types of PDF 2.0 that PDF 1.7 does not have. */
const ROLE_MAP = { Title: 'P' };

export const PDF_1_7: StructureVersion = {
  root: { RoleMap: ROLE_MAP },
  typeOf: ({ type }) => ({ S: type }),
  attributesOf: ({ attributes }) => attributes,
};

const NAMESPACE = 'http://iso.org/pdf2/ssn';

/** Of PDF 1.7 alone (ISO 32000-1, 14.8.4). */
const DROPPED = new Set(['BibEntry', 'BlockQuote', 'Code', 'Index', 'Reference', 'TOC', 'TOCI']);

export function pdf2(file: PdfFile): StructureVersion {
  const namespace = file.object({ Type: 'Namespace', NS: file.text(NAMESPACE) });
  return {
    root: { Namespaces: [namespace] },
    typeOf: (tag) => (DROPPED.has(tag.type) ? { S: tag.type } : { S: typeOf(tag), NS: namespace }),
    attributesOf: (tag) => [...(isDescription(tag) ? [DESCRIPTION] : tag.attributes), ...(tag.noteType === null ? [] : [{ O: 'FENote', NoteType: tag.noteType }])],
  };
}

/** `Div` groups nothing that a caption could be of (ISO 32005, table 5). */
function typeOf({ type, kids }: TagElement): string {
  if (type === 'Note') {
    return 'FENote';
  }
  return type === 'Div' && kids.some((kid) => kid.kind === 'element' && kid.type === 'Caption') ? 'Sect' : type;
}

/** A list whose labels are terms has a word of its own in PDF 2.0. */
const DESCRIPTION: PdfDictionary = { O: 'List', ListNumbering: 'Description' };

function isDescription({ type, attributes, kids }: TagElement): boolean {
  const isLabelled = kids.some((item) => item.kind === 'element' && item.kids.some((kid) => kid.kind === 'element' && kid.type === 'Lbl'));
  return type === 'L' && isLabelled && attributes.some(({ ListNumbering }) => ListNumbering === 'None');
}
