/** Every text of a publication with the font it is set in, as the theme says. */
import { assertNever } from '../base/assert.js';
import type { Span } from '../base/source.js';
import { boxLook } from '../design/box-looks.js';
import { codeWeight } from '../design/code-looks.js';
import { displayDesign } from '../design/display-design.js';
import { letterheadDesigns, signatureDesign, termDesign } from '../design/form-looks.js';
import { scriptureLook } from '../design/scripture-looks.js';
import type { FontRole, FontWeight, Theme } from '../design/theme.js';
import { continuedWord } from '../locale/continued.js';
import { formatNumber, formatPercent } from '../locale/numbers.js';
import { formatInteger, type NumeralSystem } from '../locale/numerals.js';
import { formulaTexts } from '../math/formula-texts.js';
import { noteMark } from '../document/note-marks.js';
import { codeParts } from '../document/code-lines.js';
import type { Block, Box, Chart, CodeBlock, Contents, Document, EntryList, Index, Inline, Letterhead, List, Paragraph, Scripture, Table, Verse } from '../document/model.js';
import type { FontChoice } from './font-choice.js';
import { addFrontMatter } from './styled-front-matter.js';

export interface StyledText {
  readonly font: FontRole;
  readonly weight: FontWeight;
  readonly text: string;
  /** Null where the text comes from the front matter or is made by Warraq. */
  readonly span: Span | null;
}

/** All digits, the separators and the sign. */
const NUMBERS = [-1_234_567, 890.5];

/** What is printed and stands in no source. */
interface MadeText {
  /** Above the further parts of a table. */
  readonly continued: string;
  /** Characters of the numbers of charts. */
  readonly numbers: string;
}

const ALL_DIGITS = 1_234_567_890;

export function eachStyledText(document: Document, theme: Theme, visit: (styled: StyledText) => void): void {
  const { metadata } = document;
  const numbers = NUMBERS.map((value) => formatNumber(value, metadata)).join(' ') + formatPercent(1, metadata);
  const survey = new Survey(theme, metadata.numerals, { continued: continuedWord(metadata.language), numbers }, visit);
  addFrontMatter(document, theme, survey);
  survey.addBlocks(document.blocks, { font: 'body', weight: 400 });
  for (const [index, note] of document.notes.entries()) {
    survey.add(`(${note.mark} ${noteMark(index + 1, metadata)})`, theme.notes.text, note.span);
    survey.addBlocks(note.children, theme.notes.text);
  }
}

class Survey {
  constructor(
    private readonly theme: Theme,
    private readonly numerals: NumeralSystem,
    private readonly made: MadeText,
    private readonly visit: (styled: StyledText) => void,
  ) {}

  add(text: string, { font, weight }: FontChoice, span: Span | null): void {
    if (text === '') {
      return;
    }
    this.visit({ font, weight, text, span });
  }

  addBlocks(blocks: readonly Block[], prose: FontChoice): void {
    for (const block of blocks) {
      this.addBlock(block, prose);
    }
  }

  private addCode(block: CodeBlock): void {
    const bold = codeParts(block).filter(({ kind }) => kind !== null && codeWeight(kind) === 700);
    this.add(block.value, { font: 'code', weight: 400 }, block.span);
    this.add(bold.map(({ text }) => text).join(' '), { font: 'code', weight: 700 }, block.span);
  }

  private addBlock(block: Block, prose: FontChoice): void {
    const { theme } = this;
    switch (block.kind) {
      case 'heading':
        this.add(`${block.number ?? ''}${block.numberSuffix}`, theme.headings[block.level], block.span);
        return this.addInlines(block.children, theme.headings[block.level]);
      case 'paragraph':
        return this.addInlines(block.children, prose);
      case 'list':
        return this.addList(block, prose);
      case 'blockQuote':
        this.addBlocks(block.children, theme.quote.text);
        this.add('— ', theme.quote.attribution, null);
        return this.addInlines(block.attribution?.children ?? [], theme.quote.attribution);
      case 'table':
        return this.addTable(block);
      case 'chart':
        return this.addChart(block);
      case 'figure':
        return this.addInlines(block.caption?.children ?? [], theme.figure.caption);
      case 'codeBlock':
        return this.addCode(block);
      case 'equation':
        this.add(block.number === null ? '' : `(${block.number})`, prose, block.span);
        return this.addInline(block.formula, prose);
      case 'thematicBreak':
      case 'endnotes':
        return;
      case 'marginNote':
        return this.addInlines(block.children, theme.notes.margin.text);
      case 'box':
        return this.addBox(block, prose);
      case 'figureRow':
        this.addBlocks(block.figures, prose);
        return this.addInlines(block.caption?.children ?? [], theme.figure.caption);
      case 'cards':
        return this.addBlocks(block.cards, prose);
      case 'entryList':
        return this.addEntries(block, prose);
      case 'signature':
        this.addParagraphs(block.lines.slice(0, 1), { ...signatureDesign(theme), weight: 700 });
        return this.addParagraphs(block.lines.slice(1), signatureDesign(theme));
      case 'letterhead':
        return this.addLetterhead(block, prose);
      case 'region':
      case 'small':
        return this.addBlocks(block.children, prose);
      case 'initial':
        return this.addInlines([block.word, ...block.children], prose);
      case 'beside':
        return this.addBlocks([block.figure, ...block.children], prose);
      case 'parallel':
        return this.addBlocks(block.pairs.flatMap(({ original, translation }) => [original, translation]), prose);
      case 'index':
        return this.addIndex(block, prose);
      case 'definitionList':
        for (const { term, definitions } of block.items) {
          this.addInlines(term, { ...prose, weight: 700 });
          this.addBlocks(definitions, prose);
        }
        return;
      case 'contents':
        return this.addContents(block, prose);
      case 'scripture':
        return this.addScripture(block);
      case 'demo':
        this.addBlock(block.source, prose);
        return this.addBlocks(block.children, prose);
      case 'verse':
        return this.addVerse(block);
      case 'display':
        return this.addInlines(block.children, displayDesign(block.role, theme));
      case 'bibliography':
        return block.entries.forEach(({ label, children }) => {
          this.add(label ?? '', prose, null);
          this.addInlines(children, prose);
        });
      default:
        return assertNever(block);
    }
  }

