import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineText, positionAt } from '../../src/base/source.js';

describe('positions in a source', () => {
  it('count lines and columns as an editor does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ا', 'a', '\n', '\r', '\r\n'), maxLength: 20 }), fc.nat(), (text, at) => {
        const file = { path: 'a.md', text };
        const offset = text.length === 0 ? 0 : at % (text.length + 1);
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\n|\r/);
        const lines = text.split(/\r\n|\n|\r/);
        const position = positionAt(file, offset);
        expect(position).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 });
        expect(lineText(file, position.line)).toBe(lines[position.line - 1]);
        expect(lineText(file, lines.length + 1)).toBe('');
      }),
    );
  });
});
