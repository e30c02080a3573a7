import type { Span } from '../base/source.js';
import type { BuildContext } from './build-context.js';
import type { Inline } from './model.js';

const RIGHT_TO_LEFT_LETTER = /(?=\p{L})\p{Script=Arabic}/u;
const DIGIT = /\p{Nd}/u;

/** A number in running text, isolated: 1.2 is never shown as 2.1, whatever stands beside it. Words are as they are. */
export function numberInline(number: string, span: Span, { nextId }: Pick<BuildContext, 'nextId'>): Inline {
  if (!DIGIT.test(number)) {
    return { kind: 'text', id: nextId(), span, value: number };
  }
  const direction = RIGHT_TO_LEFT_LETTER.test(number) ? 'rtl' : 'ltr';
  const id = nextId();
  return { kind: 'phrase', id, span, role: null, language: null, direction, features: [], children: [{ kind: 'text', id: nextId(), span, value: number }] };
}
