import type { XmlElement } from '@rgrove/parse-xml';
import type { Place } from '../../base/diagnostic.js';
import type { Book } from '../book.js';
import { resolveReference } from '../paths.js';
import { quoted } from '../quoted.js';
import type { Finding, Rule } from '../rule.js';
import { atAttribute, attributeOf, named, nameOf, type XmlFile } from '../xml-file.js';

interface Reference {
  readonly from: string;
  readonly written: string;
  readonly isLink: boolean;
  readonly place: Place;
}

/** Where a link of a book may lead. */
const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'geo:', 'urn:', 'doi:']);
/** What else an image or a style may be fetched from: the book itself. */
const EMBEDDED = new Set(['data:', 'http:', 'https:']);

export const linkRules: readonly Rule[] = [
  {
    id: 'links-arrive',
    severity: 'error',
    explanation: 'A link into the book that arrives nowhere is a dead end; a contents entry of that kind hides a chapter.',
    hint: 'name a file of the book and an id in it',
    find: deadLinks,
  },
  {
    id: 'links-lead-out-by-known-schemes',
    severity: 'error',
    explanation: 'Links that run scripts, open files of the disk or bring their page along are how a book attacks.',
    hint: 'link by https:, mailto: or tel:, or to a file of the book',
    find: (book) =>
      referencesOf(book).flatMap(({ from, written, isLink, place }) => {
        const target = resolveReference(from, written);
        return target.kind === 'outside' && !(isLink ? SCHEMES : EMBEDDED).has(target.scheme) ? [{ message: `expected a link by a known scheme, but came upon ${quoted(target.scheme)}`, place }] : [];
      }),
  },
];

function deadLinks(book: Book): readonly Finding[] {
  const ids = new Map([...book.documents, ...(book.ncx === null ? [] : [book.ncx])].map(({ path, xml }) => [path, idsOf(xml)]));
  return referencesOf(book).flatMap(({ from, written, place }) => {
    const target = resolveReference(from, written);
    if (target.kind === 'outside') {
      return [];
    }
    if (target.kind === 'nowhere' || !book.archive.has(target.path)) {
      return [{ message: `expected a file of the book, but there is no ${quoted(written)}`, place }];
    }
    const known = ids.get(target.path);
    // A fragment with an equals sign or a parenthesis is a media fragment or an EPUB CFI.
    const isId = target.fragment !== null && target.fragment !== '' && !/[=(]/.test(target.fragment);
    return isId && known !== undefined && !known.has(target.fragment ?? '') ? [{ message: `expected an id of ${quoted(target.path)}, but it has no ${quoted(target.fragment ?? '')}`, place }] : [];
  });
}

function idsOf(xml: XmlFile): ReadonlySet<string> {
  return new Set(xml.elements.flatMap((element) => [attributeOf(element, 'id'), nameOf(element) === 'a' ? attributeOf(element, 'name') : null]).filter((id) => id !== null));
}

function referencesOf({ documents, ncx, sheets }: Book): readonly Reference[] {
  const ofNcx = ncx === null ? [] : named(ncx.xml, 'content').flatMap((element) => reference(ncx, element, 'src', true));
  const ofSheets = [...sheets.values()].flatMap(({ urls, file }) => urls.map(({ url, place }) => ({ from: file.path, written: url, isLink: false, place })));
  return [...documents.flatMap(({ path, xml }) => xml.elements.flatMap((element) => ofElement(path, xml, element))), ...ofNcx, ...ofSheets];
}

function ofElement(path: string, xml: XmlFile, element: XmlElement): readonly Reference[] {
  const name = nameOf(element);
  const isLink = name === 'a' || name === 'area';
  const from = { path, xml };
  if (name === 'link' && !(attributeOf(element, 'rel') ?? '').includes('stylesheet')) {
    return [];
  }
  return ['href', 'xlink:href', 'src', 'poster', 'data'].flatMap((attribute) => (attribute === 'data' && name !== 'object' ? [] : reference(from, element, attribute, isLink)));
}

function reference({ path, xml }: { readonly path: string; readonly xml: XmlFile }, element: XmlElement, attribute: string, isLink: boolean): readonly Reference[] {
  const written = attributeOf(element, attribute);
  return written === null || written.trim() === '' ? [] : [{ from: path, written, isLink, place: atAttribute(xml, element, attribute) }];
}
