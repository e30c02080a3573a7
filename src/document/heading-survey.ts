import type { Heading as MdastHeading, PhrasingContent, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
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

const DEEPEST = 4;

/** All headings in reading order but those in notes, with their levels checked. */
export function surveyHeadings(root: Root, file: SourceFile, metadata: Metadata, report: Report): ReadonlyMap<MdastHeading, HeadingFacts> {
  const found = collectHeadings(root);
  const headings = found.map(({ heading }) => heading);
  checkLevels(headings, file, report);
  const parts = headings.map((heading) => splitHeadingAttributes(heading, file));
  const levels = headings.map(levelOf);
  const counters = metadata.numbering.headings;
  const counted = levels.map((level, index) => {
    const { isNumbered = false, isAppendix = false } = parts[index] ?? {};
    return { level, isAppendix, isNumbered: isNumbered && (counters !== null || isAppendix) };
  });
  const numbers = numbersByPlace(counted, found, metadata);
  const slugs = new SlugSet();
  const facts = new Map<MdastHeading, HeadingFacts>();
  headings.forEach((heading, index) => {
    const { children, id, isListed } = parts[index] ?? { children: heading.children, id: null, isListed: true };
    const slug = id ?? slugs.add(slugOf(textOf(children)));
    const listed = isListed && found[index]?.listed !== false;
    facts.set(heading, { level: levelOf(heading), slug, isNamed: id !== null, number: numbers[index] ?? null, listed, children });
  });
  return facts;
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
  found: readonly FoundHeading[],
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
