/**
 * The structure elements of a Document (PDF 32000-1, 14.7 and 14.8), in the Document's order. Pages
 * only hang their marked content on them.
 */
import { assertNever } from '../base/assert.js';
import { plainText } from '../document/plain-text.js';
import type {
  Block,
  CodeBlock,
  Document,
  Equation,
  Figure,
  Inline,
  List,
  ListItem,
  NodeId,
  Note,
  Paragraph,
  Phrase,
  Table,
  TableRow,
  Verse,
  VerseLine,
} from '../document/model.js';
import type { Mark, TitlePart } from '../layout/types.js';
import { listNumbering } from './list-numbering.js';
import { tagElement, type TagDetails, type TagElement } from './tag-element.js';

const TABLE = 'Table';

export class TagTree {
  readonly root: TagElement;
  private readonly titles = new Map<TitlePart, TagElement>();
  private readonly bodies = new Map<NodeId, TagElement>();
  private readonly labels = new Map<NodeId, TagElement>();
  private readonly attached = new Set<TagElement>();

  constructor(document: Document) {
    this.root = tagElement('Document', null);
    this.attached.add(this.root);
    const title = this.add(this.root, 'Title');
    this.titles.set('title', title);
    for (const part of ['subtitle', 'byline', 'abstract'] as const) {
      this.titles.set(part, this.add(this.root, 'P'));
    }
    this.blocks(document.blocks, this.root);
    document.notes.forEach((note) => {
      this.note(note);
    });
  }

  /** The element that content belongs to; null for an artifact. `owner` is the content's inline node. */
  find(mark: Mark, owner: NodeId | null): TagElement | null {
    switch (mark.kind) {
      case 'artifact':
        return null;
      case 'title':
        return this.titles.get(mark.part) ?? this.root;
      case 'node': {
        const block = (mark.part === 'label' ? this.labels : this.bodies).get(mark.node) ?? this.bodies.get(mark.node);
        const inline = owner === null || owner === mark.node ? undefined : this.bodies.get(owner);
        return this.attach(inline ?? block ?? this.root);
      }
      default:
        return assertNever(mark);
    }
  }

  private add(parent: TagElement, type: string, details: TagDetails = {}): TagElement {
    const child = tagElement(type, parent, details);
    parent.kids.push(child);
    this.attached.add(child);
    return child;
  }

  /** Lets an element stand in its parent, from now on. */
  private attach(tag: TagElement): TagElement {
    if (tag.parent !== null && !this.attached.has(tag)) {
      this.attach(tag.parent).kids.push(tag);
      this.attached.add(tag);
    }
    return tag;
  }

  private blocks(blocks: readonly Block[], parent: TagElement): void {
    for (const block of blocks) {
      this.block(block, parent);
    }
  }

  private block(block: Block, parent: TagElement): void {
    switch (block.kind) {
      case 'heading':
        this.leaf(block.id, this.add(parent, `H${block.level}`), block.children);
        return;
      case 'paragraph':
        this.paragraph(block, parent, 'P');
        return;
      case 'list':
        this.list(block, parent);
        return;
      case 'blockQuote': {
        const quote = this.add(parent, 'BlockQuote');
        this.blocks(block.children, quote);
        if (block.attribution !== null) {
          this.paragraph(block.attribution, quote, 'P');
        }
        return;
      }
      case 'table':
        this.table(block, parent);
        return;
      case 'figure':
        this.figure(block, parent);
        return;
      case 'codeBlock':
        this.codeBlock(block, parent);
        return;
      case 'equation':
        this.equation(block, parent);
        return;
      case 'thematicBreak':
        return;
      case 'box': {
        const box = this.add(parent, 'Div');
        const title = this.add(box, 'P');
        this.labels.set(block.id, title);
        this.leaf(block.id, title, block.title);
        this.blocks(block.children, box);
        return;
      }
      case 'region':
        this.blocks(block.children, this.add(parent, 'Div'));
        return;
      case 'demo': {
        const demo = this.add(parent, 'Div');
        this.codeBlock(block.source, demo);
        this.blocks(block.children, demo);
        return;
      }
      case 'verse':
        this.verse(block, parent);
        return;
      default:
        assertNever(block);
    }
  }

  /** An element that lines hang on, and the elements inside those lines. */
  private leaf(id: NodeId, tag: TagElement, children: readonly Inline[]): void {
    this.bodies.set(id, tag);
    this.inlines(children, tag);
  }

  private paragraph(paragraph: Paragraph, parent: TagElement, type: string): void {
    this.leaf(paragraph.id, this.add(parent, type), paragraph.children);
  }

  private list(list: List, parent: TagElement): void {
    const tag = this.add(parent, 'L', { attributes: [{ O: 'List', ListNumbering: listNumbering(list) }] });
    list.items.forEach((item) => {
      this.listItem(item, tag);
    });
  }

  private listItem(item: ListItem, parent: TagElement): void {
    const tag = this.add(parent, 'LI');
    this.labels.set(item.id, this.add(tag, 'Lbl'));
    const body = this.add(tag, 'LBody', { required: true });
    this.bodies.set(item.id, body);
    this.blocks(item.children, body);
  }

