/** What is said of every directive: its form, whether it has a label, which attributes it knows. */
import type { BuildContext } from './build-context.js';
import type { DirectiveForm, DirectiveParts } from './directive-parts.js';
import type { Block } from './model.js';

export interface DirectiveKind {
  /** `:::name` … `:::` around blocks, or `::name` on a line of its own. */
  readonly form: DirectiveForm | 'either';
  readonly label: 'none' | 'optional';
  /** By name; what is not named here is told to the author. */
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** Its attributes have been checked: only those that fit are left. */
  readonly build: (parts: DirectiveParts, context: BuildContext) => readonly Block[];
}

export interface AttributeRule {
  /** Ends the sentence “expected name to be”. */
  readonly expected: string;
  /** Whether the value, empty where none was written, will do. */
  readonly fits: (value: string) => boolean;
}

/** Any text at all. */
export const TEXT: AttributeRule = { expected: 'a text', fits: (value) => value.trim() !== '' };

/** A name without a value, as in `{wide}`. */
export const FLAG: AttributeRule = { expected: 'written without a value', fits: (value) => value === '' };

export function oneOf(...values: readonly string[]): AttributeRule {
  return { expected: values.join(' or '), fits: (value) => values.includes(value) };
}
