/** A formula's areas as operators of a content stream. */
import type { Rect } from '../base/geometry.js';
import type { FormulaShape, PathSegment } from '../math/formula.js';
import type { ObjectContent } from '../text/types.js';
import { operand } from './operators.js';
import type { Paint } from './paint.js';

const OPERATORS: Readonly<Record<PathSegment['operator'], string>> = { move: 'm', line: 'l', curve: 'c', close: 'h' };

type FormulaContent = Extract<ObjectContent, { kind: 'formula' }>;

/** `baseline` is from the page's lower edge. Between `q` and `Q`: what is drawn around it knows nothing of it. */
export function formulaOperators({ drawing, color }: FormulaContent, { x, width }: Rect, baseline: number, paint: Paint): string {
  const { width: units, shapes } = drawing;
  const scale = units === 0 ? 1 : width / units;
  const plain = shapes.filter(({ clip }) => clip === null);
  const clipped = shapes.filter(({ clip }) => clip !== null);
  const place = `${[scale, 0, 0, scale, x, baseline].map(operand).join(' ')} cm`;
  return ['q', paint.fill(color, 'text'), place, ...fill(plain), ...clipped.flatMap(clippedFill), 'Q'].join('\n');
}

function fill(shapes: readonly FormulaShape[]): readonly string[] {
  return shapes.flatMap(({ segments }) => [...segments.map(operators), 'f']);
}

function clippedFill(shape: FormulaShape): readonly string[] {
  const { x, y, width, height } = shape.clip ?? { x: 0, y: 0, width: 0, height: 0 };
  return ['q', `${[x, y, width, height].map(operand).join(' ')} re W n`, ...fill([shape]), 'Q'];
}

/** Hundredths of a thousandth of an em are nothing that anybody sees. */
function operators({ operator, points }: PathSegment): string {
  return [...points.map((value) => operand(Math.round(value * 100) / 100)), OPERATORS[operator]].join(' ');
}
