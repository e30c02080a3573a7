/** Letters in one of the alphabets of mathematics, as characters of their own (Unicode, U+1D400…U+1D7FF). */

interface Alphabet {
  /** Code points of A, a and 0; null where the alphabet has none. */
  readonly capital: number;
  readonly small: number;
  readonly digit: number | null;
}

const ALPHABETS: Readonly<Record<string, Alphabet>> = {
  bold: { capital: 0x1d400, small: 0x1d41a, digit: 0x1d7ce },
  'bold-italic': { capital: 0x1d468, small: 0x1d482, digit: null },
  script: { capital: 0x1d49c, small: 0x1d4b6, digit: null },
  '-tex-calligraphic': { capital: 0x1d49c, small: 0x1d4b6, digit: null },
  'bold-script': { capital: 0x1d4d0, small: 0x1d4ea, digit: null },
  fraktur: { capital: 0x1d504, small: 0x1d51e, digit: null },
  'double-struck': { capital: 0x1d538, small: 0x1d552, digit: 0x1d7d8 },
  'sans-serif': { capital: 0x1d5a0, small: 0x1d5ba, digit: 0x1d7e2 },
  monospace: { capital: 0x1d670, small: 0x1d68a, digit: 0x1d7f6 },
};

/** Letters that Unicode had before it had the alphabets. */
const EARLIER: ReadonlyMap<number, string> = new Map([
  [0x1d49d, 'ℬ'], [0x1d4a0, 'ℰ'], [0x1d4a1, 'ℱ'], [0x1d4a3, 'ℋ'], [0x1d4a4, 'ℐ'], [0x1d4a7, 'ℒ'], [0x1d4a8, 'ℳ'], [0x1d4ad, 'ℛ'],
  [0x1d4ba, 'ℯ'], [0x1d4bc, 'ℊ'], [0x1d4c4, 'ℴ'], [0x1d506, 'ℭ'], [0x1d50b, 'ℌ'], [0x1d50c, 'ℑ'], [0x1d515, 'ℜ'], [0x1d51d, 'ℨ'],
  [0x1d53a, 'ℂ'], [0x1d53f, 'ℍ'], [0x1d545, 'ℕ'], [0x1d547, 'ℙ'], [0x1d548, 'ℚ'], [0x1d549, 'ℝ'], [0x1d551, 'ℤ'],
]);

/** The text itself where the alphabet is none of these. */
export function inAlphabet(text: string, variant: string): string {
  const alphabet = ALPHABETS[variant];
  return alphabet === undefined ? text : text.replace(/[A-Za-z\d]/g, (character) => letterIn(alphabet, character));
}

function letterIn({ capital, small, digit }: Alphabet, character: string): string {
  const code = character.charCodeAt(0);
  const [first, base] = code < 0x3a ? [0x30, digit] : code < 0x5b ? [0x41, capital] : [0x61, small];
  const codePoint = base === null ? code : base + code - first;
  return EARLIER.get(codePoint) ?? String.fromCodePoint(codePoint);
}
