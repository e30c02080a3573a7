/** Shares of the four process inks, from 0 to 1. */
export interface Cmyk {
  readonly cyan: number;
  readonly magenta: number;
  readonly yellow: number;
  readonly black: number;
}

const SHARE = '(?:100|\\d{1,2}(?:\\.\\d+)?)%?';
const SHARES = Array.from({ length: 4 }, () => SHARE).join('[ ,]+');

/** `cmyk(100 60 0 20)`: shares in percent, cyan, magenta, yellow, black. */
export const CMYK_PATTERN = `cmyk\\( ?${SHARES} ?\\)`;

const WHOLE = new RegExp(`^${CMYK_PATTERN}$`);

export function parseCmyk(text: string): Cmyk | null {
  if (!WHOLE.test(text)) {
    return null;
  }
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = (text.match(/\d+(?:\.\d+)?/g) ?? []).map((share) => Number(share) / 100);
  return { cyan, magenta, yellow, black };
}

export function thinned({ cyan, magenta, yellow, black }: Cmyk, share: number): Cmyk {
  return { cyan: cyan * share, magenta: magenta * share, yellow: yellow * share, black: black * share };
}
