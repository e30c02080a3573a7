import { expect, test } from 'vitest';
import { shippedTheme, themeNames } from '../../src/design/themes.js';
import { numberingOf } from '../../src/document/build-metadata.js';
import { NO_FRONT_MATTER } from '../../src/source/front-matter-values.js';

const BY_THEME = { headings: ['decimal'], captions: 'continuous' } as const;

test.each([
  ['nothing', {}, ['decimal'], 'continuous'],
  ['no numbers', { numberSections: false }, null, 'continuous'],
  ['other numbers', { numbering: ['chapter'], captionNumbering: 'named' }, ['chapter'], 'named'],
] as const)('the source says %s of numbers', (_, said, headings, captions) => {
  expect(numberingOf({ ...NO_FRONT_MATTER, ...said }, BY_THEME)).toMatchObject({ headings, captions });
});

test('only reports number their sections', () => {
  expect(themeNames.filter((name) => shippedTheme(name)?.numbering.headings !== null)).toEqual(['report']);
});
