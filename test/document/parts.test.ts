import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { defaultTheme } from '../../src/design/themes.js';
import { buildDocument } from '../../src/document/build.js';
import { BOX_ROLES } from '../../src/document/box-roles.js';
import { buildMetadata } from '../../src/document/build-metadata.js';
import { plainText } from '../../src/document/plain-text.js';
import { NO_FRONT_MATTER } from '../../src/source/front-matter-values.js';
import { parsePlainText } from '../../src/source/plain-text.js';
import { sampleMetadata } from '../support/sample-metadata.js';
import { buildFrom } from './build-from.js';
import { dumpDocument } from './dump-document.js';

/** The dump without ids, on one line a block. */
const dump = (source: string): readonly string[] => dumpDocument(buildFrom(source).document).trimEnd().split('\n');

describe('quotations', () => {
  it.each([
    ['> قول\n>\n> — قائل', ['blockQuote', '  paragraph', '    text "قول"', '  paragraph', '    text "قائل"']],
    ['> قول\n> – قائل', ['blockQuote', '  paragraph', '    text "قول"', '  paragraph', '    text "قائل"']],
    ['> قول\\\n> ― **قائل**، كتاب', ['blockQuote', '  paragraph', '    text "قول"', '  paragraph', '    strong', '      text "قائل"', '    text "، كتاب"']],
  ])('%j end in who said it', (source, expected) => {
    const { document } = buildFrom(source);
    expect(dump(source)).toEqual(expected);
    expect(document.blocks[0]?.kind === 'blockQuote' && document.blocks[0].attribution?.kind).toBe('paragraph');
  });

  it.each(['> — نعم، قالها ومضى', '> قول - وقول', '> قول\n> وقول — بينهما', '> — أ\n> — ب', '> - أ\n> - ب', '> قول\n>\n> ```\n> — x\n> ```'])('%j does not', (source) => {
    const { document } = buildFrom(source);
    const quote = document.blocks[0];
    expect(quote).toMatchObject({ kind: 'blockQuote', attribution: null });
  });
});

describe('lists', () => {
  it('have markers in the publication’s digits, from the number they begin with', () => {
    expect(dump('٢٠٢٥\n\n9. أ\n10. ب').filter((line) => line.includes('listItem'))).toEqual(['  listItem ٩.', '  listItem ١٠.']);
    expect(dump('3) أ')).toContain('list from 3 tight');
    expect(dump('0. أ')).toContain('list from 0 tight');
  });

  it('change bullets by depth of bullets alone', () => {
    expect(dump('- أ\n  1. ب\n     - ج\n       - د\n         - هـ').filter((line) => line.includes('listItem')).map((line) => line.trim())).toEqual([
      'listItem •', 'listItem 1.', 'listItem –', 'listItem •', 'listItem •',
    ]);
  });

  it('are loose where a blank line stands between items or blocks', () => {
    expect(dump('- أ\n- ب')[0]).toBe('list tight');
    expect(dump('- أ\n\n- ب')[0]).toBe('list loose');
    expect(dump('- أ\n\n  ب')[0]).toBe('list loose');
  });
});

describe('tables', () => {
  const table = '| أ | ب |\n|---|---|\n| ج | د |';

  it('take the caption after them, else the one before', () => {
    const captions = (source: string): readonly string[] => dump(source).filter((line) => /^ {2}paragraph|^ {4}text/.test(line));
    expect(captions(`${table}\n\n: بعده`)).toEqual(['  paragraph', '    text "بعده"']);
    expect(captions(`Table: قبله\n\n${table}`)).toEqual(['  paragraph', '    text "قبله"']);
    expect(captions(`جدول: للأول\n\n${table}\n\n: له أيضًا\n\n${table}`)).toEqual(['  paragraph', '    text "له أيضًا"']);
    expect(dump(`${table}\n\nفقرة: عادية`)).toContain('  text "فقرة: عادية"');
    expect(dump(': وحدها')).toEqual(['paragraph', '  text ": وحدها"']);
  });

  it('have as many cells in every row, whatever was typed', () => {
    const { document } = buildFrom('| أ | ب |\n|---|---|\n| ج |\n| د | ه | و |');
    const [block] = document.blocks;
    expect(block?.kind === 'table' && block.rows.map((row) => row.cells.length)).toEqual([2, 2]);
  });
});

describe('images', () => {
  it('are figures where they stand alone', () => {
    expect(dump('![أ](a.png "تسمية 1")\n\n![أ](a.png) نص\n\n![أ][x]\n\n[x]: a.png "من التعريف"')).toEqual([
      'figure', '  image a.png "أ"', '  paragraph', '    text "تسمية 1"',
      'paragraph', '  image a.png "أ"', '  text " نص"',
      'figure', '  image a.png "أ"', '  paragraph', '    text "من التعريف" ‹![أ][x]›',
    ]);
  });
});

describe('boxes', () => {
  it('have the label, or the name of their role', () => {
    expect(dump(':::summary\nأ\n:::\n\n:::note[**ب**]\nج\n\n- د\n:::')).toEqual([
      'box summary', '  text "الخلاصة" ‹:::summary›', '  paragraph', '    text "أ"',
      'box note', '  strong', '    text "ب"', '  paragraph', '    text "ج"', '  list tight', '    listItem •', '      paragraph', '        text "د"',
    ]);
  });

  it('are called by their kind in Arabic, and in English in a book that runs from the left', () => {
    const titles = (front: string): readonly string[] =>
      BOX_ROLES.map((role) => {
        const [box] = buildFrom(`${front}:::${role}\nx\n:::`).document.blocks;
        return box?.kind === 'box' ? `${box.role}: ${plainText(box.title)}` : 'none';
      });
    expect(titles('')).toEqual([
      'summary: الخلاصة', 'key-facts: حقائق أساسية', 'note: ملاحظة', 'warning: تنبيه', 'definition: تعريف', 'example: مثال', 'pull-quote: ', 'sidebar: إضاءة', 'card: ',
    ]);
    expect(titles('---\nlang: en\n---\n\n')).toContain('key-facts: Key facts');
  });

  it('keep what other directives hold', () => {
    expect(dump(':::other[ب]\nأ\n:::')).toEqual(['paragraph', '  text "ب"', 'paragraph', '  text "أ"']);
  });
});

describe('plain text', () => {
  it('is never taken for markup, but addresses are links', () => {
    const file = { path: 'a.txt', text: '# [^1] ^[x] [a][b]\n\n::: note\n١. أ\n٢. ب\n| أ |\n<b> ![x](y) https://a.b' };
    const root = parsePlainText(file);
    const diagnostics: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => {
      diagnostics.push(diagnostic);
    };
    const document = buildDocument(root, file, sampleMetadata, defaultTheme.list, new Map(), report);
    expect(diagnostics).toEqual([]);
    expect(document.blocks.map((block) => block.kind === 'paragraph' && plainText(block.children))).toEqual(file.text.split(/\n+/));
    expect(dumpDocument(document)).toContain('link https://a.b');
    buildMetadata(NO_FRONT_MATTER, {}, file, root, report);
    expect(diagnostics[0]?.hint).toContain('--title');
  });
});

describe('comments', () => {
  it('leave one space between words', () => {
    expect(dump('نص <!-- أ --> نص\n\n<!-- أ -->\n\nنص<!-- أ -->نص').filter((line) => line.includes('text'))).toEqual(['  text "نص "', '  text "نص"', '  text "نص"', '  text "نص"']);
    expect(dump('نص\n<!-- أ -->')).toEqual(['paragraph', '  text "نص"']);
  });
});
