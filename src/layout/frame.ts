import { pt, ZERO_PT, type Pt } from '../base/units.js';
import type { Direction } from '../document/metadata.js';
import type { Frame, LayoutContext } from './context.js';
import { columnWidth } from './column-places.js';
import { PLAIN_SHAPE, type PageShape } from './fragments.js';

/** The whole text block, in the theme's body text. */
export function wholeFrame({ theme, block }: LayoutContext): Frame {
  const prose = { ...theme.body, font: 'body', weight: 400, color: theme.colors.text } as const;
  return { x: ZERO_PT, width: block.width, height: block.height, prose, onGrid: false, shape: PLAIN_SHAPE };
}

/** What running text stands in: the text block, or the first of its columns. */
export function bodyFrame(context: LayoutContext): Frame {
  const { columns } = context.theme.page;
  const shape: PageShape = { ...PLAIN_SHAPE, columns: columns.count, columnGap: columns.gap, columnRule: columns.rule };
  const whole = wholeFrame(context);
  return { ...whole, width: columnWidth(shape, whole.width), shape };
}

/** However deep blocks are nested, text keeps this measure, and a page this height for it, in points. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 120;

/**
 * The frame without `by` points at its start side: the right one where text runs right to left. Less
 * than `by` where the frame is too narrow for it.
 */
export function insetStart(frame: Frame, by: Pt, direction: Direction): Frame {
  const taken = atMost(by, frame.width - LEAST_WIDTH);
  const width = pt(frame.width - taken);
  return { ...frame, width, x: direction === 'rtl' ? frame.x : pt(frame.x + taken) };
}

/** A sink is at most this share of the text block. */
const DEEPEST = 0.3;

export function sinkWithin(sink: Pt, { block }: LayoutContext): Pt {
  return pt(Math.min(sink, block.height * DEEPEST));
}

/** How much of a panel's padding there is room for. */
export interface Padding {
  readonly across: Pt;
  readonly down: Pt;
}

export function paddingWithin({ width, height }: Frame, by: Pt): Padding {
  return { across: atMost(by, (width - LEAST_WIDTH) / 2), down: atMost(by, (height - LEAST_HEIGHT) / 2) };
}

/** The frame inside a panel. */
export function inset(frame: Frame, { across, down }: Padding): Frame {
  return {
    ...frame,
    x: pt(frame.x + across),
    width: pt(frame.width - 2 * across),
    height: pt(frame.height - 2 * down),
  };
}

const atMost = (wanted: Pt, room: number): Pt => pt(Math.max(0, Math.min(wanted, room)));

/** Left edge of something `width` wide at the start side of the frame. */
export function startX(frame: Frame, width: Pt, direction: Direction): Pt {
  return direction === 'rtl' ? pt(frame.x + frame.width - width) : frame.x;
}

export const startSide = (direction: Direction): 'left' | 'right' => (direction === 'rtl' ? 'right' : 'left');
