/** `:::demo`: what is shown of the source, and what its headings and notes count for. */
import { describe, expect, it } from 'vitest';
import { codeLines } from '../../src/document/code-lines.js';
import type { Demo } from '../../src/document/model.js';
import { outline } from '../../src/document/outline.js';
import { buildFrom, shown } from './build-from.js';
import { dumpDocument } from './dump-document.js';

function demoOf(source: string): Demo {
  const demo = buildFrom(source).document.blocks.find((block) => block.kind === 'demo');
  if (demo === undefined) {
    throw new Error('no demo');
  }
  return demo;
}

describe('the source of a demo', () => {
  it.each([
    [':::demo\nنص **غليظ**\n:::', 'نص **غليظ**'],
    ['::::demo\n:::note[انتبه]\nنص\n:::\n::::', ':::note[انتبه]\nنص\n:::'],
    [':::demo{listed}\n\n# باب\n\nفقرة\n\n:::', '# باب\n\nفقرة'],
    ['- بند\n\n  :::demo\n  - أ\n    - ب\n  :::', null],
    [':::demo\r\nسطر\r\n\r\nآخر\r\n:::', 'سطر\n\nآخر'],
    [':::demo\n  بادئة\n    أعمق\n:::', 'بادئة\n  أعمق'],
  ])('of %j is what was typed', (source, value) => {
    if (value === null) {
      expect(dumpDocument(buildFrom(source).document)).toContain('"- أ\\n  - ب"');
      return;
    }
    expect(demoOf(source).source.value.trim()).toBe(value);
  });

  it('runs line by line in the direction of its first letter', () => {
    const { source } = demoOf('::::demo\n:::note\n## عنوان\n| أ | ب |\n|---|---|\n---\n\nword كلمة\n:::\n::::');
    expect(codeLines(source).map(({ direction }) => direction)).toEqual(['ltr', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr', 'ltr']);
    expect(codeLines({ value: '// شرح', lineDirection: 'ltr', tokens: [] })).toEqual([{ text: '// شرح', direction: 'ltr', parts: [{ text: '// شرح', kind: null }] }]);
  });
});

describe('what a demo makes', () => {
  const source = (attributes = ''): string => `---\nnumber-sections: true\n---\n\n# باب\n\n:::demo${attributes}\n# مثال\n\n## فرعه[^1]\n\n[^1]: حاشية\n:::\n\n## فصل`;

  it('is numbered for itself and is in no table of contents', () => {
    const { document, diagnostics } = buildFrom(source());
    const [chapter] = outline(document);
    expect(shown(diagnostics)).toEqual([]);
    expect([outline(document).length, chapter?.children.map(({ heading }) => heading.number)]).toEqual([1, ['1.1']]);
    expect(dumpDocument(document)).toMatch(/heading h1 #مثال 1 unlisted[\s\S]*heading h2 #فرعه 1\.1 unlisted/);
    expect(document.notes.map(({ mark }) => mark)).toEqual(['1']);
  });

  it('is in the table of contents where it asks for it', () => {
    expect(outline(buildFrom(source('{listed}')).document).map(({ heading }) => heading.slug)).toEqual(['باب', 'مثال']);
  });

  it('has its mistakes told', () => {
    expect(shown(buildFrom('::::demo\n:::nota\nنص\n:::\n::::').diagnostics)).toEqual(['error directives-are-known @ 2:1 «:::nota»']);
  });
});
