/** Inline content to XHTML. */
import { assertNever, invariant } from '../base/assert.js';
import { cssFontFeatures } from '../base/font-features.js';
import { findLeftToRightTokens } from '../document/left-to-right-tokens.js';
import type { Direction } from '../document/metadata.js';
import type { Anchor, Code, Inline, InlineImage, Link, NoteReference, Phrase, PhraseRole, Reference } from '../document/model.js';
import { displayDirection, phraseDirection } from '../document/paragraph-direction.js';
import { plainText } from '../document/plain-text.js';
import { isTelephone } from '../document/telephone.js';
import { bidiText, OBJECT } from './bidi-text.js';
import { directed, named } from './directed.js';
import { renderFormula } from './formulas.js';
import { languageOfScript, type ForeignRun } from './foreign-runs.js';
import { outsideUrl } from './links.js';
import { inlineMarks, withMarks } from './page-marks.js';
import { hrefTo, inDirection, type Rendering } from './rendering.js';
import { element, text, textElement, type Attributes, type XmlNode } from './xml.js';

/** An inline, or a part of a text, with its place in the paragraph's text. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly inline: Inline;
  /** Where it begins in the inline. */
  readonly from: number;
}

/** Stands where an element would be empty: some readers parse XHTML as HTML and misread `<td/>`. */
export const NO_BREAK_SPACE = '\u00A0';

export function renderInlines(inlines: readonly Inline[], rendering: Rendering): readonly XmlNode[] {
  const runs = rendering.foreignRuns(inlines.map(bidiText).join(''));
  return renderSiblings(inlines, 0, runs, rendering);
}

/**
 * A block's attributes and content. Where the block runs against the book it says so; what it is then
 * called is the script of its letters.
 */
export function renderBlockOf(name: string, attributes: Attributes, inlines: readonly Inline[], direction: Direction, rendering: Rendering): XmlNode {
  return element(name, { ...attributes, ...directed(inlines, direction, rendering) }, filled(inlines, inDirection(direction, rendering)));
}

/** A caption or a title. */
export function renderDisplay(name: string, attributes: Attributes, inlines: readonly Inline[], rendering: Rendering): XmlNode {
  return renderBlockOf(name, attributes, inlines, displayDirection(inlines, rendering.metadata), rendering);
}

/** Inline content that leaves no element empty. */
export function filled(inlines: readonly Inline[], rendering: Rendering): readonly XmlNode[] {
  return inlines.length > 0 ? renderInlines(inlines, rendering) : text(NO_BREAK_SPACE);
}

/** A string without markup: titles, names. Its dates and codes are isolated as those of running text are. */
export function renderString(value: string, rendering: Rendering): readonly XmlNode[] {
  const isolates = rendering.metadata.isolateNumbers && rendering.direction === 'rtl';
  const tokens = isolates ? findLeftToRightTokens(value, 'rtl') : [];
  const masked = tokens.reduce((rest, { start, end }) => rest.slice(0, start) + OBJECT.repeat(end - start) + rest.slice(end), value);
  const runs = rendering.foreignRuns(masked).map((run) => ({ ...run, isToken: false }));
  const parts = [...runs, ...tokens.map((token) => ({ ...token, language: null, isToken: true }))].sort((a, b) => a.start - b.start);
  const nodes: XmlNode[] = [];
  let last = 0;
  for (const part of parts) {
    const words = value.slice(part.start, part.end);
    nodes.push(...text(value.slice(last, part.start)), part.isToken ? leftToRight(words) : foreign(part, text(words), rendering));
    last = part.end;
  }
  return [...nodes, ...text(value.slice(last))];
}

/** Names of people and houses in a row: each is an isolate, so that none changes places with its neighbour. */
export function renderNames(names: readonly string[], separator: string, rendering: Rendering): readonly XmlNode[] {
  return names.flatMap((name, index) => [
    ...(index > 0 ? text(separator) : []),
    names.length > 1 ? element('bdi', {}, renderString(name, rendering)) : renderString(name, rendering),
  ].flat());
}

function leftToRight(words: string): XmlNode {
  return textElement('bdi', { dir: 'ltr', class: unbroken(words), ...named(languageOfScript(words)) }, words);
}

/**
 * Wraps each run that begins and ends among these siblings. A run that begins inside one element
 * and ends outside it stays unwrapped: two isolates would part what UAX #9 keeps together.
 */
