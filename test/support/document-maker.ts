/** Makes Documents by hand: every node gets the next id and an empty span. */
import type { Span } from '../../src/base/source.js';
import type { Metadata } from '../../src/document/metadata.js';
import type { ColumnAlign } from '../../src/document/table-column.js';
import type {
  Block,
  BlockQuote,
  Box,
  Cards,
  CodeBlock,
  Demo,
  EntryList,
  Region,
  Document,
  Figure,
  FigureRow,
  Heading,
  HeadingLevel,
  ImageAsset,
  Inline,
  InlineImage,
  Letterhead,
  LineBreak,
  Link,
  List,
  NodeId,
  Note,
  NoteReference,
  Paragraph,
  Phrase,
  Signature,
  Table,
  ThematicBreak,
  Verse,
} from '../../src/document/model.js';
import { sampleMetadata } from './sample-metadata.js';

const SPAN: Span = { file: { path: 'made-by-hand.md', text: '' }, start: 0, end: 0 };

export const METADATA: Metadata = {
  ...sampleMetadata,
  title: 'قمة ألاسكا',
  authors: ['وحدة موجزات السياسات'],
  date: { iso: '2025-08-16', display: '١٦ أغسطس ٢٠٢٥' },
  publisher: 'ورّاق للنشر',
  keywords: ['قمة ألاسكا', 'أوكرانيا'],
  rights: 'يجوز النقل مع ذكر المصدر.',
};

/** Strings stand for text. */
export type Content = string | Inline;

const DECIMAL = { style: 'decimal', suffix: '.' } as const;

export class DocumentMaker {
  private nextId = 1;
  private readonly notes: Note[] = [];
  private readonly images = new Map<string, ImageAsset>();

  private node(): { readonly id: NodeId; readonly span: Span } {
    const id = this.nextId as NodeId;
    this.nextId += 1;
    return { id, span: SPAN };
  }

  inlines(content: readonly Content[]): readonly Inline[] {
    return content.map((item) => (typeof item === 'string' ? { kind: 'text', ...this.node(), value: item } : item));
  }

  strong(...content: readonly Content[]): Inline {
    return { kind: 'strong', ...this.node(), children: this.inlines(content) };
  }

  emphasis(...content: readonly Content[]): Inline {
    return { kind: 'emphasis', ...this.node(), children: this.inlines(content) };
  }

  strikethrough(...content: readonly Content[]): Inline {
    return { kind: 'strikethrough', ...this.node(), children: this.inlines(content) };
  }

  phrase(of: Partial<Pick<Phrase, 'language' | 'direction' | 'features'>>, ...content: readonly Content[]): Phrase {
    return { kind: 'phrase', ...this.node(), role: null, language: null, direction: null, features: [], ...of, children: this.inlines(content) };
  }

  code(value: string): Inline {
    return { kind: 'code', ...this.node(), value };
  }

  lineBreak(): LineBreak {
    return { kind: 'lineBreak', ...this.node() };
  }

  link(href: string, ...content: readonly Content[]): Link {
    return { kind: 'link', ...this.node(), target: { kind: 'url', href }, children: this.inlines(content) };
  }

  linkTo(heading: Heading, ...content: readonly Content[]): Link {
    return { kind: 'link', ...this.node(), target: { kind: 'node', id: heading.id }, children: this.inlines(content) };
  }

  image(asset: ImageAsset, alt: string): InlineImage {
    this.images.set(asset.path, asset);
    return { kind: 'image', ...this.node(), path: asset.path, alt };
  }

  /** A reference to a new note with these blocks; `again` refers to it once more. */
  note(...children: readonly Block[]): NoteReference {
    const note = this.node();
    const number = this.notes.length + 1;
    const mark = arabicDigits(number);
    const reference: NoteReference = { kind: 'noteReference', ...this.node(), note: note.id, number, mark };
    this.notes.push({ kind: 'note', ...note, number, mark, references: [reference.id], children });
    return reference;
  }

  again(reference: NoteReference): NoteReference {
    const copy = { ...reference, ...this.node() };
    const index = this.notes.findIndex(({ id }) => id === reference.note);
    const note = this.notes[index];
    if (note === undefined) {
      throw new Error('no such note');
    }
    this.notes[index] = { ...note, references: [...note.references, copy.id] };
    return copy;
  }

  heading(level: HeadingLevel, number: string | null, ...content: readonly Content[]): Heading {
    const node = this.node();
    return { kind: 'heading', ...node, level, slug: `عنوان-${node.id}`, number, numberSuffix: '', listed: true, children: this.inlines(content) };
  }

  paragraph(...content: readonly Content[]): Paragraph {
    return { kind: 'paragraph', ...this.node(), children: this.inlines(content) };
  }

  list(kind: 'bullets' | 'numbers', items: readonly (readonly Block[])[], start = 1, tight = true, bullet = '•'): List {
    const ordered = kind === 'numbers';
    const made = items.map((children, index) => ({
      kind: 'listItem' as const,
      ...this.node(),
      marker: ordered ? `${arabicDigits(start + index)}.` : bullet,
      checked: null,
      children,
    }));
    return { kind: 'list', ...this.node(), counting: ordered ? DECIMAL : null, start, tight, items: made };
  }

