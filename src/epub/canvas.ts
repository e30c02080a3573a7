/**
 * A picture of a few flat colours with smooth edges, as a PNG with a palette.
 *
 * A shape is filled by exact coverage: each edge is cut at the borders of pixels, and each piece adds
 * its height times its distance to the pixel's right border; a running sum over the row is the share
 * of each pixel that the shape covers. Contours of one shape run the same way round and may overlap.
 * Only sums and products of doubles: the same picture on every machine.
 */
import { encode } from 'fast-png';
import type { Color } from '../design/theme.js';
import { mixColors, rgbOf } from '../design/color.js';
import type { Raster } from './rasterize.js';

/** Pixels; x to the right, y downwards. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** A closed line. */
export type Contour = readonly PixelPoint[];

/** Steps between two colours at an edge. */
const SHADES = 15;
const PALETTE_SIZE = 256;
/** Of a byte of opacity. */
const OPAQUE = 255;

/** Less than half a shade. */
const FAINTEST = 0.5 / SHADES;

export class Canvas {
  private readonly pixels: Uint8Array;
  private readonly palette: Color[];
  /** For each colour, the palette index that a shade of it makes of each palette index; 0 where unknown. */
  private readonly blends = new Map<Color, Uint8Array>();

  constructor(
    readonly width: number,
    readonly height: number,
    background: Color,
  ) {
    this.pixels = new Uint8Array(width * height);
    this.palette = [background];
  }

  fill(contours: readonly Contour[], color: Color): void {
    const bounds = boundsOf(contours);
    const top = Math.max(0, Math.floor(bounds.top));
    const bottom = Math.min(this.height, Math.ceil(bounds.bottom));
    const left = Math.max(0, Math.floor(bounds.left));
    const right = Math.min(this.width, Math.ceil(bounds.right));
    if (top >= bottom || left >= right) {
      return;
    }
    const coverage = new Coverage(contours, left, top, right - left, bottom - top);
    const blends = this.blends.get(color) ?? new Uint8Array(PALETTE_SIZE * (SHADES + 1));
    this.blends.set(color, blends);
    coverage.eachStretch((y, from, to, share) => {
      this.blend(y * this.width + from, y * this.width + to, color, Math.round(share * SHADES), blends);
    });
  }

  toPng(): Uint8Array {
    const palette = this.palette.map((color) => [...rgbOf(color)]);
    return encode(
      { width: this.width, height: this.height, data: this.pixels, depth: 8, channels: 1, palette },
      { zlib: { level: 1 } },
    );
  }

  /** In true colours, with an image laid over it. */
  toPngWith({ width, height, data }: Raster, left: number, top: number): Uint8Array {
    const colors = this.palette.map(rgbOf);
    const pixels = new Uint8Array(this.width * this.height * 3);
    this.pixels.forEach((index, at) => {
      pixels.set(colors[index] ?? [0, 0, 0], at * 3);
    });
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const from = (y * width + x) * 4;
        const to = ((top + y) * this.width + left + x) * 3;
        const shine = 1 - (data[from + 3] ?? 0) / OPAQUE;
        for (let channel = 0; channel < 3; channel += 1) {
          pixels[to + channel] = Math.round((data[from + channel] ?? 0) + (pixels[to + channel] ?? 0) * shine);
        }
      }
    }
    return encode({ width: this.width, height: this.height, data: pixels, depth: 8, channels: 3 }, { zlib: { level: 6 } });
  }

  /** Blends the pixels from `at` up to `end`, all of the same shade. */
  private blend(at: number, end: number, color: Color, shade: number, blends: Uint8Array): void {
    const { pixels } = this;
    while (at < end) {
      const under = pixels[at] ?? 0;
      let same = at + 1;
      while (same < end && pixels[same] === under) {
        same += 1;
      }
      pixels.fill(this.blended(under, color, shade, blends), at, same);
      at = same;
    }
  }

  private blended(under: number, color: Color, shade: number, blends: Uint8Array): number {
    const key = under * (SHADES + 1) + shade;
    const known = blends[key] ?? 0;
    if (known !== 0) {
      return known;
    }
    const made = this.addColor(mixColors(this.palette[under] ?? color, color, shade / SHADES));
    blends[key] = made;
    return made;
  }

  private addColor(color: Color): number {
    const known = this.palette.indexOf(color);
    if (known >= 0) {
      return known;
    }
    return this.palette.length < PALETTE_SIZE ? this.palette.push(color) - 1 : nearestIndex(this.palette, color);
  }
}

