/** The words that the e-book says on its own, in the publication's language. */
import type { PluralForms } from '../locale/plurals.js';
import type { PublicationLocale } from '../locale/publication-locale.js';
import { bookNames, type BookNames } from '../document/book-names.js';
import type { Metadata } from '../document/metadata.js';

export interface Labels extends OwnLabels, Pick<BookNames, 'notes' | 'backToReference'> {}

/** What only the e-book says. */
interface OwnLabels {
  readonly cover: string;
  readonly titlePage: string;
  readonly contents: string;
  /** What lists in the text are called. */
  readonly lists: Readonly<Record<'headings' | 'figures' | 'tables', string>>;
  readonly index: string;
  readonly glossary: string;
  readonly landmarks: string;
  readonly start: string;
  /** Of the list of the printed book's pages, and of one page. */
  readonly printedPages: string;
  readonly printedPage: (label: string) => string;
  readonly back: string;
  readonly bibliography: string;
  /** From a source to where it is cited, for screen readers. */
  readonly backToCitation: string;
  readonly done: string;
  readonly toDo: string;
  /** Of ones that may be scrolled. */
  readonly table: string;
  readonly equation: string;
  /** Opens the table of a chart’s data. */
  readonly chartData: string;
  readonly listComma: string;
  readonly accessibility: AccessibilityLabels;
}

/** Sentences of the accessibility summary. */
export interface AccessibilityLabels {
  readonly structure: string;
  /** Where headings jump. */
  readonly looseStructure: string;
  /** Of as many images, charts, formulas, tables or notes. */
  readonly images: PluralForms;
  readonly imagesWithoutWords: string;
  readonly moving: string;
  readonly charts: PluralForms;
  readonly formulas: PluralForms;
  readonly tables: PluralForms;
  readonly notes: PluralForms;
  readonly index: string;
  readonly printedPages: string;
  readonly display: string;
}

const ARABIC: OwnLabels = {
  cover: 'الغلاف',
  titlePage: 'صفحة العنوان',
  contents: 'المحتويات',
  lists: { headings: 'المحتويات', figures: 'الأشكال', tables: 'الجداول' },
  index: 'الفهرس',
  glossary: 'المصطلحات',
  landmarks: 'معالم الكتاب',
  start: 'بداية المتن',
  printedPages: 'صفحات النسخة المطبوعة',
  printedPage: (label) => `صفحة ${label}`,
  back: 'عودة',
  bibliography: 'المراجع',
  backToCitation: 'عودة إلى أول موضع يُستشهد فيه بهذا المرجع',
  done: 'مُنجز',
  toDo: 'غير مُنجز',
  table: 'جدول',
  equation: 'معادلة',
  chartData: 'بيانات الرسم',
  listComma: '، ',
  accessibility: {
    structure:
      'كتاب نصّي مرتّب القراءة من اليمين إلى اليسار، عناوينه متدرّجة وله فهرس محتويات يصل إلى كل عنوان.',
    looseStructure: 'كتاب نصّي مرتّب القراءة من اليمين إلى اليسار، وله فهرس محتويات يصل إلى كل عنوان.',
    images: {
      one: 'فيه صورة واحدة لها نصّ بديل يصفها.',
      two: 'فيه صورتان لكل منهما نصّ بديل يصفها.',
      few: 'فيه # صور لكل منها نصّ بديل يصفها.',
      other: 'فيه # صورة لكل منها نصّ بديل يصفها.',
    },
    imagesWithoutWords: 'بعض صوره بلا نصّ بديل يصفها.',
    moving: 'قد تتحرّك فيه صورة من نفسها.',
    charts: {
      one: 'فيه رسم بياني واحد له وصف وجدول ببياناته.',
      two: 'فيه رسمان بيانيان لكل منهما وصف وجدول ببياناته.',
      few: 'فيه # رسوم بيانية لكل منها وصف وجدول ببياناته.',
      many: 'فيه # رسمًا بيانيًّا لكل منها وصف وجدول ببياناته.',
      other: 'فيه # رسم بياني لكل منها وصف وجدول ببياناته.',
    },
    formulas: {
      one: 'فيه معادلة واحدة بصيغة MathML لها نصّ مقروء.',
      two: 'فيه معادلتان بصيغة MathML لكل منهما نصّ مقروء.',
      few: 'فيه # معادلات بصيغة MathML لكل منها نصّ مقروء.',
      other: 'فيه # معادلة بصيغة MathML لكل منها نصّ مقروء.',
    },
    tables: {
      one: 'فيه جدول واحد رؤوس أعمدته معلَّمة.',
      two: 'فيه جدولان رؤوس أعمدتهما معلَّمة.',
      few: 'فيه # جداول رؤوس أعمدتها معلَّمة.',
      many: 'فيه # جدولًا رؤوس أعمدتها معلَّمة.',
      other: 'فيه # جدول رؤوس أعمدتها معلَّمة.',
    },
    notes: {
      one: 'فيه حاشية واحدة مرتبطة بموضعها في المتن ذهابًا وإيابًا.',
      two: 'فيه حاشيتان مرتبطتان بمواضعهما في المتن ذهابًا وإيابًا.',
      few: 'فيه # حواشٍ مرتبطة بمواضعها في المتن ذهابًا وإيابًا.',
      other: 'فيه # حاشية مرتبطة بمواضعها في المتن ذهابًا وإيابًا.',
    },
    index: 'له فهرس تصل مداخله إلى مواضعها في المتن.',
    printedPages: 'مواضع صفحات النسخة المطبوعة معلَّمة فيه، ولها قائمة تصل إليها.',
    display: 'يمكن تغيير حجم الخط ونوعه والألوان وتباعد الأسطر.',
  },
};

