/** What we use of citeproc-js (https://citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  interface CiteprocItem {
    readonly id: string;
    readonly label?: string;
    readonly locator?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'suppress-author'?: boolean;
    readonly 'author-only'?: boolean;
  }

  interface CiteprocCluster {
    readonly citationID: string;
    readonly citationItems: readonly CiteprocItem[];
    readonly properties: { readonly noteIndex: number };
  }

  interface CiteprocSystem {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
    /** Around each source of a citation that is not its author alone. */
    wrapCitationEntry(text: string, id: string): string;
  }

  interface BibliographyFacts {
    readonly entry_ids: readonly (readonly string[])[];
    readonly 'second-field-align': false | string;
  }

  interface CiteprocEngine {
    readonly opt: { readonly development_extensions: Record<string, boolean> };
    readonly citation: { readonly opt: { readonly layout_prefix: string; readonly layout_suffix: string } };
    /** Identifier, number of the note and text of each citation. */
    rebuildProcessorState(citations: readonly CiteprocCluster[], format: 'html', uncited: readonly string[]): readonly (readonly [string, number, string])[];
    makeBibliography(): readonly [BibliographyFacts, readonly string[]] | false;
  }

  const CSL: { readonly Engine: new (system: CiteprocSystem, style: string, language: string, forceLanguage: boolean) => CiteprocEngine };
  export default CSL;
}
