/** The part of highlight.js that we call; its own types bring those of a browser's page with them. */
declare module 'highlight.js/lib/common' {
  interface HighlightJs {
    listLanguages(): string[];
    /** By a name or an alias, in letters of either case. */
    getLanguage(name: string): { readonly aliases?: readonly string[] } | undefined;
    registerLanguage(name: string, language: (hljs: unknown) => object): void;
    /** HTML of nested `<span class="hljs-…">`; its text is the code. */
    highlight(code: string, options: { readonly language: string; readonly ignoreIllegals: boolean }): { readonly value: string };
  }
  const hljs: HighlightJs;
  export default hljs;
}

declare module 'highlight.js/lib/languages/latex' {
  const latex: (hljs: unknown) => object;
  export default latex;
}
