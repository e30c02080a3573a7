/** The attributes of an inline directive, held to the same rules as those of blocks. */
import { closest } from 'fastest-levenshtein';
import { atSpan } from '../base/diagnostic.js';
import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { AttributeRule } from './directive-kind.js';

/** Those that are known and fit; others are told. `shown` is how the author writes the directive. */
export function fittingAttributes(
  shown: string,
  given: Readonly<Record<string, string | null | undefined>>,
  rules: Readonly<Record<string, AttributeRule>>,
  span: Span,
  { report }: BuildContext,
): ReadonlyMap<string, string> {
  const fitting = new Map<string, string>();
  const tell = (rule: string, message: string, hint: string): void => {
    report({ rule, severity: 'error', message, place: atSpan(span), hint });
  };
  const known = Object.keys(rules);
  for (const [key, written] of Object.entries(given)) {
    const value = written ?? '';
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (rule === undefined) {
      tell('phrase-attributes-are-known', `expected ${known.join(', ')} in the braces of ${shown}, but there is no ${key}`, `did you mean ${closest(key.toLowerCase(), known)}?`);
    } else if (rule.fits(value)) {
      fitting.set(key, value);
    } else {
      tell('phrase-attributes-fit', `expected ${key} to be ${rule.expected}, but “${value}” came`, `correct it, or remove ${key}`);
    }
  }
  return fitting;
}
