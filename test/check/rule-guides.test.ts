/** docs/check.md tells of every rule; `npx vitest run test/check --update=true` writes it anew. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleGuides } from '../../src/check/rule-guides.js';

const PAGE = new URL('../../docs/check.md', import.meta.url).pathname;

/** Above the table: written by hand. */
function introduction(): string {
  const text = readFileSync(PAGE, 'utf8');
  return text.slice(0, text.indexOf('\n| rule |'));
}

it('the reference tells of every rule', async () => {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
  const rows = ruleGuides().map(({ id, severity, explanation, hint }) => `| \`${id}\` | ${severity} | ${cell(explanation)} | ${cell(hint)} |`);
  const table = ['| rule | severity | why it matters | how to keep it |', '|---|---|---|---|', ...rows].join('\n');
  await expect(`${introduction()}\n${table}\n`).toMatchFileSnapshot(PAGE);
});

it('rules are ids of their own, each with a sentence and a hint', () => {
  const ids = ruleGuides().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ruleGuides().filter(({ id, explanation, hint }) => !/^[a-z8-]+$/.test(id) || !/\.(?:\s|$)/.test(explanation) || hint === '')).toEqual([]);
});
