/** What the words of a listing are; few kinds, so that each can have a look of its own. */
export const TOKEN_KINDS = ['comment', 'keyword', 'string', 'number', 'title', 'attribute'] as const;

export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A range of a listing, in UTF-16 units of its text. The ranges of a listing ascend and do not overlap. */
export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}
