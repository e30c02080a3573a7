/**
 * Reads the finished pages: what is in them decides which fonts and images the book carries and what
 * its metadata may say. Taken from the pages themselves, so it cannot disagree with them.
 */
import type { FontRole, FontWeight, Theme } from '../design/theme.js';
import { graphemes } from '../fonts/grapheme.js';
import type { NumeralSystem } from '../locale/numerals.js';
import { needsOwnFont } from '../math/own-font.js';
import { MATH } from './formulas.js';
import { BODY_STYLE, designedStyles, PLAIN_STYLES, type TextStyle } from './text-styles.js';
import type { XmlNode } from './xml.js';

export interface Survey {
  /** Grapheme clusters by the font role and weight they are set in. */
  readonly texts: readonly StyledText[];
  /** `src` of every image, in order, each once. */
  readonly imageFiles: ReadonlySet<string>;
  readonly imagesWithoutAlt: number;
  /** Drawings in the page, and those that say neither what they show nor where their data are. */
  readonly charts: number;
  readonly chartsWithoutData: number;
  readonly tables: number;
  readonly tablesWithoutHeaders: number;
  readonly formulas: number;
  readonly formulasWithoutWords: number;
  /** Whether an index stands in the text. */
  readonly hasIndex: boolean;
  /** Where the pages of the printed book begin. */
  readonly pageMarks: number;
  readonly headingsAreSequential: boolean;
  /** Runs in another script that are longer than a name or a term. */
  readonly foreignPassages: number;
}

export interface StyledText {
  readonly font: FontRole;
  readonly weight: FontWeight;
  readonly clusters: ReadonlySet<string>;
}

/** The language of text of which only the script is known. */
const UNDETERMINED = 'und';

/** Words of a foreign run up to which it counts as a name, a term or an address (WCAG 2.2 SC 3.1.2). */
const TERM_WORDS = 6;

interface Face {
  readonly font: FontRole;
  readonly weight: FontWeight;
}

type Element = Extract<XmlNode, { type: 'element' }>;

class Surveyor implements Survey {
  readonly imageFiles = new Set<string>();
  imagesWithoutAlt = 0;
  charts = 0;
  chartsWithoutData = 0;
  tables = 0;
  tablesWithoutHeaders = 0;
  formulas = 0;
  formulasWithoutWords = 0;
  hasIndex = false;
  pageMarks = 0;
  headingsAreSequential = true;
  foreignPassages = 0;
  private headingLevel = 0;
  private readonly words = new Map<string, Face & { readonly words: Set<string> }>();
  private readonly styles: ReadonlyMap<string, TextStyle>;
  /** What stands before the items of any `ol`. */
  private readonly markers: string;
  private readonly bullets: readonly string[];

  constructor(theme: Theme, numerals: NumeralSystem, markers: readonly string[]) {
    this.styles = new Map([...PLAIN_STYLES, ...designedStyles(theme)].map((style) => [style.selector, style]));
    this.markers = [NUMBER_MARKS[numerals], ...markers].join(' ');
    this.bullets = theme.list.bullets;
  }

  get texts(): readonly StyledText[] {
    return [...this.words.values()].map(({ font, weight, words }) => ({
      font,
      weight,
      clusters: new Set([...words].flatMap(graphemes)),
    }));
  }

  visit(node: XmlNode, around: Face): void {
    if (node.type === 'text') {
      this.addWords(node.value, around);
    } else if (node.type === 'element' && node.name === MATH) {
      this.formulas += 1;
      this.formulasWithoutWords += isEmpty(node.attributes['alttext']) ? 1 : 0;
      this.addFormula(node, around);
    } else if (node.type === 'element') {
      const face = this.faceOf(node, around);
      this.note(node, face);
      for (const child of node.children) {
        this.visit(child, face);
      }
    }
  }

  /** The rest is set in the reader's mathematical font. */
  private addFormula(node: XmlNode, face: Face): void {
    if (node.type === 'text' && needsOwnFont(node.value)) {
      this.addWords(node.value, face);
    } else if (node.type === 'element') {
      node.children.forEach((child) => { this.addFormula(child, face); });
    }
  }

  private faceOf({ name, attributes }: Element, around: Face): Face {
    const classes = (attributes['class'] ?? '').split(' ').map((className) => `.${className}`);
    let { font, weight } = around;
    for (const selector of [name, ...classes]) {
      const style = this.styles.get(selector);
      font = style?.font ?? font;
      weight = style?.weight ?? weight;
    }
    return { font, weight };
  }

  private note(element: Element, face: Face): void {
    const { name, attributes } = element;
    if (attributes['lang']?.startsWith(UNDETERMINED) === true && textOf(element).split(/\s+/).length > TERM_WORDS) {
      this.foreignPassages += 1;
    }
    this.pageMarks += attributes['role'] === 'doc-pagebreak' ? 1 : 0;
    this.hasIndex ||= attributes['role'] === 'doc-index';
    switch (name) {
      case 'img':
        this.imageFiles.add(attributes['src'] ?? '');
        this.imagesWithoutAlt += isEmpty(attributes['alt']) ? 1 : 0;
        break;
      case 'svg':
        this.noteDrawing(attributes);
        break;
      case 'table':
        this.tables += 1;
        this.tablesWithoutHeaders += holdsHeader(element) ? 0 : 1;
        break;
      case 'ol':
        this.addWords(this.markers, face);
        break;
      case 'ul':
        this.addWords(this.bullets.join(' '), face);
        break;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
        this.noteHeading(Number(name.slice(1)));
        break;
    }
  }

  /** Ornaments say nothing. */
  private noteDrawing(attributes: Element['attributes']): void {
    if (attributes['aria-hidden'] !== 'true') {
      this.charts += 1;
      this.chartsWithoutData += isEmpty(attributes['aria-label']) || isEmpty(attributes['aria-details']) ? 1 : 0;
    }
  }

  private noteHeading(level: number): void {
    this.headingsAreSequential &&= level <= this.headingLevel + 1;
    this.headingLevel = level;
  }

  private addWords(value: string, face: Face): void {
    const key = `${face.font} ${face.weight}`;
    const entry = this.words.get(key) ?? { ...face, words: new Set<string>() };
    this.words.set(key, entry);
    for (const word of value.split(/[ \n]+/)) {
      entry.words.add(word);
    }
  }
}

/** What the readers' numbers of items are made of. */
const NUMBER_MARKS: Readonly<Record<NumeralSystem, string>> = {
  latn: '0123456789.',
  arab: '٠١٢٣٤٥٦٧٨٩.',
  arabext: '۰۱۲۳۴۵۶۷۸۹.',
};

/** `pages` in reading order; `markers` are those of the document's ordered lists. */
export function survey(
  pages: readonly (readonly XmlNode[])[],
  theme: Theme,
  numerals: NumeralSystem,
  markers: readonly string[],
): Survey {
  const surveyor = new Surveyor(theme, numerals, markers);
  for (const page of pages) {
    for (const node of page) {
      surveyor.visit(node, BODY_STYLE);
    }
  }
  return surveyor;
}

const isEmpty = (words: string | null | undefined): boolean => (words ?? '').trim() === '';

function holdsHeader({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (child.name === 'th' ? !isEmpty(child.attributes['scope']) : holdsHeader(child)));
}

function textOf(node: XmlNode): string {
  if (node.type === 'text') {
    return node.value;
  }
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
