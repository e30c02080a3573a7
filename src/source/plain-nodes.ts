/** The nodes of plain pieces (segments.ts), as the parser would make them. */
import type { FootnoteDefinition, Heading, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { labelKey } from './labels.js';
import { MARKS } from './plain-grammar.js';
import type { Segment } from './segments.js';

const HEADING_MARK = /^(#+) /;
const NOTE_MARK = /^\[\^([^\]]+)\]: /;

/** References to labels that are not defined stay text. */
export function plainNode(text: string, segment: Segment, defined: ReadonlySet<string>): RootContent {
  const { kind, start, end, line } = segment;
  const raw = text.slice(start, end);
  if (kind === 'heading') {
    const marks = HEADING_MARK.exec(raw)?.[1]?.length ?? 1;
    return heading(raw, marks, segment, defined);
  }
  if (kind === 'note') {
    const [mark = '', label = ''] = NOTE_MARK.exec(raw) ?? [];
    return note(raw, mark, label, segment, defined);
  }
  return paragraph(raw, { offset: start, line, column: 1 }, defined);
}

/** Keys of the labels that plain notes among the segments define. */
export function plainLabels(text: string, segments: readonly Segment[]): readonly string[] {
  return segments
    .filter(({ kind }) => kind === 'note')
    .map(({ start, end }) => labelKey(`^${NOTE_MARK.exec(text.slice(start, end))?.[1] ?? ''}`));
}

interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

function heading(raw: string, depth: number, { start, line }: Segment, defined: ReadonlySet<string>): Heading {
  const place = { offset: start, line, column: 1 };
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: phrasing(raw.slice(depth + 1), after(place, depth + 1), defined),
    position: { start: { ...place }, end: after(place, raw.length) },
  };
}

function note(raw: string, mark: string, label: string, { start, line }: Segment, defined: ReadonlySet<string>): FootnoteDefinition {
  const place = { offset: start, line, column: 1 };
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: [paragraph(raw.slice(mark.length), after(place, mark.length), defined)],
    position: { start: { ...place }, end: after(place, raw.length) },
  };
}

function paragraph(raw: string, place: Place, defined: ReadonlySet<string>): Paragraph {
  const children = phrasing(raw, place, defined);
  const end = children[children.length - 1]?.position?.end;
  return { type: 'paragraph', children, position: { start: { ...place }, end: { ...place, ...end } } };
}

function phrasing(raw: string, place: Place, defined: ReadonlySet<string>): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let from = place;
  let start = 0;
  for (const match of raw.matchAll(MARKS)) {
    const before = raw.slice(start, match.index);
    const at = advanced(before, from);
    const node = markNode(match, at, defined);
    if (node === null) {
      continue;
    }
    if (before !== '') {
      nodes.push(textNode(before, from));
    }
    nodes.push(node);
    from = after(at, match[0].length);
    start = match.index + match[0].length;
  }
  return start < raw.length ? [...nodes, textNode(raw.slice(start), from)] : nodes;
}

/** Null for a reference to a label that is not defined. */
function markNode(match: RegExpExecArray, place: Place, defined: ReadonlySet<string>): PhrasingContent | null {
  const [mark, label, strong, emphasis, linkText = '', url = ''] = match;
  const position = { start: { ...place }, end: after(place, mark.length) };
  if (label !== undefined) {
    const isDefined = defined.has(labelKey(`^${label}`));
    return isDefined ? { type: 'footnoteReference', identifier: label.toLowerCase(), label, position } : null;
  }
  if (strong !== undefined) {
    return { type: 'strong', children: [textNode(strong, after(place, 2))], position };
  }
  if (emphasis !== undefined) {
    return { type: 'emphasis', children: [textNode(emphasis, after(place, 1))], position };
  }
  return { type: 'link', title: null, url, children: [textNode(linkText, after(place, 1))], position };
}

function textNode(value: string, place: Place): Text {
  return { type: 'text', value, position: { start: { ...place }, end: advanced(value, place) } };
}

/** The place after some characters of one line. */
function after({ offset, line, column }: Place, length: number): Place {
  return { offset: offset + length, line, column: column + length };
}

/** The place after a text, which may have line ends. */
function advanced(text: string, place: Place): Place {
  const lastFeed = text.lastIndexOf('\n');
  if (lastFeed === -1) {
    return after(place, text.length);
  }
  return { offset: place.offset + text.length, line: place.line + text.split('\n').length - 1, column: text.length - lastFeed };
}
