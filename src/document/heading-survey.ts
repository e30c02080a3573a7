import type { Heading as MdastHeading, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile, Span } from '../base/source.js';
import { spanOf, visitNodes } from '../source/mdast.js';
import { splitHeadingAttributes } from './heading-attributes.js';
import type { Metadata } from './metadata.js';
import type { HeadingLevel } from './model.js';
import { headingNumbers, type CountedHeading, type HeadingNumber } from './heading-numbers.js';
import { SlugSet, slugOf } from './slugs.js';

/** What is known of a heading before the Document is built. */
export interface HeadingFacts {
  readonly level: HeadingLevel;
  readonly slug: string;
  /** Whether the author gave the slug. */
  readonly isNamed: boolean;
  readonly number: HeadingNumber | null;
  /** In the table of contents: not where it is `.unlisted`, or stands in a `:::demo`. */
  readonly listed: boolean;
  /** Without the attributes `{#id .class}` at the end. */
  readonly children: readonly PhrasingContent[];
}

/** A heading of level 1 before all others of a file, which stands in another place. */
export interface GivenTitle {
  readonly text: string;
  readonly span: Span;
}

/** A file whose headings are surveyed. */
export interface HeadedFile {
  readonly root: Root;
  readonly file: SourceFile;
  readonly title: GivenTitle | null;
  /** Whether its headings have numbers, where headings have any. */
  readonly isNumbered: boolean;
  /** Whether they are those of an appendix. */
  readonly isAppendix: boolean;
}

export interface HeadingSurvey {
  /** Of the title that the file is given. */
  readonly title: HeadingFacts | null;
  readonly headings: ReadonlyMap<MdastHeading, HeadingFacts>;
}

const DEEPEST = 4;

/** All headings in reading order but those in notes, with their levels checked; numbers run on from file to file. */
export function surveyHeadings(files: readonly HeadedFile[], metadata: Metadata, report: Report): readonly HeadingSurvey[] {
  const surveyed = files.map((file) => headingsOf(file, report));
  const all = surveyed.flat();
  const isCounted = metadata.numbering.headings !== null;
  const counted = all.map(({ level, isNumbered, isAppendix }) => ({ level, isAppendix, isNumbered: isNumbered && (isCounted || isAppendix) }));
  const numbers = numbersByPlace(counted, all, metadata).values();
  return surveyed.map((headings) => surveyOf(headings.map((heading) => ({ ...heading, number: numbers.next().value ?? null }))));
}

/** A heading before it has a number and a slug of its own; `node` is null for the title that the file is given. */
interface UnnamedHeading extends Omit<HeadingFacts, 'slug' | 'number'>, CountedHeading, Pick<FoundHeading, 'demo'> {
  readonly node: MdastHeading | null;
  /** Its slug, where the author gave it or no other heading of its file has it. */
  readonly wish: string;
}

function headingsOf({ root, file, title, isNumbered, isAppendix }: HeadedFile, report: Report): readonly UnnamedHeading[] {
  const found = collectHeadings(root);
  checkLevels(found.map(({ heading }) => heading), file, report);
  const headings = found.map(({ heading: node, demo, listed }): UnnamedHeading => {
    const { children, id, isListed, ...parts } = splitHeadingAttributes(node, file);
    const place = { node, demo, listed: listed && isListed, level: levelOf(node), children };
    const counted = { isNumbered: isNumbered && parts.isNumbered, isAppendix: (isAppendix && node.depth === 1) || parts.isAppendix };
    return { ...place, ...counted, isNamed: id !== null, wish: id ?? slugOf(textOf(children)) };
  });
  const first = { node: null, demo: null, listed: true, level: 1, isNumbered, isAppendix, isNamed: false, children: [] } as const;
  return title === null ? headings : [{ ...first, wish: slugOf(title.text) }, ...headings];
}

