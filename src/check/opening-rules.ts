import type { Place, Report } from '../base/diagnostic.js';

interface OpeningRule {
  readonly severity: 'error' | 'warning';
  readonly explanation: string;
  readonly hint: string;
}

/** What a file must keep for its book to be read at all; by rule ids. */
export const OPENING_RULES = {
  'archives-are-sound': {
    severity: 'error',
    explanation: 'A book is a zip; what is damaged in it no reader can show.',
    hint: 'make the book anew, or download it again',
  },
  'archives-are-of-bounded-size': {
    severity: 'error',
    explanation: 'Files that are too many or too large are no book, and may be an attack.',
    hint: 'split the book; one of unknown origin is better not opened',
  },
  'names-stay-inside': {
    severity: 'error',
    explanation: 'A name that leads out of the archive writes over files of the reader.',
    hint: 'name files relative to the archive, without “..”, drive or leading slash',
  },
  'files-are-open': {
    severity: 'error',
    explanation: 'What is encrypted can neither be checked nor be read by everyone.',
    hint: 'check the book before it is locked',
  },
  'containers-name-the-package': {
    severity: 'error',
    explanation: 'Readers find the book by META-INF/container.xml.',
    hint: 'give META-INF/container.xml a rootfile with the full-path of the package document',
  },
  'files-are-well-formed': {
    severity: 'error',
    explanation: 'XHTML that is no well-formed XML shows an error instead of the page.',
    hint: 'mend the markup here',
  },
  'entities-are-defined': {
    severity: 'error',
    explanation: 'XML knows five names of characters; a reader that meets another one stops.',
    hint: 'write the character itself',
  },
  'text-is-utf-8': {
    severity: 'error',
    explanation: 'Text of another encoding is shown as gibberish.',
    hint: 'save the file as UTF-8',
  },
  'style-sheets-are-well-formed': {
    severity: 'warning',
    explanation: 'A reader leaves out what it cannot read, and the book loses its looks there.',
    hint: 'mend the style sheet here',
  },
  'style-sheets-are-of-bounded-size': {
    severity: 'warning',
    explanation: 'Where style sheets and text are too large together, readers are slow and the check stops.',
    hint: 'take out rules that are not used',
  },
} as const satisfies Readonly<Record<string, OpeningRule>>;

export type OpeningRuleId = keyof typeof OPENING_RULES;

export function tell(report: Report, rule: OpeningRuleId, message: string, place: Place): void {
  const { severity, hint } = OPENING_RULES[rule];
  report({ rule, severity, message, place, hint });
}
