import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAutolinks } from '../../src/document/autolinks.js';

const found = (text: string): readonly string[] => findAutolinks(text).map(({ start, end }) => text.slice(start, end));

describe('findAutolinks', () => {
  it.each([
    ['زوروا https://example.org/a_b?x=1&y=2#z اليوم', ['https://example.org/a_b?x=1&y=2#z']],
    ['(https://example.org/a_(b)).', ['https://example.org/a_(b)']],
    ['https://example.org، ثم https://example.com؟ و«https://example.net/»', ['https://example.org', 'https://example.com', 'https://example.net/']],
    ['https://ar.wikipedia.org/wiki/قمة_ألاسكا.', ['https://ar.wikipedia.org/wiki/قمة_ألاسكا']],
    ['www.example.com وwww.', ['www.example.com']],
    ['HTTPS://EXAMPLE.ORG', ['HTTPS://EXAMPLE.ORG']],
    ['info@example.org، و a.b+c@x-y.example.com.', ['info@example.org', 'a.b+c@x-y.example.com']],
    ['https://user@example.org/a', ['https://user@example.org/a']],
    ['xhttps://example.org http:// https://! ftp://a.b a@b @b.c a@b.1', []],
    ['https://example.org\u200f، نص', ['https://example.org']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('says where they lead', () => {
    expect(findAutolinks('www.a.com a@b.cc https://x.y')).toEqual([
      { start: 0, end: 9, href: 'http://www.a.com' },
      { start: 10, end: 16, href: 'mailto:a@b.cc' },
      { start: 17, end: 28, href: 'https://x.y' },
    ]);
  });

  it('finds them in order and apart, in no more than the text’s own time', () => {
    const bits = fc.constantFrom('https://', 'www.', 'a', '.', '@', ')', '(', ' ', '،', 'com', '/');
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        let last = 0;
        for (const { start, end } of findAutolinks(parts.join(''))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
    const start = performance.now();
    for (const text of [`https://a${')'.repeat(100_000)}`, `a${'.a'.repeat(50_000)}@`, `a@${'a.'.repeat(50_000)}`, 'www.'.repeat(30_000), 'a@a.'.repeat(30_000)]) {
      findAutolinks(text);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
