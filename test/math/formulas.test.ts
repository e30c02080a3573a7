import { describe, expect, it } from 'vitest';
import { FormulaDrawer } from '../../src/math/draw-formula.js';
import { readTex } from '../../src/math/read-tex.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { visitNodes } from '../../src/source/mdast.js';

const source = (tex: string, form: 'latin' | 'arabic' = 'latin') => ({ tex, display: false, form, digits: '٠١٢٣٤٥٦٧٨٩' });
const markup = (tex: string, form: 'latin' | 'arabic' = 'latin'): string => JSON.stringify(readTex(source(tex, form)));

function formulasIn(text: string): readonly string[] {
  const found: string[] = [];
  visitNodes(parseMarkdown({ path: 'a.md', text }), (node) => {
    if (node.type === 'inlineMath' || node.type === 'displayMath') {
      found.push(node.value);
    }
    return undefined;
  });
  return found;
}

describe('dollars', () => {
  it.each(['من $5 إلى 10$ تقريبًا', '5$، ثم 10$', 'ثمنه $5-$10', '\\$x$', 'US$x$ و$ y $'])('%j are prices', (text) => {
    expect(formulasIn(text)).toEqual([]);
  });

  it.each([['لـ$x_1$', 'x_1'], ['$2^n$ و', '2^n'], ['$$\na\n= b\n$$ {#e}', '\na\n= b\n'], ['> $$a$$', 'a']])('%j are formulas', (text, tex) => {
    expect(formulasIn(text)).toEqual([tex]);
  });
});

describe('TeX', () => {
  it('has letters, digits and functions of Arabic in the Arabic form', () => {
    const tree = markup('\\sin x = 12.5', 'arabic');
    expect(tree).toContain('"dir":"rtl"');
    expect(['جا', 'س', '١٢٫٥'].filter((text) => !tree.includes(text))).toEqual([]);
  });

  it.each([['\\frc{1}{2}', 'did you mean \\\\frac?'], ['\\href{javascript:1}{x}', 'there is no \\\\href'], ['\\def\\a{\\a}\\a', 'there is no \\\\def'], ['{'.repeat(90), 'levels of braces'], ['{a', 'expected a formula in TeX']])('%s is told', (tex, told) => {
    expect(markup(tex)).toContain(told);
  });

  it('is drawn the other way round in the Arabic form', () => {
    const drawer = new FormulaDrawer((text) => ({ width: text.length * 500, height: 500, depth: 0, path: 'M0 0L1 0L1 1Z' }));
    const [latin, arabic] = [drawer.draw(source('\\sqrt{2}')), drawer.draw(source('\\sqrt{\\alpha}', 'arabic'))];
    expect(latin.shapes).toHaveLength(3);
    const first = (shapes: typeof latin.shapes): number => shapes.find(({ segments }) => segments.length > 8)?.segments[0]?.points[0] ?? NaN;
    expect(first(latin.shapes) === first(arabic.shapes)).toBe(false);
    expect(latin.depth).toBeGreaterThan(0);
  });
});
