/** What numbered things are called where a caption or a reference names them, by the publication's language. */
import type { CounterStyle } from '../locale/counters.js';
import type { PublicationLocale } from '../locale/publication-locale.js';

/** What can be numbered or referred to. */
export type TargetKind = 'heading' | 'appendix' | 'figure' | 'table' | 'equation' | 'quotation' | 'verse' | 'box' | 'term' | 'place';

export interface ReferenceWords {
  readonly chapter: string;
  readonly part: string;
  readonly section: string;
  readonly appendix: string;
  readonly figure: string;
  readonly table: string;
  readonly equation: string;
  readonly quotation: string;
  readonly verse: string;
  readonly note: string;
  readonly warning: string;
  readonly definition: string;
  readonly example: string;
  /** What a place without a name is called where there are no pages. */
  readonly place: string;
  /** Before a page's number. */
  readonly page: string;
  readonly comma: string;
  readonly colon: string;
  readonly quotes: readonly [string, string];
  readonly chapterCounter: CounterStyle;
  readonly ordinalCounter: CounterStyle;
  readonly see: string;
  readonly seeAlso: string;
  /** Heads the entries of an index that begin with a digit or a sign. */
  readonly numbers: string;
}

const ARABIC: ReferenceWords = {
  chapter: 'الفصل',
  part: 'الباب',
  section: 'القسم',
  appendix: 'الملحق',
  figure: 'الشكل',
  table: 'الجدول',
  equation: 'المعادلة',
  quotation: 'الاقتباس',
  verse: 'القصيدة',
  note: 'الملاحظة',
  warning: 'التنبيه',
  definition: 'التعريف',
  example: 'المثال',
  place: 'الموضع',
  page: 'ص',
  comma: '، ',
  colon: ': ',
  quotes: ['«', '»'],
  chapterCounter: 'ordinal-masculine',
  ordinalCounter: 'ordinal-adverb',
  see: 'انظر',
  seeAlso: 'انظر أيضًا',
  numbers: 'أرقام ورموز',
};

const PERSIAN: ReferenceWords = {
  ...ARABIC,
  chapter: 'فصل',
  part: 'بخش',
  section: 'بخش',
  appendix: 'پیوست',
  figure: 'شکل',
  table: 'جدول',
  equation: 'معادلهٔ',
  quotation: 'نقل‌قول',
  verse: 'شعر',
  note: 'یادداشت',
  warning: 'هشدار',
  definition: 'تعریف',
  example: 'مثال',
  place: 'اینجا',
  chapterCounter: 'decimal',
  ordinalCounter: 'decimal',
  see: 'نک.',
  seeAlso: 'نیز نک.',
  numbers: 'ارقام و نشانه‌ها',
};

const ENGLISH: ReferenceWords = {
  chapter: 'Chapter',
  part: 'Part',
  section: 'Section',
  appendix: 'Appendix',
  figure: 'Figure',
  table: 'Table',
  equation: 'Equation',
  quotation: 'Quotation',
  verse: 'Poem',
  note: 'Note',
  warning: 'Warning',
  definition: 'Definition',
  example: 'Example',
  place: 'here',
  page: 'p.',
  comma: ', ',
  colon: ': ',
  quotes: ['“', '”'],
  chapterCounter: 'decimal',
  ordinalCounter: 'decimal',
  see: 'see',
  seeAlso: 'see also',
  numbers: 'Numbers and signs',
};

const FRENCH: ReferenceWords = {
  ...ENGLISH,
  chapter: 'Chapitre',
  part: 'Partie',
  appendix: 'Annexe',
  table: 'Tableau',
  equation: 'Équation',
  quotation: 'Citation',
  verse: 'Poème',
  note: 'Note',
  warning: 'Avertissement',
  definition: 'Définition',
  example: 'Exemple',
  place: 'ici',
  quotes: ['« ', ' »'],
  colon: ' : ',
  see: 'voir',
  seeAlso: 'voir aussi',
  numbers: 'Nombres et signes',
};

/** Arabic for languages of its script that have no words of their own here, English for all others. */
export function referenceWords({ language: tag }: PublicationLocale): ReferenceWords {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language === 'fa') {
    return PERSIAN;
  }
  if (language === 'fr') {
    return FRENCH;
  }
  return script === 'Arab' ? ARABIC : ENGLISH;
}
