/** Rows of LineBreakTest.txt 15.0.0 on which we differ, and why. */

/**
 * LB30 since Unicode 13 leaves East Asian opening brackets out; linebreak 1.1.0 keeps them with
 * the letter before them. Fewer breaks in Chinese and Japanese, none in Arabic or Latin.
 */
const WIDE_OPENING: readonly string[] = [
  '× 0023 ÷ 2329 ÷',
  '× 0023 × 0308 ÷ 2329 ÷',
  '× 000B ÷ 0308 ÷ 2329 ÷',
  '× 000D ÷ 0308 ÷ 2329 ÷',
  '× 05D0 ÷ 2329 ÷',
  '× 05D0 × 0308 ÷ 2329 ÷',
  '× 000A ÷ 0308 ÷ 2329 ÷',
  '× 0085 ÷ 0308 ÷ 2329 ÷',
  '× 0030 ÷ 2329 ÷',
  '× 0030 × 0308 ÷ 2329 ÷',
  '× 0025 ÷ 2329 ÷',
  '× 0025 × 0308 ÷ 2329 ÷',
  '× 0024 ÷ 2329 ÷',
  '× 0024 × 0308 ÷ 2329 ÷',
  '× 0020 ÷ 0308 ÷ 2329 ÷',
  '× 200B ÷ 0308 ÷ 2329 ÷',
  '× 0001 ÷ 2329 ÷',
  '× 0001 × 0308 ÷ 2329 ÷',
  '× 200D × 0308 ÷ 2329 ÷',
  '× 00A7 ÷ 2329 ÷',
  '× 00A7 × 0308 ÷ 2329 ÷',
  '× 50005 ÷ 2329 ÷',
  '× 50005 × 0308 ÷ 2329 ÷',
  '× 0E01 ÷ 2329 ÷',
  '× 0E01 × 0308 ÷ 2329 ÷',
  '× 308B × 3002 ÷ 0064 × 006F × 0067 ÷ FF08 × 72AC × FF09 ÷ 3092 ÷',
  '× 0070 ÷ FF08 × 30AF ÷ 30A4 × 30C3 ÷ 30AF × 30FB ÷ 30D6 ÷',
  '× 0061 × 0062 ÷ FF08 × 30AF ÷',
];

/**
 * The file follows UAX #14's example 7, which tells numbers from other uses of their punctuation.
 * linebreak 1.1.0 follows the rule LB25 as it stands, which keeps `)%`, `$(`, `a.2` and `a/0` whole.
 */
const NUMBERS: readonly string[] = [
  '× 007D ÷ 0025 ÷',
  '× 007D × 0308 ÷ 0025 ÷',
  '× 007D ÷ 0024 ÷',
  '× 007D × 0308 ÷ 0024 ÷',
  '× 002C ÷ 0030 ÷',
  '× 002C × 0308 ÷ 0030 ÷',
  '× 0025 ÷ 0028 ÷',
  '× 0025 × 0308 ÷ 0028 ÷',
  '× 0024 ÷ 0028 ÷',
  '× 0024 × 0308 ÷ 0028 ÷',
  '× 002F ÷ 0030 ÷',
  '× 002F × 0308 ÷ 0030 ÷',
  '× 0029 ÷ 0025 ÷',
  '× 0029 × 0308 ÷ 0025 ÷',
  '× 0029 ÷ 0024 ÷',
  '× 0029 × 0308 ÷ 0024 ÷',
  '× 0065 × 0071 × 0075 × 0061 × 006C × 0073 × 0020 × 002E ÷ 0033 × 0035 × 0020 ÷ 0063 × 0065 × 006E × 0074 × 0073 ÷',
  '× 0063 × 006F × 0064 × 0065 × 005C ÷ 0028 × 0073 × 005C × 0029 ÷',
  '× 0063 × 006F × 0064 × 0065 × 005C ÷ 007B × 0073 × 005C × 007D ÷',
  '× 0061 × 002E ÷ 0032 × 0020 ÷',
  '× 0061 × 002E ÷ 0032 × 0020 ÷ 0915 ÷',
  '× 0061 × 002E ÷ 0032 × 0020 ÷ 672C ÷',
  '× 0061 × 002E ÷ 0032 × 3000 ÷ 672C ÷',
  '× 0061 × 002E ÷ 0032 × 3000 ÷ 307E ÷',
  '× 0061 × 002E ÷ 0032 × 3000 ÷ 0033 ÷',
  '× 0041 × 002E ÷ 0031 × 0020 ÷ BABB ÷',
  '× BD24 ÷ C5B4 × 002E × 0020 ÷ 0041 × 002E ÷ 0032 × 0020 ÷ BCFC ÷',
  '× BD10 ÷ C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0033 × 0020 ÷ BABB ÷',
  '× C694 × 002E × 0020 ÷ 0041 × 002E ÷ 0034 × 0020 ÷ BABB ÷',
  '× 0061 × 002E ÷ 0032 × 3000 ÷ 300C ÷',
];

/**
 * U+1F02C is unassigned; that such characters may become pictographs is newer than linebreak's data.
 */
const UNASSIGNED: readonly string[] = [
  '× 1F02C × 1F3FF ÷',
];

export const KNOWN_DIFFERENCES: ReadonlySet<string> = new Set([...WIDE_OPENING, ...NUMBERS, ...UNASSIGNED]);
