/** The ornament of a heading as SVG beside it, from the contours that pages draw. It says nothing, so nobody hears of it. */
import { headpiece, type OutlineContour, rosette } from '../design/ornaments.js';
import type { HeadingDesign } from '../design/theme.js';
import { number } from './style-sheet.js';
import { element, lines, type XmlNode } from './xml.js';

/** Of a headpiece, in units of its own: as tall beside its width as on a page of theme `book`. */
const HEADPIECE = { width: 360, height: 42 } as const;
/** Of a rosette, whose contours have the width and about an eighth of it. */
const ROSETTE = { width: 120, height: 18 } as const;

/** Steps of a coordinate, in the same units: finer than what a screen shows. */
const STEPS = 10;

/** The heading with what its design draws above or below it; the heading alone where that is nothing. */
export function withOrnament(heading: XmlNode, { ornament }: HeadingDesign): XmlNode {
  switch (ornament) {
    case 'none':
      return heading;
    case 'headpiece':
      return ornamented([drawing('headpiece', HEADPIECE, headpiece(0, 0, HEADPIECE.width, HEADPIECE.height)), heading]);
    case 'rosette':
      return ornamented([heading, drawing('rosette', ROSETTE, rosette(ROSETTE.width / 2, ROSETTE.height / 2, ROSETTE.width))]);
  }
}

const ornamented = (parts: readonly XmlNode[]): XmlNode => element('header', { class: 'ornamented' }, lines(parts));

function drawing(name: string, { width, height }: { readonly width: number; readonly height: number }, contours: readonly OutlineContour[]): XmlNode {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `ornament ${name}`,
    viewBox: `0 0 ${width} ${height}`,
    'aria-hidden': 'true',
    focusable: 'false',
  };
  // Of the text's colour, which the style sheet and the reader choose for day and night.
  return element('svg', attributes, [element('path', { fill: 'currentColor', d: contours.map(pathData).join('') })]);
}

/** From point to point, so that stars of one size have one text, which the archive packs well. */
function pathData(contour: OutlineContour): string {
  const points = contour.map(({ x, y }) => ({ x: Math.round(x * STEPS), y: Math.round(y * STEPS) }));
  const steps = points.map(({ x, y }, index) => {
    const from = points[index - 1] ?? { x: 0, y: 0 };
    return `${index === 0 ? 'M' : 'l'}${number((x - from.x) / STEPS)} ${number((y - from.y) / STEPS)}`;
  });
  return `${steps.join('')}z`;
}
