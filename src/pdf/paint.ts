/** The operators that set colours: `#rrggbb` for screens, inks for the press. */
import { luminance, rgbOf, type Color } from '../design/color.js';
import type { Cmyk } from '../base/cmyk.js';
import type { PressSettings } from '../base/press.js';
import type { Ink, NamedInk } from '../design/inks.js';
import { mixedInk } from '../design/mixed-inks.js';
import { fillColor, operand, strokeColor } from './operators.js';
import type { PdfFile, PdfPage, PdfReference } from './pdf-file.js';
import { srgbProfile } from './srgb-profile.js';

export interface Paint {
  /** What text is painted in, and areas. */
  fill(color: string, use: 'text' | 'area'): string;
  stroke(color: string): string;
  /** What marks are drawn in: on the press, every ink. */
  registration(): string;
  /** Gives a page what the operators name. */
  prepare(page: PdfPage): void;
}

/** Colours as they are, each put into operators once. */
export class ScreenPaint implements Paint {
  private readonly known = new Map<string, string>();

  fill(color: string): string {
    const known = this.known.get(color) ?? fillColor(color);
    this.known.set(color, known);
    return known;
  }

  stroke(color: string): string {
    return strokeColor(color);
  }

  registration(): string {
    return strokeColor('#000000');
  }

  prepare(): void {
    // They need no names.
  }
}

/** CIE lightness of about 26: darker text is black to its readers. */
const NEARLY_BLACK = 0.05;

const ALL = 'CsAll';
const OVERPRINT = 'GsOver';
const KNOCKOUT = 'GsOut';

/**
 * Inks are what the theme says. Other colours are sRGB by the page's DefaultRGB, which the press converts
 * by its profile; greys are tints of black. Text in black ink alone prints over what it stands on (OPM 1:
 * PDF 32000-1, 8.6.7), everything else knocks it out.
 */
export class PressPaint implements Paint {
  /** Null for a colour that has none. */
  private readonly inks: Map<string, Ink | null>;
  private readonly spots = new Map<string, { readonly name: string; readonly space: PdfReference }>();
  private readonly calibrated: PdfReference;
  private readonly all: PdfReference;
  private readonly overprint: PdfReference;
  private readonly knockout: PdfReference;

  constructor(
    file: PdfFile,
    private readonly named: readonly NamedInk[],
    private readonly settings: PressSettings,
  ) {
    this.inks = new Map(named.map(({ color, ink }) => [color, ink]));
    this.calibrated = file.object(['ICCBased', file.stream({ N: 3, Alternate: 'DeviceRGB' }, srgbProfile())]);
    this.all = spotSpace(file, 'All', { cyan: 1, magenta: 1, yellow: 1, black: 1 });
    this.overprint = file.object({ Type: 'ExtGState', OP: true, op: true, OPM: 1 });
    this.knockout = file.object({ Type: 'ExtGState', OP: false, op: false, OPM: 0 });
    for (const ink of this.inks.values()) {
      if (ink?.kind === 'spot' && !this.spots.has(ink.name)) {
        this.spots.set(ink.name, { name: `Sp${this.spots.size + 1}`, space: spotSpace(file, ink.name, ink.solid) });
      }
    }
    file.formSpaces = { DefaultRGB: this.calibrated };
  }

  prepare(page: PdfPage): void {
    page.colorSpaces['DefaultRGB'] = this.calibrated;
    for (const { name, space } of this.spots.values()) {
      page.colorSpaces[name] = space;
    }
    page.colorSpaces[ALL] = this.all;
    page.states[OVERPRINT] = this.overprint;
    page.states[KNOCKOUT] = this.knockout;
  }

  fill(color: string, use: 'text' | 'area'): string {
    const ink = this.inkOf(color as Color, use);
    const state = use === 'text' && ink?.kind === 'process' && isBlack(ink.cmyk) ? OVERPRINT : KNOCKOUT;
    return `/${state} gs\n${ink === null ? fillColor(color) : this.inkOperators(ink, 'fill')}`;
  }

  stroke(color: string): string {
    const ink = this.inkOf(color as Color, 'area');
    return `/${KNOCKOUT} gs\n${ink === null ? strokeColor(color) : this.inkOperators(ink, 'stroke')}`;
  }

  registration(): string {
    return `/${KNOCKOUT} gs\n/${ALL} CS 1 SCN`;
  }

  /** Null: as a screen has it. */
  private inkOf(color: Color, use: 'text' | 'area'): Ink | null {
    const { text, richBlack } = this.settings;
    const ink = this.known(color);
    const light = luminance(rgbOf(color));
    if (use === 'text' && text !== 'theme' && ink?.kind !== 'spot' && light < NEARLY_BLACK) {
      return BLACK;
    }
    if (use === 'text' && text === 'grey') {
      return { kind: 'process', cmyk: { ...BLACK.cmyk, black: 1 - light ** (1 / GREY_GAMMA) } };
    }
    const isSolid = color === '#000000' || (ink?.kind === 'process' && isBlack(ink.cmyk));
    return use === 'area' && isSolid && richBlack !== null ? { kind: 'process', cmyk: richBlack } : ink;
  }

  /** Greys are tints of black as they are. */
  private known(color: Color): Ink | null {
    let ink = this.inks.get(color);
    if (ink === undefined) {
      const [red, green, blue] = rgbOf(color);
      ink = red === green && green === blue ? null : mixedInk(color, this.named);
      this.inks.set(color, ink);
    }
    return ink;
  }

  private inkOperators(ink: Ink, kind: 'fill' | 'stroke'): string {
    if (ink.kind === 'process') {
      return `${sharesOf(ink.cmyk)} ${kind === 'fill' ? 'k' : 'K'}`;
    }
    const [space, color] = kind === 'fill' ? ['cs', 'scn'] : ['CS', 'SCN'];
    return `/${this.spots.get(ink.name)?.name ?? ''} ${space} ${operand(ink.tint)} ${color}`;
  }
}

/** From luminance to the share of paper, by the gain of dots. */
const GREY_GAMMA = 1.8;

const BLACK = { kind: 'process', cmyk: { cyan: 0, magenta: 0, yellow: 0, black: 1 } } as const;

const isBlack = ({ cyan, magenta, yellow, black }: Cmyk): boolean => black === 1 && cyan + magenta + yellow === 0;

const shares = ({ cyan, magenta, yellow, black }: Cmyk): readonly number[] => [cyan, magenta, yellow, black];

const sharesOf = (inks: Cmyk): string => shares(inks).map((share) => operand(Math.round(share * 1000) / 1000)).join(' ');

/** A Separation colour space (PDF 32000-1, 8.6.6.4): from none of the ink to its solid. */
function spotSpace(file: PdfFile, name: string, solid: Cmyk): PdfReference {
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: shares(solid), N: 1 };
  return file.object(['Separation', escapedName(name), 'DeviceCMYK', tint]);
}

/** PDF 32000-1, 7.3.5: regular ASCII stands for itself. */
function escapedName(name: string): string {
  return [...new TextEncoder().encode(name)].map((byte) => (/[\w.-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `#${byte.toString(16).padStart(2, '0')}`)).join('');
}
