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

/** Fill colour from `#rrggbb`. */
export function fillColor(color: string): string {
  return colorOperator(color, 'g', 'rg');
}

/** Stroke colour from `#rrggbb`. */
export function strokeColor(color: string): string {
  return colorOperator(color, 'G', 'RG');
}

function colorOperator(color: string, gray: string, rgb: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => operand(Math.round((part / 255) * 1000) / 1000));
  return red === green && green === blue ? `${String(red)} ${gray}` : `${String(red)} ${String(green)} ${String(blue)} ${rgb}`;
}
