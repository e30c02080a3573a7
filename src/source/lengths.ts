import type { Size } from '../base/geometry.js';
import { mm, pt, type Pt } from '../base/units.js';

const LENGTH = /^(\d+(?:\.\d+)?|\.\d+)\s*(mm|cm|in|pt|pc)$/i;
const BY = /\s*[x×]\s*/i;

const UNITS: Readonly<Record<string, Pt>> = { mm: mm(1), cm: mm(10), in: pt(72), pt: pt(1), pc: pt(12) };

const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  a3: [297, 420],
  a4: [210, 297],
  a5: [148, 210],
  b5: [176, 250],
  letter: [215.9, 279.4],
  legal: [215.9, 355.6],
};

/** `25mm`, `2.5cm`, `1in`, `12pt`, `2pc`; null for anything else. */
export function parseLength(text: string): Pt | null {
  const [, value, unit] = LENGTH.exec(text.trim()) ?? [];
  const size = unit === undefined ? undefined : UNITS[unit.toLowerCase()];
  return value === undefined || size === undefined ? null : pt(Number(value) * size);
}

/** `a4`, or width and height: `170mm x 240mm`. */
export function parsePaperSize(text: string): Size | null {
  const paper = PAPERS[text.trim().toLowerCase()];
  if (paper !== undefined) {
    return { width: mm(paper[0]), height: mm(paper[1]) };
  }
  const [width, height, ...rest] = text.trim().split(BY).map(parseLength);
  return width && height && rest.length === 0 ? { width, height } : null;
}
