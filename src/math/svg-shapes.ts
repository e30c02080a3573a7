/**
 * What MathJax draws, as areas. Its SVG knows groups with transforms, paths of glyphs, bars that are
 * rectangles, lines of tables, and drawings within drawings: stretched parts of brackets, cut to a window.
 */
import type { LiteElement } from 'mathjax-full/js/adaptors/lite/Element.js';
import { UPRIGHT } from './formula-text.js';
import type { FormulaRect, FormulaShape, PathSegment } from './formula.js';
import { composed, mirrorIn, parseTransform, transformed, type Matrix } from './matrix.js';
import { pathSegments } from './path-data.js';

interface Place {
  readonly matrix: Matrix;
  readonly clip: FormulaRect | null;
  /** Left and right have changed sides: groups that say their width are turned back. */
  readonly mirrored: boolean;
}

/** Of the group inside the outer `svg`. */
export function shapesOf(group: LiteElement, matrix: Matrix, mirrored: boolean): readonly FormulaShape[] {
  return shapesIn(group, { matrix, clip: null, mirrored });
}

function shapesIn(element: LiteElement, place: Place): readonly FormulaShape[] {
  const attributes = attributesOf(element);
  const own = composed(place.matrix, parseTransform(attributes.get('transform') ?? ''));
  const upright = attributes.get(UPRIGHT);
  const matrix = place.mirrored && upright !== undefined ? composed(own, mirrorIn(Number(upright))) : own;
  switch (element.kind) {
    case 'g':
      return childShapes(element, { ...place, matrix });
    case 'svg':
      return windowShapes(element, attributes, { ...place, matrix });
    case 'path':
      return shape(pathSegments(attributes.get('d') ?? '', matrix), place);
    case 'rect':
      return rectShapes(attributes, { ...place, matrix });
    case 'line':
      return lineShapes(attributes, { ...place, matrix });
    default:
      return [];
  }
}

function childShapes({ children }: LiteElement, place: Place): readonly FormulaShape[] {
  return children.flatMap((child) => ('children' in child ? shapesIn(child, place) : []));
}

/** `viewBox` has the size of the window: MathJax only moves it. */
function windowShapes(element: LiteElement, attributes: ReadonlyMap<string, string>, place: Place): readonly FormulaShape[] {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes.get(name) ?? 0));
  const [left = 0, bottom = 0] = (attributes.get('viewBox') ?? '').split(' ').map(Number);
  const clip = boxAround(place.matrix, { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 });
  const matrix = composed(place.matrix, [1, 0, 0, 1, (x ?? 0) - left, (y ?? 0) - bottom]);
  return childShapes(element, { ...place, matrix, clip });
}

function rectShapes(attributes: ReadonlyMap<string, string>, place: Place): readonly FormulaShape[] {
  const of = (name: string): number => Number(attributes.get(name) ?? 0);
  const rect = { x: of('x'), y: of('y'), width: of('width'), height: of('height') };
  if (attributes.get('fill') !== 'none') {
    return shape(rectSegments(rect, place.matrix), place);
  }
  return frameShapes(rect, attributes.has('stroke-width') ? of('stroke-width') : TABLE_RULE, place);
}

/** The four sides of a box. */
function frameShapes({ x, y, width, height }: FormulaRect, thickness: number, place: Place): readonly FormulaShape[] {
  const half = thickness / 2;
  const across = { x: x - half, width: width + thickness, height: thickness };
  const down = { y: y - half, height: height + thickness, width: thickness };
  const sides = [{ ...across, y: y - half }, { ...across, y: y + height - half }, { ...down, x: x - half }, { ...down, x: x + width - half }];
  return sides.flatMap((side) => shape(rectSegments(side, place.matrix), place));
}

/** Rules of tables run along an axis. MathJax gives their thickness in its style sheet. */
const TABLE_RULE = 70;

function lineShapes(attributes: ReadonlyMap<string, string>, place: Place): readonly FormulaShape[] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((name) => Number(attributes.get(name) ?? 0));
  const half = TABLE_RULE / 2;
  const rect =
    x1 === x2
      ? { x: x1 - half, y: Math.min(y1, y2), width: TABLE_RULE, height: Math.abs(y2 - y1) }
      : { x: Math.min(x1, x2), y: y1 - half, width: Math.abs(x2 - x1), height: TABLE_RULE };
  return shape(rectSegments(rect, place.matrix), place);
}

function shape(segments: readonly PathSegment[], { clip }: Place): readonly FormulaShape[] {
  const isFinite = segments.every(({ points }) => points.every(Number.isFinite));
  return segments.length === 0 || !isFinite ? [] : [{ segments, clip }];
}

function rectSegments({ x, y, width, height }: FormulaRect, matrix: Matrix): readonly PathSegment[] {
  return pathSegments(`M${x} ${y}L${x + width} ${y}L${x + width} ${y + height}L${x} ${y + height}Z`, matrix);
}

function boxAround(matrix: Matrix, { x, y, width, height }: FormulaRect): FormulaRect {
  const [x1, y1] = transformed(matrix, x, y);
  const [x2, y2] = transformed(matrix, x + width, y + height);
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function attributesOf({ attributes }: LiteElement): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}
