/**
 * Footnotes stand at the foot of the page where their reference stands. A note that does not fit
 * ends on the next page; those waiting are a queue, so none is lost and their order holds.
 *
 *     text block │ …text…                    │
 *                │ gap                       │
 *                │              ─────────────│ rule at the start side
 *                │ notes                     │
 */
import { pt, ZERO_PT, type Pt } from '../base/units.js';
import { heightOf, type Fragment } from './fragments.js';

/** A note, or what is left of one. */
export interface NoteFlow {
  readonly fragments: readonly Fragment[];
  readonly height: Pt;
  /** Least height of a first part: up to the first place where the note may break. */
  readonly head: Pt;
}

export function noteFlow(fragments: readonly Fragment[]): NoteFlow {
  const height = heightOf(fragments);
  const index = fragments.findIndex((fragment) => fragment.kind === 'break');
  const first = fragments[index];
  if (first?.kind !== 'break') {
    return { fragments, height, head: height };
  }
  return { fragments, height, head: heightOf([...fragments.slice(0, index), ...first.before]) };
}

/** How much of the notes of a page must be there. */
export interface NoteNeeds {
  /** All notes whole. */
  readonly whole: Pt;
  /** All whole but the last, which only begins here. */
  readonly begun: Pt;
}

export interface NoteSpacing {
  /** From the text to the first note, the rule included. */
  readonly above: Pt;
  readonly between: Pt;
}

export const NO_NOTES: NoteNeeds = { whole: ZERO_PT, begun: ZERO_PT };

/** The needs after one more note. */
export function withNote(needs: NoteNeeds, note: NoteFlow, spacing: NoteSpacing): NoteNeeds {
  const lead = needs.whole > 0 ? needs.whole + spacing.between : spacing.above;
  return { whole: pt(lead + note.height), begun: pt(lead + note.head) };
}

export interface PlacedNotes {
  readonly placed: readonly (readonly Fragment[])[];
  /** Height taken, the space above included; 0 where nothing was placed. */
  readonly height: Pt;
  readonly rest: readonly NoteFlow[];
}

/**
 * Fills `available` with notes in order; the last placed one may be a first part. With `force` (an
 * otherwise empty page) something is placed even where nothing fits.
 */
export function placeNotes(
  queue: readonly NoteFlow[],
  available: Pt,
  spacing: NoteSpacing,
  force: boolean,
): PlacedNotes {
  const placed: (readonly Fragment[])[] = [];
  let used = 0;
  for (const [index, note] of queue.entries()) {
    const lead = placed.length > 0 ? spacing.between : spacing.above;
    const room = pt(available - used - lead + ROUNDING);
    if (note.height <= room) {
      placed.push(note.fragments);
      used += lead + note.height;
      continue;
    }
    const forced = force && placed.length === 0;
    const split = splitNote(note.fragments, room) ?? (forced ? splitAfterFirstPiece(note.fragments) : null);
    if (split === null) {
      return { placed, height: pt(used), rest: queue.slice(index) };
    }
    placed.push(split.head);
    used += lead + heightOf(split.head);
    const rest = split.rest.length > 0 ? [noteFlow(split.rest)] : [];
    return { placed, height: pt(used), rest: [...rest, ...queue.slice(index + 1)] };
  }
  return { placed, height: pt(used), rest: [] };
}

/** Heights are sums of floats: what is over by less than this (pt) fits. */
export const ROUNDING = 0.001;

interface SplitNote {
  readonly head: readonly Fragment[];
  readonly rest: readonly Fragment[];
}

/** The longest first part that fits into `room`, by the note's own breaks; null where none fits. */
function splitNote(fragments: readonly Fragment[], room: Pt): SplitNote | null {
  let height = 0;
  let split: SplitNote | null = null;
  for (const [index, fragment] of fragments.entries()) {
    if (fragment.kind === 'piece' || fragment.kind === 'space') {
      height += fragment.height;
    } else if (fragment.kind === 'break' && height + heightOf(fragment.before) <= room) {
      const head = [...fragments.slice(0, index), ...fragment.before];
      split = { head, rest: [...fragment.after, ...fromFirstPiece(fragments.slice(index + 1))] };
    }
    if (height > room) {
      break;
    }
  }
  return split;
}

function splitAfterFirstPiece(fragments: readonly Fragment[]): SplitNote {
  const first = fragments.findIndex((fragment) => fragment.kind === 'piece');
  return { head: fragments.slice(0, first + 1), rest: fromFirstPiece(fragments.slice(first + 1)) };
}

/** Spaces and breaks vanish at the top of a page. */
function fromFirstPiece(fragments: readonly Fragment[]): readonly Fragment[] {
  const first = fragments.findIndex((fragment) => fragment.kind === 'piece');
  return first === -1 ? [] : fragments.slice(first);
}
