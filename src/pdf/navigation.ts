/** What a reader can follow: outline, named destinations, link annotations, page labels. */
import type { Document, LinkTarget, NodeId } from '../document/model.js';
import { headingLabel, outline, type OutlineEntry } from '../document/outline.js';
import { plainText } from '../document/plain-text.js';
import { childrenOf, walk, walkDocument } from '../document/walk.js';
import type { Page } from '../layout/types.js';
import type { Destinations, PagePlace } from './destinations.js';
import type { Drawing, LinkArea } from './draw.js';
import type { PdfFile, PdfReference, PdfValue } from './pdf-file.js';
import type { TaggedAnnotation } from './tags.js';

/** Bit 3 of an annotation's flags, which PDF/A demands. */
const PRINT = 4;
/** Destination names sort as they are numbered. */
const NAME_DIGITS = 7;

type Target = LinkTarget | { readonly kind: 'note'; readonly id: NodeId };

export class Navigation {
  /** What stands first of a node that stands nowhere itself. */
  readonly #firstPlaced = new Map<NodeId, NodeId>();

  constructor(
    private readonly file: PdfFile,
    private readonly document: Document,
    private readonly drawing: Drawing,
    private readonly destinations: Destinations,
  ) {}

  /** Headings as a tree, each leading to its own place. */
  writeOutline(): void {
    const entries = outline(this.document);
    if (entries.length === 0) {
      return;
    }
    const root = this.file.reference();
    const children = this.outlineItems(entries, root);
    this.file.endReference(root, { Type: 'Outlines', ...children });
    this.file.catalog['Outlines'] = root;
    this.file.catalog['PageMode'] = 'UseOutlines';
  }

  private outlineItems(entries: readonly OutlineEntry[], parent: PdfReference): Record<string, PdfValue> {
    const items = entries.map((entry) => ({ entry, reference: this.file.reference() }));
    items.forEach(({ entry, reference }, index) => {
      const { heading, children } = entry;
      const place = this.placeOf(heading.id);
      const label = headingLabel(heading);
      const title = plainText(heading.children);
      this.file.endReference(reference, {
        Title: this.file.text(label === null ? title : `${label} ${title}`),
        Parent: parent,
        Prev: items[index - 1]?.reference,
        Next: items[index + 1]?.reference,
        ...(place === null ? {} : this.destinations.outline(heading.id, place)),
        ...(children.length === 0 ? {} : this.outlineItems(children, reference)),
      });
    });
    const [first] = items;
    const last = items[items.length - 1];
    return first === undefined || last === undefined
      ? {}
      : { First: first.reference, Last: last.reference, Count: items.length };
  }

  /** A name for every heading and note, and for all else that links lead to, so that other files can lead there too. */
  writeDestinations(): void {
    const named = new Set<NodeId>();
    walkDocument(this.document, (node) => {
      if (node.kind === 'heading' || node.kind === 'note' || node.kind === 'tableNote') {
        named.add(node.id);
      } else if (node.kind === 'reference' || node.kind === 'contentsEntry') {
        named.add(node.target);
      } else if (node.kind === 'link' && node.target.kind !== 'url') {
        named.add(node.target.id);
      } else if (node.kind === 'endnotes') {
        node.notes.forEach(({ references }) => {
          references.slice(0, 1).forEach((reference) => named.add(reference));
        });
      }
    });
    this.findPlaces(named);
    const names = [...named].sort((a, b) => a - b).flatMap((id): readonly PdfValue[] => {
      const place = this.placeOf(id);
      return place === null ? [] : [this.file.text(destinationName(id)), this.destinations.named(id, place)];
    });
    if (names.length > 0) {
      this.file.setNames('Dests', { Names: names });
    }
  }

  /** A table has no mark of its own on a page: it begins where the first of what it holds begins. */
  private findPlaces(named: ReadonlySet<NodeId>): void {
    const { places } = this.drawing;
    const missing = new Set([...named].filter((id) => !places.has(id)));
    if (missing.size === 0) {
      return;
    }
    walkDocument(this.document, (node) => {
      if (missing.has(node.id)) {
        walk(childrenOf(node), ({ id }) => {
          if (places.has(id) && !this.#firstPlaced.has(node.id)) {
            this.#firstPlaced.set(node.id, id);
          }
        });
      }
    });
  }

