/** The forms that mean the same, made one: what the schema then checks has one form for each key. */
import { isOfOtherToolsOnAuthors } from './front-matter-keys.js';
import type { PlainValue } from './yaml-block.js';

const COMMA = /[,،]/;
const EASTERN_DIGIT = /[٠-٩۰-۹]/g;

type PlainMapping = { readonly [key: string]: PlainValue };

/** An author is a mapping with a name; keywords and markers are lists; an identifier a mapping with a text; font features a text. */
export function unifyForms(key: string, value: PlainValue): PlainValue {
  switch (key) {
    case 'author':
      return (isList(value) ? value : [value]).map(unifyAuthor);
    case 'keywords':
    case 'list-markers':
    case 'numbering':
      return typeof value === 'string' ? value.split(COMMA).map((word) => word.trim()).filter((word) => word !== '') : value;
    case 'bibliography':
      return isList(value) ? value : [value];
    case 'fontfeatures':
      return isList(value) && value.every((feature) => typeof feature === 'string') ? value.join(' ') : value;
    case 'identifier':
      return isMapping(value) ? value : { text: value };
    case 'date':
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

/** Quarto's `name: {given, family}` is a name. */
function unifyAuthor(author: PlainValue): PlainValue {
  if (!isMapping(author)) {
    return { name: author };
  }
  const ours = Object.fromEntries(Object.entries(author).filter(([key]) => !isOfOtherToolsOnAuthors(key)));
  const { name } = ours;
  if (name === undefined || !isMapping(name)) {
    return ours;
  }
  const { literal, given, family } = name;
  const parts = [given, family].filter((part) => typeof part === 'string');
  return { ...ours, name: literal ?? parts.join(' ') };
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
