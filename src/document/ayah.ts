/** Verses of the Quran by number, and how they are printed. */
import { formatInteger, toNumerals } from '../locale/numerals.js';
import type { AttributeRule } from './directive-kind.js';
import { TEXT } from './directive-kind.js';
import type { Metadata } from './metadata.js';

/** Both 1-based; the last is not before the first. */
export interface AyahRange {
  readonly first: number;
  readonly last: number;
}

const RANGE = /^(\d{1,3})(?:[-–](\d{1,3}))?$/;
/** The longest chapter has so many verses. */
const MOST = 286;

/** `255` or `1-4`, in any digits. */
export function parseAyah(value: string): AyahRange | null {
  const match = RANGE.exec(toNumerals(value.trim(), 'latn'));
  const first = Number(match?.[1] ?? 0);
  const last = Number(match?.[2] ?? first);
  return first >= 1 && last >= first && last <= MOST ? { first, last } : null;
}

const AYAH: AttributeRule = { expected: 'a verse such as 255, or verses such as 1-4', fits: (value) => parseAyah(value) !== null };

export const QURAN_ATTRIBUTES = { surah: TEXT, ayah: AYAH } as const;

export const END_OF_AYAH = '\u06dd';
const NO_BREAK_SPACE = '\u00a0';

/** The number in its sign, held to the last word: in Arabic digits, in Persian ones in a book that has them. */
export function ayahSign(number: number, { numerals }: Metadata): string {
  return `${NO_BREAK_SPACE}${END_OF_AYAH}${formatInteger(number, numerals === 'arabext' ? numerals : 'arab')}`;
}

/** `[البقرة: ٢٥٥]`; empty where nothing is known. */
export function ayahReference(surah: string | undefined, range: AyahRange | null, { numerals }: Metadata): string {
  const number = (value: number): string => formatInteger(value, numerals);
  const verses = range === null ? '' : range.first === range.last ? number(range.first) : `${number(range.first)}–${number(range.last)}`;
  const parts = [surah ?? '', verses].filter((part) => part !== '');
  return parts.length === 0 ? '' : `[${parts.join(': ')}]`;
}