const ENGLISH: OwnLabels = {
  cover: 'Cover',
  titlePage: 'Title page',
  contents: 'Contents',
  lists: { headings: 'Contents', figures: 'Figures', tables: 'Tables' },
  index: 'Index',
  glossary: 'Glossary',
  landmarks: 'Landmarks',
  start: 'Start of content',
  printedPages: 'Pages of the printed book',
  printedPage: (label) => `page ${label}`,
  back: 'Back',
  bibliography: 'Sources',
  backToCitation: 'Back to the first citation of this source',
  done: 'done',
  toDo: 'not done',
  table: 'Table',
  equation: 'Equation',
  chartData: 'Data of the chart',
  listComma: ', ',
  accessibility: {
    structure: 'A text in reading order with nested headings and a table of contents that reaches each of them.',
    looseStructure: 'A text in reading order with a table of contents that reaches each heading.',
    images: { one: 'The one image has alternative text.', other: 'All # images have alternative text.' },
    imagesWithoutWords: 'Some images have no alternative text.',
    moving: 'An image may move by itself.',
    charts: { one: 'The one chart has a description and a table of its data.', other: 'All # charts have a description and a table of their data.' },
    formulas: { one: 'The one formula is MathML and has words to be read.', other: 'All # formulas are MathML and have words to be read.' },
    tables: { one: 'The one table has marked header cells.', other: 'All # tables have marked header cells.' },
    notes: { one: 'The one note is linked from the text and back to it.', other: 'All # notes are linked from the text and back to it.' },
    index: 'An index leads to the places of its entries in the text.',
    printedPages: 'The pages of the printed book are marked, and a list leads to them.',
    display: 'Type size, typeface, colours and line spacing can be changed.',
  },
};

/** Arabic for publications that run right to left, English for the others. */
export function labelsFor(metadata: Metadata): Labels {
  const { notes, backToReference } = bookNames(metadata);
  return { ...(metadata.direction === 'rtl' ? ARABIC : ENGLISH), notes, backToReference };
}

/** The locale that `labelsFor` chooses the words of; what is counted has the publication's digits. */
export function labelLocale({ direction, language, numerals }: Metadata): PublicationLocale {
  const spoken = direction === 'rtl' ? 'ar' : 'en';
  return { language: new Intl.Locale(language).language === spoken ? language : spoken, numerals };
}
