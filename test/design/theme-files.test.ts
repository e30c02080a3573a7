import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHIPPED_NAMES, shippedThemesModule, shippedTokensModule, themeJsonSchema, themeReference } from '../support/theme-files.js';

const made = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;

/** Everything above the first section, written by hand. */
function introduction(path: string): string {
  const text = readFileSync(made(path), 'utf8');
  const end = text.indexOf('\n## extends');
  return end < 0 ? text : text.slice(0, end);
}

test('brief is the default', () => {
  expect(SHIPPED_NAMES[0]).toBe('brief');
});

test('the program has the themes as their files say', async () => {
  await expect(shippedThemesModule()).toMatchFileSnapshot(made('src/design/shipped-themes.ts'));
  await expect(shippedTokensModule()).toMatchFileSnapshot(made('src/design/shipped-tokens.ts'));
});

test('the JSON Schema is that of the tokens', async () => {
  await expect(themeJsonSchema()).toMatchFileSnapshot(made('schemas/theme.schema.json'));
});

test('the reference tells of every token', async () => {
  await expect(themeReference(introduction('docs/themes.md'))).toMatchFileSnapshot(made('docs/themes.md'));
});
