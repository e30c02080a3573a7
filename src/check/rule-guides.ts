/** What is to be known of each rule of the check, in the order in which they are asked. */
import { OPENING_RULES } from './opening-rules.js';
import { RULES } from './rules.js';

export interface RuleGuide {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  /** Why it matters to a reader. */
  readonly explanation: string;
  readonly hint: string;
}

export function ruleGuides(): readonly RuleGuide[] {
  const ofOpening = Object.entries(OPENING_RULES).map(([id, rule]) => ({ id, ...rule }));
  return [...ofOpening, ...RULES.map(({ id, severity, explanation, hint }) => ({ id, severity, explanation, hint }))];
}
