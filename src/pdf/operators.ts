/** Operands of content streams. */

const MICRO = 1e6;

/** A number with at most six decimals, never in exponential notation. */
export function operand(value: number): string {
  const rounded = Math.round(value * MICRO) / MICRO;
  if (Object.is(rounded, -0)) {
    return '0';
  }
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(6) : text;
}

const THOUSAND = 1000;

/** A number rounded to thousandths: text positions are such, so that moves add up without a rest. */
export function thousandths(value: number): string {
  const rounded = Math.round(value * THOUSAND);
  const size = Math.abs(rounded);
  const rest = size % THOUSAND;
  const whole = `${rounded < 0 ? '-' : ''}${(size - rest) / THOUSAND}`;
  return rest === 0 ? whole : `${whole}.${fraction(rest)}`;
}

/** Decimals of 1 to 999 thousandths. Writing whole numbers takes V8 a third of the time of fractions. */
function fraction(rest: number): string {
  if (rest % 100 === 0) {
    return String(rest / 100);
  }
  const digits = rest % 10 === 0 ? String(rest / 10) : String(rest);
  return digits.padStart(rest % 10 === 0 ? 2 : 3, '0');
}

/** Fill colour from `#rrggbb`. */
export const fillColor = (color: string): string => colorOperator(color, 'g', 'rg');

/** Stroke colour from `#rrggbb`. */
export const strokeColor = (color: string): string => colorOperator(color, 'G', 'RG');

function colorOperator(color: string, gray: string, rgb: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => operand(Math.round((part / 255) * 1000) / 1000));
  return red === green && green === blue ? `${String(red)} ${gray}` : `${String(red)} ${String(green)} ${String(blue)} ${rgb}`;
}
