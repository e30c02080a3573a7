/**
 * The places of a Document that something may refer to, gathered while it is built. What refers to one
 * may be built before it: names and numbers are given in the end, by `settle`.
 */
import { closest } from 'fastest-levenshtein';
import { atSpan, type Report } from '../base/diagnostic.js';
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

export class Anchors {
  readonly #bySlug = new Map<string, { readonly facts: AnchorFacts; readonly isGiven: boolean }>();
  readonly #all: AnchorFacts[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  /** In reading order, notes last. `isGiven`: the author gave the name; one made from a text yields to it. */
  define(slug: string | null, facts: AnchorFacts, isGiven: boolean): void {
    this.#all.push(facts);
    if (slug === null) {
      return;
    }
    const before = this.#bySlug.get(slug);
    if (before === undefined || (isGiven && !before.isGiven)) {
      this.#bySlug.set(slug, { facts, isGiven });
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
    return this.#all;
  }

  /** Points to the link itself, `link`, until `settle` knows the place. */
  target(slug: string, link: NodeId, span: Span): LinkTarget {
    const target: Open<NodeTarget> = { kind: 'node', id: link };
    this.refer(slug, span, (facts) => {
      target.id = facts.id;
    });
    return target;
  }

  /** Tells `settle` what to do once the place is known; one that never is is told. */
  refer(slug: string, span: Span, found: (facts: AnchorFacts) => void): void {
    this.later(() => {
      const anchor = this.#bySlug.get(slug);
      if (anchor === undefined) {
        this.#report({
          rule: 'links-find-their-place',
          severity: 'error',
          message: `expected a place named #${slug}, but there is none`,
          place: atSpan(span),
          hint: this.#hint(slug),
        });
      } else {
        found(anchor.facts);
      }
    });
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

  #hint(slug: string): string {
    const slugs = [...this.#bySlug.keys()];
    return slugs.length === 0
      ? 'the publication has no headings, and nothing else that has a name, to link to'
      : `did you mean #${closest(slug, slugs)}? A heading’s name is its text with hyphens for spaces; other things have one by {#name}`;
  }
}
