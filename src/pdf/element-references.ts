import type { PdfFile, PdfReference } from './pdf-file.js';
import { isEmpty, type TagElement } from './tag-element.js';

/** The objects of structure elements, each made when it is first asked for: what leads to an element may be written before it. */
export class ElementReferences {
  private readonly made = new Map<TagElement, PdfReference>();

  constructor(private readonly file: PdfFile) {}

  /** Only elements that are written may be asked for, or their objects would never end. */
  of(tag: TagElement): PdfReference {
    if (isEmpty(tag)) {
      throw new Error(`broken invariant: an empty ${tag.type} is led to`);
    }
    const reference = this.made.get(tag) ?? this.file.reference();
    this.made.set(tag, reference);
    return reference;
  }
}
