/**
 * Ornaments as closed contours, drawn by the same points on pages, on covers and in the EPUB. They are
 * made of the khatam, the eight-pointed star of Arabic tiling, and of lozenges and rules.
 */

/** x to the right, y downwards, in the unit of whoever draws. */
export interface OrnamentPoint {
  readonly x: number;
  readonly y: number;
}

export type OutlineContour = readonly OrnamentPoint[];

/** A square and the same square turned by 45°, in one outline, points on the circle of `radius`. */
export function khatam(x: number, y: number, radius: number): OutlineContour {
  const diagonal = radius * Math.SQRT1_2;
  const notch = radius - diagonal;
  const quarter = [[radius, 0], [diagonal, notch], [diagonal, diagonal], [notch, diagonal]] as const;
  const turns = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;
  return turns.flatMap(([cos, sin]) => quarter.map(([dx, dy]) => ({ x: x + cos * dx - sin * dy, y: y + sin * dx + cos * dy })));
}

/** The outline of a star: the star, and a smaller one that runs the other way round. */
export function khatamRing(x: number, y: number, radius: number, thickness: number): readonly OutlineContour[] {
  return [khatam(x, y, radius), khatam(x, y, radius - thickness).toReversed()];
}

export function rectangle(x: number, y: number, width: number, height: number): OutlineContour {
  return [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
}

/** Four rules around a rectangle, inside of it. */
export function frame(x: number, y: number, width: number, height: number, thickness: number): readonly OutlineContour[] {
  return [rectangle(x, y, width, height), rectangle(x + thickness, y + thickness, width - 2 * thickness, height - 2 * thickness).toReversed()];
}

function lozenge(x: number, y: number, width: number, height: number): OutlineContour {
  return [{ x: x + width / 2, y }, { x, y: y + height / 2 }, { x: x - width / 2, y }, { x, y: y - height / 2 }];
}

/** A star between two tapering lozenges: `width` by about an eighth of it, around `x`, `y`. */
export function rosette(x: number, y: number, width: number): readonly OutlineContour[] {
  const star = width / 14;
  const sides = [-1, 1].flatMap((side) => [
    lozenge(x + side * width * 0.14, y, width * 0.05, width * 0.03),
    lozenge(x + side * width * 0.335, y, width * 0.33, width * 0.012),
  ]);
  return [...khatamRing(x, y, star, star * 0.28), khatam(x, y, star * 0.42), ...sides];
}

/**
 * A headpiece (sarlawh) of `width` by `height` from `x`, `y`: stars that touch at their points, between
 * two rules above and two below.
 */
export function headpiece(x: number, y: number, width: number, height: number): readonly OutlineContour[] {
  const rule = height / 28;
  const inside = height - 8 * rule;
  const count = Math.max(1, Math.round(width / inside));
  const pitch = width / count;
  const radius = Math.min(pitch, inside) / 2;
  const middle = y + height / 2;
  const stars = Array.from({ length: count }, (_, index) => x + (index + 0.5) * pitch).flatMap((at) => [
    ...khatamRing(at, middle, radius, radius * 0.16),
    ...khatamRing(at, middle, radius * 0.6, radius * 0.1),
    khatam(at, middle, radius * 0.26),
  ]);
  const between = Array.from({ length: count - 1 }, (_, index) => x + (index + 1) * pitch).flatMap((at) =>
    [-1, 1].map((side) => lozenge(at, middle + side * radius * 0.62, radius * 0.42, radius * 0.42)),
  );
  const rules = [0, 2.2, 28 - 3.2, 28 - 1].map((step) => rectangle(x, y + step * rule, width, step === 0 || step === 27 ? rule : rule / 2));
  return [...rules, ...stars, ...between];
}
