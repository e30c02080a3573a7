/** How a PDF is made for a printer, in person or machine: what front matter and the command line ask for. */
import type { Cmyk } from './cmyk.js';
import type { Size } from './geometry.js';
import { DEFAULT_STANDARD, type PdfStandard } from './pdf-standard.js';
import { ZERO_PT, type Pt } from './units.js';

/** auto: what is nearly black prints in black ink alone; grey: all text does; theme: as the theme says. */
export const PRESS_TEXTS = ['auto', 'grey', 'theme'] as const;

export type PressText = (typeof PRESS_TEXTS)[number];

/** How pages are put on sheets. */
export type Imposition =
  /** Sheets folded into each other and stitched through the fold. `creep`: the step by which each sheet moves towards the fold. */
  | { readonly kind: 'booklet'; readonly sheet: Size | null; readonly creep: Pt }
  /** Pages side by side, in reading order. */
  | { readonly kind: 'n-up'; readonly count: 2 | 4; readonly sheet: Size | null };

export interface PressSettings {
  readonly standard: PdfStandard;
  /** The text itself is inside the file. */
  readonly attachSource: boolean;
  /** Beyond the trimmed page on every side; 0 for none. */
  readonly bleed: Pt;
  /** Crop and registration marks. */
  readonly marks: boolean;
  readonly text: PressText;
  /** For areas of black; null: the black ink alone. */
  readonly richBlack: Cmyk | null;
  /** An ICC profile in the publication's folder; null: the shipped one. */
  readonly profile: string | null;
  /** Name of the printing condition, such as FOGRA39; null: what the profile is called. */
  readonly condition: string | null;
  readonly imposition: Imposition | null;
  /** Whether readers show two pages at once; null: where inner and outer margins differ. */
  readonly facing: boolean | null;
  /** Pixels per inch that images have at most; null: as many as they have. */
  readonly imageResolution: number | null;
}

/** What is given of them; what is not leaves the setting to whoever speaks next. */
export type PressRequest = { readonly [Key in keyof PressSettings]?: PressSettings[Key] | null };

/** Of a publication that says nothing of its printing. */
export const NO_PRESS: PressSettings = {
  standard: DEFAULT_STANDARD,
  attachSource: false,
  bleed: ZERO_PT,
  marks: false,
  text: 'auto',
  richBlack: null,
  profile: null,
  condition: null,
  imposition: null,
  facing: null,
  imageResolution: null,
};
