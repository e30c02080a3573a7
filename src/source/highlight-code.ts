/**
 * Finds the keywords, strings and comments of fenced listings by the language that their fence names.
 * highlight.js does it, loaded where a listing names a language. The listing's text stays as it is.
 */
import { distance } from 'fastest-levenshtein';
import type { Code, Root } from 'mdast';
import type { CodeToken } from '../base/code-token.js';
import { atSpan, type Report } from '../base/diagnostic.js';
import type { SourceFile } from '../base/source.js';
import { TEXT_LANGUAGES } from './code-nodes.js';
import { isDataDirective } from './data-directives.js';
import { spanOf, visitNodes } from './mdast.js';
import { tokensIn } from './tokens-in.js';

/** UTF-16 units; longer listings are data, and stay plain. */
const MAX_LENGTH = 100_000;

interface Grammars {
  readonly names: readonly string[];
  isKnown(name: string): boolean;
  tokens(code: string, language: string): readonly CodeToken[];
}

export async function highlightCode(root: Root, file: SourceFile, report: Report): Promise<void> {
  const listings = listingsOf(root);
  if (listings.length === 0) {
    return;
  }
  const grammars = await loadGrammars();
  for (const { node, language } of listings) {
    if (!grammars.isKnown(language)) {
      reportMisspelling(node, language, grammars.names, file, report);
    } else if (node.value.length <= MAX_LENGTH) {
      node.data = { ...node.data, tokens: grammars.tokens(node.value, language) };
    }
  }
}

interface Listing {
  readonly node: Code;
  readonly language: string;
}

/** The data of charts and tables are no listings. */
function listingsOf(root: Root): readonly Listing[] {
  const listings: Listing[] = [];
  visitNodes(root, (node) => {
    const language = node.type === 'code' ? (node.lang ?? '').toLowerCase() : '';
    if (node.type === 'code' && language !== '' && !TEXT_LANGUAGES.includes(language)) {
      listings.push({ node, language });
    }
    return isDataDirective(node) ? 'skip' : undefined;
  });
  return listings;
}

/** The common languages, and LaTeX. */
async function loadGrammars(): Promise<Grammars> {
  const [{ default: hljs }, { default: latex }] = await Promise.all([import('highlight.js/lib/common'), import('highlight.js/lib/languages/latex')]);
  hljs.registerLanguage('latex', latex);
  return {
    names: hljs.listLanguages().flatMap((name) => [name, ...(hljs.getLanguage(name)?.aliases ?? [])]),
    isKnown: (name) => hljs.getLanguage(name) !== undefined,
    tokens: (code, language) => tokensIn(hljs.highlight(code, { language, ignoreIllegals: true }).value),
  };
}

/** Short names are too near to each other: `csv` is no misspelt `css`. */
const SHORTEST = 4;
/** Names of languages that are near to others. */
const OTHER_LANGUAGES: readonly string[] = ['jsonl'];

/** Other languages are the author's affair, and stay plain. */
function reportMisspelling(node: Code, language: string, names: readonly string[], file: SourceFile, report: Report): void {
  const meant = OTHER_LANGUAGES.includes(language) ? undefined : names.find((name) => isMisspelling(language, name));
  if (meant !== undefined) {
    report({
      rule: 'code-languages-are-known',
      severity: 'warning',
      message: `expected the name of a language, but “${language}” came`,
      place: atSpan(spanOf(node, file)),
      hint: `write ${meant}, or leave the name out`,
    });
  }
}

/** One letter is another, too many or missing, or two have changed places; the first is right. */
function isMisspelling(typed: string, name: string): boolean {
  if (typed.length < SHORTEST || typed[0] !== name[0]) {
    return false;
  }
  const edits = distance(typed, name);
  return edits === 1 || (edits === 2 && sorted(typed) === sorted(name));
}

const sorted = (word: string): string => [...word].sort().join('');
