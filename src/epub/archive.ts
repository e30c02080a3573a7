/** The OCF container as bytes that depend on nothing but its content. */
import { unzipSync, zipSync, type Zippable } from 'fflate';

export interface BookFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MIMETYPE = 'mimetype';

/** Formats that are compressed already. */
const COMPRESSED = /\.(?:png|jpe?g)$/;

/** The files of a zip, without entries for directories. */
export function extractStored(zip: Uint8Array): readonly BookFile[] {
  return Object.entries(unzipSync(zip))
    .filter(([path]) => !path.endsWith('/'))
    .map(([path, bytes]) => ({ path, bytes }));
}

/** OCF 3.3 §4.3: `mimetype` first, stored, without extra fields. The rest is sorted by path. */
export function archive(files: readonly BookFile[]): Uint8Array {
  // Zip dates have no zone: the local fields of this date are the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  const inOrder = files.filter(({ path }) => path !== MIMETYPE).sort((one, other) => (one.path < other.path ? -1 : 1));
  entries[MIMETYPE] = [new TextEncoder().encode('application/epub+zip'), { level: 0, mtime }];
  for (const { path, bytes } of inOrder) {
    entries[path] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime }];
  }
  return zipSync(entries);
}
