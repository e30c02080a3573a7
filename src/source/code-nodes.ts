/** Fenced listings in mdast. */
import type { CodeToken } from '../base/code-token.js';

declare module 'mdast' {
  interface CodeData {
    /** Put there by highlight-code.ts. */
    tokens?: readonly CodeToken[];
  }
}

/** Names of what is text, not program. */
export const TEXT_LANGUAGES: readonly string[] = ['markdown', 'md', 'text', 'txt'];
