/** What the values of front matter must be, after the forms that mean the same have been made one. */
import { z } from 'zod';
import { parseCmyk } from '../base/cmyk.js';
import { parseFontFeatures } from '../base/font-features.js';
import { parsePdfStandard } from '../base/pdf-standard.js';
import { PRESS_TEXTS } from '../base/press.js';
import { mm, pt, ZERO_PT, type Pt } from '../base/units.js';
import { COUNTER_STYLES } from '../locale/counters.js';
import { CALENDARS } from '../locale/dates.js';
import { CAPTION_NUMBERINGS, HEADING_COUNTERS, NOTE_MARKS, NOTE_PLACES, NOTE_NUMBERINGS } from '../locale/numbering.js';
import { FORMULA_FORMS } from '../math/formula.js';
import { CONTRIBUTOR_ROLES } from './contributor-roles.js';
import { isLanguageTag } from './language-tag.js';
import { parseLength, parsePaperSize } from './lengths.js';

const MARGIN_RANGE = [mm(5), mm(80)] as const;
const FONT_SIZE_RANGE = [pt(6), pt(36)] as const;
/** Of either side of a page. */
const PAGE_RANGE = [mm(70), mm(1200)] as const;
/** Of images, in pixels per inch. */
const LEAST_RESOLUTION = 72;
const MOST_RESOLUTION = 2400;
const BLEED_RANGE = [ZERO_PT, mm(20)] as const;

const text = z.string().trim().min(1);

const person = z.strictObject({ name: text.describe('As it is printed.') });

const contributor = z.strictObject({ name: text.describe('As it is printed.'), role: z.enum(CONTRIBUTOR_ROLES).describe('What they did.') });

const lengthIn = ([least, most]: readonly [Pt, Pt]) =>
  z.string().transform((value, context): Pt => {
    const length = parseLength(value);
    if (length === null || length < least || length > most) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    return length;
  });

