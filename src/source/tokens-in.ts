/** The HTML of highlight.js as ranges of the code. */
import type { CodeToken, TokenKind } from '../base/code-token.js';

/** Scopes of highlight.js (its guide to CSS classes); null is plain code inside a string. Others are as what stands around them. */
const KINDS: ReadonlyMap<string, TokenKind | null> = new Map<string, TokenKind | null>([
  ...kinds('comment', ['comment', 'quote']),
  ...kinds('keyword', ['keyword', 'literal', 'type', 'built_in', 'selector-tag', 'name', 'meta', 'deletion']),
  ...kinds('string', ['string', 'regexp', 'char', 'symbol', 'link', 'code', 'formula', 'addition']),
  ...kinds('number', ['number', 'bullet']),
  ...kinds('title', ['title', 'section', 'class', 'selector-id', 'selector-class']),
  ...kinds('attribute', ['attr', 'attribute', 'property', 'variable', 'template-variable', 'selector-attr', 'selector-pseudo']),
  ['subst', null],
]);

function kinds(kind: TokenKind, scopes: readonly string[]): readonly (readonly [string, TokenKind])[] {
  return scopes.map((scope) => [scope, kind]);
}

const PIECE = /<span class="(?:hljs-)?([^" ]*)[^"]*">|(<\/span>)|&(?:amp|lt|gt|quot|#x27);|[^<&]+/g;

export function tokensIn(html: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  const around: (TokenKind | null)[] = [null];
  let at = 0;
  for (const [piece, scope, closing] of html.matchAll(PIECE)) {
    const kind = around[around.length - 1] ?? null;
    if (scope !== undefined) {
      const own = KINDS.get(scope);
      around.push(own === undefined ? kind : own);
    } else if (closing !== undefined) {
      around.pop();
    } else {
      const end = at + (piece.startsWith('&') ? 1 : piece.length);
      add(tokens, at, end, kind);
      at = end;
    }
  }
  return tokens;
}

/** Ranges of one kind that touch are one. */
function add(tokens: CodeToken[], start: number, end: number, kind: TokenKind | null): void {
  const last = tokens[tokens.length - 1];
  if (kind === null) {
    return;
  }
  if (last?.end === start && last.kind === kind) {
    tokens[tokens.length - 1] = { start: last.start, end, kind };
  } else {
    tokens.push({ start, end, kind });
  }
}
