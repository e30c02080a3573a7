/** Parses pieces of a source, many to a batch; markdown.ts says how and why. */
import type { Nodes, Paragraph, Root, RootContent } from 'mdast';
import { invariant } from '../base/assert.js';
import { bracketedLabels, definedLabels, likelyDefinitions, stubDefinitions } from './labels.js';
import { visitNodes } from './mdast.js';
import type { Segment } from './segments.js';

/** UTF-16 units of source that go to the parser at once: its fixed cost is small against this. */
const BATCH_LENGTH = 20_000;

const PROBE = 'x';
/** Ends the probe's line, and a blank line. */
const AFTER_PROBE = '\n\n';

export type Parse = (markdown: string) => Root;

interface Batch {
  /** As they were cut, or joined where one was left open. */
  readonly pieces: readonly Segment[];
  /** The last piece is rich and reaches the end of the text: nothing needs to close it. */
  readonly isLast: boolean;
  /** What may refer to a definition, and with which definitions it was parsed. */
  readonly labels: ReadonlyMap<string, string>;
  readonly known: ReadonlySet<string>;
}

/** The top-level nodes of all segments, in order, as one parse of the whole text gives them. */
export function parseSegments(text: string, segments: readonly Segment[], parse: Parse): readonly RootContent[] {
  const likely = likelyDefinitions(text);
  const parsed: { batch: Batch; nodes: readonly RootContent[] }[] = [];
  let next = 0;
  let width = 1;
  while (next < segments.length) {
    const batch = takeBatch(text, segments, next, width, likely);
    const pieces = parseBatch(text, batch, parse);
    const closed = batch.pieces.slice(0, pieces.length);
    if (closed.length > 0) {
      parsed.push({ batch: { ...batch, pieces: closed }, nodes: pieces.flat() });
      next += closed.length + width - 1;
    }
    // The piece at `next` was left open: join it with what follows, twice as much each time.
    width = closed.length === batch.pieces.length ? 1 : closed.length > 0 ? 2 : width * 2;
  }
  const defined = definedLabels(parsed.flatMap(({ nodes }) => nodes));
  return parsed.flatMap(({ batch, nodes }) => {
    const wanted = new Set([...batch.labels.keys()].filter((key) => defined.has(key)));
    const isRight = wanted.size === batch.known.size && [...wanted].every((key) => batch.known.has(key));
    return isRight ? nodes : parseBatch(text, { ...batch, known: wanted }, parse).flat();
  });
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

/** Nodes of each piece, up to the first piece that is left open by what stands in it. */
function parseBatch(text: string, batch: Batch, parse: Parse): readonly (readonly RootContent[])[] {
  const rich = batch.pieces.filter(isRich);
  const closed = rich.length === 0 ? [] : parseRich(text, rich, batch, parse);
  const nodes: (readonly RootContent[])[] = [];
  let index = 0;
  for (const piece of batch.pieces) {
    const pieceNodes = isRich(piece) ? closed[index] : [plainParagraph(text, piece)];
    if (pieceNodes === undefined) {
      break;
    }
    nodes.push(pieceNodes);
    index += isRich(piece) ? 1 : 0;
  }
  return nodes;
}

/**
 * Parses all pieces as one text, a probe before each and after the last:
 *
 *     stubs   x   piece   x   piece   x
 */
function parseRich(text: string, pieces: readonly Segment[], batch: Batch, parse: Parse): readonly (readonly RootContent[])[] {
  let markdown = `${stubDefinitions([...batch.known].map((key) => batch.labels.get(key) ?? key))}\n\n`;
  const probes: number[] = [];
  pieces.forEach((piece) => {
    probes.push(markdown.length);
    markdown += `${PROBE}${AFTER_PROBE}${text.slice(piece.start, piece.next)}`;
  });
  if (!batch.isLast) {
    probes.push(markdown.length);
    markdown += PROBE;
  }
  return distribute(parse(markdown), pieces, probes);
}

/** Gives each piece its nodes, at the places they have in the source. */
function distribute(root: Root, pieces: readonly Segment[], probes: readonly number[]): readonly (readonly RootContent[])[] {
  const result: RootContent[][] = [];
  let seen = 0;
  let offsetShift = 0;
  let lineShift = 0;
  for (const node of root.children) {
    const start = node.position?.start;
    invariant(start?.offset !== undefined, 'parsed nodes have positions');
    const probe = probes[seen];
    if (probe !== undefined && start.offset > probe) {
      break;
    }
    if (start.offset === probe) {
      const piece = pieces[seen];
      offsetShift = (piece?.start ?? 0) - (probe + PROBE.length + AFTER_PROBE.length);
      lineShift = (piece?.line ?? 0) - (start.line + AFTER_PROBE.length);
      seen += 1;
      result.push([]);
      continue;
    }
    if (seen > 0) {
      shift(node, offsetShift, lineShift);
      result[seen - 1]?.push(node);
    }
  }
  // Each probe but the first closes a piece; the last piece of the text needs none.
  const isComplete = seen === probes.length;
  return isComplete && probes.length === pieces.length ? result : result.slice(0, Math.max(0, seen - 1));
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

function plainParagraph(text: string, { start, end, line }: Segment): Paragraph {
  const value = text.slice(start, end);
  const lastLine = value.lastIndexOf('\n') + 1;
  const lines = lastLine === 0 ? 0 : value.split('\n').length - 1;
  const position = (): NonNullable<Paragraph['position']> => ({
    start: { line, column: 1, offset: start },
    end: { line: line + lines, column: value.length - lastLine + 1, offset: end },
  });
  return { type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() };
}

function isRich(segment: Segment): boolean {
  return segment.kind === 'rich';
}
