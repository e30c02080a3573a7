/** A structure element, and what hangs on it (PDF 32000-1, 14.7). */
import type { NodeId } from '../document/model.js';
import type { PdfDictionary, PdfReference } from './pdf-file.js';

export type TagKid = TagElement | MarkedContent | ObjectReference;

/** Content of a page between BDC and EMC. */
export interface MarkedContent {
  readonly kind: 'content';
  /** 0-based. */
  readonly page: number;
  readonly mcid: number;
}

/** An annotation that belongs to an element. */
export interface ObjectReference {
  readonly kind: 'object';
  readonly page: number;
  readonly reference: PdfReference;
}

export interface TagElement {
  readonly kind: 'element';
  readonly type: string;
  readonly parent: TagElement | null;
  readonly kids: TagKid[];
  /** Attribute objects, without those that pages give. */
  readonly attributes: readonly PdfDictionary[];
  /** Ids of the header cells of a table's cell. */
  readonly headers: readonly string[];
  /** Of a figure, its alternative text; of a link, what it is called. */
  readonly alternate: string | null;
  /** BCP 47; null: that of the element around it. */
  readonly language: string | null;
  /** Unique in the file. */
  readonly id: string | null;
  /** Stands in the tree even when nothing hangs on it. */
  readonly required: boolean;
  /** The node of a link or note reference that the element belongs to. */
  readonly link: NodeId | null;
  /** What the element refers to: of an entry of contents its heading, of a mark its note. */
  readonly target: NodeId | null;
  /** Of a note: where it stands; `None` for one without a mark. */
  readonly noteType: 'Footnote' | 'Endnote' | 'None' | null;
}

export type TagDetails = Partial<Pick<TagElement, 'attributes' | 'headers' | 'alternate' | 'language' | 'id' | 'required' | 'link' | 'target' | 'noteType'>>;

export function tagElement(type: string, parent: TagElement | null, details: TagDetails = {}): TagElement {
  return {
    kind: 'element',
    type,
    parent,
    kids: [],
    attributes: details.attributes ?? [],
    headers: details.headers ?? [],
    alternate: details.alternate ?? null,
    language: details.language ?? null,
    id: details.id ?? null,
    required: details.required ?? false,
    link: details.link ?? null,
    target: details.target ?? null,
    noteType: details.noteType ?? null,
  };
}

/** Such elements are not written. */
export function isEmpty(tag: TagElement): boolean {
  return !tag.required && tag.kids.every((kid) => kid.kind === 'element' && isEmpty(kid));
}
