/** A book as it was read, for rules to look at. Paths are from the archive's root, with forward slashes. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Archive } from './archive.js';
import type { ArabicText } from './arabic-text.js';
import type { ComputedStyle } from './computed-style.js';
import type { FontFacts } from './font-file.js';
import type { StyleSheet } from './style-sheet.js';
import type { LetterCount } from './writing.js';
import type { XmlFile } from './xml-file.js';

export interface Book {
  readonly archive: Archive;
  readonly opf: PackageDocument;
  /** XHTML of the manifest that could be read, in its order. */
  readonly documents: readonly ContentDocument[];
  readonly ncx: { readonly path: string; readonly xml: XmlFile } | null;
  readonly sheets: ReadonlyMap<string, StyleSheet>;
  /** Fonts that could be read. */
  readonly fonts: ReadonlyMap<string, FontFacts>;
  /** Of most of the text; what the package says where there is none. */
  readonly direction: 'rtl' | 'ltr';
  readonly isArabic: boolean;
}

export interface PackageDocument {
  readonly path: string;
  readonly xml: XmlFile;
  readonly items: readonly ManifestItem[];
  readonly spine: XmlElement | null;
  /** The book's unique one; empty where it has none. */
  readonly identifier: string;
  /** As `dc:language` says, in its order. */
  readonly languages: readonly { readonly tag: string; readonly element: XmlElement }[];
}

export interface ManifestItem {
  readonly element: XmlElement;
  /** Null where it is none of the archive's: on the network, or outside. */
  readonly path: string | null;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

export interface ContentDocument {
  readonly path: string;
  readonly xml: XmlFile;
  readonly isNavigation: boolean;
  readonly letters: LetterCount;
  /** Of most of its letters; the book's where it has none. */
  readonly direction: 'rtl' | 'ltr';
  readonly arabic: readonly ArabicText[];
  readonly sheets: readonly StyleSheet[];
  readonly style: ComputedStyle;
}