  tasks(items: readonly (readonly [checked: boolean, text: string])[]): List {
    const made = items.map(([checked, text]) => ({
      kind: 'listItem' as const,
      ...this.node(),
      marker: checked ? '☑' : '☐',
      checked,
      children: [this.paragraph(text)],
    }));
    return { kind: 'list', ...this.node(), counting: null, start: 1, tight: true, items: made };
  }

  quote(children: readonly Block[], attribution: Paragraph | null = null): BlockQuote {
    return { kind: 'blockQuote', ...this.node(), children, attribution };
  }

  table(
    columns: readonly ColumnAlign[],
    rows: readonly (readonly Content[])[],
    caption: Paragraph | null = null,
  ): Table {
    const made = rows.map((cells, index) => ({
      kind: 'tableRow' as const,
      ...this.node(),
      cells: cells.map((cell, column) => ({
        kind: 'tableCell' as const,
        ...this.node(),
        heads: index === 0 ? ('column' as const) : null,
        column,
        columnSpan: 1,
        rowSpan: 1,
        children: cell === '' ? [] : this.inlines([cell]),
      })),
    }));
    const [header, ...body] = made;
    if (header === undefined) {
      throw new Error('a table has a header');
    }
    return { kind: 'table', ...this.node(), columns: columns.map((align) => ({ align, width: null })), head: [header], rows: body, caption, notes: [], striped: null };
  }

  figure(image: InlineImage, caption: Paragraph | null = null, share: number | null = null): Figure {
    return { kind: 'figure', ...this.node(), image, share, side: null, caption, floats: false };
  }

  codeBlock(value: string, lineDirection: CodeBlock['lineDirection'] = 'ltr', tokens: CodeBlock['tokens'] = []): CodeBlock {
    return { kind: 'codeBlock', ...this.node(), language: null, lineDirection, value, tokens };
  }

  thematicBreak(): ThematicBreak {
    return { kind: 'thematicBreak', ...this.node() };
  }

  box(role: Box['role'], title: string, children: readonly Block[]): Box {
    return { kind: 'box', ...this.node(), role, title: this.inlines([title]), children };
  }

  region(shape: Pick<Region, 'columns' | 'ruled' | 'orientation'>, children: readonly Block[]): Region {
    return { kind: 'region', ...this.node(), ...shape, children };
  }

  figures(caption: Paragraph | null, ...figures: readonly Figure[]): FigureRow {
    return { kind: 'figureRow', ...this.node(), figures, caption };
  }

  cards(...cards: readonly Box[]): Cards {
    return { kind: 'cards', ...this.node(), cards };
  }

  entries(role: EntryList['role'], title: string, entries: readonly (readonly [term: Paragraph, ...children: readonly Block[]])[]): EntryList {
    const made = entries.map(([term, ...children]) => ({ kind: 'entry' as const, ...this.node(), term, children }));
    return { kind: 'entryList', ...this.node(), role, title: this.inlines([title]), entries: made };
  }

  signature(...lines: readonly string[]): Signature {
    return { kind: 'signature', ...this.node(), lines: lines.map((line) => this.paragraph(line)) };
  }

  letterhead(logo: InlineImage, sender: string, addressee: string, facts: readonly string[], subject: string): Letterhead {
    return {
      kind: 'letterhead',
      ...this.node(),
      logo,
      sender: this.paragraph(sender),
      facts: facts.map((fact) => this.paragraph(fact)),
      addressee: [this.paragraph(addressee)],
      subject: this.paragraph(subject),
    };
  }

  demo(source: string, children: readonly Block[]): Demo {
    return { kind: 'demo', ...this.node(), source: this.codeBlock(source, 'first-strong'), children };
  }

  /** Stanzas of lines of halves; every `numbered`th line has its number. */
  verse(stanzas: readonly (readonly (readonly Content[])[])[], details: { readonly title?: string; readonly attribution?: Paragraph; readonly numbered?: number } = {}): Verse {
    const { title, attribution = null, numbered = 0 } = details;
    let count = 0;
    const made = stanzas.map((lines) => ({
      kind: 'stanza' as const,
      ...this.node(),
      lines: lines.map((halves) => {
        count += 1;
        const hemistichs = halves.map((half) => ({ kind: 'hemistich' as const, ...this.node(), children: this.inlines([half]) }));
        return { kind: 'verseLine' as const, ...this.node(), number: count % numbered === 0 ? arabicDigits(count) : null, hemistichs };
      }),
    }));
    const form = stanzas.some((lines) => lines.some((halves) => halves.length > 1)) ? 'classical' : 'free';
    return { kind: 'verse', ...this.node(), form, title: title === undefined ? [] : this.inlines([title]), stanzas: made, attribution };
  }

  document(blocks: readonly Block[], metadata: Partial<Metadata> = {}): Document {
    return { metadata: { ...METADATA, ...metadata }, blocks, sections: [], notes: this.notes, images: this.images };
  }
}

function arabicDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
}
