import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { LineItem, Page } from '../../src/layout/types.js';
import { resolveTheme } from '../../src/design/themes.js';
import { buildFrom } from '../document/build-from.js';
import { visualText } from '../support/dump-pages.js';
import { linesOn } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();
const WORDS = 'كان الورّاقون ينسخون الكتب في أسواق بغداد ويبيعونها للناس. ';

function layOutText(text: string): { readonly pages: readonly Page[]; readonly rules: readonly string[] } {
  const { document, metadata } = buildFrom(text);
  const theme = resolveTheme('book', metadata);
  const rules: string[] = [];
  if (theme === null) {
    throw new Error('there is a theme named book');
  }
  const { pages } = layoutDocument(document, theme, engine, ({ rule }) => rules.push(rule));
  return { pages, rules };
}

/** The letters of each page in visual order, without controls. */
function textOf({ items }: Page): string {
  return items.flatMap((item) => (item.kind === 'line' ? [item.line.runs.flatMap((run) => (run.kind === 'text' ? run.clusters.map(({ text }) => text) : [])).join('')] : [])).join('\n');
}

const FRONT = '---\ntitle: أ\nlang: ar-EG\n---\n\n';

describe('the page of a place', () => {
  it('is that on which it stands, ahead and behind, and in the middle of a paragraph', () => {
    const text = `${FRONT}أوله [](#end){.page} وآخره.\n\n${WORDS.repeat(120)} :anchor[]{#middle} ${WORDS.repeat(120)}\n\nنص :anchor[النهاية]{#end} [](#middle){.page}`;
    const { pages, rules } = layOutText(text);
    const last = pages.at(-1);
    const middle = pages.find(({ items }) => items.some((item) => item.kind === 'line' && item.line.anchors.length > 0));
    expect([pages.length, middle?.number, rules]).toEqual([8, 4, []]);
    expect(textOf(pages[0] as Page)).toContain('٨\u00A0ص');
    expect(textOf(last as Page)).toContain('٤\u00A0ص');
  });

  it('is the same each time', () => {
    const text = `${FRONT}${WORDS.repeat(200)} [](#end)\n\n## خاتمة {#end}`;
    expect(layOutText(text).pages).toEqual(layOutText(text).pages);
  });
});

describe('an index on pages', () => {
  it('names each page once, and three in a row as a range', () => {
    const page = `${WORDS.repeat(30)} :index[كتب] ${WORDS.repeat(30)}`;
    const { pages } = layOutText(`${FRONT}:index[كتب] :index[كتب]\n\n${page}\n\n${page}\n\n${page}\n\n${page}\n\n::index`);
    const marked = pages.filter(({ items }) => items.some((item) => item.kind === 'line' && item.line.anchors.length > 0)).map(({ label }) => label);
    expect(marked).toEqual(['١', '٢', '٣', '٥', '٧']);
    expect(textOf(pages.at(-1) as Page).replace(/\s/g, '')).toContain('٧،٥،٣–١،');
  });
});

describe('terms and letters at the end of a page', () => {
  /** The last line of each page that is no furniture, in visual order. */
  const ends = (text: string) => layOutText(text).pages.map((page) => visualText((linesOn(page, ({ kind }) => kind === 'node').at(-1) as LineItem).line));

  it('a term stands with its definition, however many are short', () => {
    const items = Array.from({ length: 60 }, () => 'لفظ\n: شرحه.').join('\n\n');
    const last = ends(`${FRONT}:::definitions\n${items}\n:::`);
    expect([last.length > 2, last.filter((line) => line === 'ظفل')]).toEqual([true, []]);
  });

  it('a letter of an index stands with its entries', () => {
    const marks = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'].map((letter) => `:index[]{entry="${letter}وو"}`).join('');
    const last = ends(`${FRONT}${marks}\n\n::index`);
    expect([last.length > 1, last.filter((line) => line.length === 1)]).toEqual([true, []]);
  });
});
