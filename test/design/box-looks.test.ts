/** WCAG 2.2, 1.4.3 and 1.4.11, in boxes of every kind; and that their shapes tell them apart without colour. */
import { describe, expect, it } from 'vitest';
import { boxLook } from '../../src/design/box-looks.js';
import type { Color } from '../../src/design/theme.js';
import { themeNames } from '../../src/design/themes.js';
import { BOX_ROLES } from '../../src/document/box-roles.js';
import { DocumentMaker } from '../support/document-maker.js';
import { themeOf } from '../support/lay-out.js';

const PAPER: Color = '#ffffff';

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Color, b: Color): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(themeNames)('boxes of %s', (name) => {
  const theme = themeOf(new DocumentMaker().document([]), name);

  it.each(BOX_ROLES)('%s reads well', (role) => {
    const { fill, title, text } = boxLook(role, theme);
    for (const ink of [title.color, text?.color ?? theme.colors.text, theme.colors.link, theme.colors.accent2]) {
      expect(contrast(ink, fill ?? PAPER)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('whose lines are all they have show them', () => {
    for (const role of ['warning', 'definition', 'pull-quote'] as const) {
      expect(contrast(boxLook(role, theme).lineColor, PAPER)).toBeGreaterThanOrEqual(3);
    }
  });

  it('differ in shape, not in colour alone', () => {
    const shapes = BOX_ROLES.filter((role) => role !== 'note').map((role) => {
      const { fill, barWidth, edge, rule } = boxLook(role, theme);
      return [fill !== null, barWidth, edge, rule].join(' ');
    });
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
