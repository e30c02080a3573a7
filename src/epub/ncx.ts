import type { Metadata } from '../document/metadata.js';
import type { ContentsEntry } from './contents.js';
import type { PageEntry } from './nav.js';
import { element, lines, serializeXml, textElement, type XmlNode } from './xml.js';

/** Older readers show no more levels than this. */
const LEVELS = 2;

/** The EPUB 2 table of contents and list of printed pages, for readers that know no other. Without `playOrder`: the order is the order. */
export function serializeNcx(metadata: Metadata, identifier: string, contents: readonly ContentsEntry[], pages: readonly PageEntry[]): string {
  const { title, authors, language, direction } = metadata;
  let count = 0;
  const nextId = (): string => {
    count += 1;
    return `nav-${count}`;
  };
  const head = element('head', {}, lines([element('meta', { name: 'dtb:uid', content: identifier })]));
  const root = element(
    'ncx',
    {
      xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
      version: '2005-1',
      'xml:lang': language,
      dir: direction,
    },
    lines([
      head,
      labelled('docTitle', title),
      ...authors.map((author) => labelled('docAuthor', author)),
      element('navMap', {}, lines(contents.map((entry) => navPoint(entry, LEVELS, nextId)))),
      ...(pages.length === 0 ? [] : [element('pageList', {}, lines(pages.map((page) => pageTarget(page, nextId))))]),
    ]),
  );
  return serializeXml(root, null);
}

function navPoint({ label, href, children }: ContentsEntry, levels: number, nextId: () => string): XmlNode {
  const id = nextId();
  const deeper = levels > 1 ? children.map((child) => navPoint(child, levels - 1, nextId)) : [];
  return element('navPoint', { id }, lines([labelled('navLabel', label), element('content', { src: href }), ...deeper]));
}

/** NCX 2005-1: pages before the first are counted in letters, here as there. */
function pageTarget({ label, href }: PageEntry, nextId: () => string): XmlNode {
  const type = /^\p{Nd}+$/u.test(label) ? 'normal' : 'front';
  return element('pageTarget', { id: nextId(), type }, lines([labelled('navLabel', label), element('content', { src: href })]));
}

function labelled(name: string, value: string): XmlNode {
  return element(name, {}, [textElement('text', {}, value)]);
}