  /** Annotations for all links that were drawn. */
  writeLinks(firstKey: number): readonly TaggedAnnotation[] {
    const targets = this.targets();
    const annotations: TaggedAnnotation[] = [];
    const onPage = new Map<number, PdfReference[]>();
    for (const area of this.drawing.links) {
      const target = area.element.link === null ? undefined : targets.get(area.element.link);
      const reference = target === undefined ? null : this.annotation(area, target, firstKey + annotations.length);
      if (reference !== null) {
        annotations.push({ reference, owner: area.element });
        area.element.kids.push({ kind: 'object', page: area.page, reference });
        onPage.set(area.page, [...(onPage.get(area.page) ?? []), reference]);
      }
    }
    for (const [page, references] of onPage) {
      const content = this.drawing.pages[page];
      if (content !== undefined) {
        content.page.reference.data['Annots'] = references;
      }
    }
    return annotations;
  }

  /** Folios as they are printed; plain decimal ones by one entry. */
  writePageLabels(pages: readonly Page[]): void {
    const labels: PdfValue[] = [];
    let counting = false;
    pages.forEach(({ label, number }, index) => {
      const decimal = label === String(number);
      if (!decimal) {
        labels.push(index, { P: this.file.text(label) });
      } else if (!counting) {
        labels.push(index, { S: 'D', St: number });
      }
      counting = decimal;
    });
    this.file.catalog['PageLabels'] = this.file.object({ Nums: labels });
  }

  private annotation({ element, page, rect }: LinkArea, target: Target, key: number): PdfReference | null {
    const content = this.drawing.pages[page];
    const action = this.action(target);
    if (content === undefined || action === null) {
      return null;
    }
    const { x, y, width, height } = rect;
    const contents = target.kind === 'url' ? target.href : (element.alternate ?? '');
    return this.file.object({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, content.up(y + height), x + width, content.up(y)],
      Border: [0, 0, 0],
      F: PRINT,
      Contents: this.file.text(contents),
      StructParent: key,
      ...action,
    });
  }

  private action(target: Target): Record<string, PdfValue> | null {
    if (target.kind === 'url') {
      return { A: { S: 'URI', URI: this.file.text(encodeURI(decodeSafely(target.href))) } };
    }
    return this.placeOf(target.id) === null ? null : { Dest: this.file.text(destinationName(target.id)) };
  }

  /** Where the links of the Document lead, by the node of the link. */
  private targets(): ReadonlyMap<NodeId, Target> {
    const targets = new Map<NodeId, Target>();
    walkDocument(this.document, (node) => {
      if (node.kind === 'link') {
        targets.set(node.id, node.target);
      } else if (node.kind === 'reference' || node.kind === 'contentsEntry') {
        targets.set(node.id, { kind: 'node', id: node.target });
      } else if (node.kind === 'noteReference') {
        targets.set(node.id, { kind: 'note', id: node.note });
      } else if (node.kind === 'endnotes') {
        for (const { id, references: [reference] } of node.notes) {
          if (reference !== undefined) {
            targets.set(id, { kind: 'node', id: reference });
          }
        }
      }
    });
    return targets;
  }

  /** The top of a node's first line, or of the first thing in it; null for one that stands on no page. */
  private placeOf(id: NodeId): PagePlace | null {
    const place = this.drawing.places.get(id) ?? this.drawing.places.get(this.#firstPlaced.get(id) ?? id);
    const content = place === undefined ? undefined : this.drawing.pages[place.page];
    if (place === undefined || content === undefined) {
      return null;
    }
    return { page: content.page.reference, top: content.up(place.rect.y) };
  }
}

const destinationName = (id: NodeId): string => `n${String(id).padStart(NAME_DIGITS, '0')}`;

/** URI actions are ASCII: an address may have been typed with or without its escapes. */
function decodeSafely(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
