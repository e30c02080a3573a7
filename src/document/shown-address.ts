/** Links whose text is their own address. */
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { Inline, Phrase } from './model.js';

/** Whether a link's text is its address, with or without scheme and closing slash. */
export function showsAddress(children: readonly Inline[], href: string): boolean {
  if (!children.every((child) => child.kind === 'text')) {
    return false;
  }
  return bareAddress(children.map(({ value }) => value).join('')) === bareAddress(href);
}

/** An address runs from left to right in every text: its dots and slashes stay where they are. */
export function isolatedAddress(children: readonly Inline[], span: Span, context: BuildContext): Phrase {
  return { kind: 'phrase', id: context.nextId(), span, role: null, language: null, direction: 'ltr', features: [], children };
}

function bareAddress(address: string): string {
  return decodedAddress(address.trim())
    .replace(/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
