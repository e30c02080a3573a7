/**
 * The structure elements of a Document (PDF 32000-1, 14.7 and 14.8), in the Document's order. Pages
 * only hang their marked content on them.
 */
import { assertNever } from '../base/assert.js';
import { logoWords } from '../document/logo-words.js';
import type { Metadata } from '../document/metadata.js';
import type { Block, CodeBlock, Document, Inline, List, ListItem, NodeId, Paragraph } from '../document/model.js';
import type { Table, TableCell, TableRow } from '../document/model.js';
import type { Mark, TitlePart } from '../layout/types.js';
import { listNumbering } from './list-numbering.js';
import { cellTags, type CellTag } from './table-tags.js';
import { tagBibliography } from './tag-bibliography.js';
import type { TagBuilder } from './tag-builder.js';
import { tagEquation, tagForm } from './tag-forms.js';
import { tagInlines } from './tag-inlines.js';
import { tagListing } from './tag-listings.js';
import { tagEndnotes, tagMarginNote, tagNote } from './tag-notes.js';
import { tagSections } from './tag-sections.js';
import { tagVerse } from './tag-verse.js';
import { tagCover, tagTitleBlock } from './tag-titles.js';
import { isEmpty, tagElement, type TagDetails, type TagElement } from './tag-element.js';

export class TagTree implements TagBuilder {
  readonly root: TagElement;
  private readonly titles: ReadonlyMap<TitlePart, TagElement>;
  private readonly bodies = new Map<NodeId, TagElement>();
  private readonly labels = new Map<NodeId, TagElement>();
  /** Of nodes that hold no content of their own, what holds it. */
  private readonly holders = new Map<NodeId, TagElement>();
  private readonly attached = new Set<TagElement>();
  private readonly metadata: Metadata;

  /** `noteMarks` by note, of those that are not marked as the Document says. */
  constructor(
    document: Document,
    private readonly noteMarks: ReadonlyMap<NodeId, string> = new Map(),
  ) {
    this.metadata = document.metadata;
    this.root = tagElement('Document', null);
    this.attached.add(this.root);
    const cover = tagCover(this.root, logoWords(document.metadata), this);
    const titleBlock = document.sections.length === 0 ? tagTitleBlock(this.root, this) : [];
    this.titles = new Map([...cover, ...titleBlock]);
    if (document.sections.length === 0) {
      this.blocks(document.blocks, this.root);
    }
    tagSections(document.sections, this.root, this);
    document.notes.filter(({ id }) => !this.bodies.has(id)).forEach((note) => {
      tagNote(note, `note-${note.number}`, this.root, this);
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

  /** The written element that a node is, or else the one around it; null for no node of the tree. */
  elementOf(id: NodeId): TagElement | null {
    let tag = this.bodies.get(id) ?? this.holders.get(id) ?? this.labels.get(id) ?? null;
    while (tag !== null && (isEmpty(tag) || !this.attached.has(tag))) {
      tag = tag.parent;
    }
    return tag;
  }

  add(parent: TagElement, type: string, details: TagDetails = {}): TagElement {
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

  label(id: NodeId, tag: TagElement): void {
    this.labels.set(id, tag);
  }

  blocks(blocks: readonly Block[], parent: TagElement): void {
    for (const block of blocks) {
      const before = parent.kids.length;
      this.block(block, parent);
      const first = parent.kids[before];
      if (first?.kind === 'element') {
        this.holders.set(block.id, first);
      }
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
      case 'chart':
        this.picture([block.id], block.alternate, block.caption, parent);
        return block.printsTable ? this.table(block.table, parent) : undefined;
      case 'figure':
        return this.picture([block.id, block.image.id], block.image.alt, block.caption, parent);
      case 'codeBlock':
        this.codeBlock(block, parent);
        return;
      case 'equation':
        return tagEquation(block, parent, this);
      case 'thematicBreak':
        return;
      case 'box': {
        const box = this.add(parent, 'Div');
        const title = this.add(box, 'P');
        this.labels.set(block.id, title);
        this.leaf(block.id, title, block.title);
        this.blocks(block.children, box);
        if (block.attribution !== null) {
          this.paragraph(block.attribution, box, 'P');
        }
        return;
      }
      case 'figureRow':
      case 'cards':
      case 'entryList':
      case 'signature':
      case 'letterhead':
      case 'scripture':
      case 'small':
      case 'initial':
      case 'beside':
      case 'parallel':
        return tagForm(block, parent, this);
      case 'region':
        this.blocks(block.children, this.add(parent, 'Div'));
        return;
      case 'index':
      case 'definitionList':
      case 'contents':
        return tagListing(block, parent, this);
      case 'demo':
        this.blocks([block.source, ...block.children], this.add(parent, 'Div'));
        return;
      case 'verse':
        tagVerse(block, parent, this);
        return;
      case 'endnotes':
        return tagEndnotes(block, this.metadata, parent, this);
      case 'marginNote':
        return tagMarginNote(block, parent, this);
      case 'bibliography':
        tagBibliography(block, parent, this);
        return;
      case 'display':
        this.leaf(block.id, this.add(parent, block.role === 'title' ? 'Title' : 'P'), block.children);
        return;
      default:
        assertNever(block);
    }
  }

  /** An element that lines hang on, and the elements inside those lines. */
  leaf(id: NodeId, tag: TagElement, children: readonly Inline[]): void {
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

  private table(table: Table, parent: TagElement): void {
    const tag = this.add(parent, 'Table');
    if (table.caption !== null) {
      this.paragraph(table.caption, tag, 'Caption');
    }
    const tagOf = cellTags(table);
    this.rows(table.head, this.add(tag, 'THead'), tagOf);
    this.rows(table.rows, this.add(tag, 'TBody'), tagOf);
    table.notes.forEach((note) => {
      tagNote(note, `table-note-${note.id}`, parent, this);
    });
  }

  private rows(rows: readonly TableRow[], parent: TagElement, tagOf: (cell: TableCell) => CellTag): void {
    for (const { cells } of rows) {
      const row = this.add(parent, 'TR');
      for (const cell of cells) {
        const { type, details } = tagOf(cell);
        this.leaf(cell.id, this.add(row, type, details), cell.children);
      }
    }
  }

  private picture(ids: readonly NodeId[], alternate: string, caption: Paragraph | null, parent: TagElement): void {
    const group = caption === null ? parent : this.add(parent, 'Div');
    const tag = this.add(group, 'Figure', { alternate });
    ids.forEach((id) => this.bodies.set(id, tag));
    if (caption !== null) {
      this.paragraph(caption, group, 'Caption');
    }
  }

  private codeBlock(block: CodeBlock, parent: TagElement): void {
    this.bodies.set(block.id, this.add(this.add(parent, 'P'), 'Code'));
  }

  private inlines(inlines: readonly Inline[], parent: TagElement): void {
    tagInlines(inlines, parent, { bodies: this.bodies, holders: this.holders, noteMarks: this.noteMarks });
  }
}
