/** Whose direction a block has, and on which side it stands then; the order of dates and names on the page. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TextEngine } from '../../src/text/engine.js';
import { buildFrom } from '../document/build-from.js';
import { isLine, layOut } from '../support/lay-out.js';
import { loadEngine, visualText } from '../text/support.js';

let engine: TextEngine;

beforeAll(async () => {
  engine = await loadEngine();
});

interface Shown {
  readonly text: string;
  /** The side that the line touches. */
  readonly side: 'left' | 'right' | 'both' | 'neither';
}

const NEAR = 0.5;

/** The lines of all pages, each from left to right. */
function linesOf(source: string, frontMatter = ''): readonly Shown[] {
  const { document } = buildFrom(`---\ntitle: عنوان\n${frontMatter}\n---\n\n${source}`);
  const laid = layOut(document, engine);
  const [page] = laid.pages;
  const lines = page?.items.filter(isLine) ?? [];
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ x, line }) => x + line.indent + line.width));
  return lines.map(({ x, line }) => {
    const atLeft = x + line.indent - left < NEAR;
    const atRight = right - (x + line.indent + line.width) < NEAR;
    return { text: visualText(line), side: atLeft ? (atRight ? 'both' : 'left') : atRight ? 'right' : 'neither' };
  });
}

const find = (lines: readonly Shown[], part: string): Shown | undefined => lines.find(({ text }) => text.includes(part));

const MIXED = 'Word كلمة عربية.\n\nكلمة word.\n\nOnly Latin here.\n\n12.5';

describe('paragraph-direction', () => {
  it('publication: all paragraphs run with it, but those without a letter of its own', () => {
    const lines = linesOf(MIXED);
    expect(find(lines, 'Word')).toEqual({ text: '.ةيبرع ةملك Word', side: 'right' });
    expect(find(lines, 'word')).toEqual({ text: '.word ةملك', side: 'right' });
    expect(find(lines, 'Only')).toEqual({ text: 'Only Latin here.', side: 'right' });
  });

  it('first-strong: each paragraph runs, and stands, as its first strong letter says', () => {
    const lines = linesOf(MIXED, 'paragraph-direction: first-strong');
    expect(find(lines, 'Word')).toEqual({ text: 'Word ةيبرع ةملك.', side: 'left' });
    expect(find(lines, 'word')).toEqual({ text: '.word ةملك', side: 'right' });
    expect(find(lines, 'Only')).toEqual({ text: 'Only Latin here.', side: 'left' });
    expect(find(lines, '12.5')?.side).toBe('right');
  });

  it('first-strong looks at headings, captions and the title too, and not into isolates', () => {
    const source = '# Is it?\n\n:ltr[abc] كلمة.\n\n`abc` كلمة!';
    const lines = linesOf(source, 'paragraph-direction: first-strong\nsubtitle: Why?');
    expect(find(lines, 'Is')).toEqual({ text: 'Is it?', side: 'left' });
    expect(find(lines, 'Why')).toEqual({ text: 'Why?', side: 'left' });
    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['.ةملك abc', '!ةملك abc']));
    expect(find(linesOf(source), 'Is')).toEqual({ text: '?Is it', side: 'right' });
  });
});

describe('what Warraq puts into a line', () => {
  it('is isolated: names and facts keep their order', () => {
    const lines = linesOf('نص', 'author: [John Smith, ليلى, Jane Doe]\ndate: 2025-08-15\npublisher: 2M Press\ntheme: brief');
    for (const key of ['paragraph-direction: publication', 'paragraph-direction: first-strong']) {
      expect(find(linesOf('نص', `author: [John Smith, ليلى, Jane Doe]\ndate: 2025-08-15\npublisher: 2M Press\ntheme: brief\n${key}`), 'John')?.side).toBe('right');
    }
    expect(find(lines, 'John')?.text).toBe('2M Press · 2025 سطسغأ 15 · Jane Doe ،ىليل ،John Smith');
  });

  it('is isolated: the title, and headings in running heads', () => {
    expect(linesOf('نص', 'subtitle: تقرير 2019-2024')[1]?.text).toBe('2019-2024 ريرقت');
    expect(linesOf('نص', 'subtitle: تقرير 2019-2024\nisolate-numbers: false')[1]?.text).toBe('2024-2019 ريرقت');
  });

  it('is isolated: note marks, code, addresses and dates beside each other', () => {
    const lines = linesOf('تاريخ 1992-05-14[^1] ثم info@a.org/ و`x -1` هنا\n\n[^1]: نص');
    expect(find(lines, '1992')?.text).toMatch(/^انه x -1و .*info@a\.org.* مث \(1\)1992-05-14 خيرات$/);
  });

  it('a phrase broken over lines stands in order on both', () => {
    const words = 'Declaration of the Rights of Man and of the Citizen adopted by the National Assembly of France in August and so on';
    const lines = linesOf(`كلمات كثيرة تسبق العبارة :ltr[${words}.] وبعدها كلمات`);
    const latin = lines.map(({ text }) => text.replace(/[^\x20-\x7e]/g, '').trim()).filter((text) => /[a-z]/.test(text));
    expect(latin.length).toBeGreaterThan(1);
    expect(latin.join(' ').replace(/\s+/g, ' ')).toBe(`${words}.`);
  });
});

describe('the size of Latin', () => {
  const sizes = (source: string, lang: string): readonly number[] => {
    const { document } = buildFrom(`---\ntitle: عنوان\nlang: ${lang}\n---\n\n${source}`);
    const lines = (layOut(document, engine).pages[0]?.items ?? []).filter(isLine);
    return lines.flatMap(({ line }) => (visualText(line).includes('Latin') ? line.runs.map((run) => (run.kind === 'text' ? run.size : 0)) : []));
  };

  it('is that of words in Arabic, in paragraphs of its own too', () => {
    expect(sizes('Latin only.', 'ar')[0]).toBeCloseTo(11.5 * 0.86, 5);
    expect(sizes(':::parallel\nكلمة.\n\nLatin only.\n:::', 'ar')[0]).toBeCloseTo(11.5 * 0.86, 5);
  });

  it('is whole in a publication of its own', () => {
    expect(sizes('Latin only.', 'en')[0]).toBe(11.5);
  });
});
