import type { Diagnostic } from './base/diagnostic.js';
import type { PressRequest } from './base/press.js';
import type { FontCatalog } from './fonts/font.js';
import type { PublicationSource } from './source/publication-source.js';

/** `kepub` is the EPUB once more, as Kobo's own renderer asks for it. */
export const FORMATS = ['pdf', 'epub', 'kepub'] as const;

export type Format = (typeof FORMATS)[number];

export const DEFAULT_FORMATS: readonly Format[] = ['pdf', 'epub'];

/** What is being worked on; each is told once a publication, in this order. */
export type Stage = 'reading' | 'fonts' | 'layout' | Format;

export interface PublishRequest {
  readonly source: PublicationSource;
  readonly fonts: FontCatalog;
  /** Default: `DEFAULT_FORMATS`. */
  readonly formats?: readonly Format[];
  /** Overrides the source's title. */
  readonly title?: string;
  /** Overrides the source's theme. */
  readonly theme?: string;
  /** The date written into the files where the source has none; default 1980-01-01. */
  readonly sourceDate?: Date;
  /** Overrides what the source says of its printing. */
  readonly press?: PressRequest;
  /** The ICC profile of the press, for publications that name none of their own: see `shippedProfile`. */
  readonly pressProfile?: () => Promise<Uint8Array>;
  /** zlib's deflate, where it runs beside the program: Node's does. The bytes are the same without it. */
  readonly deflate?: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly onStage?: (stage: Stage) => void;
}

export interface PublishResult {
  /** In the order of `FORMATS`; empty where a diagnostic is an error. */
  readonly outputs: readonly Output[];
  readonly diagnostics: readonly Diagnostic[];
}

export type Output =
  | { readonly format: 'pdf'; readonly fileName: string; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly format: 'epub' | 'kepub'; readonly fileName: string; readonly bytes: Uint8Array };