  private addEntries({ role, title, entries }: EntryList, prose: FontChoice): void {
    this.addInlines(title, boxLook('summary', this.theme).title);
    for (const { term, children } of entries) {
      this.addInlines(term.children, termDesign(role, this.theme));
      this.addBlocks(children, prose);
    }
  }

  private addLetterhead({ sender, facts, addressee, subject }: Letterhead, prose: FontChoice): void {
    const { small, strong } = letterheadDesigns(this.theme);
    this.addInlines(sender?.children ?? [], strong);
    this.addParagraphs(facts, small);
    this.addParagraphs(addressee, prose);
    this.addInlines(subject?.children ?? [], strong);
  }

  private addParagraphs(paragraphs: readonly Paragraph[], choice: FontChoice): void {
    for (const { children } of paragraphs) {
      this.addInlines(children, choice);
    }
  }

  private addBox({ role, title, children }: Box, prose: FontChoice): void {
    const look = boxLook(role, this.theme);
    this.addInlines(title, look.title);
    this.addBlocks(children, look.text ?? prose);
  }

  private addContents({ entries }: Contents, prose: FontChoice): void {
    this.add(formatInteger(ALL_DIGITS, this.numerals), prose, null);
    for (const { label, children } of entries) {
      for (const weight of [400, 700] as const) {
        this.add(label ?? '', { ...prose, weight }, null);
        this.addInlines(children, { ...prose, weight });
      }
    }
  }

  private addIndex({ groups }: Index, prose: FontChoice): void {
    for (const { letter, entries } of groups) {
      this.add(letter, { ...prose, weight: 700 }, null);
      this.add('، ,–', prose, null);
      entries.forEach(({ children, locators, notes }) => {
        this.addInlines([...children, ...locators, ...notes], prose);
      });
    }
  }

  private addList({ items }: List, prose: FontChoice): void {
    for (const item of items) {
      this.add(item.marker, prose, null);
      this.addBlocks(item.children, prose);
    }
  }

  private addVerse({ title, stanzas, attribution }: Verse): void {
    const { verse } = this.theme;
    this.addInlines(title, verse.title);
    for (const { number, span, hemistichs } of stanzas.flatMap(({ lines }) => lines)) {
      this.add(number ?? '', verse.number, span);
      hemistichs.forEach(({ children }) => {
        this.addInlines(children, verse.text);
      });
    }
    this.add('— ', verse.attribution, null);
    this.addInlines(attribution?.children ?? [], verse.attribution);
  }

  private addScripture({ form, narrator, children, source }: Scripture): void {
    const look = scriptureLook(form, this.theme);
    this.addInlines(narrator?.children ?? [], look.narrator);
    this.addBlocks(children, look.words);
    this.addInlines(source?.children ?? [], look.source);
  }

  /** Labels of the axis have digits and separators that stand nowhere in the source. */
  private addChart({ caption, table, data, unit, span }: Chart): void {
    const { text } = this.theme.table;
    this.addInlines(caption?.children ?? [], this.theme.figure.caption);
    this.addTable(table);
    const words = [unit ?? '', ...data.categories, ...data.series.map(({ name }) => name)].join(' ');
    this.add(words, text, span);
    this.add(this.made.numbers, text, null);
  }

  private addTable({ caption, head, rows, notes }: Table): void {
    const { table } = this.theme;
    this.addInlines(caption?.children ?? [], table.caption);
    this.add(`(${this.made.continued})`, table.caption, null);
    for (const row of [...head, ...rows]) {
      for (const cell of row.cells) {
        this.addInlines(cell.children, cell.heads !== null ? table.header : table.text);
      }
    }
    for (const note of notes) {
      this.add(`(${note.mark})`, table.text, note.span);
      this.addBlocks(note.children, table.text);
    }
  }

  private addInlines(inlines: readonly Inline[], choice: FontChoice): void {
    for (const inline of inlines) {
      this.addInline(inline, choice);
    }
  }

  private addInline(inline: Inline, choice: FontChoice): void {
    switch (inline.kind) {
      case 'text':
        return this.add(inline.value, choice, inline.span);
      case 'strong':
        return this.addInlines(inline.children, { ...choice, weight: 700 });
      case 'emphasis':
        return this.addInlines(inline.children, { ...choice, font: 'emphasis' });
      case 'phrase':
        return this.addInlines(inline.children, inline.role === 'quran' ? { font: 'quran', weight: 400 } : choice);
      case 'strikethrough':
      case 'link':
      case 'anchor':
        return this.addInlines(inline.children, choice);
      case 'reference':
        this.add(inline.paged === null ? '' : `${inline.paged.before}${formatInteger(ALL_DIGITS, this.numerals)}`, choice, inline.span);
        return this.addInlines(inline.children, choice);
      case 'code':
        return this.add(inline.value, { ...choice, font: 'code' }, inline.span);
      case 'noteReference':
        return this.add(`(${inline.mark})`, { ...choice, weight: 400 }, inline.span);
      case 'formula':
        return formulaTexts(inline.markup).forEach((text) => {
          this.add(text, { font: 'body', weight: 400 }, inline.span);
        });
      case 'image':
      case 'lineBreak':
        return;
      default:
        return assertNever(inline);
    }
  }
}