function surveyOf(found: readonly (UnnamedHeading & { readonly number: HeadingNumber | null })[]): HeadingSurvey {
  const taken = new SlugSet();
  const headings = new Map<MdastHeading, HeadingFacts>();
  let title: HeadingFacts | null = null;
  for (const { node, level, isNamed, number, listed, wish, children } of found) {
    const facts = { level, slug: isNamed ? wish : taken.add(wish), isNamed, number, listed, children };
    if (node === null) {
      title = facts;
    } else {
      headings.set(node, facts);
    }
  }
  return { title, headings };
}

interface FoundHeading {
  readonly heading: MdastHeading;
  /** The `:::demo` that it stands in. */
  readonly demo: ContainerDirective | null;
  readonly listed: boolean;
}

function collectHeadings(root: Root): readonly FoundHeading[] {
  return headingsIn(root, null);
}

/** In reading order; what stands in a demo is searched on its own. */
function headingsIn(around: Root | ContainerDirective, demo: ContainerDirective | null): readonly FoundHeading[] {
  const found: FoundHeading[] = [];
  visitNodes(around, (node) => {
    if (node.type === 'heading') {
      found.push({ heading: node, demo, listed: demo === null || demo.attributes?.['listed'] !== undefined });
    } else if (demo === null && node.type === 'containerDirective' && node.name === 'demo') {
      found.push(...headingsIn(node, node));
      return 'skip';
    }
    return node.type === 'footnoteDefinition' || node.type === 'paragraph' ? 'skip' : undefined;
  });
  return found;
}

/** What is shown in a demo counts for itself, and the book’s numbers go on behind it. */
function numbersByPlace(
  counted: readonly CountedHeading[],
  found: readonly Pick<FoundHeading, 'demo'>[],
  metadata: Metadata,
): readonly (HeadingNumber | null)[] {
  const places = new Set(found.map(({ demo }) => demo));
  const numbers: (HeadingNumber | null)[] = counted.map(() => null);
  for (const place of places) {
    const here = found.flatMap(({ demo }, index) => (demo === place ? [index] : []));
    const headings = here.flatMap((index) => counted[index] ?? []);
    headingNumbers(headings, metadata.numbering.headings, metadata).forEach((number, position) => {
      numbers[here[position] ?? 0] = number;
    });
  }
  return numbers;
}

/** The title stands above all: a publication may begin with level 1 or 2. */
function checkLevels(headings: readonly MdastHeading[], file: SourceFile, report: Report): void {
  let previous = 1;
  for (const heading of headings) {
    const span = spanOf(heading, file);
    if (heading.depth > DEEPEST) {
      report({
        rule: 'heading-levels-are-at-most-four',
        severity: 'error',
        message: `expected a heading of level 1 to ${DEEPEST}, but this one has level ${heading.depth}`,
        place: atSpan(span),
        hint: 'use fewer # marks, or make it a paragraph that begins in **bold**',
      });
    } else if (heading.depth > previous + 1) {
      report({
        rule: 'heading-levels-are-sequential',
        severity: 'error',
        message: `expected a heading of level ${previous + 1} at most, but this one has level ${heading.depth}`,
        place: atSpan(span),
        hint: `write ${'#'.repeat(previous + 1)} instead of ${'#'.repeat(heading.depth)}, or add the heading that is missing above`,
      });
    }
    previous = Math.min(heading.depth, DEEPEST);
  }
}

function levelOf(heading: MdastHeading): HeadingLevel {
  return heading.depth > DEEPEST ? DEEPEST : (heading.depth as HeadingLevel);
}

function textOf(children: readonly PhrasingContent[]): string {
  let text = '';
  for (const child of children) {
    visitNodes(child, (node) => {
      if (node.type === 'text' || node.type === 'inlineCode') {
        text += node.value;
      } else if (node.type === 'image' || node.type === 'imageReference') {
        text += node.alt ?? '';
      } else if (node.type === 'break') {
        text += ' ';
      }
      return undefined;
    });
  }
  return text.replace(/\s+/g, ' ');
}
