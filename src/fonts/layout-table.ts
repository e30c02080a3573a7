/** The parts that `GSUB` and `GPOS` share: lookups, coverage and glyph classes. */

/** A view that begins `offset` bytes into another one. */
export function viewAt(view: DataView, offset: number): DataView {
  return new DataView(view.buffer, view.byteOffset + offset, view.byteLength - offset);
}

/** `count` offsets at `at`, as views from the start of `view`; null offsets are left out. */
export function subviews(view: DataView, at: number, count: number): readonly DataView[] {
  return numbers(view, at, count).flatMap((offset) => (offset === 0 ? [] : [viewAt(view, offset)]));
}

export function numbers(view: DataView, at: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => view.getUint16(at + index * 2));
}

export interface Subtable {
  readonly type: number;
  readonly view: DataView;
}

/** Every subtable of every lookup, extensions resolved. `extension` is the table's extension type. */
export function lookupSubtables(table: DataView, extension: number): readonly Subtable[] {
  const lookupList = viewAt(table, table.getUint16(8));
  const lookups = subviews(lookupList, 2, lookupList.getUint16(0));
  return lookups.flatMap((lookup) => {
    const type = lookup.getUint16(0);
    const views = subviews(lookup, 6, lookup.getUint16(4));
    return views.map((view) => (type === extension ? { type: view.getUint16(2), view: viewAt(view, view.getUint32(4)) } : { type, view }));
  });
}

export function covers(coverage: DataView, glyph: number): boolean {
  const count = coverage.getUint16(2);
  if (coverage.getUint16(0) === 1) {
    return numbers(coverage, 4, count).includes(glyph);
  }
  for (let index = 0; index < count; index++) {
    const range = 4 + index * 6;
    if (glyph >= coverage.getUint16(range) && glyph <= coverage.getUint16(range + 2)) {
      return true;
    }
  }
  return false;
}

export function coveredGlyphs(coverage: DataView): readonly number[] {
  const count = coverage.getUint16(2);
  if (coverage.getUint16(0) === 1) {
    return numbers(coverage, 4, count);
  }
  const glyphs: number[] = [];
  for (let index = 0; index < count; index++) {
    const range = 4 + index * 6;
    for (let glyph = coverage.getUint16(range); glyph <= coverage.getUint16(range + 2); glyph++) {
      glyphs.push(glyph);
    }
  }
  return glyphs;
}

/** Class of a glyph; 0 for every glyph that is not listed. */
export function classOf(classes: DataView, glyph: number): number {
  if (classes.getUint16(0) === 1) {
    const index = glyph - classes.getUint16(2);
    return index >= 0 && index < classes.getUint16(4) ? classes.getUint16(6 + index * 2) : 0;
  }
  const count = classes.getUint16(2);
  for (let index = 0; index < count; index++) {
    const range = 4 + index * 6;
    if (glyph >= classes.getUint16(range) && glyph <= classes.getUint16(range + 2)) {
      return classes.getUint16(range + 4);
    }
  }
  return 0;
}
