/** Fonts whose first bytes are turned by a key of the book: EPUB 3.3 §4.4 (IDPF), and Adobe's way before it. It is no encryption. */
import { attributeOf, named, nameOf, parentOf, type XmlFile } from './xml-file.js';

export const IDPF = 'http://www.idpf.org/2008/embedding';
export const ADOBE = 'http://ns.adobe.com/pdf/enc#RC';

const IDPF_BYTES = 1040;
const ADOBE_BYTES = 1024;

/** Algorithms by the paths of the files, from the archive's root. */
export function readEncryption(xml: XmlFile): ReadonlyMap<string, string> {
  const algorithms = new Map<string, string>();
  for (const reference of named(xml, 'CipherReference')) {
    let around = parentOf(reference);
    while (around !== null && nameOf(around) !== 'EncryptedData') {
      around = parentOf(around);
    }
    const method = named(xml, 'EncryptionMethod').find((element) => parentOf(element) === around);
    algorithms.set(decodePath(attributeOf(reference, 'URI') ?? ''), attributeOf(method, 'Algorithm') ?? '');
  }
  return algorithms;
}

/** `identifier`: the book's unique one. Null where the key cannot be made of it. */
export async function revealFont(bytes: Uint8Array, algorithm: string, identifier: string): Promise<Uint8Array | null> {
  const key = algorithm === IDPF ? await idpfKey(identifier) : adobeKey(identifier);
  if (key === null) {
    return null;
  }
  const length = algorithm === IDPF ? IDPF_BYTES : ADOBE_BYTES;
  return bytes.map((byte, index) => (index < length ? byte ^ (key[index % key.length] ?? 0) : byte));
}

async function idpfKey(identifier: string): Promise<Uint8Array> {
  const text = new TextEncoder().encode(identifier.replace(/[\u0020\u0009\u000d\u000a]/g, ''));
  return new Uint8Array(await crypto.subtle.digest('SHA-1', text));
}

function adobeKey(identifier: string): Uint8Array | null {
  const digits = identifier.replace(/^urn:uuid:/i, '').replace(/-/g, '');
  return /^[\da-f]{32}$/i.test(digits) ? Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16)) : null;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
