/** The forms that mean the same, made one: what the schema then checks has one form for each key. */
import { isOfOtherToolsOnAuthors } from './front-matter-keys.js';
import type { PlainValue } from './yaml-block.js';

const COMMA = /[,،]/;
const EASTERN_DIGIT = /[٠-٩۰-۹]/g;

type PlainMapping = { readonly [key: string]: PlainValue };

/** An author is a mapping with a name; keywords and markers are lists; identifiers a list of mappings with a text; a series a mapping with a title; font features a text. */
export function unifyForms(key: string, value: PlainValue): PlainValue {
  switch (key) {
    case 'author':
      return (isList(value) ? value : [value]).map(unifyAuthor);
    case 'keywords':
    case 'subjects':
    case 'list-markers':
    case 'numbering':
      return typeof value === 'string' ? value.split(COMMA).map((word) => word.trim()).filter((word) => word !== '') : value;
    case 'bibliography':
      return isList(value) ? value : [value];
    case 'fontfeatures':
      return isList(value) && value.every((feature) => typeof feature === 'string') ? value.join(' ') : value;
    case 'identifier':
      return (isList(value) ? value : [value]).map((entry) => (isMapping(entry) ? entry : { text: entry }));
    case 'contributors':
      return (isList(value) ? value : [value]).map(unifyName);
    case 'series':
      return isMapping(value) ? value : { title: value };
    case 'date':
    case 'modified':
      return typeof value === 'string' ? value.trim().replace(EASTERN_DIGIT, toLatin) : value;
    default:
      return value;
  }
}

/** What other tools want to know of each author, by the path of the author's mapping. */
export function unusedAuthorKeys(value: PlainValue): readonly { readonly path: readonly PropertyKey[]; readonly key: string }[] {
  const keysAt = (author: PlainValue, path: readonly PropertyKey[]) =>
    isMapping(author) ? Object.keys(author).filter(isOfOtherToolsOnAuthors).map((key) => ({ path, key })) : [];
  return isList(value) ? value.flatMap((author, index) => keysAt(author, ['author', index])) : keysAt(value, ['author']);
}

function unifyAuthor(author: PlainValue): PlainValue {
  return isMapping(author) ? unifyName(Object.fromEntries(Object.entries(author).filter(([key]) => !isOfOtherToolsOnAuthors(key)))) : { name: author };
}

/** Quarto's `name: {given, family}` is a name. */
function unifyName(person: PlainValue): PlainValue {
  const name = isMapping(person) ? person['name'] : undefined;
  if (!isMapping(person) || name === undefined || !isMapping(name)) {
    return person;
  }
  const { literal, given, family } = name;
  const parts = [given, family].filter((part) => typeof part === 'string');
  return { ...person, name: literal ?? parts.join(' ') };
}

function toLatin(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 0xf);
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isMapping(value: PlainValue): value is PlainMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
