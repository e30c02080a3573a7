declare module 'linebreak' {
  /** Break opportunities of UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** The next opportunity: `position` is the UTF-16 offset after it. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
