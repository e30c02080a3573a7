/**
 * Cuts Markdown into pieces that stand on their own at the top level, because micromark takes
 * several passes over every character and one of its passes grows faster than the text.
 *
 * A piece begins at a line without indentation after a blank line: whatever list, quotation or note
 * stood open ends there. Only fenced code, HTML and `:::` boxes reach over such a line; the reader
 * of the pieces (markdown.ts) finds those out and joins the pieces again.
 *
 * A piece is `plain` where no character of it can mean anything to CommonMark, GFM or directives:
 * then it is one paragraph with one text, and no parser is needed to know it.
 */

export interface Segment {
  readonly kind: 'plain' | 'rich';
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
 * A list's mark or an indentation: such a block may belong to the one before. Quotations and notes
 * never do, but micromark ends what stands before a container one line later than before a paragraph.
 */
const MAY_CONTINUE = /^(?:[-+*\s\d>]|\[\^)/;

/** Begins with nothing that opens a block, holds no inline mark, ends without a space. */
const PLAIN_LINE = /^(?!\d{1,9}[.)](?:[ \t]|$))[^\s#>*+\-_=`~|:<[!&\\\0](?:[^\\*_`[\]<&~\t|\0]*[^\\*_`[\]<&~\t|\0 ])?$/;

/** Pieces of `text` from offset `from`, the start of 1-based line `line`. Line ends: LF and CR LF. */
export function splitSegments(text: string, from: number, line: number): readonly Segment[] {
  const segments: Segment[] = [];
  for (const block of blocksOf(text, from, line)) {
    const last = segments[segments.length - 1];
    if (block.kind === 'rich' && last?.kind === 'rich' && MAY_CONTINUE.test(text.slice(block.start, block.start + 2))) {
      segments[segments.length - 1] = { ...last, end: block.end, next: block.next };
    } else {
      segments.push(block);
    }
  }
  return segments;
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
      block = extended(block, { kind: PLAIN_LINE.test(content) ? 'plain' : 'rich', start, end, next, line });
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

function extended(block: Segment | undefined, line: Segment): Segment {
  if (block === undefined) {
    return line;
  }
  return { ...block, kind: block.kind === 'plain' ? line.kind : 'rich', end: line.end, next: line.next };
}
