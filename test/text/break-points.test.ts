import { describe, expect, it } from 'vitest';
import { findBreakPoints } from '../../src/text/break-points.js';

/** The text with `|` at allowed and `‖` at required breaks. */
function marked(text: string): string {
  let out = '';
  let start = 0;
  for (const { position, kind } of findBreakPoints(text)) {
    out += text.slice(start, position) + (position === text.length ? '' : kind === 'required' ? '‖' : '|');
    start = position;
  }
  return out;
}

describe('findBreakPoints', () => {
  it.each([
    ['between words, after their spaces', 'كتب  الولد', 'كتب  |الولد'],
    ['not before Arabic punctuation', 'قال ، ثم', 'قال ، |ثم'],
    ['not inside quotation marks', '«كلمة» أخرى', '«كلمة» |أخرى'],
    ['not inside brackets', '(كلمة) أخرى', '(كلمة) |أخرى'],
    ['not at no-break spaces', 'ص.\u00a012', 'ص.\u00a012'],
    ['after a hyphen, not after a non-breaking one', 'ا-ب ا\u2011ب', 'ا-|ب |ا\u2011ب'],
    ['not before a note mark', 'كلمة؟\u2060\u2068١\u2069 ثم', 'كلمة؟\u2060\u2068١\u2069 |ثم'],
    ['not between a number and its sign', '10٪ و 5%', '10٪ |و |5%'],
    ['not inside telephone numbers', 'هاتف +961 1 234 567 أو \u20660033 (0)1-23-45\u2069', 'هاتف |+961 1 234 567 |أو |\u20660033 (0)1-23-45\u2069'],
    ['nor in Arabic-Indic digits', 'على +٩٦١ ١ ٢٣٤ ٥٦٧ نهارًا', 'على |+٩٦١ ١ ٢٣٤ ٥٦٧ |نهارًا'],
    ['in sums and short numbers', 'كان +5 6 و 00 12', 'كان |+5 |6 |و |00 |12'],
    ['at a line separator', 'أ\u2028ب', 'أ\u2028‖ب'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['https://example.com/reports/2025?lang=ar', 'https://example|.com/|reports/|2025|?lang|=ar'],
    ['www.example.org/a-long-path', 'www|.example|.org/|a|-long|-path'],
    ['first.last@example.com', 'first|.last@|example|.com'],
    ['(https://example.com/)', '(https://example|.com/)'],
  ])('breaks the address %s at its marks', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('breaks an address only where the line gains by it', () => {
    const costs = findBreakPoints('انظر https://example.com/a/b').map(({ cost }) => cost);
    expect(costs[0]).toBe(0);
    expect(Math.min(...costs.slice(1, -1))).toBeGreaterThan(0);
  });

  it('searches a text without addresses for none, however long', () => {
    const start = performance.now();
    findBreakPoints(`${'a'.repeat(200_000)}@`);
    findBreakPoints('www.'.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
