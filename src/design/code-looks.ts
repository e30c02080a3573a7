/** How the parts of listings look. Printed in black, keywords and titles are bold and comments pale. */
import type { TokenKind } from '../base/code-token.js';
import type { Color } from './color.js';
import type { FontWeight, Theme } from './theme.js';

export interface CodeLook {
  readonly color: Color;
  readonly weight: FontWeight;
}

export function codeLook(kind: TokenKind, theme: Pick<Theme, 'colors' | 'code'>): CodeLook {
  return { color: colorFor(kind, theme), weight: codeWeight(kind) };
}

export function codeWeight(kind: TokenKind): FontWeight {
  return kind === 'keyword' || kind === 'title' ? 700 : 400;
}

function colorFor(kind: TokenKind, { colors, code }: Pick<Theme, 'colors' | 'code'>): Color {
  switch (kind) {
    case 'comment':
      return colors.muted;
    case 'keyword':
      return colors.accent;
    case 'string':
      return colors.accent2;
    case 'number':
    case 'attribute':
      return colors.link;
    case 'title':
      return code.color;
  }
}
