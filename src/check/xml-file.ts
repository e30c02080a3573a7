/** XML of a book with the places of its elements. Namespaces are not looked at: names are compared without their prefixes. */
import { parseXml, XmlCdata, XmlDocumentType, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { atSpan, type Place } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { MAX_DEPTH } from './limits.js';

export interface XmlFile {
  readonly file: SourceFile;
  readonly root: XmlElement;
  /** In document order, the root first. */
  readonly elements: readonly XmlElement[];
  /** Named references that XML does not know, such as `nbsp`; a DOCTYPE from outside may define them. */
  readonly undefinedEntities: readonly string[];
  readonly hasDoctype: boolean;
}

export type ParsedXml = { readonly kind: 'parsed'; readonly xml: XmlFile } | { readonly kind: 'failed'; readonly message: string; readonly place: Place };

/** Entities that an internal DTD declares are never expanded. */
export function parseXmlFile(file: SourceFile): ParsedXml {
  const undefinedEntities = new Set<string>();
  const resolveUndefinedEntity = (reference: string): string => {
    undefinedEntities.add(reference);
    // The parser takes an empty string for none.
    return ' ';
  };
  try {
    const document = parseXml(file.text, { includeOffsets: true, preserveDocumentType: true, resolveUndefinedEntity });
    const { root } = document;
    const elements = root === null ? null : elementsOf(root);
    if (root === null || elements === null) {
      return { kind: 'failed', message: `elements stand more than ${MAX_DEPTH} levels deep`, place: { kind: 'file', path: file.path } };
    }
    const hasDoctype = document.children.some((node) => node instanceof XmlDocumentType && node.publicId !== null);
    return { kind: 'parsed', xml: { file, root, elements, undefinedEntities: [...undefinedEntities], hasDoctype } };
  } catch (error) {
    return error instanceof XmlError ? failureOf(error, file) : { kind: 'failed', message: 'elements stand too deep in each other', place: { kind: 'file', path: file.path } };
  }
}

function failureOf(error: XmlError, file: SourceFile): ParsedXml {
  const message = error.message.split('\n')[0]?.replace(/ \(line \d+, column \d+\)/, '') ?? '';
  // The parser counts code points.
  const start = [...file.text.slice(0, 2 * error.pos)].slice(0, error.pos).join('').length;
  return { kind: 'failed', message: message.charAt(0).toLowerCase() + message.slice(1), place: atSpan({ file, start, end: start + 1 }) };
}

/** Null where they stand too deep. */
function elementsOf(root: XmlElement): readonly XmlElement[] | null {
  const found: XmlElement[] = [];
  const pending: { readonly element: XmlElement; readonly depth: number }[] = [{ element: root, depth: 1 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { element, depth } = next;
    if (depth > MAX_DEPTH) {
      return null;
    }
    found.push(element);
    for (const child of element.children.toReversed()) {
      if (child instanceof XmlElement) {
        pending.push({ element: child, depth: depth + 1 });
      }
    }
  }
  return found;
}

export function nameOf(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

export function named(xml: XmlFile, ...names: readonly string[]): readonly XmlElement[] {
  return xml.elements.filter((element) => names.includes(nameOf(element)));
}

/** Null where the element has none. */
export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  return element?.attributes[name] ?? null;
}

/** A list of words, such as `class`. */
export function wordsOf(element: XmlElement, name: string): readonly string[] {
  return (attributeOf(element, name) ?? '').split(/\s+/).filter((word) => word !== '');
}

export function parentOf(element: XmlElement): XmlElement | null {
  return element.parent instanceof XmlElement ? element.parent : null;
}

/** What stands directly in the element. */
export function textNodesOf(element: XmlElement): readonly XmlText[] {
  return element.children.filter((child) => child instanceof XmlText || child instanceof XmlCdata);
}

/** The start tag. */
export function atElement({ file }: XmlFile, element: XmlElement): Place {
  const close = file.text.indexOf('>', element.start);
  return atSpan({ file, start: element.start, end: close < 0 ? element.start + 1 : close + 1 });
}

/** The attribute with its value; the start tag where it is not found. */
export function atAttribute(xml: XmlFile, element: XmlElement, name: string): Place {
  const { file } = xml;
  const pattern = new RegExp(`(?<=\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'y');
  const tag = startTag(file.text, element);
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    pattern.lastIndex = at;
    const found = pattern.exec(tag);
    if (found !== null) {
      return atSpan({ file, start: element.start + at, end: element.start + at + found[0].length });
    }
  }
  return atElement(xml, element);
}

function startTag(text: string, element: XmlElement): string {
  return /^<(?:[^"'>]|"[^"]*"|'[^']*')*>/.exec(text.slice(element.start, element.end))?.[0] ?? '';
}
