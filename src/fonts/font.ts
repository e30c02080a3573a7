/** Records for font files. Bytes come in from outside: this folder never touches a file system. */
import type { FontWeight } from '../design/theme.js';
import type { FontUnit } from '../base/units.js';

/** One static TrueType file that may be loaded. */
export interface FontSource {
  /** PostScript-like unique name, e.g. `NotoNaskhArabic-Regular`; also the file name without ending. */
  readonly id: string;
  readonly family: string;
  readonly weight: FontWeight;
  /** Reads the file; called at most once, and only when a publication uses the face. */
  load(): Promise<Uint8Array>;
}

/** All faces that publications may name, in fallback order. */
export type FontCatalog = readonly FontSource[];

/** A loaded face. */
export interface FontFace {
  readonly id: string;
  readonly family: string;
  readonly weight: FontWeight;
  readonly bytes: Uint8Array;
  readonly metrics: FontMetrics;
  /** Whether the face's cmap has a glyph for this Unicode scalar value. */
  has(codePoint: number): boolean;
}

/** Distances are from the baseline, upwards positive. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: FontUnit;
  readonly descent: FontUnit;
  readonly xHeight: FontUnit;
  readonly capHeight: FontUnit;
  readonly underlinePosition: FontUnit;
  readonly underlineThickness: FontUnit;
}
