/** An element of the tag tree, as it stands in the file (ISO 32000-1, 14.7). */
export interface TagNode {
  readonly kind: 'element';
  /** As written. */
  readonly role: string;
  /** What the role map makes of it. */
  readonly standardRole: string;
  readonly language: string | null;
  readonly alternate: string | null;
  readonly actualText: string | null;
  /** Of an abbreviation. */
  readonly expansion: string | null;
  readonly id: string | null;
  readonly attributes: TagAttributes;
  readonly kids: readonly TagKid[];
}

/** Of the owners Table and List (14.8.5). */
export interface TagAttributes {
  readonly scope: string | null;
  /** Ids of header cells. */
  readonly headers: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly listNumbering: string | null;
}

export type TagKid = TagNode | MarkedContent | TaggedObject;

export interface MarkedContent {
  readonly kind: 'content';
  /** 0-based. */
  readonly page: number;
  readonly mcid: number;
}

/** An annotation or an image that hangs on an element as a whole. */
export interface TaggedObject {
  readonly kind: 'object';
  /** `Link`, `Widget`, `Image`… */
  readonly subtype: string;
  /** What the object says of itself: its contents, or a form field's name. */
  readonly text: string | null;
}
