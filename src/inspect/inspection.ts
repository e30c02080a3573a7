/** Everything that is told of a PDF: plain data, the same for a person, for a machine, for a test. */
import type { FontFacts } from './fonts.js';
import type { ImageFacts } from './images.js';
import type { MetadataFacts } from './metadata.js';
import type { Attachment, OutlineEntry, ViewerFacts } from './navigation.js';
import type { Box, BoxName } from './page-tree.js';
import type { HeardElement } from './reading-order.js';

export interface Inspection {
  readonly version: string;
  readonly bytes: number;
  readonly encrypted: boolean;
  /** BCP 47, of the whole file. */
  readonly language: string | null;
  readonly metadata: MetadataFacts;
  readonly viewer: ViewerFacts;
  /** Whether the file says that it is tagged. */
  readonly marked: boolean;
  /** Null where there is no tag tree. */
  readonly tags: TagFacts | null;
  readonly pages: readonly PageFacts[];
  readonly outline: readonly OutlineEntry[];
  readonly fonts: readonly FontFacts[];
  readonly images: readonly ImageFacts[];
  readonly attachments: readonly Attachment[];
  /** The text of each page, where it was asked for. */
  readonly text?: readonly string[];
  /** Where it was asked for; of a file without tags, empty. */
  readonly readingOrder?: readonly HeardElement[];
}

export interface TagFacts {
  /** By standard role, the most frequent first. */
  readonly roles: Readonly<Record<string, number>>;
  /** As the file gives it. */
  readonly roleMap: Readonly<Record<string, string>>;
  /** Figures and formulas without an alternative text. */
  readonly withoutAlternate: number;
}

export interface PageFacts {
  /** The printed number, where the file gives labels. */
  readonly label: string | null;
  /** Points; those the file states. */
  readonly boxes: Partial<Readonly<Record<BoxName, Box>>>;
  /** Degrees clockwise. */
  readonly rotation: number;
}
