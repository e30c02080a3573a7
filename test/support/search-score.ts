/** What of a line a reader's own search finds: what stands between spaces, the words in that, words beside each other. */
import type { PdfSearch } from './pdf-search.js';
import { READERS_FAULTS } from './pdf-readers.js';

export type Searcher = keyof typeof READERS_FAULTS | 'poppler';

/**
 * Words as a person searches them: stretches of letters and marks, or of digits; of a number, as many digits as
 * older readers take in one CID (cells.ts).
 */
const WORD = /\p{L}[\p{L}\p{M}\u200c]*|\p{Nd}{1,7}/gu;

const wordsOf = (line: string): readonly string[] => [...line.matchAll(WORD)].map(([word]) => word);

/** What stands between spaces. */
const tokensOf = (line: string): readonly string[] => line.split(/\s+/u).filter((token) => token !== '');

/** That, without the punctuation at its edges. */
const bareTokensOf = (line: string): readonly string[] =>
  tokensOf(line).map((token) => token.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '')).filter((token) => token !== '');

/** Two words with a space between. */
function pairsOf(line: string): readonly string[] {
  const words = [...line.matchAll(WORD)];
  return words.slice(1).flatMap((second, index) => {
    const first = words[index];
    const pair = `${first?.[0] ?? ''} ${second[0]}`;
    return first !== undefined && line.startsWith(pair, first.index) ? [pair] : [];
  });
}

const TEXTS = { tokens: tokensOf, bare: bareTokensOf, pairs: pairsOf } as const;
const KINDS = ['tokens', 'bare', 'pairs'] as const;

export type Share = Readonly<Record<(typeof KINDS)[number], number>>;

export interface SearchScore {
  /** Share of the different texts of each line that are found, of 1. */
  readonly shares: Share;
  readonly summary: string;
  /** Words that are not found in any spelling. */
  readonly missing: readonly string[];
}

/** What each found at least, with every line, in every face. docs/decisions/0022 says what is missing. */
const FOUND: Readonly<Record<Searcher, Share>> = {
  'pdf.js': { tokens: 0.941, bare: 0.973, pairs: 0.735 },
  pdfium: { tokens: 0.807, bare: 0.915, pairs: 0.645 },
  mupdf: { tokens: 0.854, bare: 0.956, pairs: 0.72 },
  poppler: { tokens: 0.742, bare: 0.845, pairs: 0.541 },
};

/** The kinds of texts of which less was found. */
export const fallsShort = (shares: Share, searcher: Searcher): readonly string[] => KINDS.filter((kind) => shares[kind] < FOUND[searcher][kind]);

/** Searches the pages of a PDF, one for each line, in one go. */
export async function scoreSearch(bytes: Uint8Array, lines: readonly string[], search: PdfSearch, searcher: Searcher): Promise<SearchScore> {
  const queries = lines.map((line) => {
    const words = wordsOf(line).flatMap((word) => spellings(word, searcher));
    return [...new Set([...words, ...KINDS.flatMap((kind) => TEXTS[kind](line))])];
  });
  const unfound = (await search(bytes, queries)).map((texts) => new Set(texts));
  const counts = KINDS.map((kind) => {
    const texts = lines.map((line) => [...new Set(TEXTS[kind](line))]);
    const found = texts.map((page, index) => page.filter((text) => unfound[index]?.has(text) === false));
    return { kind, found: found.flat().length, total: texts.flat().length };
  });
  const share = (kind: keyof Share): number => counts.reduce((sum, count) => sum + (count.kind === kind ? count.found / count.total : 0), 0);
  return {
    shares: { tokens: share('tokens'), bare: share('bare'), pairs: share('pairs') },
    summary: counts.map(({ kind, found, total }) => `${kind} ${found} of ${total}`).join(', '),
    missing: lines.flatMap((line, index) => {
      const lost = [...new Set(wordsOf(line))].filter((word) => spellings(word, searcher).every((spelling) => unfound[index]?.has(spelling)));
      return lost.filter((word) => !isReadersFault(word, line, searcher));
    }),
  };
}

/** Letters with hamza or madda: poppler takes those of the page apart, and not what is searched. */
const COMPOSED = /[\u0622-\u0626\u06c0\u06c2\u06d3]/u;

/** Whether no encoding of ours lets a word of a line be found. fidelity/reader-faults.test.ts has the cases. */
function isReadersFault(word: string, line: string, searcher: Searcher): boolean {
  if (searcher === 'poppler') {
    return COMPOSED.test(word) || /[\p{M}\ufdfa]/u.test(word) || (/\p{Script=Arabic}/u.test(word) && /\p{Script=Latin}/u.test(word));
  }
  return READERS_FAULTS[searcher].test(line);
}

const MARKS = /\p{M}{2,}/gu;
const LAST_MARKS = /\p{M}+$/u;

/**
 * pdfium takes the marks of a letter in the other order, which is canonically the same, and does not normalise
 * what it searches; mupdf sees a control before the last mark of a word that punctuation follows.
 */
function spellings(word: string, searcher: Searcher): readonly string[] {
  switch (searcher) {
    case 'pdf.js':
    case 'poppler':
      return [word];
    case 'pdfium':
      return [word, word.replace(MARKS, (marks) => [...marks].reverse().join(''))];
    case 'mupdf':
      return [word, word.replace(LAST_MARKS, '')];
  }
}