function renderSiblings(
  inlines: readonly Inline[],
  start: number,
  runs: readonly ForeignRun[],
  rendering: Rendering,
): readonly XmlNode[] {
  const pieces = cutAtRuns(inlines, start, runs);
  const nodes: XmlNode[] = [];
  let index = 0;
  while (index < pieces.length) {
    const run = runs.find((candidate) => candidate.start === pieces[index]?.start);
    const length = run === undefined ? 0 : piecesOf(run, pieces, index);
    const group = pieces.slice(index, index + Math.max(length, 1));
    const children = group.flatMap((piece) => renderPiece(piece, runs, rendering));
    nodes.push(...(run !== undefined && length > 0 ? [foreign(run, children, rendering)] : children));
    index += group.length;
  }
  return nodes;
}

/**
 * How many pieces from `index` on make up the run; 0 where it ends inside one of them, or fills one
 * element that has children, inside of which it is wrapped.
 */
function piecesOf(run: ForeignRun, pieces: readonly Piece[], index: number): number {
  let next = index;
  while (next < pieces.length && (pieces[next]?.end ?? 0) < run.end) {
    next += 1;
  }
  const last = pieces[next];
  const fillsOne = next === index && last !== undefined && 'children' in last.inline;
  return last?.end === run.end && !fillsOne ? next - index + 1 : 0;
}

