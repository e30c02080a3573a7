/** Affine maps of the plane, as SVG writes them: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function composed([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Left is right, in a box of this width. */
export const mirrorIn = (width: number): Matrix => [-1, 0, 0, 1, width, 0];

const FUNCTION = /(translate|scale|rotate|matrix)\(([^)]*)\)/g;

/** The value of an SVG `transform` attribute. */
export function parseTransform(value: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of value.matchAll(FUNCTION)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = list.split(/[\s,]+/).map(Number);
    matrix = composed(matrix, ofFunction(name, [a, b ?? (name === 'scale' ? a : 0), c, d, e, f]));
  }
  return matrix;
}

function ofFunction(name: string, operands: Matrix): Matrix {
  const [a, b] = operands;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b];
    case 'scale':
      return [a, 0, 0, b, 0, 0];
    case 'rotate': {
      const angle = (a * Math.PI) / 180;
      return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
    }
    default:
      return operands;
  }
}
