/** The book's unique identifier. */
import type { Metadata } from '../document/metadata.js';

export interface Identifier {
  readonly value: string;
  /** ONIX code list 5, where the kind is one of its own: 15 for ISBN-13, 06 for DOI. */
  readonly onixType: '15' | '06' | null;
}

/** RFC 9562 §6.6: the namespace of URLs; our names are `warraq:` URLs. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

const ONIX_TYPES = { isbn: '15', doi: '06' } as const;

/**
 * The author's identifier; where there is none, a UUID made from what names a publication (title,
 * subtitle, authors, publisher, language): the next edition of the same text keeps it.
 */
export async function bookIdentifier(metadata: Metadata): Promise<Identifier> {
  const [own] = metadata.identifiers;
  if (own !== undefined) {
    return identifierOf(own);
  }
  const { title, subtitle, authors, publisher, language } = metadata;
  const name = JSON.stringify([title, subtitle, authors, publisher, language]);
  return { value: `urn:uuid:${await uuidVersion5(`warraq:${name}`)}`, onixType: null };
}

/** ISBN-10 has a type of its own, 02, which no reader asks for. */
export function identifierOf({ scheme, uri }: Metadata['identifiers'][number]): Identifier {
  return { value: uri, onixType: scheme === 'isbn' || scheme === 'doi' ? ONIX_TYPES[scheme] : null };
}

/** RFC 9562 §5.5. */
async function uuidVersion5(name: string): Promise<string> {
  const namespace = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (hex) => parseInt(hex, 16));
  const input = new Uint8Array([...namespace, ...new TextEncoder().encode(name)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', input)).slice(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
