/** Parallel texts: what they become, and what is told of them. */
import { describe, expect, it } from 'vitest';
import { buildFrom, shown } from './build-from.js';
import { dumpDocument } from './dump-document.js';

const dump = (source: string): readonly string[] => dumpDocument(buildFrom(source).document).trimEnd().split('\n');
const problems = (source: string): readonly string[] => shown(buildFrom(source).diagnostics);

describe('parallel texts', () => {
  it('are blocks and their translations in turn', () => {
    expect(dump(':::parallel{lang=FR}\nأ\n\n<!-- إلى هنا -->\n\na\n\n- ب\n\n> b\n:::')).toEqual([
      'parallel fr',
      '  paragraph', '    text "أ"',
      '  paragraph', '    text "a"',
      '  list tight', '    listItem •', '      paragraph', '        text "ب"',
      '  blockQuote', '    paragraph', '      text "b"',
    ]);
  });

  it('have the digits and counters of their languages', () => {
    const lines = dump('---\nlang: ar-EG\n---\n\n:::parallel\n1. سنة 1202\n\n<!-- -->\n\n1. In 1202\n:::');
    expect(lines[0]).toBe('parallel en');
    expect(lines.filter((line) => /listItem|text/.test(line)).map((line) => line.trim())).toEqual([
      'listItem ١.', expect.stringContaining('text "سنة ١٢٠٢"'), 'listItem 1.', 'text "In 1202"',
    ]);
  });

  it.each([
    [':::parallel\nأ\n\na\n\nب\n:::', 'error parallel-has-pairs @ 6:1 «ب»'],
    [':::parallel\n:::', 'error parallel-has-pairs @ 1:1 «:::parallel»'],
    [':::parallel\nأ\n\n---\n\na\n:::', 'error parallel-holds-text @ 4:1 «---»'],
    [':::parallel{lang=x_y}\nأ\n\na\n:::', 'error directive-attributes-fit @ 1:1 «:::parallel{lang=x_y}»'],
  ])('%j', (source, expected) => {
    expect(problems(source)).toEqual([expected]);
  });
});
