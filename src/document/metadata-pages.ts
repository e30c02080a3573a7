/**
 * The pages of a book that are made from its metadata: half-title, title page, colophon. They are
 * blocks as all others, so that both books show them alike.
 */
import type { Span } from '../base/source.js';
import { formatDate } from '../locale/dates.js';
import { setDigits } from '../locale/digits.js';
import type { SharedBuild } from './build-file.js';
import { bookNames, type BookNames } from './book-names.js';
import { isolateNumbers } from './isolate-numbers.js';
import { logoWords } from './logo-words.js';
import type { ContributorRole, Identifier, Metadata } from './metadata.js';
import type { Display, DisplayRole, Inline, Phrase } from './model.js';

type MadeKind = 'half-title' | 'title-page' | 'colophon';

/** `span` is where the metadata stand: no line of these pages has a place of its own. `logo` is the path of the publisher's mark; null: none. */
export function metadataPage(kind: MadeKind, span: Span, shared: SharedBuild, logo: string | null): readonly Display[] {
  const writer = new PageWriter(span, shared);
  const { metadata } = shared;
  switch (kind) {
    case 'half-title':
      return writer.line('half-title', [metadata.title]);
    case 'title-page':
      return titlePage(metadata, logo, writer);
    case 'colophon':
      return colophon(metadata, writer);
  }
}

/** A line's text is isolated from what stands beside it where it is a `Fact`. */
type Part = string | Fact;

interface Fact {
  readonly text: string;
  readonly direction: Phrase['direction'];
}

const fact = (text: string, direction: Phrase['direction'] = 'auto'): Fact => ({ text, direction });

class PageWriter {
  constructor(
    private readonly span: Span,
    private readonly shared: SharedBuild,
  ) {}

  /** No line where there is nothing to say. */
  line(role: DisplayRole, parts: readonly (Part | null)[]): readonly Display[] {
    const { span, shared } = this;
    const said = parts.filter((part): part is Part => part !== null && part !== '');
    if (said.length === 0) {
      return [];
    }
    const id = shared.nextId();
    const children = isolateNumbers(said.map((part) => this.inline(part)), { ...shared, file: span.file });
    return [{ kind: 'display', id, span, role, children }];
  }

  image(role: DisplayRole, path: string, alt: string): readonly Display[] {
    const { span, shared } = this;
    const id = shared.nextId();
    return [{ kind: 'display', id, span, role, children: [{ kind: 'image', id: shared.nextId(), span, path, alt }] }];
  }

  private inline(part: Part): Inline {
    const { span, shared } = this;
    const id = shared.nextId();
    if (typeof part === 'string') {
      return { kind: 'text', id, span, value: part };
    }
    const text = { kind: 'text', id: shared.nextId(), span, value: part.text } as const;
    return { kind: 'phrase', id, span, role: null, language: null, direction: part.direction, features: [], children: [text] };
  }
}

/** Title, subtitle and those who made the book above; edition, the publisher's mark, publisher and place below. */
function titlePage(metadata: Metadata, logo: string | null, writer: PageWriter): readonly Display[] {
  const names = bookNames(metadata);
  const { title, subtitle, edition, publisher, place, date } = metadata;
  return [
    ...writer.line('title', [title]),
    ...writer.line('subtitle', [subtitle]),
    ...byRole(metadata).flatMap(([role, people]) =>
      role === 'author' ? writer.line('byline', listed(people, names)) : writer.line('role', [`${names.roles[role]}${names.colophon.colon}`, ...listed(people, names)]),
    ),
    ...writer.line('imprint', [edition]),
    ...(logo === null ? [] : writer.image('logo', logo, logoWords(metadata))),
    ...writer.line('imprint', listed([publisher, place], names)),
    ...writer.line('imprint', [date === null ? null : yearOf(date.iso, metadata)]),
  ];
}

function colophon(metadata: Metadata, writer: PageWriter): readonly Display[] {
  const names = bookNames(metadata);
  const { colon, ...words } = names.colophon;
  const { title, subtitle, series, edition, revision, publisher, place, date, modified, identifiers, license, rights } = metadata;
  const line = (name: string, parts: readonly (Part | null)[]): readonly Display[] =>
    parts.some((part) => part !== null) ? writer.line('colophon', [`${name}${colon}`, ...parts]) : [];
  const day = (iso: string): string => formatDate(iso, metadata);
  return [
    ...line(words.title, [title, ...(subtitle === null ? [] : [colon, subtitle])]),
    ...byRole(metadata).flatMap(([role, people]) => line(names.roles[role], listed(people, names))),
    ...line(words.series, listed([series?.title ?? null, series?.number ?? null], names)),
    ...writer.line('colophon', [edition]),
    ...line(words.revision, [revision === null ? null : fact(revision)]),
    ...line(words.publisher, listed([publisher, place], names)),
    ...line(words.date, [date === null ? null : fact(date.display)]),
    ...line(words.modified, [modified === null ? null : fact(day(modified))]),
    ...identifiers.flatMap((identifier) => line(identifierName(identifier, names), [fact(identifier.text, 'ltr')])),
    ...line(words.license, [license === null ? null : fact(license)]),
    ...writer.line('colophon', [rights]),
  ];
}

function identifierName({ scheme }: Identifier, { colophon: words }: BookNames): string {
  return scheme === 'isbn' || scheme === 'issn' || scheme === 'doi' ? words[scheme] : words.identifier;
}

/** Names by what their bearers did, authors first, then in the order of the first of each role. */
function byRole({ authors, contributors }: Metadata): readonly (readonly [ContributorRole, readonly string[]])[] {
  const groups = new Map<ContributorRole, readonly string[]>(authors.length > 0 ? [['author', authors]] : []);
  for (const { name, role } of contributors) {
    groups.set(role, [...(groups.get(role) ?? []), name]);
  }
  return [...groups];
}

/** Facts with commas between them; null is none. */
function listed(facts: readonly (string | null)[], { colophon: { comma } }: BookNames): readonly Part[] {
  return facts.filter((said) => said !== null).flatMap((said, index) => [...(index > 0 ? [comma] : []), fact(said)]);
}

function yearOf(iso: string, { numerals }: Metadata): string {
  return setDigits(iso.slice(0, 4), numerals);
}
