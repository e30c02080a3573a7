import type { Metadata } from '../document/metadata.js';
import type { ContentsEntry } from './contents.js';
import { element, lines, serializeXml, textElement, type XmlNode } from './xml.js';

/** Older readers show no more levels than this. */
const LEVELS = 2;

/** The EPUB 2 table of contents, for readers that know no other. Without `playOrder`: the order is the order. */
export function serializeNcx(metadata: Metadata, identifier: string, contents: readonly ContentsEntry[]): string {
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
    ]),
  );
  return serializeXml(root, null);
}

function navPoint({ label, href, children }: ContentsEntry, levels: number, nextId: () => string): XmlNode {
  const id = nextId();
  const deeper = levels > 1 ? children.map((child) => navPoint(child, levels - 1, nextId)) : [];
  return element('navPoint', { id }, lines([labelled('navLabel', label), element('content', { src: href }), ...deeper]));
}

function labelled(name: string, value: string): XmlNode {
  return element(name, {}, [textElement('text', {}, value)]);
}
