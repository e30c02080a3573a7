/** What test/shaping/shaping.tests holds: which words in which fonts, with which settings. */
import { caseOf } from './glyph-lines.js';
import type { ShapingCase } from './glyph-lines.js';
import { LATIN, OTHER_LANGUAGES, PLAIN, VOCALISED } from './hard-words.js';
import { selectWords } from './word-lists.js';

export interface FontCases {
  readonly fontId: string;
  readonly cases: readonly ShapingCase[];
}

const ARABIC = [...VOCALISED, ...PLAIN, ...OTHER_LANGUAGES].map(caseOf);
const OTHER = LATIN.map(caseOf);

const withFeatures = (features: readonly string[], ...words: readonly string[]): readonly ShapingCase[] =>
  words.map((word) => ({ ...caseOf(word), features }));
const inLanguage = (language: string, ...words: readonly string[]): readonly ShapingCase[] =>
  words.map((word) => ({ ...caseOf(word), language }));

const selected = (count: number, ...names: readonly string[]): readonly ShapingCase[] => names.flatMap((name) => selectWords(name, count));

const ARABIC_LISTS = ['vocalised', 'quranic', 'persian', 'urdu', 'sorani', 'uyghur', 'pashto'];

export const FONT_CASES: readonly FontCases[] = [
  { fontId: 'NotoNaskhArabic-Regular', cases: [...ARABIC, ...inLanguage('ur', '۴۵۶', '۶۷', 'ہے'), ...inLanguage('sd', '۴۶', 'مهم', '،'), ...inLanguage('fa', '۴۵۶'), ...selected(5, ...ARABIC_LISTS)] },
  { fontId: 'Amiri-Regular', cases: [...ARABIC, ...withFeatures(['calt=0'], 'بسم', 'لحم', 'بيت'), ...withFeatures(['ss01'], 'محمد'), ...withFeatures(['-liga', '-dlig'], 'الله', 'لله'), ...withFeatures(['ss07'], 'هـ'), ...withFeatures(['pnum'], '١٢'), ...inLanguage('ur', '۴۵۶۷'), ...inLanguage('sd', '۴۵۶۷', 'مٞ'), ...selected(5, ...ARABIC_LISTS)] },
  {
    fontId: 'ScheherazadeNew-Regular',
    cases: [...selected(12, ...ARABIC_LISTS), ...withFeatures(['cv44'], 'ه', 'مهم', 'هـ'), ...withFeatures(['cv48=2'], 'ه', 'ے'), ...inLanguage('ur', '۴۵۶۷'), ...inLanguage('sd', '۴۵۶۷', 'مهم'), ...inLanguage('ku', 'ه', 'مهم', 'بە')],
  },
  { fontId: 'NotoNastaliqUrdu-Regular', cases: [...selected(24, 'urdu'), ...selected(6, 'persian', 'pashto', 'vocalised'), ...inLanguage('ar', '۴۵۶'), ...inLanguage('fa', '۴۵۶'), ...inLanguage('sd', '۴۵۶')] },
  { fontId: 'NotoSerifHebrew-Regular', cases: selected(45, 'hebrew') },
  { fontId: 'IBMPlexSansArabic-Regular', cases: [...ARABIC, ...withFeatures(['calt=0'], 'سرخ'), ...withFeatures(['ss06'], 'كتاب'), ...withFeatures(['dlig'], 'محمد')] },
  { fontId: 'NotoSerif-Regular', cases: [...OTHER, ...withFeatures(['onum'], '1234567890'), ...withFeatures(['liga=0'], 'office', 'affiliate'), ...withFeatures(['smcp'], 'Warraq'), ...selected(30, 'latin')] },
  { fontId: 'NotoSansMono-Regular', cases: OTHER },
];
