/**
 * Whether an SVG can be drawn at all: what its references repeat is counted, so that a few lines cannot
 * make a million shapes, nothing leads back to itself, and every number is one that a page can hold.
 */
import { XmlElement } from '@rgrove/parse-xml';
import { localName } from './svg-names.js';
import type { ImageProblem } from './image-inspection.js';

/** Elements that are drawn, each as often as it is drawn. */
const MAX_DRAWN = 200_000;
/** Numbers of all its paths and places. */
const MAX_NUMBERS = 400_000;
/** Rules of the style sheet times elements that each is held against. */
const MAX_STYLE_CHECKS = 5_000_000;
/** Elements in each other, through references too. */
const MAX_DEPTH = 200;
/** Larger than any drawing, in its own units. */
const LARGEST_NUMBER = 1e9;

/** Their `href` draws nothing. */
const LINKS = new Set(['a', 'animate', 'animatemotion', 'animatetransform', 'mpath', 'set']);
const INSIDE_URL = /url\(\s*['"]?#([^'")\s]+)/gi;

const MEASURES = new Set(
  ('width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points transform gradientTransform patternTransform viewBox refX refY ' +
    'markerWidth markerHeight offset font-size stroke-width stroke-dasharray stroke-dashoffset stroke-miterlimit letter-spacing word-spacing style').split(' '),
);
const COLOR_OR_NAME = /#[\w-]+/g;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const NO_NUMBER = /\b(?:nan|infinity)\b/i;

/** What hinders; null where nothing does. */
export function drawingProblem(svg: XmlElement): ImageProblem | null {
  return new DrawingCost(svg).problem();
}

type Hindrance = 'loop' | 'depth' | 'amount' | 'number';

class DrawingCost {
  readonly #named = new Map<string, XmlElement>();
  readonly #costs = new Map<XmlElement, number>();
  readonly #open = new Set<XmlElement>();
  #hindrance: Hindrance | null = null;

  constructor(private readonly svg: XmlElement) {}

  problem(): ImageProblem | null {
    this.#readNames();
    const cost = this.#hindrance === null ? this.#costOf(this.svg, 0) : 0;
    const hindrance = this.#hindrance ?? (cost > MAX_DRAWN ? 'amount' : null);
    return hindrance === null ? null : problemOf(hindrance);
  }

  #readNames(): void {
    let [elements, numbers, rules] = [0, 0, 0];
    const pending = [this.svg];
    for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
      const id = element.attributes['id'];
      if (id !== undefined && !this.#named.has(id)) {
        this.#named.set(id, element);
      }
      const values = numbersOf(element);
      if (values.some((value) => !(value <= LARGEST_NUMBER))) {
        this.#hindrance = 'number';
      }
      elements += 1;
      numbers += values.length;
      rules += localName(element.name) === 'style' ? element.text.split(/[,{]/).length : 0;
      for (const child of elementsIn(element)) {
        pending.push(child);
      }
    }
    if (numbers > MAX_NUMBERS || rules * elements > MAX_STYLE_CHECKS) {
      this.#hindrance = 'amount';
    }
  }

  /** How many elements are drawn for this one. */
  #costOf(element: XmlElement, depth: number): number {
    const known = this.#costs.get(element);
    if (known !== undefined) {
      return known;
    }
    if (this.#open.has(element) || depth > MAX_DEPTH) {
      this.#hindrance ??= depth > MAX_DEPTH ? 'depth' : 'loop';
      return 1;
    }
    this.#open.add(element);
    let cost = 1;
    for (const drawn of [...elementsIn(element), ...this.#targetsOf(element)]) {
      cost += this.#costOf(drawn, depth + 1);
    }
    this.#open.delete(element);
    this.#costs.set(element, cost);
    return cost;
  }

  #targetsOf(element: XmlElement): readonly XmlElement[] {
    const names = Object.entries(element.attributes).flatMap(([attribute, value]) => {
      const isDrawn = localName(attribute) === 'href' && value.trim().startsWith('#') && !LINKS.has(localName(element.name));
      return isDrawn ? [value.trim().slice(1)] : [...value.matchAll(INSIDE_URL)].map(([, name]) => name ?? '');
    });
    return names.flatMap((name) => this.#named.get(name) ?? []);
  }
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement);
}

/** Their amounts; NaN for what is said to be none. */
function numbersOf({ attributes }: XmlElement): readonly number[] {
  return Object.entries(attributes).flatMap(([attribute, value]) => {
    if (!MEASURES.has(attribute)) {
      return [];
    }
    const numbers = Array.from(value.replace(COLOR_OR_NAME, '').matchAll(NUMBER), ([number]) => Number(number));
    return NO_NUMBER.test(value) ? [...numbers, NaN] : numbers;
  });
}

function problemOf(hindrance: Hindrance): ImageProblem {
  switch (hindrance) {
    case 'loop':
      return { rule: 'svg-images-lead-to-an-end', message: 'expected a picture that ends, but an element of the SVG shows itself', hint: 'export the image as plain SVG, without <use> and without patterns' };
    case 'depth':
      return { rule: 'svg-images-lead-to-an-end', message: `expected at most ${MAX_DEPTH} elements in each other, but the SVG has more`, hint: 'export the image as plain SVG, with its groups flattened' };
    case 'amount':
      return { rule: 'images-have-an-allowed-size', message: `expected at most ${MAX_DRAWN} shapes and ${MAX_NUMBERS} numbers, but the SVG draws more`, hint: 'simplify the image, or export it as PNG' };
    case 'number':
      return { rule: 'svg-images-have-sound-numbers', message: `expected numbers up to ${LARGEST_NUMBER}, but the SVG has larger ones, or what is no number`, hint: 'export the image anew' };
  }
}
