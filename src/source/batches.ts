/** Parses pieces of a source, many to a batch; markdown.ts says how and why. */
import type { Nodes, Root, RootContent } from 'mdast';
import { invariant } from '../base/assert.js';
import { bracketedLabels, definedLabels, likelyDefinitions, stubDefinitions } from './labels.js';
import { visitNodes } from './mdast.js';
import { plainLabels, plainNode } from './plain-nodes.js';
import type { Segment } from './segments.js';

/** UTF-16 units of source that go to the parser at once: its fixed cost is small against this, its quadratic one too. */
const BATCH_LENGTH = 5000;

/** A paragraph of one letter, and a blank line. */
const PROBE = 'x\n\n';
const PROBE_LINES = 2;
const NOTE_PROBE = '[^x]: x\n\n';

export type Parse = (markdown: string) => Root;

/** Pieces in order, as they were cut, or joined where one was left open. */
interface Batch {
  readonly pieces: readonly Segment[];
  /** The last piece is rich and reaches the end of the text: nothing needs to close it. */
  readonly isLast: boolean;
  /** What the rich pieces may refer to, and with which definitions they were parsed. */
  readonly labels: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

interface ParsedBatch {
  readonly batch: Batch;
  /** Of each rich piece. */
  readonly nodes: readonly (readonly RootContent[])[];
}

/** The top-level nodes of all segments, in order, as one parse of the whole text gives them. */
export function parseSegments(text: string, segments: readonly Segment[], parse: Parse): readonly RootContent[] {
  const parsed = parseBatches(text, segments, parse);
  const found = definedLabels(parsed.flatMap(({ nodes }) => nodes.flat()));
  const plain = parsed.flatMap(({ batch }) => plainLabels(text, batch.pieces));
  const defined = new Set([...found, ...plain]);
  return parsed.flatMap((result) => settle(text, result, defined, parse));
}

function parseBatches(text: string, segments: readonly Segment[], parse: Parse): readonly ParsedBatch[] {
  const likely = likelyDefinitions(text);
  const parsed: ParsedBatch[] = [];
  let next = 0;
  let width = 1;
  while (next < segments.length) {
    const batch = takeBatch(text, segments, next, width, likely);
    const nodes = parseRich(text, batch, parse);
    const closed = upToOpen(batch.pieces, nodes.length);
    if (closed.length > 0) {
      parsed.push({ batch: { ...batch, pieces: closed, isLast: batch.isLast && closed.length === batch.pieces.length }, nodes });
      next += closed.length + width - 1;
    }
    // The piece at `next` was left open: join it with what follows, twice as much each time.
    width = closed.length === batch.pieces.length ? 1 : closed.length > 0 ? 2 : width * 2;
  }
  return parsed;
}

/** The pieces before the one after `closed` rich ones. */
function upToOpen(pieces: readonly Segment[], closed: number): readonly Segment[] {
  const open = pieces.filter(isRich)[closed];
  return open === undefined ? pieces : pieces.slice(0, pieces.indexOf(open));
}

/** Nodes of all pieces; where the definitions turned out other than they looked, of another parse. */
function settle(text: string, { batch, nodes }: ParsedBatch, defined: ReadonlySet<string>, parse: Parse): readonly RootContent[] {
  const wanted = new Set([...batch.labels.keys()].filter((key) => defined.has(key)));
  const isRight = wanted.size === batch.known.size && [...wanted].every((key) => batch.known.has(key));
  const rich = (isRight ? nodes : parseRich(text, { ...batch, known: wanted }, parse)).values();
  return batch.pieces.flatMap((piece) => (isRich(piece) ? (rich.next().value ?? []) : plainNode(text, piece, defined)));
}

/** Segments from `next` on; the first `width` of them are taken as one. */
function takeBatch(text: string, segments: readonly Segment[], next: number, width: number, likely: ReadonlySet<string>): Batch {
  const pieces = [joined(segments.slice(next, next + width))];
  let index = next + width;
  let length = 0;
  for (let segment = segments[index]; segment !== undefined && width === 1 && length < BATCH_LENGTH; segment = segments[index]) {
    pieces.push(segment);
    length += segment.kind === 'rich' ? segment.end - segment.start : 0;
    index += 1;
  }
  const isLast = index >= segments.length && pieces[pieces.length - 1]?.kind === 'rich';
  const labels = bracketedLabels(pieces.filter(isRich).map((piece) => text.slice(piece.start, piece.end)).join(''));
  const known = new Set([...labels.keys()].filter((key) => likely.has(key)));
  return { pieces, isLast, labels, known };
}

function joined(segments: readonly Segment[]): Segment {
  const first = segments[0];
  const last = segments[segments.length - 1];
  invariant(first !== undefined && last !== undefined, 'a batch has a segment');
  return segments.length === 1 ? first : { ...first, kind: 'rich', end: last.end, next: last.next };
}

/**
 * Nodes of each rich piece, up to the first that is left open by what stands in it. All are parsed
 * as one text, a probe before each and after the last:
 *
 *     stubs   probe   piece   probe   piece   probe
 *
 * Some of what can stand open ends one line later before a note than before a paragraph: there a
 * note follows the piece too.
 */
function parseRich(text: string, batch: Batch, parse: Parse): readonly (readonly RootContent[])[] {
  const pieces = batch.pieces.filter(isRich);
  if (pieces.length === 0) {
    return [];
  }
  let markdown = `${stubDefinitions([...batch.known].map((key) => batch.labels.get(key) ?? key))}\n\n`;
  const probes: number[] = [];
  const notes = new Set<number>();
  for (const piece of pieces) {
    probes.push(markdown.length);
    markdown += `${PROBE}${text.slice(piece.start, piece.next)}`;
    if (text.startsWith('[^', piece.next)) {
      notes.add(markdown.length);
      markdown += NOTE_PROBE;
    }
  }
  if (!batch.isLast) {
    probes.push(markdown.length);
    markdown += PROBE;
  }
  const { children } = parse(markdown);
  return distribute(children.filter((node) => !notes.has(offsetOf(node))), pieces, probes);
}

/** Gives each piece its nodes, at the places they have in the source. */
function distribute(nodes: readonly RootContent[], pieces: readonly Segment[], probes: readonly number[]): readonly (readonly RootContent[])[] {
  const result: RootContent[][] = [];
  let offsetShift = 0;
  let lineShift = 0;
  for (const node of nodes) {
    const probe = probes[result.length];
    const offset = offsetOf(node);
    if (probe !== undefined && offset > probe) {
      break;
    }
    if (offset === probe) {
      const piece = pieces[result.length];
      offsetShift = (piece?.start ?? 0) - (probe + PROBE.length);
      lineShift = (piece?.line ?? 0) - ((node.position?.start.line ?? 0) + PROBE_LINES);
      result.push([]);
    } else if (result.length > 0) {
      shift(node, offsetShift, lineShift);
      result[result.length - 1]?.push(node);
    }
  }
  // Each probe but the first closes a piece; the last piece of the text needs none.
  const isComplete = result.length === probes.length;
  return isComplete && probes.length === pieces.length ? result : result.slice(0, Math.max(0, result.length - 1));
}

function offsetOf({ position }: RootContent): number {
  invariant(position?.start.offset !== undefined, 'parsed nodes have positions');
  return position.start.offset;
}

function shift(root: Nodes, offsets: number, lines: number): void {
  visitNodes(root, ({ position }) => {
    for (const point of [position?.start, position?.end]) {
      if (point?.offset !== undefined) {
        point.offset += offsets;
        point.line += lines;
      }
    }
    return undefined;
  });
}

function isRich(segment: Segment): boolean {
  return segment.kind === 'rich';
}
