/** Letters, marks and digits beyond ASCII, Greek, letterlike symbols and mathematical alphabets. */
const BEYOND_MATHEMATICS = /(?![\u0370-\u03FF\u2100-\u214F\u{1D400}-\u{1D7FF}])[^\p{ASCII}](?<=[\p{L}\p{M}\p{N}،؛])/u;

export function needsOwnFont(text: string): boolean {
  return BEYOND_MATHEMATICS.test(text);
}