function cutAtRuns(inlines: readonly Inline[], start: number, runs: readonly ForeignRun[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let offset = start;
  for (const inline of inlines) {
    const end = offset + bidiText(inline).length;
    if (inline.kind === 'text') {
      pieces.push(...cutText(inline, offset, end, runs));
    } else {
      pieces.push({ start: offset, end, inline, from: 0 });
    }
    offset = end;
  }
  return pieces;
}

function cutText(
  inline: Extract<Inline, { kind: 'text' }>,
  start: number,
  end: number,
  runs: readonly ForeignRun[],
): readonly Piece[] {
  const cuts = runs.flatMap((run) => [run.start, run.end]).filter((cut) => cut > start && cut < end);
  return [start, ...cuts].map((from, index) => {
    const to = cuts[index] ?? end;
    return { start: from, end: to, inline: { ...inline, value: inline.value.slice(from - start, to - start) }, from: from - start };
  });
}

/** Its language is the one that its author named, the publication's where it runs with it, or only its script. */
function foreign(run: ForeignRun, children: readonly XmlNode[], { direction, language, metadata }: Rendering): XmlNode {
  const own = direction === 'rtl' ? 'ltr' : 'rtl';
  const spoken = own === metadata.direction ? metadata.language : (language ?? run.language);
  return element('bdi', { dir: own, ...named(spoken) }, children);
}

const PHRASE_CLASSES: Readonly<Record<PhraseRole, string>> = { quran: 'quran', hadith: 'matn', transliteration: 'translit' };

/** `bdi` for what has a direction, `span` for what has only a language or a look. */
function renderPhrase(phrase: Phrase, start: number, runs: readonly ForeignRun[], rendering: Rendering): readonly XmlNode[] {
  const name = phrase.role === null ? null : PHRASE_CLASSES[phrase.role];
  const style = phrase.features.length === 0 ? null : `font-feature-settings: ${cssFontFeatures(phrase.features)}`;
  const inside = { ...rendering, language: phrase.language ?? rendering.language };
  const direction = phraseDirection(phrase);
  if (direction === null) {
    const children = renderSiblings(phrase.children, start, runs, inside);
    const isPlain = phrase.language === null && style === null && name === null;
    return isPlain ? children : [element('span', { class: name, ...named(phrase.language), style }, children)];
  }
  const isForeign = rendering.language === null && direction !== rendering.metadata.direction;
  const language = phrase.language ?? (isForeign ? languageOfScript(plainText(phrase.children)) : null);
  const children = renderInlines(phrase.children, inDirection(direction, inside));
  return [element('bdi', { dir: direction, class: name ?? unbroken(plainText(phrase.children)), ...named(language), style }, children)];
}

/** UTF-16 units that the narrowest screen holds on a line. */
const SHORT = 24;

/** The class of a telephone number that stays on one line. */
function unbroken(words: string): string | null {
  return words.length <= SHORT && isTelephone(words) ? 'telephone' : null;
}

function renderPiece(piece: Piece, runs: readonly ForeignRun[], rendering: Rendering): readonly XmlNode[] {
  return [...inlineMarks(piece.inline.id, rendering), ...renderInline(piece, runs, rendering)];
}

function renderInline({ inline, start, from }: Piece, runs: readonly ForeignRun[], rendering: Rendering): readonly XmlNode[] {
  const children = (inlines: readonly Inline[]): readonly XmlNode[] => renderSiblings(inlines, start, runs, rendering);
  switch (inline.kind) {
    case 'text':
      return withMarks(inline.id, inline.value, from, rendering, text);
    case 'strong':
      return [element('strong', {}, children(inline.children))];
    case 'emphasis':
      return [element('em', {}, children(inline.children))];
    case 'strikethrough':
      return [element('s', {}, children(inline.children))];
    case 'phrase':
      return renderPhrase(inline, start, runs, rendering);
    case 'code':
      return [renderCode(inline)];
    case 'formula':
      return [renderFormula(inline)];
    case 'link':
      return renderLink(inline, children(inline.children), rendering);
    case 'image':
      return [renderImage(inline, 'inline', rendering)];
    case 'lineBreak':
      return [element('br', {})];
    case 'noteReference':
      return [renderNoteReference(inline, rendering)];
    case 'anchor':
      return [renderAnchor(inline, children(inline.children), rendering)];
    case 'reference':
      return [renderReference(inline, children(inline.children), rendering)];
    default:
      return assertNever(inline);
  }
}

function renderCode(code: Code): XmlNode {
  return textElement('code', { dir: 'ltr' }, code.value);
}

/** A citation says that it leads to its source, a term that it leads to its definition. */
const SEMANTICS: Readonly<Record<Exclude<Link['target']['kind'], 'url'>, Attributes>> = {
  node: {},
  entry: { 'epub:type': 'biblioref', role: 'doc-biblioref' },
  term: { 'epub:type': 'glossref', role: 'doc-glossref' },
};

function renderLink(link: Link, children: readonly XmlNode[], rendering: Rendering): readonly XmlNode[] {
  const { target } = link;
  if (target.kind === 'url') {
    const href = outsideUrl(target.href);
    return href === null ? children : [element('a', { href }, children)];
  }
  const address = rendering.addresses.get(target.id);
  invariant(address !== undefined, 'a link leads to a place in the document');
  const own = rendering.addresses.get(link.id)?.id ?? null;
  return [element('a', { id: own, href: hrefTo(address, rendering), ...SEMANTICS[target.kind] }, children)];
}

/** The name of the place that it leads to: here are no pages. */
function renderReference({ target }: Reference, children: readonly XmlNode[], rendering: Rendering): XmlNode {
  const address = rendering.addresses.get(target);
  invariant(address !== undefined, 'a reference leads to a place in the document');
  return element('a', { href: hrefTo(address, rendering) }, children);
}

/** A place that nothing leads to needs no name. */
function renderAnchor({ id }: Anchor, children: readonly XmlNode[], { addresses }: Rendering): XmlNode {
  return element('span', { id: addresses.get(id)?.id ?? null }, children);
}

/** `place` is null for an image that is a figure of its own; `share` is its part of the measure. */
export function renderImage(image: InlineImage, place: 'inline' | null, rendering: Rendering, share: number | null = null): XmlNode {
  const src = rendering.imageFiles.get(image.path);
  invariant(src !== undefined, 'every image of the document has its asset');
  return element('img', { class: place, src, alt: image.alt, style: share === null ? null : `width: ${Math.round(share * 100)}%` });
}

/** An isolate of its own: after a Latin word the mark stands where a reader of Arabic goes on. */
function renderNoteReference(reference: NoteReference, rendering: Rendering): XmlNode {
  const note = rendering.addresses.get(reference.note);
  const own = rendering.addresses.get(reference.id);
  invariant(note !== undefined && own !== undefined, 'notes and their references have addresses');
  const link = textElement(
    'a',
    {
      id: own.id,
      href: hrefTo(note, rendering),
      'epub:type': 'noteref',
      role: 'doc-noteref',
      dir: rendering.direction,
    },
    `(${reference.mark})`,
  );
  return element('sup', { class: 'noteref' }, [link]);
}
