/** The files of a book, unpacked one by one and only as far as is allowed. The disk is never touched. */
import { Inflate } from 'fflate';
import { MAX_FILE_BYTES, MAX_TOTAL_BYTES } from './limits.js';
import { packedBytes, type ZipEntry } from './zip-directory.js';

export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: 'missing' | 'damaged' | 'too large' | 'encrypted' };

const STORED = 0;
const DEFLATED = 8;
/** Of packed bytes: what one step unpacks stays below 64 MB, as deflate makes no more than 1032 of one. */
const STEP = 60_000;

export class Archive {
  readonly names: readonly string[];
  private readonly entries = new Map<string, ZipEntry>();
  private readonly unpacked = new Map<string, Unpacked>();
  private left = MAX_TOTAL_BYTES;

  constructor(
    readonly bytes: Uint8Array,
    readonly all: readonly ZipEntry[],
  ) {
    for (const entry of all) {
      if (!entry.name.endsWith('/')) {
        this.entries.set(entry.name, entry);
      }
    }
    this.names = [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  read(name: string): Unpacked {
    const known = this.unpacked.get(name);
    if (known !== undefined) {
      return known;
    }
    const entry = this.entries.get(name);
    const result: Unpacked = entry === undefined ? failed('missing') : this.unpack(entry);
    this.unpacked.set(name, result);
    return result;
  }

  private unpack(entry: ZipEntry): Unpacked {
    if (entry.isEncrypted) {
      return failed('encrypted');
    }
    const room = Math.min(MAX_FILE_BYTES, this.left);
    if (entry.size > room) {
      return failed('too large');
    }
    const packed = packedBytes(this.bytes, entry);
    if (packed === null || (entry.method !== STORED && entry.method !== DEFLATED)) {
      return failed('damaged');
    }
    const bytes = entry.method === STORED ? packed : inflate(packed, entry.size);
    if (bytes?.length !== entry.size) {
      return failed('damaged');
    }
    this.left -= bytes.length;
    return { kind: 'bytes', bytes };
  }
}

function failed(reason: 'missing' | 'damaged' | 'too large' | 'encrypted'): Unpacked {
  return { kind: 'failed', reason };
}

/** Exactly `size` bytes; null where there are more or fewer, or the stream is damaged. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) {
      bytes.set(chunk, length);
    }
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    return null;
  }
  return length === size ? bytes : null;
}
