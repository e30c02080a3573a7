/** citeproc's adapter: sources and citations in, words out. */
import CSL from 'citeproc';
import type { SourceEntry } from '../document/citation-node.js';
import { mapTexts, richString, type RichText } from '../document/rich-text.js';
import { abjad } from '../locale/letter-counters.js';
import { setDigits } from '../locale/digits.js';
import type { PublicationLocale } from '../locale/publication-locale.js';
import type { CitationStyle } from './choose-style.js';
import type { CitedSource } from './parse-citation.js';
import type { Library } from './read-library.js';
import { BETWEEN, CLOSE, OPEN, richText } from './rich-markup.js';
import { localeXml } from './terms.js';

export type CitingLocale = PublicationLocale & { readonly direction: 'rtl' | 'ltr' };

/** What is cited, and what the author wrote before and after it. */
export interface RequestedSource extends Pick<CitedSource, 'key' | 'locator' | 'withoutAuthor'> {
  readonly prefix: RichText;
  readonly suffix: RichText;
}

/** A citation to be put into words, or a part of one. */
export interface CitationRequest {
  readonly sources: readonly RequestedSource[];
  /** Of the note that it stands in; 0 in running text. */
  readonly note: number;
  /** `rest`: all but the author’s name, which stands in the sentence before it. */
  readonly part: 'whole' | 'rest';
  /** In a note’s own sentence: the full stop of a note style is the sentence’s. */
  readonly isInSentence: boolean;
}

export interface FormattedCitations {
  /** One a request. */
  readonly citations: readonly RichText[];
  /** Of all sources cited, as the style sorts them, and of the `uncited` ones. */
  readonly entries: readonly SourceEntry[];
  /** Entries stand in the order of their citations. */
  readonly isNumbered: boolean;
}

/** Throws what citeproc throws: a style may be wrong in ways that only it sees. */
export function formatCitations(
  requests: readonly CitationRequest[],
  uncited: readonly string[],
  library: Library,
  style: CitationStyle,
  locale: CitingLocale,
): FormattedCitations {
  const engine = new CSL.Engine(
    {
      retrieveLocale: localeXml,
      retrieveItem: (id) => ({ ...library.get(id), system_id: id }),
      wrapCitationEntry: (text, id) => `${OPEN}${id}${BETWEEN}${text}${CLOSE}`,
    },
    style.xml,
    locale.language,
    true,
  );
  engine.opt.development_extensions['apply_citation_wrapper'] = true;
  const clusters = requests.map(({ sources, note, part }, index) => ({
    citationID: `c${index}`,
    citationItems: sources.map((source) => itemOf(source, part)),
    properties: { noteIndex: note },
  }));
  const texts = new Map(engine.rebuildProcessorState(clusters, 'html', uncited).map(([id, , text]) => [id, text]));
  const { layout_prefix: before, layout_suffix: after } = engine.citation.opt;
  const citations = requests.map(({ sources, isInSentence }, index) => {
    const words = texts.get(`c${index}`) ?? '';
    const whole = richText(isInSentence ? words : `${before}${withoutDouble(words, after)}${after}`);
    return spoken(withAffixes(whole, sources), null, library, style, locale);
  });
  const made = engine.makeBibliography();
  const [facts, markups] = made === false ? [{ entry_ids: [], 'second-field-align': false as const }, []] : made;
  const entries = markups.map((markup, index) => entryOf(markup, facts.entry_ids[index]?.[0] ?? '', library, style, locale));
  return { citations, entries, isNumbered: entries.some(({ label }) => label !== null) };
}

function itemOf({ key, locator, withoutAuthor }: RequestedSource, part: CitationRequest['part']) {
  return {
    id: key,
    ...(locator === null ? {} : { locator: locator.value, label: locator.label }),
    ...(withoutAuthor || part === 'rest' ? { 'suppress-author': true } : {}),
  };
}

/** What the author wrote before and after each source: outside of it, because it may be of another script. */
function withAffixes(words: RichText, sources: readonly RequestedSource[]): RichText {
  const waiting = [...sources];
  return words.flatMap((part): RichText => {
    const at = part.kind === 'source' ? waiting.findIndex(({ key }) => key === part.key) : -1;
    const [source] = at === -1 ? [] : waiting.splice(at, 1);
    return source === undefined ? [part] : [...spaceAfter(source.prefix), part, ...spaceBefore(source.suffix)];
  });
}

const SPACE = { kind: 'text', value: ' ' } as const;

function spaceAfter(prefix: RichText): RichText {
  const last = prefix[prefix.length - 1];
  if (last === undefined || (last.kind === 'text' && /\s$/.test(last.value))) {
    return prefix;
  }
  return last.kind === 'text' ? [...prefix.slice(0, -1), { ...last, value: `${last.value} ` }] : [...prefix, SPACE];
}

function spaceBefore(suffix: RichText): RichText {
  const first = suffix[0];
  if (first === undefined || (first.kind === 'text' && !/^[\p{L}\p{N}(]/u.test(first.value))) {
    return suffix;
  }
  return first.kind === 'text' ? [{ ...first, value: ` ${first.value}` }, ...suffix.slice(1)] : [SPACE, ...suffix];
}

/** A full stop at the end gives way to the layout's own. */
function withoutDouble(words: string, after: string): string {
  return after.startsWith('.') ? words.replace(/\.(?=(?:<\/[a-z]+>|\uE002)*$)/, '') : words;
}

const ENTRY = /^\s*<div class="csl-entry">([\s\S]*)<\/div>\s*$/;
const FIELDS = /^\s*<div class="csl-left-margin">([\s\S]*?)<\/div>\s*<div class="csl-right-inline">([\s\S]*?)<\/div>\s*$/;

function entryOf(markup: string, key: string, library: Library, style: CitationStyle, locale: CitingLocale): SourceEntry {
  const inner = (ENTRY.exec(markup)?.[1] ?? markup).trim();
  const [, label, rest] = FIELDS.exec(inner) ?? [];
  const words = spoken(richText(rest ?? inner), key, library, style, locale);
  const isLatin = library.get(key)?.language === 'en';
  return { key, isLatin, label: label === undefined ? null : setDigits(richString(richText(label)).trim(), locale.numerals), words };
}

/** What tells two sources of one year apart, `1926b`. */
const YEAR_LETTER = /(?<=\d{3})[a-j](?![\p{L}\d])/gu;

/** What is said of sources in Arabic letters has the publication's digits, Arabic commas, and «و» joined to its word. */
function spoken(words: RichText, key: string | null, library: Library, style: CitationStyle, locale: CitingLocale): RichText {
  const isArabic = (id: string | null): boolean => id === null || (style.isNumbered && key === null) ? locale.direction === 'rtl' : library.get(id)?.language === 'ar';
  const inArabic = (value: string): string => {
    const joined = setDigits(value.replace(YEAR_LETTER, (letter) => abjad(letter.charCodeAt(0) - 96) ?? letter), locale.numerals).replace(/(^|[\s(«])و (?=\p{Script=Arabic})/gu, '$1و');
    return style.isBilingual && key !== null ? joined : joined.replace(/,(?=\s|$)/g, '،').replace(/;(?=\s|$)/g, '؛');
  };
  return words.flatMap((part): RichText => {
    if (part.kind === 'source') {
      return [{ ...part, children: isArabic(part.key) ? mapTexts(part.children, inArabic) : part.children }];
    }
    return isArabic(key) ? mapTexts([part], inArabic) : [part];
  });
}
