/**
 * Cuts Markdown into pieces that stand on their own at the top level, because micromark takes
 * several passes over every character and some of its passes grow faster than the text.
 *
 * A piece begins at a line without indentation after a blank line: whatever list, quotation or note
 * stood open ends there. Only fenced code, HTML and `:::` boxes reach over such a line; the reader
 * of the pieces (batches.ts) finds those out and joins the pieces again.
 *
 * Most pieces of a book are plain (plain-grammar.ts): paragraphs, one-line headings and one-line
 * notes whose nodes are known without a parser (plain-nodes.ts).
 */
import { HEADING_LINE, NOTE_LINE, PARAGRAPH_LINE } from './plain-grammar.js';

export interface Segment {
  readonly kind: 'paragraph' | 'heading' | 'note' | 'rich';
  /** UTF-16 offsets, without the blank lines around and the last line end. */
  readonly start: number;
  readonly end: number;
  /** Offset of the next segment, or of the end of the text: blank lines lie between. */
  readonly next: number;
  /** 1-based line of `start`. */
  readonly line: number;
}

const BLANK = /^[ \t]*$/;

/**
 * A list's mark or an indentation: such a block may belong to the one before. Quotations never do,
 * but micromark ends what stands before a quotation one line later than before a paragraph.
 */
const MAY_CONTINUE = /^[-+*\s\d>]/;
const INDENTED = /^\s/;

/** Pieces of `text` from offset `from`, in line `line`. Line ends: LF and CR LF. */
export function splitSegments(text: string, from: number, line: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (const block of blocksOf(text, from, line)) {
    const last = segments[segments.length - 1];
    if (last !== undefined && belongsTo(last, block, text.charAt(block.start))) {
      segments[segments.length - 1] = { ...last, kind: 'rich', end: block.end, next: block.next };
    } else {
      segments.push(block);
    }
  }
  return segments;
}

function belongsTo(last: Segment, block: Segment, firstCharacter: string): boolean {
  if (last.kind === 'note') {
    return INDENTED.test(firstCharacter);
  }
  return last.kind === 'rich' && block.kind === 'rich' && MAY_CONTINUE.test(firstCharacter);
}

/** Runs of lines without a blank one between. */
function* blocksOf(text: string, from: number, firstLine: number): Generator<Segment> {
  let block: Segment | undefined;
  let isClosed = false;
  let line = firstLine;
  for (let start = from; start < text.length; line += 1) {
    const { end, next } = lineAt(text, start);
    const content = text.slice(start, end);
    const isBlank = BLANK.test(content);
    if (!isBlank && isClosed && block !== undefined) {
      yield block;
      block = undefined;
    }
    if (!isBlank) {
      block = extended(block, { kind: kindOfLine(content), start, end, next, line });
    } else if (block !== undefined) {
      block = { ...block, next };
    }
    isClosed = isBlank;
    start = next;
  }
  if (block !== undefined) {
    yield block;
  }
}

/** Ends of the line that starts at `start`, without and with its line end. */
function lineAt(text: string, start: number): { readonly end: number; readonly next: number } {
  const feed = text.indexOf('\n', start);
  if (feed === -1) {
    return { end: text.length, next: text.length };
  }
  const isCrLf = feed > start && text.charAt(feed - 1) === '\r';
  return { end: isCrLf ? feed - 1 : feed, next: feed + 1 };
}

function kindOfLine(content: string): Segment['kind'] {
  if (content.startsWith('#')) {
    return HEADING_LINE.test(content) ? 'heading' : 'rich';
  }
  if (content.startsWith('[')) {
    return NOTE_LINE.test(content) ? 'note' : 'rich';
  }
  return PARAGRAPH_LINE.test(content) ? 'paragraph' : 'rich';
}

function extended(block: Segment | undefined, line: Segment): Segment {
  if (block === undefined) {
    return line;
  }
  const isParagraph = block.kind === 'paragraph' && line.kind === 'paragraph';
  return { ...block, kind: isParagraph ? 'paragraph' : 'rich', end: line.end, next: line.next };
}