function nearestIndex(palette: readonly Color[], color: Color): number {
  const [red, green, blue] = rgbOf(color);
  const distances = palette.map(rgbOf).map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return distances.indexOf(Math.min(...distances));
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boundsOf(contours: readonly Contour[]): Bounds {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const contour of contours) {
    for (const { x, y } of contour) {
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
}

interface Edge {
  readonly upper: PixelPoint;
  readonly lower: PixelPoint;
  readonly downwards: boolean;
}

/** Signed coverage of a rectangle of pixels, row by row, as differences along the row. */
class Coverage {
  /** Of each row, the edges that cross it. */
  private readonly edges: (readonly Edge[] | undefined)[];
  /** Of one row at a time. */
  private readonly differences: Float64Array;
  /** Columns whose difference may not be 0; some more than once. */
  private touched: number[] = [];

  constructor(
    contours: readonly Contour[],
    private readonly left: number,
    private readonly top: number,
    private readonly width: number,
    height: number,
  ) {
    this.differences = new Float64Array(width + 1);
    this.edges = edgesByRow(contours, top, height);
  }

  /** Visits the stretches of a row, from pixel to pixel, that the shape covers alike; inside it they are long. */
  eachStretch(visit: (y: number, from: number, to: number, share: number) => void): void {
    this.edges.forEach((edges, row) => {
      if (edges !== undefined) {
        this.addEdges(edges, row);
        this.visitRow(row, visit);
      }
    });
  }

  private visitRow(row: number, visit: (y: number, from: number, to: number, share: number) => void): void {
    const { differences, width } = this;
    const columns = this.touched.sort((one, other) => one - other);
    let sum = 0;
    for (let index = 0; index < columns.length; index += 1) {
      const from = columns[index] ?? width;
      sum += differences[from] ?? 0;
      differences[from] = 0;
      const to = columns[index + 1] ?? width;
      if (from < to && (sum > FAINTEST || sum < -FAINTEST)) {
        visit(this.top + row, this.left + from, this.left + to, Math.min(1, Math.abs(sum)));
      }
    }
    this.touched = [];
  }

  private addEdges(edges: readonly Edge[], row: number): void {
    for (const { upper, lower, downwards } of edges) {
      const begin = Math.max(upper.y, this.top + row);
      const end = Math.min(lower.y, this.top + row + 1);
      if (begin < end) {
        const slope = (lower.x - upper.x) / (lower.y - upper.y);
        const x = upper.x + (begin - upper.y) * slope - this.left;
        this.addPieces(x, x + (end - begin) * slope, downwards ? end - begin : begin - end);
      }
    }
  }

  /** The part of an edge in one row, from x to x, of a signed height. */
  private addPieces(fromX: number, toX: number, height: number): void {
    const start = Math.min(fromX, toX);
    const end = Math.max(fromX, toX);
    let x = start;
    do {
      const column = Math.floor(x);
      const next = Math.min(end, column + 1);
      const piece = end > start ? (height * (next - x)) / (end - start) : height;
      this.addPiece(column, (x + next) / 2 - column, piece);
      x = next;
    } while (x < end);
  }

  private addPiece(column: number, middle: number, height: number): void {
    if (column < 0) {
      this.add(0, height);
    } else if (column < this.width) {
      this.add(column, height * (1 - middle));
      this.add(column + 1, height * middle);
    }
  }

  private add(column: number, height: number): void {
    const before = this.differences[column] ?? 0;
    if (before === 0) {
      this.touched.push(column);
    }
    this.differences[column] = before + height;
  }
}

function edgesByRow(contours: readonly Contour[], top: number, height: number): (readonly Edge[] | undefined)[] {
  const rows: (Edge[] | undefined)[] = new Array<Edge[] | undefined>(height).fill(undefined);
  for (const contour of contours) {
    contour.forEach((from, index) => {
      const to = contour[(index + 1) % contour.length] ?? from;
      const downwards = from.y < to.y;
      const edge: Edge = downwards ? { upper: from, lower: to, downwards } : { upper: to, lower: from, downwards };
      const first = Math.max(0, Math.floor(edge.upper.y - top));
      const end = Math.min(height, Math.ceil(edge.lower.y - top));
      for (let row = first; row < end; row += 1) {
        const edges = rows[row] ?? [];
        edges.push(edge);
        rows[row] = edges;
      }
    });
  }
  return rows;
}
