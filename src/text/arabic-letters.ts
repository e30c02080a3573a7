/**
 * Joining_Type and Joining_Group of the Arabic letters (ArabicShaping.txt, Unicode 15.0, blocks Arabic
 * to Arabic Extended-A). Groups that are stretched alike are one family.
 */

/** Letters that are stretched, and stretched before, alike. */
export type LetterFamily =
  | 'alef' | 'beh' | 'hah' | 'dal' | 'reh' | 'seen' | 'sad' | 'tah' | 'ain' | 'feh' | 'qaf' | 'kaf' | 'lam'
  | 'meem' | 'noon' | 'heh' | 'tehMarbuta' | 'waw' | 'yeh' | 'tatweel' | 'other';

/** D joins on both sides, R to the letter before it only, C causes joining and is no letter. */
export type JoiningType = 'D' | 'R' | 'C';

export interface Letter {
  readonly family: LetterFamily;
  readonly joining: JoiningType;
}

/** Ranges of code points in hexadecimal. */
const LETTERS: readonly (readonly [LetterFamily, JoiningType, string])[] = [
  ['alef', 'R', '0622-0623 0625 0627 0671-0673 0675 0773-0774 0870-0882'],
  ['beh', 'D', '0628 062a-062b 066e 0679-0680 0750-0756 08a0-08a1 08b6-08b8 08be-08c0'],
  ['hah', 'D', '062c-062e 0681-0687 06bf 0757-0758 076e-076f 0772 077c 088a 08a2 08c1 08c5-08c6'],
  ['dal', 'R', '062f-0630 0688-0690 06ee 0759-075a 08ae'],
  ['reh', 'R', '0631-0632 0691-0699 06ef 075b 076b-076c 0771 08aa 08b2 08b9'],
  ['seen', 'D', '0633-0634 069a-069c 06fa 075c 076d 0770 077d-077e'],
  ['sad', 'D', '0635-0636 069d-069e 06fb 08af'],
  ['tah', 'D', '0637-0638 069f 088b-088c 08a3'],
  ['ain', 'D', '0639-063a 06a0 06fc 075d-075f 08b3 08c3'],
  ['feh', 'D', '0641 06a1-06a6 0760-0761 08a4 08bb'],
  ['qaf', 'D', '0642 066f 06a7-06a8 08a5 08b5 08bc 08c4'],
  ['kaf', 'D', '063b-063c 0643 06a9-06b4 0762-0764 077f 088d 08b0 08b4 08c2 08c8'],
  ['lam', 'D', '0644 06b5-06b8 076a 08a6 08c7'],
  ['meem', 'D', '0645 0765-0766 08a7'],
  ['noon', 'D', '0646 06b9-06bd 0767-0769 0889 08bd'],
  ['heh', 'D', '0647 06be 06c1-06c2 06ff'],
  ['tehMarbuta', 'R', '0629 06c0 06c3 06d5'],
  ['waw', 'R', '0624 0648 0676-0677 06c4-06cb 06cf 0778-0779 08ab 08b1'],
  ['yeh', 'D', '0620 0626 063d-063f 0649-064a 0678 06cc 06ce 06d0-06d1 0775-0777 077a-077b 0886 08a8-08a9 08ba'],
  ['yeh', 'R', '06cd 06d2-06d3 08ac'],
  ['other', 'R', '088e'],
  ['tatweel', 'C', '0640 0883-0885 200d'],
];

const HEXADECIMAL = 16;

/** Joining_Type T. */
const TRANSPARENT = /^[\p{Mn}\p{Me}\u061c\u200e\u200f\u202a-\u202e\u2060]$/u;

export class ArabicLetters {
  private readonly letters = new Map<number, Letter>();

  constructor() {
    for (const [family, joining, ranges] of LETTERS) {
      for (const range of ranges.split(' ')) {
        const [first, last = first] = range.split('-').map((bound) => Number.parseInt(bound, HEXADECIMAL));
        for (let codePoint = first ?? 0; codePoint <= (last ?? 0); codePoint++) {
          this.letters.set(codePoint, { family, joining });
        }
      }
    }
  }

  /** Null for what does not join. */
  at(codePoint: number): Letter | null {
    return this.letters.get(codePoint) ?? null;
  }
}

export function isTransparent(character: string): boolean {
  return TRANSPARENT.test(character);
}
