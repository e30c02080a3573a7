/** Text with UAX #9 isolates in it, for what a line shows that is no Inline of the Document. */
import { withIsolates } from './left-to-right-tokens.js';
import type { Metadata } from './metadata.js';
import type { Inline } from './model.js';
import { textWith } from './plain-text.js';

/** LRI, RLI and FSI. */
export const ISOLATES = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
export const POP_ISOLATE = '\u2069';

/** A name or a fact among others of either direction. */
export function isolated(text: string): string {
  return ISOLATES.auto + text + POP_ISOLATE;
}

/** A title: its dates, ranges and codes are isolated as those of running text are. */
export function isolatedString(text: string, { direction, isolateNumbers }: Pick<Metadata, 'direction' | 'isolateNumbers'>): string {
  return isolateNumbers && direction === 'rtl' ? withIsolates(text) : text;
}

/** Like `plainText`, with its phrases and code isolated. */
export function isolatedText(inlines: readonly Inline[]): string {
  return textWith(inlines, (text, direction) => ISOLATES[direction] + text + POP_ISOLATE);
}
