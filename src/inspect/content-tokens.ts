/**
 * Operators of a content stream with their numbers and names (ISO 32000-1, 7.8.2). Only what places
 * images is kept: strings and arrays are passed over, inline images become one operator `BI`.
 */
export interface Operation {
  readonly operator: string;
  /** Operands that are numbers, in order. */
  readonly numbers: readonly number[];
  /** The last operand that is a name, without its slash; of `BI`, null. */
  readonly name: string | null;
}

const WHITE = ' \t\r\n\f\0';
const DELIMITER = '()<>[]{}/%';
/** Operands that are kept: no operator that we look at takes more. */
const MAX_OPERANDS = 6;

export function* operations(content: string): Generator<Operation> {
  let numbers: number[] = [];
  let name: string | null = null;
  let at = 0;
  while (at < content.length) {
    const character = content.charAt(at);
    if (WHITE.includes(character)) {
      at += 1;
    } else if (character === '%') {
      at = endOfLine(content, at);
    } else if (character === '(') {
      at = endOfString(content, at);
    } else if (character === '<' && content.charAt(at + 1) !== '<') {
      at = indexAfter(content, '>', at);
    } else if (character === '/') {
      const end = endOfWord(content, at + 1);
      name = content.slice(at + 1, end);
      at = end;
    } else if (DELIMITER.includes(character)) {
      at += 1;
    } else {
      const end = endOfWord(content, at);
      const word = content.slice(at, end);
      at = end;
      const number = Number(word);
      if (!Number.isNaN(number)) {
        numbers = [...numbers.slice(1 - MAX_OPERANDS), number];
        continue;
      }
      if (word === 'BI') {
        at = endOfInlineImage(content, at);
        name = null;
      }
      yield { operator: word, numbers, name };
      [numbers, name] = [[], null];
    }
  }
}

function endOfWord(content: string, from: number): number {
  let end = from;
  while (end < content.length && !WHITE.includes(content.charAt(end)) && !DELIMITER.includes(content.charAt(end))) {
    end += 1;
  }
  return end;
}

function indexAfter(content: string, mark: string, from: number): number {
  const found = content.indexOf(mark, from);
  return found === -1 ? content.length : found + mark.length;
}

function endOfLine(content: string, from: number): number {
  let end = from;
  while (end < content.length && content.charAt(end) !== '\n' && content.charAt(end) !== '\r') {
    end += 1;
  }
  return end;
}

function endOfString(content: string, from: number): number {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    const character = content.charAt(at);
    if (character === '\\') {
      at += 1;
    } else if (character === '(') {
      depth += 1;
    } else if (character === ')') {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return content.length;
}

/** The data is binary: it ends at an `EI` between white space. */
function endOfInlineImage(content: string, from: number): number {
  const data = content.indexOf('ID', from);
  const end = /[\s\0]EI(?=[\s\0]|$)/g;
  end.lastIndex = data === -1 ? from : data;
  const found = end.exec(content);
  return found === null ? content.length : end.lastIndex;
}
