import { closest } from 'fastest-levenshtein';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';

/** The attributes of a directive that it has a use for; others are told. `shown` is how the author writes it. */
export function checkAttributes<Name extends string>(
  shown: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  known: readonly Name[],
  span: Span,
  { report }: { readonly report: Report },
): ReadonlyMap<Name, string> {
  const given = new Map<Name, string>();
  for (const [key, value] of Object.entries(attributes)) {
    const name = known.find((candidate) => candidate === key);
    if (name !== undefined) {
      given.set(name, value ?? '');
      continue;
    }
    report({
      rule: 'directive-attributes-are-known',
      severity: 'error',
      message: known.length === 0 ? `expected no attributes on ${shown}, but ${key} came` : `expected ${known.join(', ')} in the braces of ${shown}, but there is no ${key}`,
      place: atSpan(span),
      hint: known.length === 0 ? 'remove it' : `did you mean ${closest(key.toLowerCase(), known)}?`,
    });
  }
  return given;
}
