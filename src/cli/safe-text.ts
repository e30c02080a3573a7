/** Text of a file that nobody vouches for, so that it commands no terminal. */

/** Controls but for tab, line feed and form feed; embeddings, overrides and isolates that would turn what follows. */
const COMMANDS = /[\u0000-\u0008\u000b\u000d-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export function safeLines(text: string): string {
  return text.replace(COMMANDS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** On one line. */
export function safeLine(text: string): string {
  return safeLines(text.replace(/\s+/g, ' ').trim());
}
