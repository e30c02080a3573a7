import type { Color } from '../design/theme.js';
import type { Canvas, Contour } from './canvas.js';

/** Pixels between the centres of two stars. */
const STAR_PITCH = 176;

/** The star-and-cross tiling: stars that touch at their points, and crosses left between them. */
export function drawStars(canvas: Canvas, color: Color): void {
  const radius = STAR_PITCH / 2;
  for (let y = 0; y < canvas.height + STAR_PITCH; y += STAR_PITCH) {
    for (let x = 0; x < canvas.width + STAR_PITCH; x += STAR_PITCH) {
      canvas.fill([star(x, y, radius)], color);
    }
  }
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
