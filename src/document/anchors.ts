/**
 * The places of a Document that something may refer to, gathered while it is built. What refers to one
 * may be built before it: names and numbers are given in the end, by `settle`.
 */
import { closest } from 'fastest-levenshtein';
import { atSpan, type Diagnostic, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { HeadingLevel, Inline, LinkTarget, NodeId } from './model.js';
import type { TargetKind } from './reference-words.js';

/** What a reference can say of a place. */
export interface AnchorFacts {
  readonly id: NodeId;
  readonly span: Span;
  readonly kind: TargetKind;
  /** As printed, without the word for what it counts, unless `isNamed`. */
  readonly number: string | null;
  readonly isNamed: boolean;
  /** Stands after a heading's number. */
  readonly suffix: string;
  /** Its heading, caption, title or words; empty where it has none. */
  readonly title: readonly Inline[];
  /** Of a heading; null for all else. */
  readonly level: HeadingLevel | null;
  /** Left out of tables of contents. */
  readonly isUnlisted: boolean;
}

type Open<Target> = { -readonly [Key in keyof Target]: Target[Key] };
type NodeTarget = Extract<LinkTarget, { kind: 'node' }>;

/** The places of all files of a publication, by the path of their file and their name in it. */
export class AnchorIndex {
  readonly #files: ReadonlyMap<string, Map<string, NamedAnchor>>;
  readonly #all: AnchorFacts[] = [];
  readonly #waiting: (() => void)[] = [];

  /** `paths` are those of the files in the publication; empty for a publication of one file. */
  constructor(paths: Iterable<string>) {
    this.#files = new Map([...paths].map((path) => [path, new Map()]));
  }

  add(facts: AnchorFacts): void {
    this.#all.push(facts);
  }

  /** All that can be listed, in reading order. */
  get all(): readonly AnchorFacts[] {
    return this.#all;
  }

  /** To be done when all is built. */
  later(work: () => void): void {
    this.#waiting.push(work);
  }

  /** Call once, when all is built. */
  settle(): void {
    for (const work of this.#waiting) {
      work();
    }
  }

  /** Names of a file's places, in reading order; undefined where the publication has no such file. */
  of(path: string): Map<string, NamedAnchor> | undefined {
    return this.#files.get(path);
  }

  /** Files that have a place of this name. */
  filesWith(slug: string): readonly string[] {
    return [...this.#files].filter(([, names]) => names.has(slug)).map(([path]) => path);
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }
}

interface NamedAnchor {
  readonly facts: AnchorFacts;
  readonly isGiven: boolean;
}

/**
 * What one file knows of the places. A name is looked for in the file itself, then in the others of
 * the book; `02-x.md#name` is a name of that file, `02-x.md#` its first place.
 */
export class Anchors {
  readonly #index: AnchorIndex;
  readonly #own: Map<string, NamedAnchor>;
  readonly #report: Report;

  constructor(index: AnchorIndex, path: string, report: Report) {
    this.#index = index;
    this.#own = index.of(path) ?? new Map<string, NamedAnchor>();
    this.#report = report;
  }

  /** In reading order, notes last. `isGiven`: the author gave the name; one made from a text yields to it. */
  define(slug: string | null, facts: AnchorFacts, isGiven: boolean): void {
    this.#index.add(facts);
    if (slug === null) {
      return;
    }
    const before = this.#own.get(slug);
    if (before === undefined || (isGiven && !before.isGiven)) {
      this.#own.set(slug, { facts, isGiven });
    } else if (isGiven) {
      this.#report({
        rule: 'ids-are-unique',
        severity: 'error',
        message: `expected one place named #${slug}, but this is another`,
        place: atSpan(facts.span),
        hint: 'give it a name of its own',
      });
    }
  }

  /** All that can be listed, in reading order. */
  get all(): readonly AnchorFacts[] {
    return this.#index.all;
  }

  /** Points to the link itself, `link`, until `settle` knows the place. */
  target(name: string, link: NodeId, span: Span): LinkTarget {
    const target: Open<NodeTarget> = { kind: 'node', id: link };
    this.refer(name, span, (facts) => {
      target.id = facts.id;
    });
    return target;
  }

  /** Tells `settle` what to do once the place is known; one that never is is told. */
  refer(name: string, span: Span, found: (facts: AnchorFacts) => void): void {
    this.later(() => {
      const anchor = this.#find(name);
      if ('facts' in anchor) {
        found(anchor.facts);
      } else {
        this.#report({ ...anchor, severity: 'error', place: atSpan(span) });
      }
    });
  }

  /** To be done when all is built. */
  later(work: () => void): void {
    this.#index.later(work);
  }

  #find(name: string): NamedAnchor | Problem {
    const hash = name.indexOf('#');
    return hash < 0 ? this.#findAnywhere(name) : this.#findIn(name.slice(0, hash), name.slice(hash + 1));
  }

  #findAnywhere(slug: string): NamedAnchor | Problem {
    const own = this.#own.get(slug);
    const files = own === undefined ? this.#index.filesWith(slug) : [];
    const [file = ''] = files;
    if (files.length > 1) {
      return {
        rule: 'links-find-their-place',
        message: `expected one place named #${slug}, but there is one in each of ${files.join(', ')}`,
        hint: `name the file too: ${file}#${slug}`,
      };
    }
    return own ?? this.#index.of(file)?.get(slug) ?? unknownName(slug, this.#own);
  }

  #findIn(path: string, slug: string): NamedAnchor | Problem {
    const names = this.#index.of(path);
    if (names === undefined) {
      return {
        rule: 'links-to-chapters-find-one',
        message: `expected a file of the book, but publication.yaml names no ${path}`,
        hint: `did you mean ${closest(path, [...this.#index.paths])}?`,
      };
    }
    const [first] = names.values();
    return (slug === '' ? first : names.get(slug)) ?? unknownName(slug, names);
  }
}

type Problem = Pick<Diagnostic, 'rule' | 'message' | 'hint'>;

function unknownName(slug: string, names: ReadonlyMap<string, NamedAnchor>): Problem {
  const slugs = [...names.keys()];
  const hint =
    slugs.length === 0
      ? 'the publication has no headings, and nothing else that has a name, to link to'
      : `did you mean #${closest(slug, slugs)}? A heading’s name is its text with hyphens for spaces; other things have one by {#name}`;
  return { rule: 'links-find-their-place', message: `expected a place named #${slug}, but there is none`, hint };
}
