import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { Frame, LayoutContext } from './context.js';

/** The whole text block, in the theme's body text. */
export function bodyFrame({ theme, block }: LayoutContext): Frame {
  const prose = { ...theme.body, font: 'body', weight: 400, color: theme.colors.text } as const;
  return { x: ZERO_PT, width: block.width, height: block.height, prose, listDepth: 0 };
}

/** The frame without `by` points at its start side: the right one where text runs right to left. */
export function insetStart(frame: Frame, by: Pt, direction: Direction): Frame {
  const width = pt(frame.width - by);
  return { ...frame, width, x: direction === 'rtl' ? frame.x : pt(frame.x + by) };
}

/** The frame without `by` points on all sides. */
export function inset(frame: Frame, by: Pt): Frame {
  return { ...frame, x: pt(frame.x + by), width: pt(frame.width - 2 * by), height: pt(frame.height - 2 * by) };
}

/** Left edge of something `width` wide at the start side of the frame. */
export function startX(frame: Frame, width: Pt, direction: Direction): Pt {
  return direction === 'rtl' ? pt(frame.x + frame.width - width) : frame.x;
}

export const startSide = (direction: Direction): 'left' | 'right' => (direction === 'rtl' ? 'right' : 'left');
