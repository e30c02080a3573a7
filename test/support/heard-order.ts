/** What is heard of a PDF, by its tags, breath by breath; and where it is not what the source says. */
import type { HeardElement } from '../../src/inspect/reading-order.js';
import type { Inspection } from '../../src/inspect/inspection.js';
import { BETWEEN_FACTS, MARK, PAGE, PAGES, SUFFIX, type Heard } from './source-order.js';

/** Heard within a line of text. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'Code', 'BibEntry', 'Formula', 'Figure']);
/** What has no text of its own: a figure in it is no part of a line. */
const GROUPING = new Set(['Document', 'Part', 'Sect', 'Div', 'BlockQuote', 'LI', 'L', 'Note']);

export function heardOrder(elements: readonly HeardElement[]): readonly Heard[] {
  return elements.flatMap((element) => linesOf(element, null));
}

/** `language`: of an element around this one that says one of its own. */
function linesOf(element: HeardElement, language: string | null): readonly Heard[] {
  const own = element.language !== undefined && element.role !== 'Document' ? element.language : language;
  const lines: Heard[] = [];
  let open = '';
  const close = (): void => {
    if (open.trim() !== '') {
      lines.push({ role: element.role, text: (own === null ? '' : `[${own}] `) + open });
    }
    open = '';
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      open += child;
    } else if (INLINE.has(child.role) && !GROUPING.has(element.role)) {
      open += inlineText(child);
    } else {
      close();
      lines.push(...linesOf(child, own));
    }
  }
  close();
  const isCell = element.role === 'TH' || element.role === 'TD';
  return isCell && lines.length === 0 ? [{ role: element.role, text: '' }] : lines;
}

/** A span without a language is its text. */
function inlineText({ role, language, children }: HeardElement): string {
  const text = children.map((child) => (typeof child === 'string' ? child : inlineText(child))).join('');
  const head = language === undefined ? role : `${role} [${language}]`;
  return head === 'Span' ? text : `‹${head}: ${text}›`;
}

/** Each as `expected ≠ found`, the first few; empty where the file reads as the source does. */
export function differencesInOrder(expected: readonly Heard[], { readingOrder, pages }: Inspection): readonly string[] {
  const found = heardOrder(readingOrder ?? []).map(plain);
  const labels = pages.flatMap(({ label }) => (label === null ? [] : [label]));
  const wanted = expected.map(plain).filter(({ role, text }) => text !== '' || role === 'TD' || role === 'TH');
  const differences: string[] = [];
  for (let index = 0; index < Math.max(found.length, wanted.length) && differences.length < 5; index += 1) {
    const want = wanted[index];
    const have = found[index];
    if (want === undefined || have === undefined || want.role !== have.role || !isHeard(want.text, have.text, labels)) {
      differences.push(`${shown(want)} ≠ ${shown(have)}`);
    }
  }
  return differences;
}

const shown = (line: Heard | undefined): string => (line === undefined ? 'nothing' : `${line.role}: ${line.text}`);

const BIDI_CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/**
 * A line's end is a space, also inside an address or after a hyphen, and pdf.js sees one between fonts in a listing: beside
 * such signs, and beside the brackets of this notation, spaces are not compared.
 */
const LOOSE = / ?([‹›"'./:?&=%_–-]) ?/g;
const CODE = /‹Code:[^›]*›/g;
const LOOSE_IN_CODE = / ?([\p{P}\p{S}]) ?/gu;

function plain({ role, text }: Heard): Heard {
  const spaced = text.normalize('NFKC').replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').replace(LOOSE, '$1').trim();
  return { role, text: spaced.replace(CODE, (code) => code.replace(LOOSE_IN_CODE, '$1')) };
}

/** pdf.js turns round a line of left-to-right text that has more Arabic letters than others: there, the words are compared without order. */
function isHeard(want: string, have: string, labels: readonly string[]): boolean {
  const isTurned = /^\[[a-z]/.test(want) && /\p{Script=Arabic}/u.test(want);
  return pattern(want, labels).test(have) || (isTurned && wordsOf(want) === wordsOf(have));
}

const wordsOf = (text: string): string => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort().join(' ');

function pattern(text: string, labels: readonly string[]): RegExp {
  const label = `(?:${[...new Set(labels)].filter((each) => each !== '').sort((a, b) => b.length - a.length).map(escaped).join('|') || '\\d+'})`;
  const page = `‹Reference:‹Link:${label}››`;
  const rules: Readonly<Record<string, string>> = {
    [PAGE]: label,
    [PAGES]: `(?:[،,] ?${page}(?:–${page})?)+`,
    [MARK]: '[\\p{N}\\p{L}*†‡§‖¶]+',
    [SUFFIX]: '[:.]?',
    [BETWEEN_FACTS]: '(?: · | )',
  };
  return new RegExp(`^${escaped(text).replace(/[\ue000-\ue004]/g, (place) => rules[place] ?? '')}$`, 'u');
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
