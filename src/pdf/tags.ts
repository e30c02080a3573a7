/** Writes the tag tree: structure elements, and for every page and annotation who owns its content. */
import { pt, type Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import type { PdfDictionary, PdfFile, PdfReference, PdfValue } from './pdf-file.js';
import type { CrossReferences } from './cross-references.js';
import type { ElementReferences } from './element-references.js';
import type { StructureVersion } from './structure-version.js';
import { isEmpty, type TagElement, type TagKid } from './tag-element.js';

export interface TaggedPage {
  readonly reference: PdfReference;
  readonly height: Pt;
  /** The owner of each piece of marked content, by MCID. */
  readonly owners: readonly TagElement[];
}

/** An annotation, to be given its place in the parent tree. */
export interface TaggedAnnotation {
  readonly reference: PdfReference;
  readonly owner: TagElement;
}

/** Where a figure stands: its bounding box. */
export interface PlacedFigure {
  readonly page: number;
  readonly rect: Rect;
}

export interface TagInput {
  readonly version: StructureVersion;
  readonly elements: ElementReferences;
  readonly references: CrossReferences;
  readonly root: TagElement;
  readonly pages: readonly TaggedPage[];
  readonly annotations: readonly TaggedAnnotation[];
  readonly figures: ReadonlyMap<TagElement, PlacedFigure>;
}

/** Numbers pages, then annotations, in the parent tree. */
export function writeTags(file: PdfFile, input: TagInput): void {
  new TagWriter(file, input).write();
}

class TagWriter {
  private readonly written = new Set<TagElement>();
  private readonly ids: [string, PdfReference][] = [];

  constructor(
    private readonly file: PdfFile,
    private readonly input: TagInput,
  ) {}

  write(): void {
    const { file } = this;
    const treeRoot = file.reference();
    const root = this.element(this.input.root, treeRoot);
    Object.assign(treeRoot.data, {
      Type: 'StructTreeRoot',
      K: [root],
      ...this.input.version.root,
      ParentTree: this.parentTree(),
      ParentTreeNextKey: this.input.pages.length + this.input.annotations.length,
      ...(this.ids.length === 0 ? {} : { IDTree: this.idTree() }),
    });
    // pdfkit ends these two itself.
    file.catalog['StructTreeRoot'] = treeRoot;
    const markInfo = file.reference();
    markInfo.data['Marked'] = true;
    file.catalog['MarkInfo'] = markInfo;
  }

  private element(tag: TagElement, parent: PdfReference): PdfReference {
    const { version, elements } = this.input;
    const reference = elements.of(tag);
    this.written.add(tag);
    const home = homePage(tag);
    const kids = tag.kids.flatMap((kid) => this.kid(kid, reference, home));
    const attributes = [...this.withHeaders(tag), ...this.placement(tag)];
    if (tag.id !== null) {
      this.ids.push([tag.id, reference]);
    }
    this.file.endReference(reference, {
      Type: 'StructElem',
      ...version.typeOf(tag),
      P: parent,
      ...(home === null ? {} : { Pg: this.page(home) }),
      ...(kids.length === 0 ? {} : { K: kids }),
      ...(attributes.length === 0 ? {} : { A: attributes.length === 1 ? attributes[0] : attributes }),
      ...((tag.type === 'Figure' || tag.type === 'Formula') && tag.alternate !== null ? { Alt: this.file.text(tag.alternate) } : {}),
      ...(tag.language === null ? {} : { Lang: this.file.text(tag.language) }),
      ...(tag.id === null ? {} : { ID: this.file.text(tag.id) }),
      ...this.crossReferences(tag),
    });
    return reference;
  }

  private kid(kid: TagKid, parent: PdfReference, home: number | null): PdfValue[] {
    switch (kid.kind) {
      case 'element':
        return isEmpty(kid) ? [] : [this.element(kid, parent)];
      case 'content':
        return kid.page === home ? [kid.mcid] : [{ Type: 'MCR', Pg: this.page(kid.page), MCID: kid.mcid }];
      case 'object':
        return [{ Type: 'OBJR', Pg: this.page(kid.page), Obj: kid.reference }];
    }
  }

  /** PDF 32000-1, 14.8.5.7: Headers stands in the one attribute object of the table's attributes. */
  private withHeaders(tag: TagElement): readonly PdfDictionary[] {
    const attributes = this.input.version.attributesOf(tag);
    const { headers } = tag;
    if (headers.length === 0) {
      return attributes;
    }
    const [first, ...others] = attributes;
    return [{ O: 'Table', ...first, Headers: headers.map((id) => this.file.text(id)) }, ...others];
  }

  private crossReferences(tag: TagElement): PdfDictionary {
    const to = this.input.references.get(tag) ?? [];
    return to.length === 0 ? {} : { Ref: to.map((element) => this.input.elements.of(element)) };
  }

  private placement(tag: TagElement): readonly PdfDictionary[] {
    const placed = this.input.figures.get(tag);
    if (placed === undefined) {
      return [];
    }
    const height = this.input.pages[placed.page]?.height ?? pt(0);
    const { x, y, width, height: tall } = placed.rect;
    return [{ O: 'Layout', BBox: [x, height - y - tall, x + width, height - y] }];
  }

  private parentTree(): PdfReference {
    const pages = this.input.pages.map(({ owners }) => this.file.object(owners.map((owner) => this.referenceOf(owner))));
    const annotations = this.input.annotations.map(({ owner }) => this.referenceOf(owner));
    return this.file.object({ Nums: [...pages, ...annotations].flatMap((owner, key) => [key, owner]) });
  }

  private idTree(): PdfReference {
    const sorted = [...this.ids].sort(([a], [b]) => (a < b ? -1 : 1));
    return this.file.object({ Names: sorted.flatMap(([id, reference]) => [this.file.text(id), reference]) });
  }

  private referenceOf(tag: TagElement): PdfReference {
    if (!this.written.has(tag)) {
      throw new Error(`broken invariant: content belongs to a ${tag.type} outside the tag tree`);
    }
    return this.input.elements.of(tag);
  }

  private page(index: number): PdfReference {
    const page = this.input.pages[index];
    if (page === undefined) {
      throw new Error('broken invariant: content stands on a page');
    }
    return page.reference;
  }
}

/** The page of the element's first own content. */
function homePage({ kids }: TagElement): number | null {
  for (const kid of kids) {
    if (kid.kind !== 'element') {
      return kid.page;
    }
  }
  return null;
}
