/**
 * The text of a BibTeX value: accents, dashes and quotation marks of TeX as the characters they stand
 * for; emphasis as the tags that citeproc knows; braces, which only guard capitals, dropped.
 */

/** Combining characters by the accent's command (The TeXbook, chapter 9). */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308',
  r: '\u030A', H: '\u030B', v: '\u030C', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', l: 'ł', L: 'Ł', aa: 'å', AA: 'Å', i: 'i', j: 'j',
  textendash: '–', textemdash: '—', ldots: '…', dots: '…', textquoteright: '’', textquoteleft: '‘', LaTeX: 'LaTeX', TeX: 'TeX',
};

const ACCENTED = /\\(?:(["'`^~=.])\s*|([uvHcdbkr])(?:\s+|(?=\{)))(?:\{\s*(\\?\p{L})\s*\}|(\\?\p{L}))/gu;
const EMPHASIS = /\\(?:emph|textit)\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g;
const BOLD = /\\textbf\s*\{((?:[^{}]|\{[^{}]*\})*)\}/g;
const NAMED = /\\([a-zA-Z]+)(?:\s*\{\}|\s+|(?![a-zA-Z]))/g;
const ESCAPED = /\\([&%$#_{} ])/g;

export function texText(value: string): string {
  return value
    .replace(ACCENTED, (whole: string, sign?: string, command?: string, braced?: string, bare?: string) => {
      const letter = (braced ?? bare ?? '').replace('\\', '');
      const accent = ACCENTS[sign ?? command ?? ''];
      return accent === undefined ? whole : (letter + accent).normalize('NFC');
    })
    .replace(EMPHASIS, '<i>$1</i>')
    .replace(BOLD, '<b>$1</b>')
    .replace(NAMED, (_, name: string) => LETTERS[name] ?? '')
    .replace(ESCAPED, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/~/g, '\u00A0')
    .replace(/[{}]/g, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
