import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { resolveTheme } from '../../src/design/themes.js';
import { layoutDocument } from '../../src/layout/layout-document.js';
import type { LineItem, Page } from '../../src/layout/types.js';
import { TagTree } from '../../src/pdf/tag-tree.js';
import type { TagElement } from '../../src/pdf/tag-element.js';
import { buildFrom } from '../document/build-from.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();
const WORDS = 'كان الورّاقون ينسخون الكتب في أسواق بغداد ويبيعونها للناس. ';
const FRONT = '---\ntitle: أ\nlang: ar-EG\n---\n\n';

interface Beside {
  readonly page: Page;
  readonly lines: readonly LineItem[];
}

function layOut(text: string, name = 'book'): { readonly notes: readonly Beside[]; readonly problems: readonly Diagnostic[] } {
  const { document, metadata, diagnostics } = buildFrom(text);
  const theme = resolveTheme(name, metadata);
  if (theme === null) {
    throw new Error(`there is a theme named ${name}`);
  }
  const problems: Diagnostic[] = [...diagnostics];
  const { pages } = layoutDocument(document, theme, engine, (problem) => problems.push(problem));
  const ids = new Set<number>(document.blocks.flatMap((block) => (block.kind === 'marginNote' ? [block.id] : [])));
  const notes = pages.map((page) => ({ page, lines: page.items.filter((item): item is LineItem => item.kind === 'line' && item.mark.kind === 'node' && ids.has(item.mark.node)) }));
  return { notes: notes.filter(({ lines }) => lines.length > 0), problems };
}

const rules = (problems: readonly Diagnostic[]): readonly string[] => problems.map(({ rule }) => rule);

describe('notes in the margin', () => {
  it('stand in the outer one: left of a recto, right of a verso, and the other way round in a book bound at the left', () => {
    const text = `${WORDS}:margin[هامش].\n\n${WORDS.repeat(45)}:margin[هامش].`;
    const sides = (front: string): readonly string[] =>
      layOut(`${front}${text}`).notes.map(({ page, lines }) => `${page.number % 2} ${(lines[0]?.x ?? 0) < page.size.width / 2 ? 'left' : 'right'}`);
    expect(sides(FRONT)).toEqual(['1 left', '0 right']);
    expect(sides('---\ntitle: A\nlang: en\n---\n\n')).toEqual(['1 right', '0 left']);
  });

  it('go down where they would overlap, and up where they would leave the text', () => {
    const { notes, problems } = layOut(`${FRONT}${WORDS.repeat(12)}\n\n${WORDS.repeat(45)}:margin[${WORDS.repeat(3)}]:margin[${WORDS.repeat(3)}] كلمة.`);
    expect(rules(problems)).toEqual([]);
    for (const { page, lines } of notes) {
      const baselines = lines.map(({ baseline }) => baseline);
      const steps = baselines.slice(1).map((baseline, index) => baseline - (baselines[index] ?? 0));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(15 - 0.01);
      expect(Math.max(...baselines)).toBeLessThan(page.size.height - 101);
    }
  });

  it('begin on the line of their place', () => {
    const { notes } = layOut(`${FRONT}${WORDS.repeat(4)}:margin[هامش] ${WORDS}`);
    const [first] = notes;
    const called = first?.page.items.find((item) => item.kind === 'line' && item.line.anchors.length > 0);
    expect(called?.kind === 'line' ? called.baseline : null).toBeCloseTo(first?.lines[0]?.baseline ?? 0);
  });

  it('are told of where they have no room, no line, no words, or no paragraph', () => {
    expect(rules(layOut(`${FRONT}كلمة:margin[هامش].`, 'journal').problems)).toEqual(['margin-notes-have-room']);
    expect(rules(layOut(`${FRONT}كلمة:margin[${WORDS.repeat(80)}].`).problems)).toEqual(['margin-notes-fit-their-page']);
    expect(rules(layOut(`${FRONT}:margin[هامش]`).problems)).toContain('margin-notes-have-a-line');
    expect(rules(layOut(`${FRONT}كلمة:margin[].`).problems)).toEqual(['margin-notes-have-words']);
    expect(rules(layOut(`${FRONT}## عنوان:margin[هامش]\n\nنص[^1].\n\n[^1]: حاشية:margin[هامش].`).problems)).toEqual(['margin-notes-stand-in-paragraphs', 'margin-notes-stand-in-paragraphs']);
  });

  it('are read after their paragraph, as notes with ids of their own', () => {
    const { document } = buildFrom(`${FRONT}أول:margin[هامش] وآخر:margin[غيره].\n\nثانٍ.`);
    const { kids } = new TagTree(document).root;
    const elements = kids.filter((kid): kid is TagElement => kid.kind === 'element').slice(-4);
    expect(elements.map(({ type }) => type)).toEqual(['P', 'Note', 'Note', 'P']);
    expect(new Set(elements.map(({ id }) => id)).size).toBe(3);
  });
});
