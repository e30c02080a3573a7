/** Every text of a publication with the font it is set in, as the theme says. */
import { assertNever } from '../base/assert.js';
import type { Span } from '../base/source.js';
import { boxLook } from '../design/box-looks.js';
import type { FontRole, FontWeight, Theme } from '../design/theme.js';
import { formatInteger, type NumeralSystem } from '../locale/numerals.js';
import type { Block, Box, Document, Inline, List, Table, Verse } from '../document/model.js';
import { formulaTexts } from '../math/formula-texts.js';
import { plainText } from '../document/plain-text.js';

export interface StyledText {
  readonly font: FontRole;
  readonly weight: FontWeight;
  readonly text: string;
  /** Null where the text comes from the front matter or is made by Warraq. */
  readonly span: Span | null;
}

/** The part of a text design that chooses a face. */
interface FontChoice {
  readonly font: FontRole;
  readonly weight: FontWeight;
}

type Visit = (styled: StyledText) => void;

const ALL_DIGITS = 1_234_567_890;
const BETWEEN_FACTS = '، · …';

export function eachStyledText(document: Document, theme: Theme, visit: Visit): void {
  const survey = new Survey(theme, document.metadata.numerals, visit);
  survey.addFrontMatter(document);
  survey.addBlocks(document.blocks, { font: 'body', weight: 400 });
  for (const note of document.notes) {
    survey.add(`(${note.mark})`, theme.notes.text, note.span);
    survey.addBlocks(note.children, theme.notes.text);
  }
}

class Survey {
  constructor(
    private readonly theme: Theme,
    private readonly numerals: NumeralSystem,
    private readonly visit: Visit,
  ) {}

  add(text: string, { font, weight }: FontChoice, span: Span | null): void {
    if (text === '') {
      return;
    }
    this.visit({ font, weight, text, span });
  }

  addFrontMatter({ metadata, blocks }: Document): void {
    const { title, furniture } = this.theme;
    const { authors, date, publisher, rights } = metadata;
    const byline = [...authors, date?.display ?? '', publisher ?? '', rights ?? '', BETWEEN_FACTS];
    this.add(metadata.title, title.title, null);
    this.add(metadata.subtitle ?? '', title.subtitle, null);
    this.add(byline.join(' '), title.byline, null);
    this.add(metadata.abstract ?? '', title.abstract, null);
    const digits = formatInteger(ALL_DIGITS, metadata.numerals);
    this.add(`${metadata.title} ${digits} …`, furniture.text, null);
    for (const block of blocks) {
      if (block.kind === 'heading' && block.level === 1) {
        this.add(plainText(block.children), furniture.text, block.span);
      }
    }
  }

  addBlocks(blocks: readonly Block[], prose: FontChoice): void {
    for (const block of blocks) {
      this.addBlock(block, prose);
    }
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
      case 'figure':
        return this.addInlines(block.caption?.children ?? [], theme.figure.caption);
      case 'codeBlock':
        return this.add(block.value, { font: 'code', weight: 400 }, block.span);
      case 'equation':
        this.add(block.number === null ? '' : `(${block.number})`, prose, block.span);
        return this.addInline(block.formula, prose);
      case 'thematicBreak':
        return;
      case 'box':
        return this.addBox(block, prose);
      case 'region':
        return this.addBlocks(block.children, prose);
      case 'demo':
        this.addBlock(block.source, prose);
        return this.addBlocks(block.children, prose);
      case 'verse':
        return this.addVerse(block);
      default:
        return assertNever(block);
    }
  }

  private addBox({ role, title, children }: Box, prose: FontChoice): void {
    const look = boxLook(role, this.theme);
    this.addInlines(title, look.title);
    this.addBlocks(children, look.text ?? prose);
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

  private addTable({ caption, header, rows }: Table): void {
    const { table } = this.theme;
    this.addInlines(caption?.children ?? [], table.caption);
    for (const row of [header, ...rows]) {
      for (const cell of row.cells) {
        this.addInlines(cell.children, cell.header ? table.header : table.text);
      }
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
      case 'strikethrough':
      case 'phrase':
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
