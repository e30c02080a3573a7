import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/base/source.js';
import { walkDocument } from '../../src/document/walk.js';
import { buildFrom } from './build-from.js';

const RUNS = Number(process.env['RUNS'] ?? 400);

/** Bits of every construct, whole and broken. */
const BITS = [
  'كلمة ', 'word ', '12 ', '\n', '\n\n', '    ', '# ', '###### ', '- ', '1. ', '- [x] ', '> ', '> — ', '**', '*', '~~', '`', '```\n', '***\n',
  '[', ']', '(', ')', '](', '![', '](#كلمة)', '[^1]', '\n\n[^1]: ', '[^a b]', '\n\n[a]: <', '[a]', '][a]', '| أ | ب |\n', '|---|:-:|\n', ': ', 'جدول: ',
  ':::note', ':::summary[', ':::x{a=b}', '\n:::\n', '<b>', '</b>', '<!-- ', ' -->', '&amp;', '&#0;', '&#xFFFFFF;', '&x;', '\\', '\\\n', '  \n',
  'https://a.b/', 'www.a.b', 'a@b.cc', '٣', '۳', '\u200f', '\ud83d\ude00', '\ud800', '\0', '\r', '\r\n', '\t', '\uFEFF', '{#a .b}', '{-}', '---\n', 'title: ', 'lang: ar-EG\n', 'a: &b [*b]\n',
] as const;

const source = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...BITS), { maxLength: 40 }).map((bits) => bits.join('')),
  fc.array(fc.constantFrom(...BITS), { maxLength: 20 }).map((bits) => `---\n${bits.join('')}\n---\n${bits.join('')}`),
);

describe('any text', () => {
  it('becomes a Document whose spans and diagnostics lie inside of it', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { document, diagnostics } = buildFrom(text);
        for (const { place } of diagnostics) {
          if (place.kind === 'span') {
            expectInside(place.span, text);
            expect(positionAt(place.span.file, place.span.start).line).toBeGreaterThan(0);
          }
        }
        walkDocument(document, ({ span }) => {
          expectInside(span, text);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('loses no letter where nothing is wrong', () => {
    const plain = fc.stringMatching(/^[\p{Script=Arabic}a-z0-9،؛ .:]{1,60}$/u);
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 5 }), (paragraphs) => {
        const { document, diagnostics } = buildFrom(paragraphs.join('\n\n'));
        // Of a list's numbers the first alone counts.
        fc.pre(diagnostics.length === 0 && !paragraphs.some((paragraph) => /^\s*\d+\./.test(paragraph)));
        let text = '';
        walkDocument(document, (node) => {
          text += node.kind === 'text' || node.kind === 'code' || node.kind === 'codeBlock' ? node.value : node.kind === 'listItem' ? node.marker : '';
        });
        expect(letters(text)).toBe(letters(paragraphs.join('')));
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['quotations', `${'>'.repeat(3000)} نص`],
    ['lists', `${'- '.repeat(500)}نص`],
    ['emphasis', `${'*'.repeat(4001)}نص${'*'.repeat(4001)}`],
    ['brackets', `${'['.repeat(3000)}نص${']'.repeat(3000)}`],
    ['notes', Array.from({ length: 3000 }, (_, index) => `[^${index}]: نص[^${index + 1}]`).join('\n\n') + '\n\nنص[^0]\n\n[^3000]: نص'],
    ['YAML', `---\na: ${'['.repeat(5000)}\n---\nنص`],
    ['YAML aliases', `---\ntitle: &a [x, x, x, x]\nkeywords: [*a, *a, *a]\nauthor: &b [*a, *a]\nrights: [*b, *b]\n---\nنص`],
  ])('may nest as it likes: %s', (_, text) => {
    expect(() => buildFrom(text)).not.toThrow();
  });
});

function expectInside({ start, end }: { readonly start: number; readonly end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
