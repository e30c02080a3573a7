/** CSL-JSON, as Zotero and Pandoc write it: only what has the shape of a variable is taken. */
import { languageOf, type CslDate, type CslItem, type CslName, type CslValue } from './csl-item.js';

export type ReadCslJson =
  | { readonly kind: 'read'; readonly items: readonly CslItem[]; /** Positions, from 1, of what has no `id`. */ readonly nameless: readonly number[] }
  /** `reason` is what JSON.parse says. */
  | { readonly kind: 'broken'; readonly reason: string };

export function readCslJson(text: string): ReadCslJson {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
  const list = Array.isArray(value) ? (value as readonly unknown[]) : isRecord(value) && Array.isArray(value['items']) ? (value['items'] as readonly unknown[]) : null;
  if (list === null) {
    return { kind: 'broken', reason: 'there is no list of sources' };
  }
  const items = list.map(itemOf);
  return {
    kind: 'read',
    items: items.filter((item) => item !== null),
    nameless: items.flatMap((item, index) => (item === null ? [index + 1] : [])),
  };
}

function itemOf(value: unknown): CslItem | null {
  if (!isRecord(value)) {
    return null;
  }
  const key = value['citation-key'] ?? value['id'];
  if ((typeof key !== 'string' && typeof key !== 'number') || String(key).trim() === '') {
    return null;
  }
  const variables: Record<string, CslValue> = {};
  for (const [name, given] of Object.entries(value)) {
    const variable = variableOf(given);
    if (variable !== null) {
      variables[name] = variable;
    }
  }
  const type = value['type'];
  return { ...variables, id: String(key).trim(), type: typeof type === 'string' ? type : 'document', language: languageOf(variables) };
}

function variableOf(value: unknown): CslValue | null {
  if (typeof value === 'string' || typeof value === 'number') {
    return value;
  }
  if (Array.isArray(value)) {
    const names = value.filter(isRecord).map(nameOf).filter((name) => Object.keys(name).length > 0);
    return names.length > 0 ? names : null;
  }
  return isRecord(value) ? dateOf(value) : null;
}

const NAME_PARTS = ['family', 'given', 'suffix', 'non-dropping-particle', 'literal'] as const;

function nameOf(value: Readonly<Record<string, unknown>>): CslName {
  return Object.fromEntries(NAME_PARTS.flatMap((part) => (typeof value[part] === 'string' && value[part] !== '' ? [[part, value[part]]] : [])));
}

function dateOf(value: Readonly<Record<string, unknown>>): CslDate | null {
  const parts = value['date-parts'];
  if (Array.isArray(parts)) {
    const numbers = parts.filter((part) => Array.isArray(part)).map((part: readonly unknown[]) => part.map(Number).filter(Number.isInteger).slice(0, 3));
    const dated = numbers.filter((part) => part.length > 0).slice(0, 2);
    return dated.length > 0 ? { 'date-parts': dated } : null;
  }
  const text = value['literal'] ?? value['raw'];
  return typeof text === 'string' ? { literal: text } : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
