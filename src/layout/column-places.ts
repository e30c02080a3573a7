/** Where columns stand side by side, and the rules between them. */
import { pt, type Pt } from '../base/units.js';
import type { Rect } from '../base/geometry.js';
import type { Direction } from '../document/metadata.js';
import type { PageShape } from './fragments.js';
import type { FillItem } from './types.js';

/** Width of one of the columns of a text block. */
export function columnWidth({ columns, columnGap }: PageShape, width: Pt): Pt {
  return pt((width - columnGap * (columns - 1)) / columns);
}

/** Left edge of a column, 0-based from the start side, from the left edge of the text block. */
export function columnX(shape: PageShape, index: number, width: Pt, direction: Direction): Pt {
  const from = index * (columnWidth(shape, width) + shape.columnGap);
  return direction === 'rtl' ? pt(width - columnWidth(shape, width) - from) : pt(from);
}

/** The rules between columns that stand in `area`. */
export function columnRules(shape: PageShape, count: number, area: Rect, direction: Direction, color: FillItem['color']): readonly FillItem[] {
  if (shape.columnRule <= 0) {
    return [];
  }
  return Array.from({ length: Math.max(0, count - 1) }, (_, index): FillItem => {
    const outer = direction === 'rtl' ? index : index + 1;
    const x = area.x + columnX(shape, outer, area.width, direction) - (shape.columnGap + shape.columnRule) / 2;
    return {
      kind: 'fill',
      rect: { x: pt(x), y: area.y, width: shape.columnRule, height: area.height },
      color,
      mark: { kind: 'artifact', type: 'layout' },
    };
  });
}

