/** Script of characters (UAX #24) and of runs. Codes are ISO 15924. */
import type { BidiLevels } from './types.js';

/** Scripts that publications are likely to hold; the rest is shaped by HarfBuzz' default shaper. */
const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Zyyy', /^\p{Script=Common}$/u],
  ['Zinh', /^\p{Script=Inherited}$/u],
  ['Arab', /^\p{Script=Arabic}$/u],
  ['Latn', /^\p{Script=Latin}$/u],
  ['Grek', /^\p{Script=Greek}$/u],
  ['Cyrl', /^\p{Script=Cyrillic}$/u],
  ['Hebr', /^\p{Script=Hebrew}$/u],
  ['Syrc', /^\p{Script=Syriac}$/u],
  ['Thaa', /^\p{Script=Thaana}$/u],
  ['Nkoo', /^\p{Script=Nko}$/u],
  ['Adlm', /^\p{Script=Adlam}$/u],
  ['Rohg', /^\p{Script=Hanifi_Rohingya}$/u],
  ['Tfng', /^\p{Script=Tifinagh}$/u],
  ['Armn', /^\p{Script=Armenian}$/u],
  ['Geor', /^\p{Script=Georgian}$/u],
  ['Ethi', /^\p{Script=Ethiopic}$/u],
  ['Deva', /^\p{Script=Devanagari}$/u],
  ['Beng', /^\p{Script=Bengali}$/u],
  ['Thai', /^\p{Script=Thai}$/u],
  ['Hani', /^\p{Script=Han}$/u],
  ['Hira', /^\p{Script=Hiragana}$/u],
  ['Kana', /^\p{Script=Katakana}$/u],
  ['Hang', /^\p{Script=Hangul}$/u],
];

const COMMON = 0;
const INHERITED = 1;
const ARABIC = 2;
const LATIN = 3;
const UNKNOWN = 255;

/** Codes of SCRIPTS for the characters that are nearly all of any text. */
function quickScript(codePoint: number): number | null {
  if (codePoint < 0x80) {
    const letter = codePoint | 0x20;
    return letter >= 0x61 && letter <= 0x7a ? LATIN : COMMON;
  }
  if (codePoint >= 0x0620 && codePoint <= 0x064a && codePoint !== 0x0640) {
    return ARABIC;
  }
  if (codePoint >= 0x064b && codePoint <= 0x0655) {
    return INHERITED;
  }
  return null;
}

/** Remembers what the slow tests found. */
export class ScriptTable {
  private readonly known = new Map<number, number>();

  isCommon(codePoint: number): boolean {
    return this.indexOf(codePoint) <= INHERITED;
  }

  /**
   * One script a UTF-16 unit, as an index for {@link code}. Marks take the script of what they stand
   * on; common characters that of a neighbour of their own level, so that a space between Arabic and
   * Latin belongs to the direction it moves with.
   */
  resolve(text: string, { levels, paragraphLevel }: BidiLevels): Uint8Array {
    const scripts = this.raw(text);
    const otherwise = paragraphLevel % 2 === 1 ? ARABIC : LATIN;
    let before = scripts.find((script) => script > INHERITED) ?? otherwise;
    let start = 0;
    while (start < text.length) {
      let end = start + 1;
      while (end < text.length && levels[end] === levels[start]) {
        end++;
      }
      before = resolveRange(scripts, start, end, before);
      start = end;
    }
    return scripts;
  }

  code(index: number): string {
    return SCRIPTS[index]?.[0] ?? 'Zyyy';
  }

  private raw(text: string): Uint8Array {
    const scripts = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) {
      const codePoint = text.codePointAt(index) ?? 0;
      const script = this.indexOf(codePoint);
      scripts[index] = script;
      if (codePoint > 0xffff) {
        index++;
        scripts[index] = script;
      }
    }
    return scripts;
  }

  private indexOf(codePoint: number): number {
    const quick = quickScript(codePoint) ?? this.known.get(codePoint);
    if (quick !== undefined) {
      return quick;
    }
    const character = String.fromCodePoint(codePoint);
    const found = SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
    const script = found < 0 ? UNKNOWN : found;
    this.known.set(codePoint, script);
    return script;
  }
}

/** Resolves one level's range; returns the script that stands at its end. */
function resolveRange(scripts: Uint8Array, start: number, end: number, before: number): number {
  let current = before;
  for (let index = start; index < end; index++) {
    const script = scripts[index] ?? COMMON;
    if (script > INHERITED) {
      current = script;
      break;
    }
  }
  for (let index = start; index < end; index++) {
    const script = scripts[index] ?? COMMON;
    if (script > INHERITED) {
      current = script;
    } else {
      scripts[index] = current;
    }
  }
  return current;
}
