/** Marks in the text where the pages of the printed book begin: DPUB-ARIA doc-pagebreak, EPUB Accessibility 1.1 §3.3. */
import type { NodeId } from '../document/model.js';
import type { PageBreak } from '../document/page-break.js';
import { element, type Attributes, type XmlNode } from './xml.js';

export interface PageMarks {
  /** Of pages that begin with the title that is made from the metadata. */
  readonly title: readonly PageBreak[];
  readonly before: ReadonlyMap<NodeId, readonly PageBreak[]>;
  /** By text or block of code, in order. */
  readonly inside: ReadonlyMap<NodeId, readonly InsideMark[]>;
  /** Folios by the ids of the marks. */
  readonly labels: ReadonlyMap<string, string>;
  /** What a mark is called. */
  readonly nameOf: (label: string) => string;
  /** Of the names, and of the book. */
  readonly language: string;
}

export interface InsideMark {
  readonly offset: number;
  readonly pageBreak: PageBreak;
}

/** What a renderer of marks knows of the text around them. */
interface Around {
  readonly pageMarks: PageMarks;
  readonly metadata: { readonly language: string };
  readonly language: string | null;
}

export function pageMarks(breaks: readonly PageBreak[], nameOf: (label: string) => string, language: string): PageMarks {
  const before = new Map<NodeId, PageBreak[]>();
  const inside = new Map<NodeId, InsideMark[]>();
  const title: PageBreak[] = [];
  for (const pageBreak of breaks) {
    const { place } = pageBreak;
    switch (place.kind) {
      case 'title':
        title.push(pageBreak);
        break;
      case 'before':
        before.set(place.node, [...(before.get(place.node) ?? []), pageBreak]);
        break;
      case 'inside':
        inside.set(place.node, [...(inside.get(place.node) ?? []), { offset: place.offset, pageBreak }]);
        break;
    }
  }
  const labels = new Map(breaks.map((pageBreak) => [markId(pageBreak), pageBreak.label]));
  return { title, before, inside, labels, nameOf, language };
}

/** Between blocks. */
export function blockMarks(id: NodeId, around: Around): readonly XmlNode[] {
  return (around.pageMarks.before.get(id) ?? []).map((pageBreak) => renderMark('div', pageBreak, around));
}

/** Before something in a line, or at the beginning of a cell. */
export function inlineMarks(id: NodeId, around: Around): readonly XmlNode[] {
  return (around.pageMarks.before.get(id) ?? []).map((pageBreak) => renderMark('span', pageBreak, around));
}

export function titleMarks(around: Around): readonly XmlNode[] {
  return around.pageMarks.title.map((pageBreak) => renderMark('div', pageBreak, around));
}

/** Those of a line of code, which stand before it. */
export function marksWithin(id: NodeId, from: number, to: number, around: Around): readonly XmlNode[] {
  const marks = around.pageMarks.inside.get(id) ?? [];
  return marks.filter(({ offset }) => offset >= from && offset < to).map(({ pageBreak }) => renderMark('span', pageBreak, around));
}

/** A part of a text, from `from` on, with the marks that stand in it. `render` makes nodes of the pieces between them. */
export function withMarks(id: NodeId, value: string, from: number, around: Around, render: (piece: string) => readonly XmlNode[]): readonly XmlNode[] {
  const marks = (around.pageMarks.inside.get(id) ?? []).filter(({ offset }) => offset >= from && offset < from + value.length);
  let last = 0;
  const nodes = marks.flatMap(({ offset, pageBreak }) => {
    const piece = value.slice(last, offset - from);
    last = offset - from;
    return [...(piece === '' ? [] : render(piece)), renderMark('span', pageBreak, around)];
  });
  return [...nodes, ...render(value.slice(last))];
}

function markId({ number }: PageBreak): string {
  return `page-${number}`;
}

function renderMark(name: 'div' | 'span', pageBreak: PageBreak, { pageMarks: { nameOf, language }, metadata, language: spoken }: Around): XmlNode {
  const isAbroad = spoken !== null || metadata.language !== language;
  const own: Attributes = isAbroad ? { lang: language, 'xml:lang': language } : {};
  return element(name, { id: markId(pageBreak), 'epub:type': 'pagebreak', role: 'doc-pagebreak', 'aria-label': nameOf(pageBreak.label), ...own });
}

/** Ids of the marks that stand in the nodes. */
export function marksIn(nodes: readonly XmlNode[]): readonly string[] {
  return nodes.flatMap((node): readonly string[] => {
    if (node.type !== 'element') {
      return [];
    }
    const { role, id } = node.attributes;
    return role === 'doc-pagebreak' && typeof id === 'string' ? [id] : marksIn(node.children);
  });
}
