/**
 * What is to be heard of a Document from its beginning to its end, told from the source alone: no layout, no tags,
 * no PDF. What only pages know is left open by a placeholder, which `differencesInOrder` fills by rule.
 */
import { coverTexts } from '../../src/document/cover-texts.js';
import { logoWords } from '../../src/document/logo-words.js';
import type { Metadata } from '../../src/document/metadata.js';
import type { Block, Contents, Document, Index, Inline, Note, Paragraph, Table, TableNote, TableRow, Verse } from '../../src/document/model.js';
import { assertNever } from '../../src/base/assert.js';

/** What is heard in one breath: a paragraph, a cell, a label. */
export interface Heard {
  /** PDF's standard role. */
  readonly role: string;
  readonly text: string;
}

/** Of one page; of none or some pages, in ranges; the mark of a note that its page counts; a heading's colon or stop. */
export const PAGE = '\ue000';
export const PAGES = '\ue001';
export const MARK = '\ue002';
export const SUFFIX = '\ue003';

/** `hasCover`: the pages begin with one. */
export function sourceOrder(document: Document, hasCover: boolean): readonly Heard[] {
  const { metadata, sections, blocks, notes } = document;
  const order = new SourceOrder(metadata.numbering.notes.numbering === 'page' && metadata.numbering.notes.place === 'foot');
  const titles = sections.length === 0 ? titleBlock(metadata) : [];
  const inPlace = new Set(blocks.flatMap((block) => (block.kind === 'endnotes' ? block.notes : [])));
  const below = notes.filter((note) => !inPlace.has(note)).flatMap((note) => order.note(note));
  return [...(hasCover ? cover(document) : []), ...titles, ...order.blocks(blocks), ...below];
}

function cover({ metadata, logo }: Document): readonly Heard[] {
  const { title, subtitle, names, imprint } = coverTexts(metadata);
  const said = (text: string | null): readonly Heard[] => (text === null ? [] : [heard('P', text)]);
  return [...said(title), ...said(subtitle), ...said(names), ...(logo === null ? [] : [heard('Figure', logoWords(metadata))]), ...said(imprint)];
}

function titleBlock({ title, subtitle, authors, date, publisher, abstract }: Metadata): readonly Heard[] {
  const facts = [authors.join('، '), date?.display ?? '', publisher ?? ''].filter((fact) => fact !== '');
  return [title, subtitle ?? '', facts.join(BETWEEN_FACTS), abstract ?? ''].filter((text) => text !== '').map((text) => heard('P', text));
}

/** Themes set facts on one line, with dots between, or on lines of their own. */
export const BETWEEN_FACTS = '\ue004';

const heard = (role: string, text: string): Heard => ({ role, text });

class SourceOrder {
  constructor(private readonly pagesCountNotes: boolean) {}

  blocks(blocks: readonly Block[]): readonly Heard[] {
    return blocks.flatMap((block) => this.block(block));
  }

  note(note: Note | TableNote): readonly Heard[] {
    const mark = this.pagesCountNotes && note.kind === 'note' ? MARK : note.mark;
    return [heard('Lbl', `(${mark})`), ...this.blocks(note.children)];
  }

  private block(block: Block): readonly Heard[] {
    switch (block.kind) {
      case 'heading':
        return [heard(`H${block.level}`, (block.number === null ? '' : `${block.number}${SUFFIX} `) + this.words(block.children))];
      case 'paragraph':
        return this.paragraphs([block]);
      case 'display':
        return [heard('P', this.words(block.children))];
      case 'initial':
        return [heard('P', block.word.value + this.words(block.children))];
      case 'list':
        return block.items.flatMap(({ marker, children }) => [heard('Lbl', marker), ...this.blocks(children)]);
      case 'blockQuote':
        return [...this.blocks(block.children), ...this.saidBy(block.attribution)];
      case 'box':
        return [...this.title(block.title), ...this.blocks(block.children), ...this.saidBy(block.attribution)];
      case 'table':
        return this.table(block);
      case 'chart':
        return [heard('Figure', block.alternate), ...this.caption(block.caption), ...(block.printsTable ? this.table(block.table) : [])];
      case 'figure':
        return [heard('Figure', block.image.alt), ...this.caption(block.caption)];
      case 'figureRow':
        return [...this.blocks(block.figures), ...this.paragraphs([block.caption])];
      case 'codeBlock':
        return [heard('P', `‹Code: ${block.value}›`)];
      case 'equation':
        return [heard('P', `‹Formula: ${block.formula.alternate}›`), ...(block.number === null ? [] : [heard('Lbl', `(${block.number})`)])];
      case 'thematicBreak':
        return [];
      case 'cards':
        return this.blocks(block.cards);
      case 'entryList':
        return [...this.title(block.title), ...block.entries.flatMap(({ term, children }) => [...this.paragraphs([term]), ...this.blocks(children)])];
      case 'signature':
        return this.paragraphs(block.lines);
      case 'letterhead': {
        const { logo, sender, facts, addressee, subject } = block;
        return [...(logo === null ? [] : [heard('Figure', logo.alt)]), ...this.paragraphs([sender, ...facts, ...addressee, subject])];
      }
      case 'demo':
        return this.blocks([block.source, ...block.children]);
      case 'region':
      case 'small':
        return this.blocks(block.children);
      case 'contents':
        return this.contents(block);
      case 'index':
        return this.index(block);
      case 'definitionList':
        return block.items.flatMap(({ term, definitions }) => [heard('Lbl', this.words(term)), ...this.paragraphs(definitions)]);
      case 'verse':
        return this.verse(block);
      case 'scripture':
        return this.paragraphs([block.narrator, ...block.children, block.source]);
      case 'beside':
        return this.blocks([block.figure, ...block.children]);
      case 'parallel':
        return block.pairs.flatMap(({ original, translation }) => [
          ...this.block(original),
          ...this.block(translation).map(({ role, text }) => heard(role, `[${block.language}] ${text}`)),
        ]);
      case 'bibliography':
        return block.entries.flatMap(({ label, children }) => [...(label === null ? [] : [heard('Lbl', label)]), heard('LBody', `‹BibEntry: ${this.words(children)}›`)]);
      case 'endnotes':
        return block.notes.flatMap((note) => [heard('Lbl', `‹Link: (${note.mark})›`), ...this.blocks(note.children)]);
      case 'marginNote':
        return [heard('P', this.words(block.children))];
      default:
        return assertNever(block);
    }
  }

