import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/document/model.js';
import { plainText } from '../../src/document/plain-text.js';
import { buildFrom, shown } from './build-from.js';

function inlinesOf(source: string): readonly Inline[] {
  const [block] = buildFrom(source).document.blocks;
  return block?.kind === 'paragraph' || block?.kind === 'heading' ? block.children : [];
}

/** Phrases as `direction«text»`, what stands around them as it is. */
function shownInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'phrase') {
        const { language, direction, features, children } = inline;
        return `${[direction ?? '-', language ?? '', ...features].join(' ').trim()}⟨${shownInlines(children)}⟩`;
      }
      return 'children' in inline ? shownInlines(inline.children) : plainText([inline]);
    })
    .join('');
}

const build = (source: string): string => shownInlines(inlinesOf(source));

describe('phrases', () => {
  it('are made of four inline directives', () => {
    expect(build('قال :bdi[نص] و:ltr[a **b**] و:rtl[ج] و:span[د]{lang=EN dir=auto features="ss01, -calt"}.')).toBe(
      'قال auto⟨نص⟩ وltr⟨a b⟩ وrtl⟨ج⟩ وauto en ss01 calt=0⟨د⟩.',
    );
    expect(build('كلمة :bdi[a :ltr[b :rtl[c]] [d](https://x.y)] كلمة')).toBe('كلمة auto⟨a ltr⟨b rtl⟨c⟩⟩ d⟩ كلمة');
    expect(build('# عنوان :ltr[x]')).toBe('عنوان ltr⟨x⟩');
    expect(build(':bdi[كلمة](https://x.y)')).toBe('auto⟨كلمة⟩(ltr⟨https://x.y⟩)');
  });

  it.each([
    'الساعة 10:30 أو ٠٨:٣٠ تمامًا', 'المصدر:موقع', ':smile: و:word و::bdi[x]', 'موعد :30', 'a:b:c', ':', 'نص :bdi نص', 'نص :bdi{lang=en}', 'الآية (٢:٢٥٥)', 'C:\\\\dir',
  ])('leave every other colon as it is: %s', (source) => {
    const { document, diagnostics } = buildFrom(source);
    const [block] = document.blocks;
    expect(block?.kind === 'paragraph' ? plainText(block.children) : null).toBe(source.replace('\\\\', '\\'));
    expect(diagnostics).toEqual([]);
  });

  it.each([
    [':bid[x] كلمة', ':bid[x] كلمة', ['warning phrases-are-known @ 1:1 «:bid»']],
    ['كلمة :BDI[x]', 'كلمة :BDI[x]', ['warning phrases-are-known @ 1:6 «:BDI»']],
    ['كلمة :bdi[x', 'كلمة :bdi[x', ['warning phrases-are-closed @ 1:6 «:bdi»']],
    [':span[x]{lang=e}', '-⟨x⟩', ['error phrase-attributes-fit @ 1:1 «:span[x]{lang=e}»']],
    [':span[x]{dir=up}', '-⟨x⟩', ['error phrase-attributes-fit @ 1:1 «:span[x]{dir=up}»']],
    [':span[x]{features=no}', '-⟨x⟩', ['error phrase-attributes-fit @ 1:1 «:span[x]{features=no}»']],
    [':span[x]{language=en}', '-⟨x⟩', ['error phrase-attributes-are-known @ 1:1 «:span[x]{language=en}»']],
    [':ltr[x]{dir=rtl}', 'ltr⟨x⟩', ['warning phrase-attributes-are-known @ 1:1 «:ltr[x]{dir=rtl}»']],
  ])('keep their text where they are wrong: %s', (source, expected, told) => {
    expect(build(source)).toBe(expected);
    expect(shown(buildFrom(source).diagnostics)).toEqual(told);
  });

  it('stand in links, and hold no links there', () => {
    const [link] = inlinesOf('[a :bdi[b [c](https://c.d) https://e.f]](https://g.h)');
    expect(link?.kind).toBe('link');
    expect(JSON.stringify(link, (key, value: unknown) => (key === 'span' ? undefined : value)).match(/"link"/g)).toHaveLength(1);
  });

  it('change no text, whatever they hold, however deep', () => {
    const bits = [':bdi[', ':ltr[', ':rtl[', ':span[', ']', ']{lang=en}', ']{dir=rtl}', 'كلمة', ' ', '1-2', '**', '`', '[', '](x)', '\\', ':', '{', '\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
        const { document } = buildFrom(`ن${parts.join('')}`);
        const count = (text: string): number => text.split('كلمة').length - 1;
        const texts = document.blocks.map((block) => ('children' in block ? plainText(block.children as readonly Inline[]) : 'value' in block ? block.value : ''));
        expect(count(texts.join(''))).toBe(count(parts.join('')));
      }),
    );
    const deep = `${':bdi['.repeat(200)}عمق${']'.repeat(200)}`;
    expect(() => buildFrom(deep)).not.toThrow();
    expect(shown(buildFrom(deep).diagnostics).length).toBeGreaterThanOrEqual(0);
  });
});

describe('automatic isolation', () => {
  it.each([
    ['وقع في 1992-05-14 ثم', 'وقع في ltr⟨1992-05-14⟩ ثم'],
    ['بين **2019–2024** و*C++* هنا', 'بين ltr⟨2019–2024⟩ وltr⟨C++⟩ هنا'],
    ['بين 2019&ndash;2024 هنا', 'بين ltr⟨2019–2024⟩ هنا'],
    ['نظام Windows **95-98** هنا', 'نظام Windows 95-98 هنا'],
    ['قال `1-2` و:ltr[3-4] و:bdi[ص 5-6]', 'قال 1-2 وltr⟨3-4⟩ وauto⟨ص ltr⟨5-6⟩⟩'],
    ['The years 2019-2024 and .NET here', 'The years 2019-2024 and .NET here'],
    ['البريد info@example.org هنا', 'البريد ltr⟨info@example.org⟩ هنا'],
    ['انظر [https://a.b/c/](https://a.b/c/) و[الصفحات 3-4](https://a.b)', 'انظر ltr⟨https://a.b/c/⟩ والصفحات ltr⟨3-4⟩'],
    ['بين ٢٠١٩-٢٠٢٤ هنا', 'بين ٢٠١٩-٢٠٢٤ هنا'],
  ])('of %s', (source, expected) => {
    expect(build(source)).toBe(expected);
  });

  it('is off where front matter says so, and in digits of the other kind', () => {
    const source = (key: string): string => `---\ntitle: ع\n${key}\n---\n\nوقع في 1992-05-14 ثم`;
    expect(build(source('isolate-numbers: false'))).toBe('وقع في 1992-05-14 ثم');
    expect(build(source('lang: ar-EG'))).toBe('وقع في ١٩٩٢-٠٥-١٤ ثم');
    expect(build(source('dir: ltr'))).toBe('وقع في ltr⟨1992-05-14⟩ ثم');
    expect(build(source('isolate-number: false'))).toBe('وقع في ltr⟨1992-05-14⟩ ثم');
  });

  it('keeps each character in its place in the source', () => {
    const text = 'وقع في 1992-05-14 و\\*3-4\\* ثم';
    const { document } = buildFrom(text);
    const visit = (inlines: readonly Inline[]): void => {
      for (const inline of inlines) {
        if (inline.kind === 'text' && inline.value.length > 1) {
          expect(text.slice(inline.span.start, inline.span.end)).toBe(inline.value);
        } else if ('children' in inline) {
          visit(inline.children);
        }
      }
    };
    visit(document.blocks[0]?.kind === 'paragraph' ? document.blocks[0].children : []);
  });
});
