/** What stands above the further parts of a table. */
const WORDS: Readonly<Record<string, string>> = { ar: 'تابع', fa: 'ادامه', ur: 'جاری', ckb: 'بەردەوام', en: 'continued', fr: 'suite' };

/** By the language of a BCP 47 tag; in Arabic where no word of the language is known. */
export function continuedWord(language: string): string {
  return WORDS[new Intl.Locale(language).language] ?? 'تابع';
}
