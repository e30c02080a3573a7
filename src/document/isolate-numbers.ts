/** Makes a left-to-right phrase of each token (left-to-right-tokens.ts) in text from right to left. */
import type { BuildContext } from './build-context.js';
import { findLeftToRightTokens, type TokenRange } from './left-to-right-tokens.js';
import type { Direction } from './metadata.js';
import type { Inline, Phrase, Text } from './model.js';
import { phraseDirection, proseDirection } from './paragraph-direction.js';
import { lastStrong } from './strong-letters.js';

/** The inlines of one block. Code, addresses and what the author isolated stay as they are. */
export function isolateNumbers(inlines: readonly Inline[], context: IsolatorContext): readonly Inline[] {
  const { metadata } = context;
  const runsRight = metadata.direction === 'rtl' || proseDirection(inlines, metadata) === 'rtl';
  return metadata.isolateNumbers && runsRight ? new Isolator(context).isolate(inlines) : inlines;
}

type IsolatorContext = Pick<BuildContext, 'file' | 'metadata' | 'nextId'>;

class Isolator {
  /** Direction of the last strong letter. */
  private strong: Direction = 'rtl';

  constructor(private readonly context: IsolatorContext) {}

  isolate(inlines: readonly Inline[]): readonly Inline[] {
    const isolated: Inline[] = [];
    let texts: Text[] = [];
    for (const inline of inlines) {
      if (inline.kind === 'text') {
        texts.push(inline);
        continue;
      }
      isolated.push(...this.isolateTexts(texts), this.isolateWithin(inline));
      texts = [];
    }
    return [...isolated, ...this.isolateTexts(texts)];
  }

  private isolateWithin(inline: Exclude<Inline, Text>): Inline {
    switch (inline.kind) {
      case 'phrase':
        return this.isolatePhrase(inline);
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
      case 'link':
      case 'anchor':
        return { ...inline, children: this.isolate(inline.children) };
      case 'code':
      case 'formula':
      case 'image':
      case 'lineBreak':
      case 'noteReference':
      case 'reference':
        return inline;
    }
  }

  /** What stands in an isolate is nothing to what stands around it. Scripture stays as it is. */
  private isolatePhrase(phrase: Phrase): Phrase {
    const direction = phraseDirection(phrase);
    if (direction === 'ltr' || phrase.role !== null) {
      return phrase;
    }
    const isolator = direction === null ? this : new Isolator(this.context);
    return { ...phrase, children: isolator.isolate(phrase.children) };
  }

  /** Neighbouring texts are one to the reader, however the source cuts them. */
  private isolateTexts(texts: readonly Text[]): readonly Inline[] {
    if (texts.length === 0) {
      return texts;
    }
    const value = texts.map((text) => text.value).join('');
    const tokens = findLeftToRightTokens(value, this.strong);
    const isolated: Inline[] = [];
    let last = 0;
    for (const token of tokens) {
      this.pass(value.slice(last, token.start));
      isolated.push(...slice(texts, { start: last, end: token.start }, this.context), this.phrase(texts, token));
      last = token.end;
    }
    this.pass(value.slice(last));
    return last === 0 ? texts : [...isolated, ...slice(texts, { start: last, end: value.length }, this.context)];
  }

  private pass(text: string): void {
    this.strong = lastStrong(text) ?? this.strong;
  }

  private phrase(texts: readonly Text[], token: TokenRange): Phrase {
    const id = this.context.nextId();
    const children = slice(texts, token, this.context);
    const [first] = children;
    const span = first?.span ?? this.emptySpan();
    const end = children.reduce((most, child) => Math.max(most, child.span.end), span.end);
    return { kind: 'phrase', id, span: { ...span, end }, role: null, language: null, direction: 'ltr', features: [], children };
  }

  private emptySpan(): Text['span'] {
    return { file: this.context.file, start: 0, end: 0 };
  }
}

/** The parts of the texts that lie in the range of their joined values. Whole texts stay what they are. */
function slice(texts: readonly Text[], { start, end }: TokenRange, context: IsolatorContext): readonly Text[] {
  const parts: Text[] = [];
  let offset = 0;
  for (const text of texts) {
    const from = Math.max(0, start - offset);
    const to = Math.min(text.value.length, end - offset);
    if (from < to) {
      const isWhole = to - from === text.value.length;
      parts.push(isWhole ? text : { ...partOf(text, from, to), id: context.nextId() });
    }
    offset += text.value.length;
  }
  return parts;
}

/** An offset into a text is one into its span, but where one character stands for several of the source. */
function partOf(text: Text, from: number, to: number): Text {
  const { span, value } = text;
  const isSame = span.end - span.start === value.length;
  const part = isSame ? { ...span, start: span.start + from, end: span.start + to } : span;
  return { ...text, value: value.slice(from, to), span: part };
}
