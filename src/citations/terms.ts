/** The words that citation styles ask for (CSL 1.0.2, appendix II), in Arabic and in English. */

interface Terms {
  readonly plain: Readonly<Record<string, string>>;
  /** One and several; the short form where there is one. */
  readonly counted: Readonly<Record<string, readonly [string, string]>>;
  readonly short: Readonly<Record<string, string | readonly [string, string]>>;
  readonly verbs: Readonly<Record<string, string>>;
  readonly months: readonly string[];
}

const ARABIC: Terms = {
  plain: {
    and: 'و', 'et-al': 'وآخرون', ibid: 'المرجع نفسه', in: 'في', 'no date': 'من دون تاريخ', anonymous: 'مجهول', accessed: 'اطُّلع عليه في',
    retrieved: 'استُرجع في', from: 'من', 'available at': 'متاح في', online: 'على الشبكة', cited: 'مذكور', forthcoming: 'يصدر قريبًا',
    'in press': 'قيد الطبع', 'presented at': 'قُدّم في', reference: 'مرجع', by: 'بقلم', circa: 'نحو', at: 'عند', letter: 'رسالة', interview: 'مقابلة',
    'open-quote': '«', 'close-quote': '»', 'open-inner-quote': '“', 'close-inner-quote': '”', 'page-range-delimiter': '–', version: 'الإصدار',
  },
  counted: {
    page: ['صفحة', 'صفحات'], volume: ['مجلد', 'مجلدات'], issue: ['عدد', 'أعداد'], chapter: ['فصل', 'فصول'], section: ['قسم', 'أقسام'],
    part: ['جزء', 'أجزاء'], book: ['باب', 'أبواب'], paragraph: ['فقرة', 'فقرات'], note: ['حاشية', 'حواشٍ'], verse: ['بيت', 'أبيات'], folio: ['ورقة', 'أوراق'], line: ['سطر', 'أسطر'],
    edition: ['طبعة', 'طبعات'], number: ['رقم', 'أرقام'], editor: ['محرر', 'محررون'], translator: ['مترجم', 'مترجمون'],
    'number-of-volumes': ['مجلد', 'مجلدات'], 'number-of-pages': ['صفحة', 'صفحات'],
  },
  short: {
    page: 'ص', volume: 'مج', issue: 'ع', chapter: 'ف', section: 'ق', part: 'ج', book: 'باب', paragraph: 'فق', note: 'ح', verse: 'بيت', folio: 'ورقة', line: 'س',
    edition: 'ط', number: 'رقم', editor: 'محرر', translator: 'مترجم', 'no date': 'د. ت.', circa: 'نحو', 'number-of-volumes': 'مج',
  },
  verbs: { editor: 'تحرير', translator: 'ترجمة', 'container-author': 'تأليف', interviewer: 'أجرى المقابلة', director: 'إخراج', illustrator: 'رسوم', editortranslator: 'تحرير وترجمة' },
  months: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
};

const ENGLISH: Terms = {
  plain: {
    and: 'and', 'et-al': 'et al.', ibid: 'ibid.', in: 'in', 'no date': 'no date', anonymous: 'anonymous', accessed: 'accessed', retrieved: 'retrieved',
    from: 'from', 'available at': 'available at', online: 'online', cited: 'cited', forthcoming: 'forthcoming', 'in press': 'in press',
    'presented at': 'presented at the', reference: 'reference', by: 'by', circa: 'circa', at: 'at', letter: 'letter', interview: 'interview',
    'open-quote': '“', 'close-quote': '”', 'open-inner-quote': '‘', 'close-inner-quote': '’', 'page-range-delimiter': '–', version: 'version',
    ordinal: 'th', 'ordinal-01': 'st', 'ordinal-02': 'nd', 'ordinal-03': 'rd', 'ordinal-11': 'th', 'ordinal-12': 'th', 'ordinal-13': 'th',
  },
  counted: {
    page: ['page', 'pages'], volume: ['volume', 'volumes'], issue: ['number', 'numbers'], chapter: ['chapter', 'chapters'], section: ['section', 'sections'],
    part: ['part', 'parts'], book: ['book', 'books'], paragraph: ['paragraph', 'paragraphs'], note: ['note', 'notes'], verse: ['verse', 'verses'], folio: ['folio', 'folios'],
    line: ['line', 'lines'], edition: ['edition', 'editions'], number: ['number', 'numbers'], editor: ['editor', 'editors'], translator: ['translator', 'translators'],
    'number-of-volumes': ['volume', 'volumes'], 'number-of-pages': ['page', 'pages'],
  },
  short: {
    page: ['p.', 'pp.'], volume: ['vol.', 'vols.'], issue: ['no.', 'nos.'], chapter: 'ch.', section: 'sec.', part: 'pt.', book: 'bk.', paragraph: 'para.', note: ['n.', 'nn.'],
    verse: ['v.', 'vv.'], folio: 'fol.', line: ['l.', 'll.'], edition: 'ed.', number: 'no.', editor: ['ed.', 'eds.'], translator: 'trans.', 'no date': 'n.d.', circa: 'c.',
    'number-of-volumes': ['vol.', 'vols.'],
  },
  verbs: { editor: 'edited by', translator: 'translated by', 'container-author': 'by', interviewer: 'interview by', director: 'directed by', illustrator: 'illustrated by', editortranslator: 'edited and translated by' },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const SHORT_VERBS: Readonly<Record<string, string>> = { editor: 'ed. by', translator: 'trans. by' };

const ARABIC_SCRIPT = /^(?:ar|fa|ur|ps|ckb|ug|sd)\b/i;

/** A CSL locale: Arabic for languages of its script, English for all others. */
export function localeXml(language: string): string {
  return ARABIC_SCRIPT.test(language) ? xmlOf('ar', ARABIC, {}) : xmlOf('en-US', ENGLISH, SHORT_VERBS);
}

function xmlOf(language: string, { plain, counted, short, verbs, months }: Terms, shortVerbs: Readonly<Record<string, string>>): string {
  const terms = [
    ...Object.entries(plain).map(([name, text]) => termXml(name, null, text)),
    ...Object.entries(counted).map(([name, text]) => termXml(name, null, text)),
    ...Object.entries(short).map(([name, text]) => termXml(name, 'short', text)),
    ...Object.entries(verbs).map(([name, text]) => termXml(name, 'verb', text)),
    ...Object.entries({ ...verbs, ...shortVerbs }).map(([name, text]) => termXml(name, 'verb-short', text)),
    ...months.map((text, index) => termXml(`month-${String(index + 1).padStart(2, '0')}`, null, text)),
  ];
  const days = '<date-part name="day"/><date-part name="month" prefix=" "/><date-part name="year" prefix=" "/>';
  const numbers = '<date-part name="day"/><date-part name="month" form="numeric" prefix="/"/><date-part name="year" prefix="/"/>';
  return `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}"><style-options punctuation-in-quote="false"/><date form="text">${days}</date><date form="numeric">${numbers}</date><terms>${terms.join('')}</terms></locale>`;
}

function termXml(name: string, form: string | null, text: string | readonly [string, string]): string {
  const shape = form === null ? '' : ` form="${form}"`;
  const words = typeof text === 'string' ? text : `<single>${text[0]}</single><multiple>${text[1]}</multiple>`;
  return `<term name="${name}"${shape}>${words}</term>`;
}
