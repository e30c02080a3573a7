import type { HeadingCounter, Numbering } from '../locale/numbering.js';
import type { Root } from 'mdast';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { mm } from '../base/units.js';
import { marcRelator } from '../source/contributor-roles.js';
import type { FrontMatter } from '../source/front-matter-values.js';
import { visitNodes } from '../source/mdast.js';
import { formatDate } from '../locale/dates.js';
import { countDigits, ownNumerals, setDigits, textNumerals } from '../locale/digits.js';
import type { NoteNumbering } from '../locale/numbering.js';
import { directionOf } from './language-direction.js';
import type { Metadata } from './metadata.js';

const DEFAULT_NOTES: NoteNumbering = { numbering: 'book', marks: 'numbers', place: 'foot' };

const DEFAULT_LANGUAGE = 'ar';

/** What remains for the text, at least, where both page and margin are given. */
const LEAST_TEXT_SIDE = mm(40);

export interface MetadataOverrides {
  readonly title?: string;
}

/** What the source says of numbers goes before what its theme says. */
export function numberingOf({ numbering, numberSections, captionNumbering, notes }: FrontMatter, theme: Omit<Numbering, 'notes'>): Numbering {
  const asked = numbering ?? (numberSections === true ? DECIMAL : null);
  return { headings: asked ?? (numberSections === null ? theme.headings : null), captions: captionNumbering ?? theme.captions, notes: notes ?? DEFAULT_NOTES };
}

const DECIMAL: readonly HeadingCounter[] = ['decimal'];

/** Front matter and the command line as one, with defaults; null, and told, where there is no title. */
export function buildMetadata(
  frontMatter: FrontMatter,
  overrides: MetadataOverrides,
  file: SourceFile,
  root: Root,
  report: Report,
): Metadata | null {
  checkMargin(frontMatter, file, report);
  const title = (overrides.title ?? frontMatter.title ?? '').trim();
  if (title === '') {
    reportMissingTitle(frontMatter, file, root, report);
    return null;
  }
  const language = Intl.getCanonicalLocales(frontMatter.language ?? DEFAULT_LANGUAGE)[0] ?? DEFAULT_LANGUAGE;
  const digits = frontMatter.digits ?? 'auto';
  const numerals = ownNumerals(digits, language, countDigits(textsOf(root)));
  const shown = textNumerals(digits, language);
  const inDigits = (text: string): string => (shown === null ? text : setDigits(text, shown));
  return {
    title: inDigits(title),
    subtitle: mapGiven(frontMatter.subtitle, inDigits),
    authors: frontMatter.authors,
    contributors: frontMatter.contributors.map(({ name, role }) => ({ name, role, relator: marcRelator(role) })),
    date: mapGiven(frontMatter.date, (iso) => ({ iso, display: formatDate(iso, { language, numerals }, frontMatter.calendar) })),
    modified: frontMatter.modified,
    edition: mapGiven(frontMatter.edition, inDigits),
    revision: mapGiven(frontMatter.revision, inDigits),
    series: mapGiven(frontMatter.series, ({ title: name, number }) => ({ title: inDigits(name), number: mapGiven(number, inDigits) })),
    publisher: frontMatter.publisher,
    place: frontMatter.place,
    language,
    direction: frontMatter.direction ?? directionOf(language),
    paragraphDirection: frontMatter.paragraphDirection ?? 'publication',
    isolateNumbers: frontMatter.isolateNumbers,
    abstract: mapGiven(frontMatter.abstract, inDigits),
    keywords: frontMatter.keywords,
    subjects: frontMatter.subjects,
    rights: mapGiven(frontMatter.rights, inDigits),
    license: frontMatter.license,
    identifiers: frontMatter.identifiers,
    digits,
    numerals,
    numbering: numberingOf(frontMatter, { headings: null, captions: 'named' }),
    formulas: frontMatter.formulas ?? 'latin',
    listCounters: frontMatter.listMarkers,
    theme: frontMatter.theme?.kind === 'named' ? frontMatter.theme.name : null,
    page: {
      size: frontMatter.paperSize,
      margin: frontMatter.margin,
      fontSize: frontMatter.fontSize,
      fontFamily: frontMatter.mainFont?.name ?? null,
      fontFeatures: frontMatter.fontFeatures,
      kashida: frontMatter.kashida,
    },
  };
}

function mapGiven<Value, Result>(value: Value | null, map: (value: Value) => Result): Result | null {
  return value === null ? null : map(value);
}

/** Running text: what code and addresses have of digits says nothing of the author's habit. */
function textsOf(root: Root): readonly string[] {
  const texts: string[] = [];
  visitNodes(root, (node) => {
    if (node.type === 'text') {
      texts.push(node.value);
    }
    return undefined;
  });
  return texts;
}

function reportMissingTitle({ span }: FrontMatter, file: SourceFile, root: Root, report: Report): void {
  report({
    rule: 'publications-have-a-title',
    severity: 'error',
    message: 'expected a title, but there is none',
    place: atSpan(span === null ? firstLine(file) : firstLineOf(span)),
    hint: titleHint(span !== null, root),
  });
}

function titleHint(hasFrontMatter: boolean, root: Root): string {
  if (root.data?.plainText === true) {
    return 'build it with --title “…”: plain text has no place for a title';
  }
  const line = `title: ${exampleTitle(root)}`;
  return hasFrontMatter ? `add ${line}` : `begin the file with three lines: ---, ${line}, ---; or build it with --title “…”`;
}

/** The first heading is often what the title should be. */
function exampleTitle(root: Root): string {
  const heading = root.children.find((node) => node.type === 'heading');
  let text = '';
  if (heading !== undefined) {
    visitNodes(heading, (node) => {
      text += node.type === 'text' ? node.value : '';
      return undefined;
    });
  }
  return text.trim() === '' ? 'عنوان المنشور' : text.trim();
}

function firstLine(file: SourceFile): Span {
  return firstLineOf({ file, start: 0, end: file.text.length });
}

function firstLineOf({ file, start, end }: Span): Span {
  const lineEnd = file.text.slice(start, end).search(/[\r\n]/);
  return { file, start, end: lineEnd === -1 ? end : start + lineEnd };
}

function checkMargin({ paperSize, margin, span }: FrontMatter, file: SourceFile, report: Report): void {
  if (paperSize === null || margin === null) {
    return;
  }
  if (Math.min(paperSize.width, paperSize.height) - 2 * margin < LEAST_TEXT_SIDE) {
    report({
      rule: 'margins-leave-room',
      severity: 'error',
      message: 'expected margins that leave 4 cm of the page for the text, but these leave less',
      place: atSpan(span ?? firstLine(file)),
      hint: 'make margin smaller or papersize larger',
    });
  }
}
