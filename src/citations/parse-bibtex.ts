/**
 * The grammar of BibTeX files (Patashnik, BibTeXing, 1988; biblatex keeps it): entries of fields,
 * `@string` abbreviations joined with #, comments. What is wrong in one entry is told, and reading
 * goes on with the next that begins a line.
 */
import type { SourceFile, Span } from '../base/source.js';

export interface BibtexEntry {
  /** In small letters. */
  readonly type: string;
  readonly key: string;
  /** By name in small letters; values as they are written, without their outer braces. */
  readonly fields: ReadonlyMap<string, string>;
  /** Of the key. */
  readonly span: Span;
}

export interface BibtexProblem {
  readonly message: string;
  readonly span: Span;
}

export interface ParsedBibtex {
  readonly entries: readonly BibtexEntry[];
  readonly problems: readonly BibtexProblem[];
}

/** Characters of one value: an unclosed brace is noticed there, not at the end of the file. */
const LONGEST_VALUE = 20_000;
/** A file that has more wrong is none. */
const MAX_PROBLEMS = 100;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

class Refusal extends Error {
  constructor(
    readonly expected: string,
    readonly at: number,
  ) {
    super(expected);
  }
}

export function parseBibtex(file: SourceFile): ParsedBibtex {
  return new BibtexParser(file).parse();
}

class BibtexParser {
  private readonly text: string;
  private at = 0;
  private readonly strings = new Map(MONTHS.map((month, index) => [month, String(index + 1)]));
  private readonly entries: BibtexEntry[] = [];
  private readonly problems: BibtexProblem[] = [];

  constructor(private readonly file: SourceFile) {
    this.text = file.text;
  }

  parse(): ParsedBibtex {
    for (let start = this.nextEntry(0); start !== -1 && this.problems.length < MAX_PROBLEMS; start = this.nextEntry(this.at)) {
      this.at = start + 1;
      try {
        this.entry();
      } catch (error) {
        if (!(error instanceof Refusal)) {
          throw error;
        }
        this.refuse(error);
        const next = /\n[ \t]*@[ \t]*\w/.exec(this.text.slice(start + 1));
        this.at = next === null ? this.text.length : start + 1 + next.index;
      }
    }
    return { entries: this.entries, problems: this.problems };
  }

  private refuse({ expected, at }: Refusal): void {
    const came = at >= this.text.length ? 'the file ends' : `“${this.text.charAt(at)}” came`;
    const start = Math.min(at, Math.max(0, this.text.length - 1));
    this.problems.push({ message: `expected ${expected}, but ${came}`, span: { file: this.file, start, end: Math.min(start + 1, this.text.length) } });
  }

  private nextEntry(from: number): number {
    return this.text.indexOf('@', from);
  }

  private entry(): void {
    const type = this.match(/\s*([A-Za-z]+)\s*/y);
    if (type === null || type.toLowerCase() === 'comment') {
      return;
    }
    const open = this.match(/([{(])\s*/y);
    if (open === null) {
      return;
    }
    const close = open === '{' ? '}' : ')';
    switch (type.toLowerCase()) {
      case 'string': {
        const [name, value] = this.field();
        this.strings.set(name, value);
        break;
      }
      case 'preamble':
        this.value();
        break;
      default:
        this.source(type.toLowerCase(), close);
    }
    this.expect(close, `${close} at the end of @${type}`);
  }

  private source(type: string, close: string): void {
    const start = this.at;
    const key = this.match(/([^\s,{}()"=#%]+)\s*/y);
    if (key === null) {
      throw new Refusal(`a key after @${type}`, this.at);
    }
    const fields = new Map<string, string>();
    while (this.match(/(,)\s*/y) !== null && this.text.charAt(this.at) !== close) {
      const [name, value] = this.field();
      fields.set(name, value);
    }
    this.entries.push({ type, key, fields, span: { file: this.file, start, end: start + key.length } });
  }

  private field(): readonly [string, string] {
    const name = this.match(/([A-Za-z][\w:+.-]*)\s*/y);
    if (name === null) {
      throw new Refusal('a field’s name', this.at);
    }
    this.expect('=', `= after ${name}`);
    return [name.toLowerCase(), this.value()];
  }

  private value(): string {
    let value = this.part();
    while (this.match(/(#)\s*/y) !== null) {
      value += this.part();
    }
    return value;
  }

  private part(): string {
    const first = this.text.charAt(this.at);
    if (first === '{' || first === '"') {
      return this.quoted(first === '{' ? '}' : '"');
    }
    const word = this.match(/([^\s,{}()"=#%@]+)\s*/y);
    if (word === null) {
      throw new Refusal('a value in braces or quotation marks', this.at);
    }
    return /^\d+$/.test(word) ? word : (this.strings.get(word.toLowerCase()) ?? word);
  }

  private quoted(close: string): string {
    const start = this.at + 1;
    let depth = 0;
    for (let index = start; index < this.text.length && index - start < LONGEST_VALUE; index += 1) {
      const character = this.text.charAt(index);
      if (character === '\\') {
        index += 1;
      } else if (character === close && depth === 0) {
        this.at = index + 1;
        this.match(/(\s*)/y);
        return this.text.slice(start, index);
      } else if (character === '{') {
        depth += 1;
      } else if (character === '}') {
        depth -= 1;
      }
    }
    throw new Refusal(`${close} where this value ends`, start - 1);
  }

  private expect(sign: string, what: string): void {
    if (this.text.charAt(this.at) !== sign) {
      throw new Refusal(what, this.at);
    }
    this.at += 1;
    this.match(/(\s*)/y);
  }

  /** What the first group of a sticky pattern takes; null, and nothing taken, where it does not match. */
  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match === null) {
      return null;
    }
    this.at = pattern.lastIndex;
    return match[1] ?? '';
  }
}
