/** Formulas to MathML. */
import type { Equation, Formula } from '../document/model.js';
import type { MathMarkup } from '../math/formula.js';
import { idOf, type Rendering } from './rendering.js';
import { element, text, textElement, type XmlNode } from './xml.js';

export const MATH = 'math';

export function renderFormula({ markup, alternate }: Formula): XmlNode {
  return renderMarkup({ ...markup, attributes: { ...markup.attributes, alttext: alternate } });
}

function renderMarkup({ name, attributes, children }: MathMarkup): XmlNode {
  return element(name, attributes, children.flatMap((child) => (typeof child === 'string' ? text(child) : [renderMarkup(child)])));
}

/** The number stands after the formula, and is an isolate: 1.2 never reads 2.1. */
export function renderEquation(equation: Equation, rendering: Rendering): XmlNode {
  const formula = renderFormula(equation.formula);
  const { number } = equation;
  const label = number === null ? [] : [element('span', { class: 'equation-number' }, [...text('('), textElement('bdi', { dir: 'ltr' }, number), ...text(')')])];
  // What scrolls must be within reach of the keyboard.
  const scrolling = lengthOf(equation.formula.markup) > NARROW ? { role: 'group', tabindex: '0', 'aria-label': rendering.labels.equation } : {};
  return element('div', { class: 'equation', id: idOf(equation, rendering), ...scrolling }, [formula, ...label]);
}

/** Characters of a formula that fits a phone's screen where text is twice as large: 10 em. */
const NARROW = 12;

function lengthOf({ children }: MathMarkup): number {
  return children.reduce((length, child) => length + (typeof child === 'string' ? child.length : lengthOf(child)), 0);
}

/** Whether a formula stands somewhere in the nodes. */
export function holdsMath(nodes: readonly XmlNode[]): boolean {
  return nodes.some((node) => node.type === 'element' && (node.name === MATH || holdsMath(node.children)));
}
