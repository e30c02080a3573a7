/**
 * The keys of `publication.yaml` that front matter has not: what a book is made of. The forms that
 * mean the same are made one before the schema checks them.
 */
import { z } from 'zod';
import { COUNTER_STYLES } from '../locale/counters.js';
import { OPENINGS, SECTION_KINDS } from './section-kinds.js';
import type { KeyGuide } from './yaml-issues.js';
import type { PlainValue } from './yaml-block.js';

export const BOOK_KEYS = {
  front: { expected: 'a list of files and of kinds of front matter', example: 'front: [half-title, title-page, colophon, {kind: preface, file: preface.md}]' },
  chapters: { expected: 'a list of files, and of parts with chapters', example: 'chapters: [01-first.md, {part: القسم الثاني, chapters: [02-second.md]}]' },
  back: { expected: 'a list of files and of kinds of back matter', example: 'back: [{kind: appendix, file: appendix.md}]' },
  'page-numbers': { expected: 'counters for front, body and back', example: 'page-numbers: {front: abjad, body: decimal}' },
  opening: { expected: 'left, right or any, or these for part, chapter, front and back', example: 'opening: {part: left, chapter: any}' },
} as const satisfies KeyGuide;

export type BookKey = keyof typeof BOOK_KEYS;

const text = z.string().trim().min(1);
const counter = z.enum(COUNTER_STYLES);
const opening = z.enum(OPENINGS);

const section = z.strictObject({
  kind: z.enum(SECTION_KINDS).optional().describe('What the section is; half-title, title-page and colophon are made from the metadata, and contents, list-of-figures, list-of-tables, bibliography and index from the text.'),
  file: text.optional().describe('Its text: a Markdown or plain text file of the folder.'),
  title: text.optional().describe('Its heading, where the file does not begin with one.'),
  opening: opening.optional().describe('The side of the spread that it begins on.'),
  'page-numbers': counter.optional().describe('Counter of its folios.'),
});

const chapter = section.extend({
  part: text.optional().describe('Title of a part; its chapters follow under chapters:.'),
  chapters: z.array(section).optional().describe('The chapters of the part, in reading order.'),
});

const numbers = z.strictObject({
  front: counter.optional().describe('Before the text.'),
  body: counter.optional().describe('Of the text.'),
  back: counter.optional().describe('After the text.'),
});

const openings = z.strictObject({
  part: opening.optional().describe('Of parts.'),
  chapter: opening.optional().describe('Of chapters.'),
  front: opening.optional().describe('Of front matter.'),
  back: opening.optional().describe('Of back matter.'),
});

export const bookSchema = z.strictObject({
  front: z.array(section).optional().describe('What stands before the text, in reading order; half-title, title page and colophon where nothing is said.'),
  chapters: z.array(chapter).optional().describe('The text: files, and parts with files, in reading order.'),
  back: z.array(section).optional().describe('What stands after the text, in reading order.'),
  'page-numbers': numbers.optional().describe('Counters of folios; letters before the text and numbers from there on where nothing is said.'),
  opening: openings.optional().describe('The side of the spread that sections begin on: one word for all, or one each.'),
});

export type CheckedBook = z.output<typeof bookSchema>;
export type CheckedSection = z.output<typeof section>;
export type CheckedChapter = z.output<typeof chapter>;

export function isBookKey(key: string): key is BookKey {
  return Object.hasOwn(BOOK_KEYS, key);
}

/** An entry is a mapping; one word is a kind or a file; one opening is that of every section. */
export function unifyBookForms(key: BookKey, value: PlainValue): PlainValue {
  switch (key) {
    case 'front':
    case 'chapters':
    case 'back':
      return Array.isArray(value) ? value.map(unifyEntry) : value;
    case 'opening':
      return typeof value === 'string' ? { part: value, chapter: value, front: value, back: value } : value;
    case 'page-numbers':
      return value;
  }
}

function unifyEntry(entry: PlainValue): PlainValue {
  if (typeof entry === 'string') {
    return SECTION_KINDS.some((kind) => kind === entry) ? { kind: entry } : { file: entry };
  }
  if (typeof entry !== 'object' || entry === null || !('chapters' in entry)) {
    return entry;
  }
  const { chapters } = entry;
  return { ...entry, chapters: Array.isArray(chapters) ? chapters.map(unifyEntry) : (chapters ?? null) };
}
