/** A source whose words are near what could run them together: breaks at soft hyphens, cells, halves of verses. */
import { plain } from './pdf-readers.js';

const SHY = '\u00ad';

const LONG = ['Donau', 'dampf', 'schiff', 'fahrts', 'elek', 'tri', 'zi', 'tä', 'ten', 'haupt', 'be', 'triebs', 'werk', 'bau', 'un', 'ter', 'be', 'am', 'ten', 'ge', 'sell', 'schaft'].join(SHY);

/** Words longer than a line can be beside the others. */
const HYPHENATED = [
  `أطول ما عرفته الألمانيّة من أسماء الشركات كما يروى ${LONG} وهو اسم لا يظنّ أحد أنّها وُجدت.`,
  `وأقصر منه بقليل الاسم ${LONG.slice(0, 60)} ثم ${LONG.slice(60)} في سطرين، و${LONG} في سطور.`,
] as const;

const ROWS = [
  ['المدينة', 'السكّان', 'الاسم القديم', 'التأسيس'],
  ['بيروت', '2,400,000', 'Berytus', 'نحو ٣٠٠٠ ق.م'],
  ['حلب', '٢٬١٠٠٬٠٠٠', 'Beroea', 'قديمًا'],
  ['الإسكندريّة', '5,200,000', 'Alexandria', '331 ق.م'],
  ['صنعاءُ', '٣٬٣٠٠٬٠٠٠', '(Azal)', 'قديماً'],
] as const;

const HALVES = [
  ['قِفا نَبْكِ مِن ذِكرى حَبيبٍ وَمَنزِلِ', 'بِسِقطِ اللِوى بَينَ الدَخولِ فَحَومَلِ'],
  ['فَتوضِحَ فَالمِقراةِ لَم يَعفُ رَسمُها', 'لِما نَسَجَتها مِن جَنوبٍ وَشَمأَلِ'],
] as const;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

export const COPIED_SOURCE = [
  ...HYPHENATED,
  [row(ROWS[0]), row(ROWS[0].map(() => '---')), ...ROWS.slice(1).map(row)].join('\n'),
  [':::verse', ...HALVES.map((halves) => halves.join(' // ')), ':::'].join('\n'),
].join('\n\n');

/** Paragraphs, cells and halves whose words are not given whole, in order, with white space on both sides. */
export function lostTexts(text: string): readonly string[] {
  const copied = ` ${plain(text)} `;
  const broken = HYPHENATED.filter((paragraph) => !new RegExp(plain(paragraph).split(SHY).map(escape).join(BREAK), 'u').test(copied));
  const apart = [...ROWS, ...HALVES].flat().filter((cell) => !copied.includes(` ${plain(cell)} `));
  return [...broken, ...apart];
}

/** Whether the long word is nowhere on one line: without a break nothing would be shown. */
export const isBroken = (text: string): boolean => !plain(text).includes(LONG.replaceAll(SHY, ''));

/** A soft hyphen is nothing, or a hyphen and the end of a line. */
const BREAK = '(?:[\\u00ad\\u2010-]? ?)';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
