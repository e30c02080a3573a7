import { MAX_QUOTED } from './limits.js';

/** Controls, and embeddings, overrides and isolates that would turn what follows. */
const COMMANDS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** A text of a book that nobody vouches for, as it may stand in a message or be a file's name there. */
export function harmless(text: string): string {
  return text.replace(COMMANDS, '\ufffd');
}

/** In quotation marks, on one line, and not too long. */
export function quoted(text: string): string {
  const line = harmless(text.replace(/\s+/g, ' ').trim());
  const cut = [...line.slice(0, 2 * MAX_QUOTED)];
  return cut.length > MAX_QUOTED ? `“${cut.slice(0, MAX_QUOTED).join('')}…”` : `“${cut.join('')}”`;
}
