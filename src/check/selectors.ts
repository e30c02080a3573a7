/**
 * Selectors (Selectors Level 3, and `:lang`) as tests of an element. What is not known, such as `:hover` or `:not()`, is
 * taken as met: a rule of the book must not be missed.
 */
import { XmlElement } from '@rgrove/parse-xml';
import type { CssNode } from 'css-tree/parser';
import { attributeOf, nameOf, parentOf, wordsOf } from './xml-file.js';

/** Compounds from left to right, each with what joins it to the one before. */
export interface Selector {
  readonly compounds: readonly Compound[];
  /** Ids, classes and types as one number in base 1000. */
  readonly specificity: number;
}

interface Compound {
  readonly combinator: string;
  readonly tests: readonly CssNode[];
}

const ID = 1_000_000;
const CLASS = 1000;

export function compileSelector(selector: CssNode): Selector {
  const compounds: { combinator: string; tests: CssNode[] }[] = [{ combinator: '', tests: [] }];
  let specificity = 0;
  for (const node of selector.children?.toArray() ?? []) {
    if (node.type === 'Combinator') {
      compounds.push({ combinator: textOf(node), tests: [] });
    } else {
      compounds.at(-1)?.tests.push(node);
      specificity += weightOf(node);
    }
  }
  return { compounds, specificity };
}

function weightOf(node: CssNode): number {
  if (node.type === 'IdSelector') {
    return ID;
  }
  if (node.type === 'TypeSelector' || node.type === 'PseudoElementSelector') {
    return textOf(node) === '*' ? 0 : 1;
  }
  return CLASS;
}

/** Compares, and stops comparing when it has done so `left` times: then nothing matches any more. */
export class SelectorMatcher {
  constructor(private left: number) {}

  get isSpent(): boolean {
    return this.left <= 0;
  }

  matches(element: XmlElement, { compounds }: Selector): boolean {
    return this.matchesFrom(element, compounds, compounds.length - 1);
  }

  private matchesFrom(element: XmlElement, compounds: readonly Compound[], index: number): boolean {
    const compound = compounds[index];
    this.left -= 1;
    if (this.isSpent || compound === undefined || !compound.tests.every((test) => passes(element, test))) {
      return false;
    }
    if (index === 0) {
      return true;
    }
    return this.matchesBefore(element, compounds, index);
  }

  private matchesBefore(element: XmlElement, compounds: readonly Compound[], index: number): boolean {
    const combinator = compounds[index]?.combinator;
    const isFar = combinator === ' ' || combinator === '~';
    const step = combinator === '+' || combinator === '~' ? elementBefore : parentOf;
    for (let other = step(element); other !== null && !this.isSpent; other = step(other)) {
      if (this.matchesFrom(other, compounds, index - 1)) {
        return true;
      }
      if (!isFar) {
        return false;
      }
    }
    return false;
  }
}

function elementBefore(element: XmlElement): XmlElement | null {
  const siblings = parentOf(element)?.children.filter((child) => child instanceof XmlElement) ?? [];
  return siblings[siblings.indexOf(element) - 1] ?? null;
}

function passes(element: XmlElement, test: CssNode): boolean {
  const name = textOf(test);
  switch (test.type) {
    case 'TypeSelector':
      return name === '*' || name.replace(/^.*\|/, '').toLowerCase() === nameOf(element).toLowerCase();
    case 'ClassSelector':
      return wordsOf(element, 'class').includes(name);
    case 'IdSelector':
      return attributeOf(element, 'id') === name;
    case 'AttributeSelector':
      return passesAttribute(element, test, name);
    case 'PseudoClassSelector':
      return name !== 'lang' || languageOf(element).startsWith(textOf(test.children?.toArray()[0]).toLowerCase());
    case 'PseudoElementSelector':
      return name === 'first-letter' || name === 'first-line';
    default:
      return true;
  }
}

function passesAttribute(element: XmlElement, test: CssNode, name: string): boolean {
  const actual = attributeOf(element, name.replace('|', ':'));
  const { value } = test;
  if (actual === null || value === undefined || value === null) {
    return actual !== null;
  }
  const expected = typeof value === 'string' ? value : textOf(value);
  switch (test.matcher) {
    case '=':
      return actual === expected;
    case '~=':
      return actual.split(/\s+/).includes(expected);
    case '|=':
      return actual === expected || actual.startsWith(`${expected}-`);
    case '^=':
      return actual.startsWith(expected);
    case '$=':
      return actual.endsWith(expected);
    default:
      return actual.includes(expected);
  }
}

/** In lower case; empty where nothing says. */
function languageOf(element: XmlElement): string {
  for (let at: XmlElement | null = element; at !== null; at = parentOf(at)) {
    const language = attributeOf(at, 'xml:lang') ?? attributeOf(at, 'lang');
    if (language !== null) {
      return language.toLowerCase();
    }
  }
  return '';
}

/** The name of a node, or its value where it is a string. */
function textOf(node: CssNode | undefined): string {
  if (node === undefined) {
    return '';
  }
  const { name = node.value } = node;
  return typeof name === 'string' ? name : (typeof name === 'object' && name !== null && typeof name.name === 'string' ? name.name : '');
}
