/** What the values of front matter must be, after the forms that mean the same have been made one. */
import { z } from 'zod';
import { parseFontFeatures } from '../base/font-features.js';
import { mm, pt, type Pt } from '../base/units.js';
import { COUNTER_STYLES } from '../locale/counters.js';
import { CALENDARS } from '../locale/dates.js';
import { CAPTION_NUMBERINGS, HEADING_COUNTERS, NOTE_MARKS, NOTE_NUMBERINGS } from '../locale/numbering.js';
import { CONTRIBUTOR_ROLES } from './contributor-roles.js';
import { isLanguageTag } from './language-tag.js';
import { parseLength, parsePaperSize } from './lengths.js';

const MARGIN_RANGE = [mm(5), mm(80)] as const;
const FONT_SIZE_RANGE = [pt(6), pt(36)] as const;
/** Of either side of a page. */
const PAGE_RANGE = [mm(70), mm(1200)] as const;

const text = z.string().trim().min(1);

const person = z.strictObject({ name: text });

const contributor = z.strictObject({ name: text, role: z.enum(CONTRIBUTOR_ROLES) });

const lengthIn = ([least, most]: readonly [Pt, Pt]) =>
  z.string().transform((value, context): Pt => {
    const length = parseLength(value);
    if (length === null || length < least || length > most) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    return length;
  });

const fontFeatures = z.string().transform((value, context) => {
  const features = parseFontFeatures(value);
  if (features === null) {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
  return features;
});

const paperSize = z.string().transform((value, context) => {
  const size = parsePaperSize(value);
  const [least, most] = PAGE_RANGE;
  if (size === null || Math.min(size.width, size.height) < least || Math.max(size.width, size.height) > most) {
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }
  return size;
});

export const frontMatterSchema = z.strictObject({
  title: text.optional(),
  subtitle: text.optional(),
  date: z.iso.date().optional(),
  modified: z.iso.date().optional(),
  edition: text.optional(),
  revision: text.optional(),
  series: z.strictObject({ title: text, number: text.optional() }).optional(),
  author: z.array(person).optional(),
  contributors: z.array(contributor).optional(),
  publisher: text.optional(),
  place: text.optional(),
  lang: text.refine(isLanguageTag).optional(),
  dir: z.enum(['rtl', 'ltr']).optional(),
  abstract: text.optional(),
  keywords: z.array(text).optional(),
  subjects: z.array(text).optional(),
  rights: text.optional(),
  license: text.optional(),
  identifier: z.array(z.strictObject({ scheme: text.optional(), text })).optional(),
  theme: z.union([text, z.record(z.string(), z.unknown())]).optional(),
  calendar: z.enum(CALENDARS).optional(),
  digits: z.enum(['auto', 'latn', 'arab', 'keep']).optional(),
  'list-markers': z.array(z.enum(COUNTER_STYLES)).min(1).optional(),
  kashida: z.enum(['off', 'low', 'auto']).optional(),
  'paragraph-direction': z.enum(['publication', 'first-strong']).optional(),
  'isolate-numbers': z.boolean().optional(),
  papersize: paperSize.optional(),
  margin: lengthIn(MARGIN_RANGE).optional(),
  fontsize: lengthIn(FONT_SIZE_RANGE).optional(),
  mainfont: text.optional(),
  fontfeatures: fontFeatures.optional(),
  'number-sections': z.boolean().optional(),
  numbering: z.array(z.enum(HEADING_COUNTERS)).min(1).optional(),
  figures: z.enum(CAPTION_NUMBERINGS).optional(),
  notes: z.strictObject({ numbering: z.enum(NOTE_NUMBERINGS).default('book'), marks: z.enum(NOTE_MARKS).default('numbers') }).optional(),
  bibliography: z.array(text).min(1).optional(),
  csl: text.optional(),
  numbersections: z.boolean().optional(),
});

export type CheckedFrontMatter = z.output<typeof frontMatterSchema>;
