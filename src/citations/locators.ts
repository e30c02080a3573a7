/** What follows a key in a citation: «ص ١٢»، `p. 12-14`, «ج ٢، ص ١٥». */
import { toNumerals } from '../locale/numerals.js';

export interface Locator {
  /** CSL's name for what is counted. */
  readonly label: string;
  /** With European digits. */
  readonly value: string;
}

const LABELS: Readonly<Record<string, readonly string[]>> = {
  page: ['صفحة', 'صفحات', 'الصفحة', 'صص', 'ص ص', 'ص', 'pages', 'page', 'pp', 'p'],
  volume: ['مجلد', 'المجلد', 'مج', 'م', 'volume', 'vol'],
  chapter: ['فصل', 'الفصل', 'ف', 'chapter', 'chap', 'ch'],
  part: ['جزء', 'الجزء', 'ج', 'part', 'pt'],
  book: ['كتاب', 'الكتاب', 'باب', 'الباب', 'ب', 'book', 'bk'],
  section: ['قسم', 'القسم', 'ق', 'section', 'sec'],
  issue: ['عدد', 'العدد', 'ع', 'number', 'no'],
  paragraph: ['فقرة', 'الفقرة', 'فق', 'paragraph', 'para', '§'],
  note: ['حاشية', 'الحاشية', 'ح', 'note', 'n'],
  verse: ['بيت', 'البيت', 'آية', 'الآية', 'verse', 'v'],
  folio: ['ورقة', 'الورقة', 'و', 'folio', 'fol'],
  line: ['سطر', 'السطر', 'س', 'line', 'l'],
};

const BY_WORD: ReadonlyMap<string, string> = new Map(Object.entries(LABELS).flatMap(([label, words]) => words.map((word) => [word, label] as const)));

const DIGIT = '[0-9٠-٩۰-۹]';
const NUMBER = `(?:${DIGIT}+[أ-يa-z]?|[ivxlc]+)`;
const NUMBERS = `${NUMBER}(?:\\s*[-–—,،/و]\\s*${NUMBER})*`;
const WORD = [...BY_WORD.keys()].sort((a, b) => b.length - a.length).join('|');
/** «، ص ١٢», and further parts of the place after commas. */
const LOCATOR = new RegExp(`^\\s*[,،]?\\s*(?:(${WORD})\\.?\\s*)?(${NUMBERS}(?:\\s*[,،]\\s*(?:${WORD})\\.?\\s*${NUMBERS})*)(?![\\p{L}\\p{N}])`, 'iu');

/** The place named at the start of a text, a page where no word says what, and what is left of the text. */
export function takeLocator(text: string): { readonly locator: Locator | null; readonly rest: string } {
  const [whole, word, value] = LOCATOR.exec(text) ?? [];
  if (whole === undefined || value === undefined) {
    return { locator: null, rest: text };
  }
  const label = BY_WORD.get((word ?? 'page').toLowerCase()) ?? 'page';
  return { locator: { label, value: toNumerals(value, 'latn').replace(/\s+/g, ' ') }, rest: text.slice(whole.length) };
}
