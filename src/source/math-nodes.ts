/** Formulas in mdast, where Markdown has none. */
import type { Literal } from 'mdast';

/** `$…$` */
export interface InlineMath extends Literal {
  type: 'inlineMath';
  /** What stands between the braces after it. */
  attributes: string;
}

/** `$$…$$` on lines of its own. */
export interface DisplayMath extends Literal {
  type: 'displayMath';
  attributes: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    displayMath: DisplayMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    displayMath: DisplayMath;
  }
}
