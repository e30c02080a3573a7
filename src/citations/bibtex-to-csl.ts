/** Entries of BibTeX and BibLaTeX in the vocabulary of CSL. */
import { toNumerals } from '../locale/numerals.js';
import { languageOf, type CslDate, type CslItem, type CslName, type CslValue } from './csl-item.js';
import type { BibtexEntry } from './parse-bibtex.js';
import { texText } from './tex-text.js';

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal', book: 'book', mvbook: 'book', booklet: 'pamphlet', collection: 'book', mvcollection: 'book',
  proceedings: 'book', reference: 'book', inbook: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', incollection: 'chapter',
  inproceedings: 'paper-conference', conference: 'paper-conference', inreference: 'entry-encyclopedia', manual: 'report',
  report: 'report', techreport: 'report', thesis: 'thesis', phdthesis: 'thesis', mastersthesis: 'thesis', manuscript: 'manuscript',
  unpublished: 'manuscript', online: 'webpage', www: 'webpage', electronic: 'webpage', patent: 'patent', dataset: 'dataset',
  software: 'software', periodical: 'periodical', letter: 'personal_communication', legislation: 'legislation',
  jurisdiction: 'legal_case', audio: 'song', video: 'motion_picture', movie: 'motion_picture', image: 'graphic', map: 'map',
};

/** Types whose `number` counts issues. */
const ISSUED: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper', 'periodical']);

/** CSL's variable by the fields that may hold it, the first given one counts. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'container-title': ['booktitle', 'journaltitle', 'journal', 'maintitle'],
  publisher: ['publisher', 'institution', 'school', 'organization', 'howpublished'],
  'publisher-place': ['location', 'address'],
  edition: ['edition'],
  volume: ['volume'],
  'number-of-volumes': ['volumes'],
  'collection-title': ['series'],
  DOI: ['doi'],
  URL: ['url'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  note: ['note', 'addendum'],
  genre: ['type'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  'chapter-number': ['chapter'],
  'title-short': ['shorttitle'],
  archive: ['library'],
};

const NAMES: Readonly<Record<string, string>> = {
  author: 'author', editor: 'editor', translator: 'translator', bookauthor: 'container-author', commentator: 'commentator',
};

export function bibtexToCsl({ type, key, fields }: BibtexEntry): CslItem {
  const cslType = TYPES[type] ?? (fields.has('url') ? 'webpage' : 'document');
  const variables: Record<string, CslValue> = {};
  const set = (name: string, value: CslValue | null): void => {
    if (value !== null && value !== '') {
      variables[name] = value;
    }
  };
  for (const [name, sources] of Object.entries(TEXTS)) {
    set(name, firstOf(sources, fields));
  }
  for (const [field, name] of Object.entries(NAMES)) {
    set(name, namesOf(fields.get(field)));
  }
  set('title', titleOf(fields));
  set('page', firstOf(['pages'], fields)?.replace(/–/g, '-') ?? null);
  set('issued', dateOf(fields.get('date') ?? fields.get('year'), fields.get('month')));
  set('accessed', dateOf(fields.get('urldate'), undefined));
  set('original-date', dateOf(fields.get('origdate'), undefined));
  set(numberVariable(cslType, fields), firstOf(['number', 'issue'], fields));
  return { ...variables, id: key, type: cslType, language: languageOf(variables) };
}

function numberVariable(type: string, fields: ReadonlyMap<string, string>): string {
  if (ISSUED.has(type)) {
    return 'issue';
  }
  return fields.has('series') ? 'collection-number' : 'number';
}

function firstOf(names: readonly string[], fields: ReadonlyMap<string, string>): string | null {
  const value = names.map((name) => fields.get(name)).find((given) => given !== undefined);
  return value === undefined ? null : texText(value);
}

function titleOf(fields: ReadonlyMap<string, string>): string | null {
  const title = firstOf(['title'], fields);
  const subtitle = firstOf(['subtitle'], fields);
  return title === null || subtitle === null ? title : `${title}: ${subtitle}`;
}

/** Between names: `and` outside of braces. */
function namesOf(value: string | undefined): readonly CslName[] | null {
  if (value === undefined) {
    return null;
  }
  const names = splitOutside(value, /\sand\s/y).filter((name) => name.trim() !== '' && name.trim() !== 'others');
  return names.map((name) => nameOf(name.trim()));
}

const ARABIC = /\p{Script=Arabic}/u;

/**
 * `Last, First`, `von Last, Jr, First` or `First von Last`; in braces, and in Arabic letters without a
 * comma, a name is one whole.
 */
function nameOf(name: string): CslName {
  if (/^\{[^{}]*\}$/.test(name)) {
    return { literal: texText(name) };
  }
  const parts = splitOutside(name, /[,،]/y).map(texText);
  const [last = '', ...others] = parts;
  if (others.length === 0) {
    return ARABIC.test(name) ? { literal: last } : westernName(last);
  }
  const given = others.at(-1) ?? '';
  const suffix = others.length > 1 ? others[0] : undefined;
  return { ...particleAndFamily(last), given, ...(suffix === undefined ? {} : { suffix }) };
}

function westernName(name: string): CslName {
  const words = name.split(' ');
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && /^\p{Ll}/u.test(word));
  const from = particle === -1 ? words.length - 1 : particle;
  const given = words.slice(0, from).join(' ');
  const family = particleAndFamily(words.slice(from).join(' '));
  return given === '' ? family : { ...family, given };
}

function particleAndFamily(name: string): CslName {
  const [, particle, family] = /^((?:\p{Ll}[\p{Ll}'’]*\s+)+)(\S.*)$/u.exec(name) ?? [];
  return particle === undefined || family === undefined ? { family: name } : { 'non-dropping-particle': particle.trim(), family };
}

/** The parts between what `pattern`, a sticky one, matches outside of braces. */
function splitOutside(value: string, pattern: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    pattern.lastIndex = index;
    const match = depth === 0 ? pattern.exec(value) : null;
    if (match !== null) {
      parts.push(value.slice(start, index));
      start = index + match[0].length;
      index = start - 1;
    }
  }
  return [...parts, value.slice(start)];
}

const ISO = /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/;

/** `1971`, `1991-03`, `2010/2012`; what is no date of the calendar, `١٣٩١ هـ`, stays a text. */
function dateOf(value: string | undefined, month: string | undefined): CslDate | null {
  if (value === undefined) {
    return null;
  }
  const text = texText(value);
  const ends = toNumerals(text, 'latn').split('/').map((end) => ISO.exec(end.trim()));
  if (ends.some((end) => end === null) || ends.length > 2) {
    return { literal: text };
  }
  const parts = ends.map((end) => (end ?? []).slice(1).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)])));
  const [only] = parts;
  const named = Number(month);
  const dated = parts.length === 1 && only?.length === 1 && named >= 1 && named <= 12 ? [[...only, named]] : parts;
  return { 'date-parts': dated };
}
