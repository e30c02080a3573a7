/**
 * XML as data. Every document of the EPUB is built of these nodes and serialised by a library, so
 * that nothing an author writes can become markup.
 */
import type { Element, ElementContent } from 'xast';
import { toXml, type Raw } from 'xast-util-to-xml';

export type XmlNode = ElementContent | Raw;

/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/** XML 1.0 §2.2 Char: what is not of these cannot be written in XML at all, not even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** XML 1.0 §2.4: `>` must be escaped here, and the serialiser leaves it as it is. */
const CDATA_END = ']]>';

const ESCAPED_GREATER: Raw = { type: 'raw', value: '&gt;' };

/** The text without the characters that XML has no place for. */
export function xmlCharacters(value: string): string {
  return value.replace(NOT_XML, '');
}

export function text(value: string): readonly XmlNode[] {
  const clean = xmlCharacters(value);
  if (!clean.includes(CDATA_END)) {
    return [{ type: 'text', value: clean }];
  }
  const nodes: XmlNode[] = [];
  clean.split(CDATA_END).forEach((part, index) => {
    if (index > 0) {
      nodes.push(ESCAPED_GREATER);
    }
    nodes.push({ type: 'text', value: index < clean.split(CDATA_END).length - 1 ? `${part}]]` : part });
  });
  return nodes;
}

export function element(name: string, attributes: Attributes, children: readonly XmlNode[] = []): Element {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null) {
      kept[key] = xmlCharacters(value);
    }
  }
  return { type: 'element', name, attributes: kept, children: children as ElementContent[] };
}

/** An element that holds nothing but text. */
export function textElement(name: string, attributes: Attributes, value: string): Element {
  return element(name, attributes, text(value));
}

/** The nodes with a line end before, between and after them: files that people can read. */
export function lines(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const lineEnd: XmlNode = { type: 'text', value: '\n' };
  return [lineEnd, ...nodes.flatMap((node) => [node, lineEnd])];
}

/** A whole XML document in UTF-8, with its declaration. */
export function serializeXml(root: Element, doctype: 'html' | null): string {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const type = doctype === null ? '' : `<!DOCTYPE ${doctype}>\n`;
  // Raw nodes come from `text` alone and hold a constant.
  const body = toXml(root, { closeEmptyElements: true, tightClose: true, allowDangerousXml: true });
  return `${declaration}${type}${body}\n`;
}
