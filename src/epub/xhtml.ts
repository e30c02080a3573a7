import type { Metadata } from '../document/metadata.js';
import { element, lines, serializeXml, textElement, type XmlNode } from './xml.js';

/** Part of the book that a file belongs to, in the words of the EPUB structure vocabulary. */
export type Division = 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter';

export const STYLE_FILE = 'style.css';

/** The vocabulary that has a word for poems; EPUB asks for its prefix where it is used. */
export const POEM = 'z3998:poem';
const POEM_PREFIX = 'z3998: http://www.daisy.org/z3998/2012/vocab/structure/#';

/** A content document. Direction stands on `html` and on `body`: conversion for Kindle drops the first. */
export function serializePage(
  metadata: Metadata,
  title: string,
  division: Division,
  content: readonly XmlNode[],
): string {
  const { language, direction } = metadata;
  const head = element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      textElement('title', {}, title),
      element('link', { rel: 'stylesheet', type: 'text/css', href: STYLE_FILE }),
    ]),
  );
  const body = element('body', { dir: direction, 'epub:type': division }, lines(content));
  const namespaces = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };
  const prefix = { 'epub:prefix': content.some(holdsPoem) ? POEM_PREFIX : null };
  const html = element('html', { ...namespaces, ...prefix, lang: language, 'xml:lang': language, dir: direction }, lines([head, body]));
  return serializeXml(html, 'html');
}

function holdsPoem(node: XmlNode): boolean {
  return node.type === 'element' && (node.attributes['epub:type'] === POEM || node.children.some(holdsPoem));
}
