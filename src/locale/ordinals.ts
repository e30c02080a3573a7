/**
 * Arabic ordinals from first to ninety-ninth: masculine and feminine with the article, in the
 * nominative, as chapters are named (الفصل الحادي والعشرون), and the indefinite accusative that
 * paragraphs begin with (أولًا). The first two are CLDR's `spellout-ordinal` rules for Arabic.
 */
import { invariant } from '../base/assert.js';

export type OrdinalForm = 'masculine' | 'feminine' | 'adverb';

/** From 1 to 10, without the article. */
const MASCULINE = ['أول', 'ثاني', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع', 'ثامن', 'تاسع', 'عاشر'];
const FEMININE = ['أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة', 'سادسة', 'سابعة', 'ثامنة', 'تاسعة', 'عاشرة'];
/** From 20 to 90, without their ending. */
const TENS = ['عشر', 'ثلاث', 'أربع', 'خمس', 'ست', 'سبع', 'ثمان', 'تسع'];

/** In a compound, the first is “one” and not “first”. */
const COMPOUND_ONE: Readonly<Record<OrdinalForm, string>> = { masculine: 'حادي', feminine: 'حادية', adverb: 'حادي' };
/** After 10 to 19; adverbs of these are masculine. */
const TEEN: Readonly<Record<OrdinalForm, string>> = { masculine: 'عشر', feminine: 'عشرة', adverb: 'عشر' };

const MAX_ORDINAL = 99;

/** Null out of 1–99. */
export function ordinal(value: number, form: OrdinalForm): string | null {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ORDINAL) {
    return null;
  }
  const unit = value % 10;
  const ten = Math.floor(value / 10);
  if (value <= 10) {
    return withEnding(unitWord(value, form), form);
  }
  if (ten === 1) {
    return `${withArticle(compoundUnit(unit, form), form)} ${TEEN[form]}`;
  }
  const tens = withArticle(wordAt(TENS, ten - 2) + (form === 'adverb' ? 'ين' : 'ون'), form);
  return unit === 0 ? tens : `${withEnding(compoundUnit(unit, form), form)} و${tens}`;
}

function unitWord(value: number, form: OrdinalForm): string {
  return wordAt(form === 'feminine' ? FEMININE : MASCULINE, value - 1);
}

function compoundUnit(unit: number, form: OrdinalForm): string {
  return unit === 1 ? COMPOUND_ONE[form] : unitWord(unit, form);
}

/** الأول, or أولًا: the article, or tanween with its alef, the tanween on the letter before it. */
function withEnding(word: string, form: OrdinalForm): string {
  return form === 'adverb' ? `${word}\u064Bا` : `ال${word}`;
}

/** What has no tanween: the parts of 11 to 19 are indeclinable, the tens end in noon. */
function withArticle(word: string, form: OrdinalForm): string {
  return form === 'adverb' ? word : `ال${word}`;
}

function wordAt(words: readonly string[], index: number): string {
  const word = words[index];
  invariant(word !== undefined, 'a word for every index');
  return word;
}
