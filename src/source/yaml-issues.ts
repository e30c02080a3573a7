/** What a schema finds wrong of a YAML mapping, told at its place. */
import type { z } from 'zod';
import { invariant } from '../base/assert.js';
import { atSpan, type Report } from '../base/diagnostic.js';
import { closestName } from './front-matter-keys.js';
import type { YamlBlock } from './yaml-block.js';

/** What each key expects, and an example of it. */
export type KeyGuide = Readonly<Record<string, { readonly expected: string; readonly example: string }>>;

/** Where a mapping has an unknown key, that it lacks a known one goes without saying. */
export function reportIssues(issues: readonly z.core.$ZodIssue[], keys: KeyGuide, block: YamlBlock, report: Report): void {
  const misspelt = new Set(issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => path.join('/')));
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || !misspelt.has(issue.path.slice(0, -1).join('/')) || issue.path.length === 1) {
      reportIssue(issue, keys, block, report);
    }
  }
}

function reportIssue(issue: z.core.$ZodIssue, keys: KeyGuide, block: YamlBlock, report: Report): void {
  const key = String(issue.path[0]);
  const guide = keys[key];
  invariant(guide !== undefined, 'every key of a schema has a guide');
  const { expected, example } = guide;
  if (issue.code === 'unrecognized_keys') {
    for (const name of issue.keys) {
      report({
        rule: 'front-matter-keys-are-known',
        severity: 'error',
        message: `expected ${key} to be ${expected}, but its mapping has an unknown key “${name}”`,
        place: atSpan(block.keySpan(issue.path, name)),
        hint: `for example ${example}`,
      });
    }
    return;
  }
  report({
    rule: isDate(key) && issue.code === 'invalid_format' ? 'dates-exist' : 'front-matter-values-fit-their-keys',
    severity: 'error',
    message: `expected ${key} to be ${expected}, but ${block.describe(issue.path)} came`,
    place: atSpan(block.valueSpan(issue.path)),
    hint: suggestedValue(issue, block) ?? `for example ${example}`,
  });
}

/** Where one of a few words was expected, the one that is nearest to what came. */
function suggestedValue(issue: z.core.$ZodIssue, block: YamlBlock): string | null {
  const given = issue.code === 'invalid_value' ? block.textAt(issue.path) : null;
  if (issue.code !== 'invalid_value' || given === null) {
    return null;
  }
  const near = closestName(given, issue.values.map(String));
  return near === null ? null : `did you mean ${near}?`;
}

const isDate = (key: string): boolean => key === 'date' || key === 'modified';
