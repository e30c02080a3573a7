/** Running sums over the items of a paragraph, so that any line is measured in constant time. */
import type { Item } from './items.js';

/** Widths, stretch and shrink of everything before an item. */
export class Sums {
  readonly width: Float64Array;
  readonly stretch: Float64Array;
  readonly shrink: Float64Array;
  /** First box at or after an item: what a line that begins there begins with. */
  readonly firstBox: Uint32Array;
  /** How far that box reaches out at the start of a line. */
  readonly startHang: Float64Array;

  constructor(items: readonly Item[]) {
    const count = items.length + 1;
    // One buffer for all: V8 keeps an account of each.
    const buffer = new ArrayBuffer(count * (4 * Float64Array.BYTES_PER_ELEMENT + Uint32Array.BYTES_PER_ELEMENT));
    const column = (index: number): Float64Array => new Float64Array(buffer, index * count * Float64Array.BYTES_PER_ELEMENT, count);
    this.width = column(0);
    this.stretch = column(1);
    this.shrink = column(2);
    this.startHang = column(3);
    this.firstBox = new Uint32Array(buffer, 4 * count * Float64Array.BYTES_PER_ELEMENT, count);
    let width = 0;
    let stretch = 0;
    let shrink = 0;
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item?.kind === 'box') {
        width += item.width;
      } else if (item?.kind === 'glue') {
        width += item.width;
        stretch += item.stretch;
        shrink += item.shrink;
      }
      this.width[index + 1] = width;
      this.stretch[index + 1] = stretch;
      this.shrink[index + 1] = shrink;
    }
    this.firstBox[items.length] = items.length;
    for (let index = items.length - 1; index >= 0; index--) {
      const item = items[index];
      this.firstBox[index] = item?.kind === 'box' ? index : at(this.firstBox, index + 1);
      this.startHang[index] = item?.kind === 'box' ? item.startHang : at(this.startHang, index + 1);
    }
  }
}

export function at(values: Float64Array | Uint32Array, index: number): number {
  return values[index] ?? 0;
}
