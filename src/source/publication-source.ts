import type { SourceFile } from '../base/source.js';

/** One publication's text, ready to be parsed, and the way to the files beside it. */
export interface PublicationSource {
  readonly file: SourceFile;
  readonly format: SourceFormat;
  /** Base name of what is built from it: the folder's name for `index.md` and `publication.yaml`, else the file's. */
  readonly name: string;
  readonly readAsset: ReadAsset;
}

/**
 * `text`: each non-blank line is a paragraph, every character as it stands. `book`: the file is a
 * `publication.yaml`, which names the files of the chapters; they are read through `readAsset`.
 */
export type SourceFormat = 'markdown' | 'text' | 'book';

/**
 * Reads a file by its path from the publication's folder, with forward slashes. The reader judges
 * where the path really leads: nothing outside that folder is read, whatever links stand in it.
 */
export type ReadAsset = (path: string) => Promise<AssetResult>;

export type AssetResult =
  | { readonly kind: 'found'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' }
  /** In bytes. */
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Largest image file that is read. */
export const MAX_ASSET_BYTES = 32 * 1024 * 1024;