  private paragraphs(paragraphs: readonly (Paragraph | null)[]): readonly Heard[] {
    return paragraphs.flatMap((paragraph) => (paragraph === null ? [] : [heard('P', this.words(paragraph.children))]));
  }

  private title(inlines: readonly Inline[]): readonly Heard[] {
    return inlines.length === 0 ? [] : [heard('P', this.words(inlines))];
  }

  private caption(caption: Paragraph | null): readonly Heard[] {
    return caption === null ? [] : [heard('Caption', this.words(caption.children))];
  }

  /** The dash was taken from the source, and is printed again. */
  private saidBy(attribution: Paragraph | null): readonly Heard[] {
    return attribution === null ? [] : [heard('P', `— ${this.words(attribution.children)}`)];
  }

  private table({ caption, head, rows, notes }: Table): readonly Heard[] {
    const cells = (row: TableRow): readonly Heard[] => row.cells.map(({ heads, children }) => heard(heads === null ? 'TD' : 'TH', this.words(children)));
    return [...this.caption(caption), ...[...head, ...rows].flatMap(cells), ...notes.flatMap((note) => this.note(note))];
  }

  private verse({ title, stanzas, attribution }: Verse): readonly Heard[] {
    const lines = stanzas.flatMap((stanza) => stanza.lines).flatMap(({ number, hemistichs }) => [
      ...(number === null ? [] : [heard('Lbl', number)]),
      heard('P', hemistichs.map((half) => this.words(half.children)).join(' ')),
    ]);
    return [...this.title(title), ...lines, ...this.saidBy(attribution)];
  }

  private contents({ entries }: Contents): readonly Heard[] {
    return entries.flatMap(({ label, children }) => [
      ...(label === null ? [] : [heard('Lbl', label)]),
      heard('TOCI', `‹Reference: ‹Link: ${this.words(children)} ${PAGE}››`),
    ]);
  }

  private index({ groups }: Index): readonly Heard[] {
    return groups.flatMap(({ letter, entries }) => [
      heard('P', letter),
      ...entries.map(({ children, locators, notes }) =>
        heard('P', this.words(children) + (locators.length === 0 ? '' : PAGES) + notes.map((note) => `، ${this.words([note])}`).join(''))),
    ]);
  }

  private words(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join('');
  }

  private inline(inline: Inline): string {
    switch (inline.kind) {
      case 'text':
        return inline.value;
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
      case 'anchor':
        return this.words(inline.children);
      case 'phrase':
        return inline.language === null ? this.words(inline.children) : `‹Span [${inline.language}]: ${this.words(inline.children)}›`;
      case 'code':
        return `‹Code: ${inline.value}›`;
      case 'formula':
        return `‹Formula: ${inline.alternate}›`;
      case 'image':
        return `‹Figure: ${inline.alt}›`;
      case 'lineBreak':
        return ' ';
      case 'link':
        return `‹Link: ${this.words(inline.children)}›`;
      case 'noteReference':
        return `‹Reference: ‹Link: (${this.pagesCountNotes ? MARK : inline.mark})››`;
      case 'reference': {
        const { children, paged } = inline;
        const name = paged === null || paged.showsName ? this.words(children) : '';
        return `‹Reference: ‹Link: ${name}${paged === null ? '' : `${paged.before}${PAGE}`}››`;
      }
      default:
        return assertNever(inline);
    }
  }
}
