/** The part of css-tree that we call: its parser alone, without the grammar of values, which is most of its size. */
declare module 'css-tree/parser' {
  interface CssLocation {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
  }
  interface CssList {
    toArray(): CssNode[];
  }
  /** A node of any type; what a type does not have is undefined. */
  export interface CssNode {
    readonly type: string;
    readonly loc?: CssLocation | null;
    readonly name?: string | { readonly name: string };
    readonly property?: string;
    readonly important?: boolean | string;
    readonly value?: string | CssNode | null;
    readonly matcher?: string | null;
    readonly prelude?: CssNode | null;
    readonly block?: CssNode | null;
    readonly children?: CssList | null;
  }
  interface CssParseError extends Error {
    readonly offset: number;
  }
  interface CssOptions {
    readonly context?: 'stylesheet' | 'declarationList';
    readonly positions: boolean;
    readonly parseValue: boolean;
    readonly onParseError: (error: CssParseError) => void;
  }
  const parse: (css: string, options: CssOptions) => CssNode;
  export default parse;
}
