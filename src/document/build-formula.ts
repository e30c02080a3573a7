/** Formulas: in a line, and on lines of their own, where they may have a number. */
import { spanOf } from '../source/mdast.js';
import type { DisplayMath, InlineMath } from '../source/math-nodes.js';
import type { BuildContext } from './build-context.js';
import type { Equation, Formula } from './model.js';

/** Nothing where the TeX is wrong: that has been told. */
export function buildFormula(node: InlineMath | DisplayMath, context: BuildContext): Formula | null {
  const read = context.formulas.get(node);
  if (read === undefined) {
    return null;
  }
  const { tex, display, form, digits } = read.source;
  const alternate = read.alternate ?? node.value.trim();
  return { kind: 'formula', id: context.nextId(), span: spanOf(node, context.file), tex, display, form, digits, markup: read.markup, alternate };
}

/** One with a name has a number. */
export function buildEquation(node: DisplayMath, context: BuildContext): Equation | null {
  const id = context.nextId();
  const formula = buildFormula(node, context);
  if (formula === null) {
    return null;
  }
  const { span } = formula;
  const slug = context.formulas.get(node)?.slug ?? null;
  const number = slug === null ? null : context.counts.next('equation');
  if (slug !== null) {
    context.anchors.define(slug, { id, span, kind: 'equation', number, suffix: '', isNamed: false, title: [], level: null, isUnlisted: true }, true);
  }
  return { kind: 'equation', id, span, formula, number };
}
