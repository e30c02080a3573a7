/** TeX to areas that a page is filled with. */
import type { FormulaDrawing, OutlineText, TexSource } from './formula.js';
import { MathJax } from './math-jax.js';
import { mirrorIn, composed, type Matrix } from './matrix.js';
import { rewriteFor } from './rewrite.js';
import { shapesOf } from './svg-shapes.js';

export class FormulaDrawer {
  private readonly engines = new Map<string, MathJax>();

  constructor(private readonly outline: OutlineText) {}

  /** Of a formula that was read without a problem. */
  draw(source: TexSource): FormulaDrawing {
    const svg = this.engine(source).draw(source);
    const [left = 0, top = 0, width = 0, height = 0] = String(svg.attributes['viewBox']).split(' ').map(Number);
    const group = svg.children.find((child) => child.kind === 'g');
    if (group === undefined || !('children' in group)) {
      throw new Error('broken invariant: MathJax draws a group');
    }
    const mirrored = source.form === 'arabic';
    const toBaseline: Matrix = [1, 0, 0, -1, -left, 0];
    const matrix = mirrored ? composed(mirrorIn(width), toBaseline) : toBaseline;
    return { width, height: -top, depth: height + top, shapes: shapesOf(group, matrix, mirrored) };
  }

  private engine(source: TexSource): MathJax {
    const key = `${source.form} ${source.digits}`;
    const engine = this.engines.get(key) ?? new MathJax(rewriteFor(source), this.outline);
    this.engines.set(key, engine);
    return engine;
  }
}
