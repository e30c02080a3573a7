/** What test/shaping/shaping.tests holds: which words in which fonts, with which settings. */
import { caseOf } from './glyph-lines.js';
import type { ShapingCase } from './glyph-lines.js';
import { LATIN, OTHER_LANGUAGES, PLAIN, VOCALISED } from './words.js';

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

export const FONT_CASES: readonly FontCases[] = [
  { fontId: 'NotoNaskhArabic-Regular', cases: [...ARABIC, ...inLanguage('ur', '۴۵۶', '۶۷', 'ہے'), ...inLanguage('sd', '۴۶'), ...inLanguage('fa', '۴۵۶')] },
  { fontId: 'Amiri-Regular', cases: [...ARABIC, ...withFeatures(['calt=0'], 'بسم', 'لحم', 'بيت'), ...withFeatures(['ss01'], 'محمد'), ...withFeatures(['-liga', '-dlig'], 'الله', 'لله')] },
  { fontId: 'IBMPlexSansArabic-Regular', cases: ARABIC },
  { fontId: 'NotoSerif-Regular', cases: [...OTHER, ...withFeatures(['onum'], '1234567890'), ...withFeatures(['liga=0'], 'office', 'affiliate'), ...withFeatures(['smcp'], 'Warraq')] },
  { fontId: 'NotoSansMono-Regular', cases: OTHER },
];
