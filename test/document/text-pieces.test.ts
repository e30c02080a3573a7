import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPieces } from '../../src/document/text-pieces.js';
import { walkDocument } from '../../src/document/walk.js';
import { buildFrom } from './build-from.js';

const parts = (value: string, raw: string): readonly string[] =>
  textPieces(value, raw).map((piece) => `${piece.kind} ${JSON.stringify(value.slice(piece.start, piece.end))} ${JSON.stringify(raw.slice(piece.rawStart, piece.rawEnd))}`);

describe('textPieces', () => {
  it.each([
    ['نص', 'نص', ['same "نص" "نص"']],
    ['a*b', 'a\\*b', ['same "a" "a"', 'reference "*" "\\\\*"', 'same "b" "b"']],
    ['a&b', 'a&amp;b', ['same "a" "a"', 'reference "&" "&amp;"', 'same "b" "b"']],
    ['a&b', 'a&b', ['same "a&b" "a&b"']],
    ['&x;', '&x;', ['same "&x;" "&x;"']],
    ['&x;©', '&x;&copy;', ['same "&x;" "&x;"', 'reference "©" "&copy;"']],
    ['∾̳b', '&acE;b', ['reference "∾̳" "&acE;"', 'same "b" "b"']],
    ['\uFFFDا', '&#0;&#x627;', ['reference "�" "&#0;"', 'reference "ا" "&#x627;"']],
    ['a\nb', 'a\n  > b', ['same "a" "a"', 'lineEnd "\\n" "\\n  > "', 'same "b" "b"']],
    ['a\nb', 'a \r\nb', ['same "a" "a"', 'lineEnd "\\n" " \\r\\n"', 'same "b" "b"']],
    ['a\n> b', 'a\n        > b', ['same "a" "a"', 'lineEnd "\\n" "\\n        "', 'same "> b" "> b"']],
    ['ب', '  ب', ['same "ب" "ب"']],
    ['xyz', 'abc', ['unknown "xyz" "abc"']],
    ['', 'abc', []],
  ])('%j from %j', (value, raw, expected) => {
    expect(parts(value, raw)).toEqual(expected);
  });

  it('find every text of a source where it stands', () => {
    const bits = fc.constantFrom('كلمة', ' ', 'a', '\\*', '\\', '&amp;', '&#1591;', '&x', '\n', '\n> ', '**', '*', '[', ']', '1', '  ', '\n- ', '\n  ', '\t');
    fc.assert(
      fc.property(fc.constantFrom('', '> ', '- ', '1. '), fc.array(bits, { maxLength: 25 }), (prefix, rest) => {
        const source = prefix + rest.join('');
        walkDocument(buildFrom(source).document, (node) => {
          if (node.kind === 'text') {
            const raw = source.slice(node.span.start, node.span.end);
            const isPlaced = raw === node.value || /^[ \t]*\n[\s>]*$/.test(raw) || /^\\.$|^&#?\w+;$/.test(raw);
            expect(isPlaced, `${JSON.stringify(node.value)} from ${JSON.stringify(raw)} in ${JSON.stringify(source)}`).toBe(true);
          }
        });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 500) },
    );
  });
});
