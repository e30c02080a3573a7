/**
 * Notes beside the text, in the outer margin. Each stands with its first line on the line of its place;
 * one that would overlap the note above it goes down, and where the last would leave the text block
 * all of them go up as far as they must.
 *
 *     right-bound:  │ note │ text …… page 3 │ binding │ text …… page 2 │ note │
 */
import { atSpan, type Diagnostic } from '../base/diagnostic.js';
import type { Rect } from '../base/geometry.js';
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { bindingSide } from '../design/page-geometry.js';
import type { Theme } from '../design/theme.js';
import { marginNotesOf } from '../document/margin-notes.js';
import type { MarginNote, NodeId } from '../document/model.js';
import { proseDirection } from '../document/paragraph-direction.js';
import { proseFlow } from './block-paragraph.js';
import { composeColumn } from './compose-page.js';
import type { Frame, LayoutContext } from './context.js';
import { ROUNDING } from './footnotes.js';
import { heightOf, type Fragment } from './fragments.js';
import { wholeFrame } from './frame.js';
import type { SectionPage } from './section-pages.js';
import { inlineText } from './set-text.js';

/** Left free at the edge of the paper: what printers cannot print, and what a thumb covers. */
const EDGE = 18;
/** Narrower margins hold no words. */
const LEAST_WIDTH = 60;
/** Between two notes, in leadings. */
const GAP = 0.5;

/** Pages with the notes that stand beside their lines. */
export interface NotedPages {
  readonly pages: readonly SectionPage[];
  /** Of notes that have no room. */
  readonly problems: readonly Diagnostic[];
}

export function placeMarginNotes(pages: readonly SectionPage[], context: LayoutContext): NotedPages {
  const notes = marginNotesOf(context.document);
  const [first] = notes.values();
  if (first === undefined) {
    return { pages, problems: [] };
  }
  const width = marginWidth(context.theme);
  if (width < LEAST_WIDTH) {
    return { pages, problems: [noRoom(first, context.theme)] };
  }
  const left = new Map(notes);
  const placed = pages.map((page) => {
    const called = callsOn(page, left);
    const column = called.length === 0 ? null : stackNotes(called.map((call) => setNote(call, width, context)), page.block, context.theme);
    return { page, column };
  });
  const problems = [...[...left.values()].map(noLine), ...placed.flatMap(({ column }) => column?.problems ?? [])];
  return { problems, pages: placed.map(({ page, column }) => (column === null ? page : { ...page, items: [...page.items, ...compose(column, page, width, context)] })) };
}

/** Of a note; the margins of a theme are the same on all pages. */
function marginWidth({ page, notes: { margin } }: Theme): Pt {
  return pt(Math.min(margin.width, page.margin.outer - margin.gap - EDGE));
}

interface Call {
  readonly note: MarginNote;
  readonly baseline: Pt;
}

/** By height on the page; those that are found are no longer `left`. */
function callsOn({ items }: SectionPage, left: Map<NodeId, MarginNote>): readonly Call[] {
  const calls = items.flatMap((item) => (item.kind === 'line' ? item.line.anchors.map((anchor) => ({ anchor, baseline: item.baseline })) : []));
  return calls
    .flatMap(({ anchor, baseline }): readonly Call[] => {
      const note = left.get(anchor);
      left.delete(anchor);
      return note === undefined ? [] : [{ note, baseline }];
    })
    .sort((a, b) => a.baseline - b.baseline);
}

interface SetNote {
  readonly note: MarginNote;
  readonly fragments: readonly Fragment[];
  readonly height: Pt;
  /** Where it stands if nothing is in its way. */
  readonly top: Pt;
}

function setNote({ note, baseline }: Call, width: Pt, context: LayoutContext): SetNote {
  const { text } = context.theme.notes.margin;
  const body = wholeFrame(context);
  const prose: Frame['prose'] = { ...text, justify: false, kashida: 'off', hang: false, spaceAfter: ZERO_PT, firstLineIndent: ZERO_PT };
  const frame: Frame = { ...body, x: ZERO_PT, width, prose, shape: null };
  const inlines = inlineText(note.children, text, note.id, width, context);
  const direction = proseDirection(note.children, context.document.metadata);
  const { fragments } = proseFlow(inlines, direction, { kind: 'node', node: note.id, part: 'body' }, frame, context);
  return { note, fragments, height: heightOf(fragments), top: pt(baseline - firstBaseline(fragments)) };
}

function firstBaseline(fragments: readonly Fragment[]): number {
  const lines = fragments.flatMap((fragment) => (fragment.kind === 'piece' ? fragment.items : [])).filter((item) => item.kind === 'line');
  return lines[0]?.baseline ?? 0;
}

interface NoteColumn {
  readonly notes: readonly SetNote[];
  readonly problems: readonly Diagnostic[];
}

/** Downwards from the first, then upwards from the foot of the text block. */
function stackNotes(notes: readonly SetNote[], block: Rect, { notes: { margin } }: Theme): NoteColumn {
  const gap = margin.text.leading * GAP;
  let foot = -Infinity;
  const down = notes.map((note) => {
    const top = Math.max(note.top, foot);
    foot = top + note.height + gap;
    return { ...note, top: pt(top) };
  });
  let ceiling: number = block.y + block.height;
  const up = down.toReversed().map((note) => {
    const top = Math.min(note.top, ceiling - note.height);
    ceiling = top - gap;
    return { ...note, top: pt(top) };
  });
  const stacked = up.toReversed();
  const [first] = stacked;
  const over = first === undefined ? 0 : Math.min(block.y, notes[0]?.top ?? block.y) - first.top;
  return { notes: stacked, problems: first === undefined || over <= ROUNDING ? [] : [tooMany(first.note, over)] };
}

function compose({ notes }: NoteColumn, { number, block }: SectionPage, width: Pt, { theme, direction }: LayoutContext): SectionPage['items'] {
  const { gap } = theme.notes.margin;
  const x = pt(bindingSide(number, direction) === 'right' ? block.x - gap - width : block.x + block.width + gap);
  return notes.flatMap(({ fragments, top }) => composeColumn(fragments, { x, y: top }));
}

function noRoom({ span }: MarginNote, { page, notes: { margin } }: Theme): Diagnostic {
  const needed = Math.ceil(LEAST_WIDTH + margin.gap + EDGE);
  return {
    rule: 'margin-notes-have-room',
    severity: 'error',
    message: `expected an outer margin of ${needed}pt or more for :margin[…], but it has ${page.margin.outer.toFixed(0)}pt`,
    place: atSpan(span),
    hint: 'set page.margin.outer in a theme of your own, take the theme book, or write a footnote: [^1]',
  };
}

function noLine({ span }: MarginNote): Diagnostic {
  return {
    rule: 'margin-notes-have-a-line',
    severity: 'error',
    message: 'expected a line beside :margin[…], but nothing of its paragraph stands on a page',
    place: atSpan(span),
    hint: 'move it into a paragraph of running text',
  };
}

function tooMany({ span }: MarginNote, over: number): Diagnostic {
  return {
    rule: 'margin-notes-fit-their-page',
    severity: 'error',
    message: `expected the notes beside a page to be no higher than its text, but they are higher by ${over.toFixed(0)} pt`,
    place: atSpan(span),
    hint: 'shorten them, or make footnotes of some: [^1]',
  };
}