/** What `read` makes of the text. */
function readBy<Value>(read: (text: string) => Value | null) {
  return z.string().transform((value, context): Value => {
    const result = read(value);
    if (result === null) {
      context.addIssue({ code: 'custom' });
      return z.NEVER;
    }
    return result;
  });
}

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
  title: text.optional().describe("Title of the publication, on its cover, its title page and in both files' metadata."),
  subtitle: text.optional().describe('Below the title.'),
  date: z.iso.date().optional().describe('Day of publication, as year-month-day; printed in the calendar that `calendar` says.'),
  modified: z.iso.date().optional().describe('Day of the last change of the text, as year-month-day.'),
  edition: text.optional().describe('Of the book, in words: «الطبعة الثانية».'),
  revision: text.optional().describe('Of the text, where an edition has several.'),
  series: z.strictObject({ title: text.describe('Of the series.'), number: text.optional().describe('Of the publication in it.') }).optional().describe('The series that the publication belongs to, and its number in it.'),
  author: z.array(person).optional().describe('Who wrote it.'),
  contributors: z.array(contributor).optional().describe('Who else made it, each with a role; authors may be named here too.'),
  publisher: text.optional().describe('Who publishes it.'),
  place: text.optional().describe('Where it is published.'),
  logo: text.optional().describe("The publisher's mark, a PNG, JPEG, WebP or SVG file in the publication's folder; it goes on the cover, the title page and in running heads."),
  lang: text.refine(isLanguageTag).optional().describe('Language of the text as a BCP 47 tag; it decides digits, months and the order of words.'),
  dir: z.enum(['rtl', 'ltr']).optional().describe("Direction of the publication; the language's where none is given."),
  abstract: text.optional().describe('What it is about, in a few sentences.'),
  keywords: z.array(text).optional().describe('Words to find it by.'),
  subjects: z.array(text).optional().describe('What it is about, in the words of a catalogue.'),
  rights: text.optional().describe('Who holds the rights, as the colophon prints it.'),
  license: text.optional().describe('The name or the address of its licence.'),
  identifier: z.array(z.strictObject({ scheme: text.optional().describe('isbn, issn, doi, uuid, urn, or what its giver calls it.'), text: text.describe('The identifier itself.') })).optional().describe('ISBN, ISSN, DOI, UUID or any other; the first is the own one of the EPUB.'),
  theme: z.union([text, z.record(z.string(), z.unknown())]).optional().describe('What it looks like: a shipped theme, a file in its folder, or tokens of a theme.'),
  calendar: z.enum(CALENDARS).optional().describe('In which dates are printed.'),
  digits: z.enum(['auto', 'latn', 'arab', 'keep']).optional().describe('Digits of the text: `arab` ٠١٢, `latn` 012, `keep` as written, `auto` as the language has them.'),
  'list-markers': z.array(z.enum(COUNTER_STYLES)).min(1).optional().describe('Counters of ordered lists by depth, outermost first.'),
  kashida: z.enum(['off', 'low', 'auto']).optional().describe('How much lines are filled by lengthening joins.'),
  'paragraph-direction': z.enum(['publication', 'first-strong']).optional().describe("Direction of paragraphs: the publication's, or that of their first strong letter."),
  'isolate-numbers': z.boolean().optional().describe('Whether dates, ranges and codes in Arabic text are kept in order.'),
  papersize: paperSize.optional().describe('A size by name, or width x height.'),
  margin: lengthIn(MARGIN_RANGE).optional().describe('All four margins of the page.'),
  fontsize: lengthIn(FONT_SIZE_RANGE).optional().describe('Size of running text.'),
  mainfont: text.optional().describe('Family of running text.'),
  fontfeatures: fontFeatures.optional().describe("OpenType features of running text, in HarfBuzz's notation."),
  'number-sections': z.boolean().optional().describe('Whether headings are numbered.'),
  numbering: z.array(z.enum(HEADING_COUNTERS)).min(1).optional().describe('Counters of headings by level, the highest first.'),
  figures: z.enum(CAPTION_NUMBERINGS).optional().describe('How figures and tables are numbered.'),
  math: z.enum(FORMULA_FORMS).optional().describe('The form of formulas: Latin, or Arabic, which runs from right to left; a formula may say another.'),
  bibliography: z.array(text).min(1).optional().describe('Files of what is cited: BibTeX or CSL-JSON.'),
  csl: text.optional().describe('Style of citations: author-date, footnotes, numbers, or a CSL file.'),
  notes: z.strictObject({ numbering: z.enum(NOTE_NUMBERINGS).default('book').describe('`book`: counted on through the publication; `chapter`, `page`: anew in each.'), marks: z.enum(NOTE_MARKS).default('numbers').describe('`numbers`: in the digits of the publication; `arabic-indic`; `letters` of its alphabet; `symbols`: * † ‡ §.'), place: z.enum(NOTE_PLACES).default('foot').describe('On pages: at their `foot`, under a heading at the `end-of-chapter`, or at the `end` of the text.') }).refine(({ numbering, place }) => numbering !== 'page' || place === 'foot').optional().describe('How notes are counted and marked.'),
  'pdf-standard': readBy(parsePdfStandard).optional().describe('What the PDF keeps: `ua-1` for readers, `a-2a`, `a-2u` or `a-3a` for archives, `ua-2`, `a-4` and `a-4f` for the same in PDF 2.0, `x-4` for the press, `none`; `ua-1+a-2a` where nothing is said.'),
  press: z.strictObject({
    bleed: lengthIn(BLEED_RANGE).optional().describe('What colour at the edge reaches beyond the trimmed page.'),
    marks: z.boolean().optional().describe('Whether crop and registration marks stand around the page.'),
    text: z.enum(PRESS_TEXTS).optional().describe('`auto`: what is nearly black prints in black ink alone; `grey`: all text does; `theme`: as the theme says.'),
    'rich-black': readBy(parseCmyk).optional().describe('Inks of black areas, such as `cmyk(60 40 40 100)`; black ink alone where nothing is said.'),
    profile: text.optional().describe('ICC profile of the press: a file in the folder.'),
    facing: z.boolean().optional().describe('Whether readers of the PDF show two pages at once; where nothing is said, where inner and outer margins differ.'),
    'image-resolution': z.number().int().min(LEAST_RESOLUTION).max(MOST_RESOLUTION).optional().describe('Pixels per inch that images have at most at their printed size, such as 300; as many as they have where nothing is said.'),
    condition: text.optional().describe('Name of the printing condition in the registry of the ICC, such as FOGRA39.'),
  }).optional().describe('What only a printer needs; colours of the theme in inks count where `pdf-standard` is `x-4`.'),
  numbersections: z.boolean().optional().describe('The same as `number-sections`, as Pandoc writes it.'),
});

export type CheckedFrontMatter = z.output<typeof frontMatterSchema>;
