/** The forms that mean the same, made one: what the schema then checks has one form for each key. */
import type { PlainValue } from './yaml-block.js';

const COMMA = /[,،]/;
const EASTERN_DIGIT = /[٠-٩۰-۹]/g;

type PlainMapping = { readonly [key: string]: PlainValue };

/** An author is a mapping with a name; keywords a list; an identifier a mapping with a text. */
export function unifyForms(key: string, value: PlainValue): PlainValue {
  switch (key) {
    case 'author':
      return (isList(value) ? value : [value]).map(unifyAuthor);
    case 'keywords':
      return typeof value === 'string' ? value.split(COMMA).map((word) => word.trim()).filter((word) => word !== '') : value;
    case 'identifier':
      return isMapping(value) ? value : { text: value };
    case 'date':
      return typeof value === 'string' ? value.trim().replace(EASTERN_DIGIT, toLatin) : value;
    default:
      return value;
  }
}

/** Quarto's `name: {given, family}` is a name; what else it says of an author is not used. */
function unifyAuthor(author: PlainValue): PlainValue {
  if (!isMapping(author)) {
    return { name: author };
  }
  const { name } = author;
  if (name === undefined || !isMapping(name)) {
    return author;
  }
  const { literal, given, family } = name;
  const parts = [given, family].filter((part) => typeof part === 'string');
  return { ...author, name: literal ?? parts.join(' ') };
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