  private verse(verse: Verse, parent: TagElement): void {
    const poem = this.add(parent, 'Div');
    this.leaf(verse.id, this.add(poem, 'P'), verse.title);
    for (const stanza of verse.stanzas) {
      const group = this.add(poem, 'Div');
      stanza.lines.forEach((line) => {
        this.verseLine(line, group);
      });
    }
    if (verse.attribution !== null) {
      this.paragraph(verse.attribution, poem, 'P');
    }
  }

  /** A paragraph, so that it is read as one; its halves are spans of it, and what is its own is its number. */
  private verseLine({ id, number, hemistichs }: VerseLine, parent: TagElement): void {
    const tag = this.add(parent, 'P');
    this.bodies.set(id, number === null ? tag : tagElement('Lbl', tag));
    hemistichs.forEach((half) => {
      this.leaf(half.id, tagElement('Span', tag), half.children);
    });
  }

  private table(table: Table, parent: TagElement): void {
    const tag = this.add(parent, TABLE);
    if (table.caption !== null) {
      this.paragraph(table.caption, tag, 'Caption');
    }
    this.row(table.header, this.add(tag, 'THead'));
    const body = this.add(tag, 'TBody');
    table.rows.forEach((row) => {
      this.row(row, body);
    });
  }

  private row(row: TableRow, parent: TagElement): void {
    const tag = this.add(parent, 'TR');
    for (const cell of row.cells) {
      const attributes = cell.header ? [{ O: TABLE, Scope: 'Column' }] : [];
      this.leaf(cell.id, this.add(tag, cell.header ? 'TH' : 'TD', { attributes, required: true }), cell.children);
    }
  }

  private figure(figure: Figure, parent: TagElement): void {
    const group = figure.caption === null ? parent : this.add(parent, 'Div');
    const tag = this.add(group, 'Figure', { alternate: figure.image.alt });
    this.bodies.set(figure.id, tag);
    this.bodies.set(figure.image.id, tag);
    if (figure.caption !== null) {
      this.paragraph(figure.caption, group, 'Caption');
    }
  }

  private codeBlock(block: CodeBlock, parent: TagElement): void {
    this.bodies.set(block.id, this.add(this.add(parent, 'P'), 'Code'));
  }

  /** A paragraph that holds the formula and, after it, its number. */
  private equation({ id, formula, number }: Equation, parent: TagElement): void {
    const tag = this.add(parent, 'P');
    this.bodies.set(id, tag);
    this.bodies.set(formula.id, this.add(tag, 'Formula', { alternate: formula.alternate }));
    if (number !== null) {
      this.labels.set(id, this.add(tag, 'Lbl'));
    }
  }

  private note(note: Note): void {
    const tag = this.add(this.root, 'Note', { id: `note-${note.number}` });
    this.labels.set(note.id, this.add(tag, 'Lbl'));
    this.bodies.set(note.id, tag);
    this.blocks(note.children, tag);
  }

  private inlines(inlines: readonly Inline[], parent: TagElement): void {
    for (const inline of inlines) {
      this.inline(inline, parent);
    }
  }

  /** Only a phrase in a language of its own has an element, which names it (PDF/UA-1, 7.2). */
  private phrase({ id, language }: Phrase, parent: TagElement): TagElement {
    if (language === null) {
      return parent;
    }
    const span = tagElement('Span', parent, { language, link: parent.link });
    this.bodies.set(id, span);
    return span;
  }

  /** Inline elements join their parents when their first content is drawn, between what stands around them. */
  private inline(inline: Inline, parent: TagElement): void {
    switch (inline.kind) {
      case 'text':
      case 'lineBreak':
        return;
      case 'strong':
      case 'emphasis':
      case 'strikethrough':
        this.inlines(inline.children, parent);
        return;
      case 'phrase':
        return this.inlines(inline.children, this.phrase(inline, parent));
      case 'code':
        this.bodies.set(inline.id, tagElement('Code', parent, { link: parent.link }));
        return;
      case 'image':
        this.bodies.set(inline.id, tagElement('Figure', parent, { alternate: inline.alt, link: parent.link }));
        return;
      case 'formula':
        this.bodies.set(inline.id, tagElement('Formula', parent, { alternate: inline.alternate, link: parent.link }));
        return;
      case 'noteReference': {
        const reference = tagElement('Reference', parent);
        this.bodies.set(inline.id, tagElement('Link', reference, { link: inline.id, alternate: inline.mark }));
        return;
      }
      case 'anchor':
        this.inlines(inline.children, parent);
        return;
      case 'reference': {
        const reference = tagElement('Reference', parent);
        const link = tagElement('Link', reference, { link: inline.id, alternate: plainText(inline.children) });
        this.bodies.set(inline.id, link);
        this.inlines(inline.children, link);
        return;
      }
      case 'link': {
        const link = tagElement('Link', parent, { link: inline.id, alternate: plainText(inline.children) });
        this.bodies.set(inline.id, link);
        this.inlines(inline.children, link);
        return;
      }
      default:
        assertNever(inline);
    }
  }
}
