/**
 * Inline nodes → one string with styled ranges. What must not be torn or mixed by UAX #9 and UAX #14
 * is fenced here by invisible characters: isolates around phrases, code and note marks, a word joiner
 * before a note mark. The shaper draws none of them.
 */
import { assertNever } from '../base/assert.js';
import { mergeFontFeatures } from '../base/font-features.js';
import { ISOLATES, POP_ISOLATE } from '../document/isolated-text.js';
import type { Formula, Inline, InlineImage, NodeId, NoteReference, Phrase, PhraseRole, Reference } from '../document/model.js';
import { plainText } from '../document/plain-text.js';
import type { InlineObject, InlineText, StyleSpan, TextAnchor, TextStyle } from './types.js';

/** How inline nodes change the style of the text around them. */
export interface InlineStyles {
  strong(style: TextStyle): TextStyle;
  emphasis(style: TextStyle): TextStyle;
  strikethrough(style: TextStyle): TextStyle;
  code(style: TextStyle): TextStyle;
  link(style: TextStyle): TextStyle;
  noteReference(style: TextStyle): TextStyle;
  /** A phrase that has a role, with its words. */
  role(role: PhraseRole, style: TextStyle, text: string): TextStyle;
}

export interface CollectContext {
  readonly base: TextStyle;
  /** The block whose text it is. */
  readonly owner: NodeId;
  readonly styles: InlineStyles;
  object(node: InlineImage | Formula, style: TextStyle): InlineObject;
  /** The printed number of the page on which a node stands. */
  pageLabel(node: NodeId): string;
  noteMark(reference: NoteReference): string;
}

const WORD_JOINER = '\u2060';
const LINE_SEPARATOR = '\u2028';
const OBJECT_REPLACEMENT = '\ufffc';

/** A line end inside running text is a space. */
const SOFT_BREAK = /[ \t]*(?:\r\n|\r|\n)[ \t]*/g;
const HARD_BREAK = /\r\n|\r|\n/g;

export function collectInline(inlines: readonly Inline[], context: CollectContext): InlineText {
  const collector = new Collector(context);
  collector.addAll(inlines, context.base, context.owner);
  return collector.finish();
}

/** Text of one style; line ends in it are hard breaks. */
export function plainInline(text: string, style: TextStyle, owner: NodeId): InlineText {
  const value = text.replace(HARD_BREAK, LINE_SEPARATOR);
  const spans: readonly StyleSpan[] = value === '' ? [] : [{ kind: 'text', start: 0, end: value.length, style, owner }];
  return { text: value, spans, anchors: [] };
}

/** A hyphen at the end of a line of code would be taken for the mark of a cut word: UAX #14 LB11 forbids a break after it. */
export function withoutBreaksAtHyphens(code: string): string {
  return code.replace(/-(?=\S)/g, `-${WORD_JOINER}`);
}

class Collector {
  private readonly parts: string[] = [];
  private readonly spans: StyleSpan[] = [];
  private readonly anchors: TextAnchor[] = [];
  private length = 0;

  constructor(private readonly context: CollectContext) {}

  finish(): InlineText {
    return { text: this.parts.join(''), spans: this.spans, anchors: this.anchors };
  }

  addAll(inlines: readonly Inline[], style: TextStyle, owner: NodeId): void {
    for (const inline of inlines) {
      this.add(inline, style, owner);
    }
  }

  private add(inline: Inline, style: TextStyle, owner: NodeId): void {
    const { styles } = this.context;
    switch (inline.kind) {
      case 'text':
        return this.append(inline.value.replace(SOFT_BREAK, ' '), style, owner);
      case 'strong':
        return this.addAll(inline.children, styles.strong(style), owner);
      case 'emphasis':
        return this.addAll(inline.children, styles.emphasis(style), owner);
      case 'strikethrough':
        return this.addAll(inline.children, styles.strikethrough(style), owner);
      case 'phrase':
        return this.addPhrase(inline, style, owner);
      case 'code':
        return this.addCode(inline.value, styles.code(style), inline.id);
      case 'link':
        // A citation is read as text, and so is a term.
        return this.addAll(inline.children, inline.target.kind === 'entry' || inline.target.kind === 'term' ? style : styles.link(style), inline.id);
      case 'image':
      case 'formula':
        return this.addObject(inline, style);
      case 'lineBreak':
        return this.append(LINE_SEPARATOR, style, owner);
      case 'noteReference':
        return this.addNoteReference(inline, styles.noteReference(style));
      case 'anchor':
        this.anchors.push({ at: this.length, node: inline.id });
        return this.addAll(inline.children, style, owner);
      case 'reference':
        return this.addReference(inline, styles.link(style));
      default:
        return assertNever(inline);
    }
  }

  private addCode(value: string, style: TextStyle, owner: NodeId): void {
    this.append(ISOLATES.ltr + withoutBreaksAtHyphens(value.replace(SOFT_BREAK, ' ')) + POP_ISOLATE, style, owner);
  }

  private addPhrase({ id, role, language, direction, features, children }: Phrase, around: TextStyle, owner: NodeId): void {
    const style = role === null ? around : this.context.styles.role(role, around, plainText(children));
    const isPlain = language === null && features.length === 0;
    const own = { language: language ?? style.language, features: mergeFontFeatures(style.features, features) };
    const ownStyle = isPlain ? style : { ...style, ...own };
    const holder = language === null ? owner : id;
    if (direction === null) {
      return this.addAll(children, ownStyle, holder);
    }
    this.append(ISOLATES[direction], ownStyle, holder);
    this.addAll(children, ownStyle, holder);
    this.append(POP_ISOLATE, ownStyle, holder);
  }

  private addObject(node: InlineImage | Formula, style: TextStyle): void {
    const start = this.length;
    this.push(OBJECT_REPLACEMENT);
    const object = this.context.object(node, style);
    this.spans.push({ kind: 'object', start, end: this.length, style, owner: node.id, object });
  }

  /** The mark stays with the word before it, and its digits out of that word's numbers; bare, `١` would look like a speck. */
  private addNoteReference(reference: NoteReference, style: TextStyle): void {
    this.append(WORD_JOINER + `${ISOLATES.auto}(${this.context.noteMark(reference)})${POP_ISOLATE}`, style, reference.id);
  }

  /** The page's number is isolated: it joins no number beside it. */
  private addReference({ id, target, children, paged }: Reference, style: TextStyle): void {
    if (paged === null || paged.showsName) {
      this.addAll(children, style, id);
    }
    if (paged !== null) {
      this.append(`${paged.before}${ISOLATES.auto}${this.context.pageLabel(target)}${POP_ISOLATE}`, style, id);
    }
  }

  private append(text: string, style: TextStyle, owner: NodeId): void {
    if (text === '') {
      return;
    }
    const start = this.length;
    this.push(text);
    this.spans.push({ kind: 'text', start, end: this.length, style, owner });
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
