import { closest } from 'fastest-levenshtein';
import pc from 'picocolors';
import { type RuleGuide, ruleGuides } from '../check/rule-guides.js';
import type { ExitStatus } from './exit-status.js';
import { safeLine } from './safe-text.js';
import type { Stream, Terminal } from './terminal.js';

const ALL = 'all';

/** `warraq check --explain`: why a rule matters and how it is kept, on standard output. */
export function explain(rule: string, { out, err }: Terminal): ExitStatus {
  const guides = ruleGuides();
  const found = rule === ALL ? guides : guides.filter(({ id }) => id === rule);
  if (found.length === 0) {
    err.write(`error: There is no rule “${safeLine(rule)}”; did you mean “${closest(rule, guides.map(({ id }) => id))}”?\n`);
    return 2;
  }
  out.write(found.map((guide) => format(guide, out)).join('\n'));
  return 0;
}

function format({ id, severity, explanation, hint }: RuleGuide, { colored }: Stream): string {
  const colors = pc.createColors(colored);
  const tint = severity === 'error' ? colors.red : colors.yellow;
  return `${tint(`${severity}[${id}]`)}: ${explanation}\n  ${colors.dim('=')} ${colors.cyan('hint')}: ${hint}\n`;
}
