/** Strict decoding, with the place of the first byte that is wrong. */

export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  /** `text` has U+FFFD at `offset`, where the wrong byte stood, and after it wherever one follows. */
  | { readonly kind: 'invalid'; readonly text: string; readonly offset: number; readonly byte: number; readonly likely: LikelyEncoding | null };

export type LikelyEncoding = 'UTF-16' | 'Windows-1256';

/** A byte order mark at the start is dropped. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, at));
    const text = new TextDecoder('utf-8').decode(bytes);
    return { kind: 'invalid', text, offset: before.length, byte: bytes[at] ?? 0, likely: likelyEncoding(bytes) };
  }
}

/** Offset of the first byte that begins no well-formed sequence: by halving, with the decoder as judge. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >>> 1;
    if (isDecodable(bytes.subarray(0, middle), 'open')) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  // The byte at `good` may break off a sequence that began before it.
  let start = good;
  while (start > 0 && !isDecodable(bytes.subarray(0, start), 'ended')) {
    start -= 1;
  }
  return start;
}

/** `open`: a sequence may be cut off at the end. */
function isDecodable(bytes: Uint8Array, end: 'open' | 'ended'): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: end === 'open' });
    return true;
  } catch {
    return false;
  }
}

/** A guess for the hint: a byte order mark, or the bytes that Arabic letters have in Windows-1256. */
function likelyEncoding(bytes: Uint8Array): LikelyEncoding | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return 'UTF-16';
  }
  const high = bytes.subarray(0, 4096).filter((byte) => byte >= 0x80);
  const arabic = high.filter((byte) => byte >= 0xc1 && byte <= 0xed);
  return high.length > 8 && arabic.length > high.length * 0.8 ? 'Windows-1256' : null;
}
