/** What is isolated on a line of program text, and which lines of a source are program text. */
import { describe, expect, it } from 'vitest';
import type { CodeToken, TokenKind } from '../../src/base/code-token.js';
import { isolatedParts } from '../../src/document/code-isolates.js';
import { codeLines } from '../../src/document/code-lines.js';

/** Isolates between brackets, after the first letter of their direction. */
function isolatesOf(value: string, tokens: readonly CodeToken[] = []): string {
  const [line] = codeLines({ value, lineDirection: 'ltr', tokens });
  const parts = line === undefined ? [] : isolatedParts(line);
  expect(parts.map(({ text }) => text).join('')).toBe(value);
  return parts.map(({ text, direction }) => (direction === null ? text : `${direction === 'rtl' ? 'R' : 'L'}[${text}]`)).join('');
}

/** The pieces of a line in turn; those of a kind are tokens. */
function tokensOf(pieces: readonly (readonly [string, TokenKind | null])[]): readonly CodeToken[] {
  let at = 0;
  return pieces.flatMap(([text, kind]) => {
    const start = at;
    at += text.length;
    return kind === null ? [] : [{ start, end: at, kind }];
  });
}

describe('on a line of program text', () => {
  it('a string and a comment are isolated, without their signs', () => {
    const pieces = [['print(', null], ['"مرحبا، يا عمر!"', 'string'], [')  ', null], ['# تعليق.', 'comment']] as const;
    expect(isolatesOf(pieces.map(([text]) => text).join(''), tokensOf(pieces))).toBe('print("R[مرحبا، يا عمر!]")  # R[تعليق.]');
  });

  it('words of a plain string in YAML are one text', () => {
    const pieces = [['title:', 'attribute'], [' ', null], ['كتاب', 'string'], [' ', null], ['الحيوان', 'string']] as const;
    expect(isolatesOf(pieces.map(([text]) => text).join(''), tokensOf(pieces))).toBe('title: R[كتاب الحيوان]');
    const quoted = [['"كتاب"', 'string'], [' ', null], ['"آخر"', 'string']] as const;
    expect(isolatesOf('"كتاب" "آخر"', tokensOf(quoted))).toBe('"R[كتاب]" "R[آخر]"');
  });

  it.each([
    ['/* شرح */', 'comment', '/* R[شرح] */'],
    ['<!-- شرح -->', 'comment', '<!-- R[شرح] -->'],
    ['// v2: شرح', 'comment', '// L[v2: شرح]'],
    ['"""كلمات."""', 'string', '"""R[كلمات.]"""'],
    ['f"مرحبا ', 'string', 'f"R[مرحبا] '],
    ['// (شرح) آخر', 'comment', '// R[(شرح) آخر]'],
    ['# زد one.', 'comment', '# R[زد one.]'],
    ['"كتاب.txt"', 'string', '"L[كتاب.txt]"'],
    ['# comment', 'comment', '# comment'],
  ] as const)('%s, a %s', (value, kind, isolates) => {
    expect(isolatesOf(value, [{ start: 0, end: value.length, kind }])).toBe(isolates);
  });

  it.each([
    ['اسم = عمر + 1', 'R[اسم] = R[عمر] + 1'],
    ['say "مرحبا، عمر" كلام آخر؟ end', 'say "R[مرحبا، عمر]" L[كلام آخر؟ end]'],
    ['a = b', 'a = b'],
    ['مصر,12,سوريا', 'R[مصر],12,R[سوريا]'],
  ])('of no known language: %s', (value, isolates) => {
    expect(isolatesOf(value)).toBe(isolates);
  });

  it('long ones take no long time', () => {
    const value = `"${' '.repeat(90_000)}ا${'\''.repeat(5000)} "`;
    expect(isolatesOf(value, [{ start: 0, end: value.length, kind: 'string' }])).toContain('R[');
    expect(isolatesOf(value.slice(1))).toContain('R[');
  });
});

describe('in the source of a text', () => {
  const directions = (value: string): string => codeLines({ value, lineDirection: 'first-strong', tokens: [] }).map(({ direction }) => direction).join(' ');

  it('fenced program text runs from left to right, with its fences', () => {
    expect(directions('نص\n```python\nاسم = 1\n\n# تعليق\n```\nنص')).toBe('rtl ltr ltr ltr ltr ltr rtl');
    expect(directions('> ~~~csv\n> مصر,1\n> ~~~\nنص')).toBe('ltr ltr ltr rtl');
  });

  it('a fence ends at one as long as it, and fenced text goes by its letters', () => {
    expect(directions('````csv\nأ,ب\n```\nج\n````\nد')).toBe('ltr ltr ltr ltr ltr rtl');
    expect(directions('```markdown\nنص\n```\nنص `كلمة`')).toBe('ltr rtl ltr rtl');
  });

  it('a line goes by what it says, not by its marks', () => {
    expect(directions('- [x] جمع\n1. [ ] كتابة\n[^note]: حاشية\n> نص\n>\n> — قائل {#name}')).toBe('rtl rtl rtl rtl rtl rtl');
    expect(directions(':::note[انتبه]\n::qr{href="https://a.b" caption="رمز"}\n$$x$$ {form=arabic}\n- [x] done')).toBe('ltr ltr ltr ltr');
    expect(directions('| العدّاد | مثاله |\n|---|---|\n| `decimal` | ١ |\n\n| name | اسم |')).toBe('rtl rtl rtl ltr ltr');
  });

  it.each([
    ['كما في [](#name){.page} و[الباب](#part).', 'كما في L[[](#name){.page}] و[الباب]L[(#part)].'],
    ['قال :span[Liberté]{lang=fr} و`npm ci`', 'قال L[:span[Liberté]{lang=fr}] وL[`npm ci`]'],
    ['حلّ $x^2 = 4$ بالجذر', 'حلّ L[$x^2 = 4$] بالجذر'],
    ['- [x] جمع[^note]', '- L[[x]] جمعL[[^note]]'],
    ['زعم [@key، ص ٣] ثم -@other', 'زعم [L[@key]، ص ٣] ثم L[-@other]'],
    ['أو راسل info@example.org.', 'أو راسل info@example.org.'],
    ['كان ثمنه $5 ثم صار $10', 'كان ثمنه $5 ثم صار $10'],
  ])('marks on a line from the right are isolates: %s', (value, isolates) => {
    const [line] = codeLines({ value, lineDirection: 'first-strong', tokens: [] });
    const shown = line && isolatedParts(line).map(({ text, direction }) => (direction === null ? text : `${direction === 'ltr' ? 'L' : 'R'}[${text}]`)).join('');
    expect([line?.direction, shown]).toEqual(['rtl', isolates]);
  });

  it('marks of long lines take no long time', () => {
    for (const piece of ['[](', ':a[', '{', '$a', '`', '[^', '@a.']) {
      expect(codeLines({ value: `نص ${piece.repeat(30_000)}`, lineDirection: 'first-strong', tokens: [] })).toHaveLength(1);
    }
  });
});
