/** WCAG 2.2, 1.4.3: 4.5 to 1 for text; 1.4.11: 3 to 1 for what else carries meaning. */
import { describe, expect, test } from 'vitest';
import { bookTheme } from '../../src/design/theme-book.js';
import { briefTheme } from '../../src/design/theme-brief.js';
import type { Color, Theme } from '../../src/design/theme.js';

const PAPER: Color = '#ffffff';

function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Color, b: Color): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Text and what it stands on. */
function textPairs({ colors, headings, title, table, quote, box, notes, furniture, figure, code, list, cover }: Theme): [string, Color, Color][] {
  const inks: [string, Color][] = [
    ['text', colors.text],
    ['accent', colors.accent],
    ['accent2', colors.accent2],
    ['link', colors.link],
    ['marker', list.markerColor],
  ];
  const grounds: [string, Color][] = [
    ['paper', PAPER],
    ['panel', colors.panel],
    ['summary', box.summary.fill],
    ['note', box.note.fill],
  ];
  const anywhere = inks.flatMap(([ink, color]) => grounds.map(([name, ground]): [string, Color, Color] => [`${ink} on ${name}`, color, ground]));
  const onPaper = [
    ...Object.values(headings),
    ...[title.title, title.subtitle, title.byline, title.abstract],
    ...[table.text, table.caption, quote.text, quote.attribution, notes.text, furniture.text, figure.caption],
  ].map(({ color }, index): [string, Color, Color] => [`design ${index} on paper`, color, PAPER]);
  return [
    ...anywhere,
    ...onPaper,
    ['table header', table.header.color, table.headerFill ?? PAPER],
    ['code', code.color, code.fill],
    ['summary title', box.summary.title.color, box.summary.fill],
    ['note title', box.note.title.color, box.note.fill],
    ['cover', cover.foreground, cover.background],
    ['cover accent', cover.accent, cover.background],
  ];
}

describe.each([briefTheme, bookTheme])('$name', (theme) => {
  test.each(textPairs(theme))('%s reads well', (_, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

test('contrast is WCAG’s', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
