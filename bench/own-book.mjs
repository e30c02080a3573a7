/** Warraq as a contender: the program as compiled last, from the shell. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** A job like a peer's: a Markdown book in theme `book` to `job.pdf`. */
export function ownBook(text) {
  return {
    files: { 'job.md': text },
    commands: [['node', MAIN, 'build', 'job.md', '--theme', 'book', '--formats', 'pdf', '-o', '.']],
  };
}

/** The same from plain text: each line a paragraph. */
export function ownArticle(paragraphs, title) {
  return {
    files: { 'job.txt': `${paragraphs.join('\n')}\n` },
    commands: [['node', MAIN, 'build', 'job.txt', '--theme', 'book', '--title', title, '--formats', 'pdf', '-o', '.']],
  };
}

export const FONTS = join(fileURLToPath(new URL('../fonts', import.meta.url)), '/');
