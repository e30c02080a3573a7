/** The book's unique identifier. */
import type { Metadata } from '../document/metadata.js';

export interface Identifier {
  readonly value: string;
  /** ONIX code list 5, where the kind is one of its own: 15 for ISBN-13, 06 for DOI. */
  readonly onixType: '15' | '06' | null;
}

/** RFC 9562 §6.6: the namespace of URLs; our names are `warraq:` URLs. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

const ISBN = /^(?:urn:isbn:|isbn[:\s]*)?(97[89](?:[-\s]?\d){10})$/i;
const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;

/**
 * The author's identifier; where there is none, a UUID made from what names a publication (title,
 * subtitle, authors, publisher, language): the next edition of the same text keeps it.
 */
export async function bookIdentifier(metadata: Metadata): Promise<Identifier> {
  const given = metadata.identifier?.trim() ?? '';
  const isbn = ISBN.exec(given)?.[1];
  if (isbn !== undefined) {
    return { value: `urn:isbn:${isbn.replace(/[-\s]/g, '')}`, onixType: '15' };
  }
  const doi = DOI.exec(given)?.[1];
  if (doi !== undefined) {
    return { value: `https://doi.org/${doi}`, onixType: '06' };
  }
  if (given !== '') {
    return { value: given, onixType: null };
  }
  const { title, subtitle, authors, publisher, language } = metadata;
  const name = JSON.stringify([title, subtitle, authors, publisher, language]);
  return { value: `urn:uuid:${await uuidVersion5(`warraq:${name}`)}`, onixType: null };
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
