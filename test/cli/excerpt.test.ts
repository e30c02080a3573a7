import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/base/source.js';
import { excerptAt } from '../../src/cli/excerpt.js';

const WIDE_ENOUGH = 200;

/** The span of `part` in `text`. */
function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { file: { path: 'a.md', text }, start, end: start + part.length };
}

describe('excerptAt', () => {
  it('puts carets under the span', () => {
    expect(excerptAt(spanOf('one\ntwo three\nfour', 'three'), WIDE_ENOUGH)).toEqual({
      line: 2,
      column: 5,
      text: 'two three',
      carets: '    ^^^^^',
    });
  });

  it('counts no column for Arabic vowel marks and two for wide characters', () => {
    expect(excerptAt(spanOf('العِلْمُ نور', 'نور'), WIDE_ENOUGH).carets).toBe('      ^^^');
    expect(excerptAt(spanOf('漢字 x', 'x'), WIDE_ENOUGH).carets).toBe('     ^');
  });

  it('spreads tabs to stops and lets no control character through', () => {
    const excerpt = excerptAt(spanOf('a\tb\u001b[31m', 'b'), WIDE_ENOUGH);
    expect(excerpt.text).toBe('a   b\ufffd[31m');
    expect(excerpt.carets).toBe('    ^');
  });

  it('stays on the first line of a span that goes on', () => {
    expect(excerptAt(spanOf('ab\ncd', 'b\nc'), WIDE_ENOUGH).carets).toBe(' ^');
  });

  it('shows the end of a line, and an empty line, with one caret', () => {
    expect(excerptAt({ file: { path: 'a', text: 'ab' }, start: 2, end: 2 }, WIDE_ENOUGH).carets).toBe('  ^');
    expect(excerptAt({ file: { path: 'a', text: '' }, start: 0, end: 0 }, WIDE_ENOUGH).carets).toBe('^');
  });

  it('cuts a long line around the span', () => {
    const text = `${'ا'.repeat(300)}خطأ${'ب'.repeat(300)}`;
    const excerpt = excerptAt(spanOf(text, 'خطأ'), 40);
    expect(excerpt.column).toBe(301);
    expect(excerpt.text).toMatch(/^…ا+خطأب+…$/);
    expect(excerpt.text.length).toBeLessThanOrEqual(40);
    expect(excerpt.carets.indexOf('^')).toBe(excerpt.text.indexOf('خطأ'));
    expect(excerpt.carets.trim()).toBe('^^^');
  });

  it('fits the room at either end of a long line and under a span wider than the room', () => {
    const text = `خطأ${'ب'.repeat(300)}نقص`;
    expect(excerptAt(spanOf(text, 'خطأ'), 40).text).toMatch(/^خطأب+…$/);
    expect(excerptAt(spanOf(text, 'نقص'), 40).text).toMatch(/^…ب+نقص$/);
    const whole = excerptAt(spanOf(text, text), 40);
    expect(whole.text.length).toBeLessThanOrEqual(40);
    expect(whole.carets.length).toBeLessThanOrEqual(40);
  });
});
