import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Root } from 'mdast';
import { parsePlainText } from '../../src/source/plain-text.js';

const parse = (text: string): Root => parsePlainText({ path: 'a.txt', text });
const paragraphs = (text: string): readonly string[] =>
  parse(text).children.map((node) => (node.type === 'paragraph' && node.children[0]?.type === 'text' ? node.children[0].value : node.type));

describe('parsePlainText', () => {
  it('makes a paragraph of each line that is not blank, its characters as typed', () => {
    expect(paragraphs('إلمندورف\u2011ريتشاردسون “بناءة” و”قائمة”\n\n  # ليس عنوانًا [^1] *  \r\n\t\u00a0\r\r**آخر** &amp; \\\n')).toEqual([
      'إلمندورف\u2011ريتشاردسون “بناءة” و”قائمة”',
      '# ليس عنوانًا [^1] *',
      '**آخر** &amp; \\',
    ]);
  });

  it('keeps every character but white space at the ends of lines, and where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ا', 'ل', 'a', '1', ' ', '\t', '\n', '\r', '\u00a0', '\u200f', '#', '“'), maxLength: 40 }), (text) => {
        const root = parse(text);
        expect(paragraphs(text)).toEqual(text.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== ''));
        const lines = text.split(/\r\n|\n|\r/);
        for (const { position } of root.children) {
          const { start, end } = position ?? { start: { line: 0, column: 0, offset: -1 }, end: { offset: -1 } };
          expect(text.slice(start.offset, end.offset)).toBe(lines[start.line - 1]?.trim());
          expect(lines[start.line - 1]?.slice(start.column - 1).startsWith(text.slice(start.offset, end.offset))).toBe(true);
        }
      }),
    );
  });
});
