/** Elements of an XMP packet (ISO 16684-1). */
import { x } from 'xastscript';
import type { Element } from 'xast';

/** What XML cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export function resource(...properties: readonly Element[]): Element {
  return x('rdf:li', { 'rdf:parseType': 'Resource' }, ...properties);
}

export function description(prefix: string, namespace: string, properties: readonly (Element | null)[]): Element {
  return x('rdf:Description', { 'rdf:about': '', [`xmlns:${prefix}`]: namespace }, ...properties);
}

export function property(name: string, value: string): Element {
  return x(name, clean(value));
}

export function list(name: string, kind: 'Seq' | 'Bag', values: readonly string[]): Element | null {
  return values.length === 0 ? null : x(name, {}, x(`rdf:${kind}`, {}, ...values.map((value) => property('rdf:li', value))));
}

/** A text in its language, and as the default. */
export function alternatives(name: string, text: string | null, language: string): Element | null {
  if (text === null) {
    return null;
  }
  const items = ['x-default', language].map((tag) => x('rdf:li', { 'xml:lang': tag }, clean(text)));
  return x(name, {}, x('rdf:Alt', {}, ...items));
}

const clean = (text: string): string => text.replace(FORBIDDEN, '');
