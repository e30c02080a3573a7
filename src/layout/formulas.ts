/** The formulas of a Document, drawn before it is laid out: their sizes decide about lines. */
import { pt } from '../base/units.js';
import type { TextDesign, Theme } from '../design/theme.js';
import type { Document, Formula } from '../document/model.js';
import { walkDocument } from '../document/walk.js';
import type { OutlineText } from '../math/formula.js';
import type { TextEngine } from '../text/engine.js';
import { outlineText } from '../text/outline.js';
import type { TextStyle } from '../text/types.js';
import { EM, type FormulaDrawings } from './formula-object.js';
import { textStyle } from './text-styles.js';

/** MathJax is loaded where a Document has a formula. */
export async function drawFormulas(document: Document, theme: Theme, engine: TextEngine): Promise<FormulaDrawings> {
  const formulas: Formula[] = [];
  walkDocument(document, (node) => {
    if (node.kind === 'formula') {
      formulas.push(node);
    }
  });
  if (formulas.length === 0) {
    return new Map();
  }
  const { FormulaDrawer } = await import('../math/draw-formula.js');
  const drawer = new FormulaDrawer(outlineIn(document, theme, engine));
  return new Map(formulas.map((formula) => [formula.id, drawer.draw(formula)]));
}

/** The publication's body text, in thousandths of an em. */
function outlineIn(document: Document, theme: Theme, engine: TextEngine): OutlineText {
  const design: TextDesign = { ...theme.body, font: 'body', weight: 400, size: pt(EM), color: theme.colors.text };
  const style: TextStyle = textStyle(design, { theme, document });
  return (text, weight) => outlineText(text, { ...style, weight, latinScale: 1 }, engine);
}
