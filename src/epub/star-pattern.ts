import type { Color } from '../design/theme.js';
import type { Canvas, Contour } from './canvas.js';

/** Pixels between the centres of two stars. */
const STAR_PITCH = 176;

/** Covers an empty canvas with the star-and-cross tiling: stars that touch at their points, crosses between them. */
export function drawStars(canvas: Canvas, color: Color): void {
  for (const x of [0, STAR_PITCH]) {
    for (const y of [0, STAR_PITCH]) {
      canvas.fill([star(x, y, STAR_PITCH / 2)], color);
    }
  }
  canvas.repeat(STAR_PITCH);
}

/**
 * Khatam: a square and the same square turned by 45°, in one outline. Points lie on the circle of
 * `radius`, notches where the sides of the squares cross.
 */
function star(x: number, y: number, radius: number): Contour {
  const diagonal = radius * Math.SQRT1_2;
  const notch = radius - diagonal;
  const quarter = [
    [radius, 0],
    [diagonal, notch],
    [diagonal, diagonal],
    [notch, diagonal],
  ] as const;
  const turns = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;
  return turns.flatMap(([cos, sin]) =>
    quarter.map(([dx, dy]) => ({ x: x + cos * dx - sin * dy, y: y + sin * dx + cos * dy })),
  );
}
