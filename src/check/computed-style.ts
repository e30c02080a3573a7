/** Which declaration decides a property of an element: CSS Cascade 4, without layers, origins other than the author's, and variables. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Selector, SelectorMatcher } from './selectors.js';
import { parseStyleAttribute, type Declaration, type StyleSheet } from './style-sheet.js';
import { atAttribute, attributeOf, parentOf, type XmlFile } from './xml-file.js';

interface Candidate {
  readonly selector: Selector;
  readonly declaration: Declaration;
}

/** Properties of which the places are asked. All are inherited. */
export const PROPERTIES = ['font-family', 'font-style', 'letter-spacing', 'line-height'] as const;
export type Property = (typeof PROPERTIES)[number];

/** Of one document. */
export class ComputedStyle {
  /** From the strongest to the weakest. */
  private readonly candidates: Readonly<Record<Property, readonly Candidate[]>>;
  private readonly known = new Map<XmlElement, Map<Property, Declaration | null>>();

  constructor(
    sheets: readonly StyleSheet[],
    private readonly xml: XmlFile,
    private readonly matcher: SelectorMatcher,
  ) {
    const all = sheets.flatMap(({ blocks }) =>
      blocks.flatMap(({ selectors, declarations }) => declarations.flatMap((declaration) => selectors.map((selector) => ({ selector, declaration })))),
    );
    const strongest = (property: Property): readonly Candidate[] =>
      all.filter(({ declaration }) => declaration.property === property).reverse().sort((one, other) => weightOf(other) - weightOf(one));
    this.candidates = {
      'font-family': strongest('font-family'),
      'font-style': strongest('font-style'),
      'letter-spacing': strongest('letter-spacing'),
      'line-height': strongest('line-height'),
    };
  }

  /** What the element has of itself or from the nearest element around it that has any; null where no style sheet says. */
  of(element: XmlElement, property: Property, initial: (element: XmlElement) => Declaration | null = () => null): Declaration | null {
    const known = this.known.get(element) ?? new Map<Property, Declaration | null>();
    this.known.set(element, known);
    const found = known.get(property);
    if (found !== undefined) {
      return found;
    }
    const own = this.declared(element, property) ?? initial(element);
    const parent = parentOf(element);
    const inherits = own === null || /^(?:inherit|unset)$/i.test(own.value);
    const result = inherits && parent !== null ? this.of(parent, property, initial) : own;
    known.set(property, result);
    return result;
  }

  private declared(element: XmlElement, property: Property): Declaration | null {
    const style = attributeOf(element, 'style');
    if (style !== null) {
      const own = parseStyleAttribute(style, atAttribute(this.xml, element, 'style'));
      const last = own.findLast((declaration) => declaration.property === property);
      if (last !== undefined) {
        return last;
      }
    }
    return this.candidates[property].find(({ selector }) => this.matcher.matches(element, selector))?.declaration ?? null;
  }
}

function weightOf({ selector, declaration }: Candidate): number {
  return selector.specificity + (declaration.important ? Number.MAX_SAFE_INTEGER / 2 : 0);
}

/** Names of a stack without their quotation marks. */
export function familiesOf(value: string): readonly string[] {
  return (value.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []).map((name) => name.trim().replace(/^["']|["']$/g, '').replace(/\s+/g, ' ').trim()).filter((name) => name !== '');
}
