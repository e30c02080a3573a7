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
  kind: z.enum(SECTION_KINDS).optional(),
  file: text.optional(),
  title: text.optional(),
  opening: opening.optional(),
  'page-numbers': counter.optional(),
});

const chapter = section.extend({ part: text.optional(), chapters: z.array(section).optional() });

export const bookSchema = z.strictObject({
  front: z.array(section).optional(),
  chapters: z.array(chapter).optional(),
  back: z.array(section).optional(),
  'page-numbers': z.strictObject({ front: counter.optional(), body: counter.optional(), back: counter.optional() }).optional(),
  opening: z.strictObject({ part: opening.optional(), chapter: opening.optional(), front: opening.optional(), back: opening.optional() }).optional(),
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
