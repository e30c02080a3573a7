/** What `EVEN_RULES` are for: kashidas are not free, last lines are not stubs, and lines are even. */
import { beforeAll, describe, expect, it } from 'vitest';
import { pt } from '../../src/base/units.js';
import { plainInline } from '../../src/text/collect.js';
import { EVEN_RULES, lineDemerits } from '../../src/text/demerits.js';
import type { BreakingRules, LineBefore } from '../../src/text/demerits.js';
import type { TextEngine } from '../../src/text/engine.js';
import { FORCED } from '../../src/text/items.js';
import type { Item, Penalty } from '../../src/text/items.js';
import { findKashidas, KASHIDA_LIMITS } from '../../src/text/kashida.js';
import { KashidaSupply } from '../../src/text/kashida-supply.js';
import { breakLines, PASSES } from '../../src/text/knuth-plass.js';
import { layoutParagraph, prepareParagraph } from '../../src/text/paragraph.js';
import type { Line } from '../../src/text/types.js';
import { BODY, JUSTIFIED, loadEngine, OWNER } from './support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const BETWEEN_WORDS: Penalty = { kind: 'penalty', cost: 0, width: pt(0), endHang: pt(0), lineEnd: 0, nextStart: 0, flagged: false };
const BEFORE: LineBefore = { flagged: false, lengthened: false, fitness: 1 };

describe('demerits', () => {
  const of = (ratio: number, kashidas = 0, before = BEFORE): number => lineDemerits(EVEN_RULES, ratio, kashidas, BETWEEN_WORDS, false, before);

  it('are least at the space that all lines aim at, and grow on both sides', () => {
    expect(of(0.6)).toBeCloseTo(0, 6);
    expect([of(0.2), of(0), of(-1)].every((demerits, index, all) => demerits > (all[index - 1] ?? 0))).toBe(true);
    expect(of(2)).toBeGreaterThan(of(1));
  });

  it('count every kashida, and lines with kashida below each other', () => {
    expect(of(0.6, 2) - of(0.6)).toBe(2 * EVEN_RULES.kashida);
    expect(of(0.6, 1, { ...BEFORE, lengthened: true }) - of(0.6, 1)).toBe(EVEN_RULES.doubleKashida);
    expect(of(0.6, 0, { ...BEFORE, lengthened: true })).toBe(of(0.6));
  });
});

const STORY =
  'صنع الورّاق في بغداد كتابًا من مئة ورقة، ثم كتب على غلافه اسم صاحبه بحروف كبيرة، وأهداه إلى المكتبة التي طلبت منه نسخة ثانية وثالثة. وقال المحدثون إن القراءة كانت أطول من المعتاد، وإن المستمعين لم يغادروا مجالسهم قبل أن تنتهي. '.repeat(6).trim();

describe('demerits of kashida', () => {
  /** Lines that the breaker lengthens, and such lines below each other, under rules. */
  const counts = (rules: BreakingRules): { readonly kashidas: number; readonly pairs: number } => {
    const widths = { first: [pt(360)], others: pt(360) };
    const { runs, items } = prepareParagraph(plainInline(STORY, BODY, OWNER), 'rtl', widths, engine);
    const supply = new KashidaSupply(items, findKashidas(runs, STORY, KASHIDA_LIMITS.auto, engine.kashidas));
    const found: number[] = [];
    let content = 0;
    for (const { item } of breakLines(items, widths, { passes: PASSES, rules, kashida: supply })) {
      const from = items.findIndex((one, index) => index >= content && one.kind === 'box');
      found.push(kashidasOf(items, from, item, widths.others, supply));
      content = item + 1;
    }
    return { kashidas: found.reduce((sum, count) => sum + count, 0), pairs: found.filter((count, index) => count > 0 && (found[index - 1] ?? 0) > 0).length };
  };

  it('spare strokes', () => {
    const free = counts({ ...EVEN_RULES, kashida: 0, doubleKashida: 0 });
    expect(counts(EVEN_RULES).kashidas).toBeLessThan(free.kashidas / 2);
    expect(counts({ ...EVEN_RULES, doubleKashida: 0 }).pairs).toBeGreaterThanOrEqual(counts(EVEN_RULES).pairs);
    expect(counts({ ...EVEN_RULES, kashida: 0, doubleKashida: 20_000 }).pairs).toBeLessThan(free.pairs);
  });
});

function kashidasOf(items: readonly Item[], from: number, to: number, room: number, supply: KashidaSupply): number {
  const inLine = items.slice(from, to);
  const natural = inLine.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0);
  const stretch = inLine.reduce((sum, item) => sum + (item.kind === 'glue' ? item.stretch : 0), 0);
  const end = items[to];
  const forced = end?.kind === 'penalty' && end.cost === FORCED;
  return natural > room || forced ? 0 : supply.relieve((room - natural) / stretch, stretch, from, to).kashidas;
}

function set(text: string, measure: number): readonly Line[] {
  return layoutParagraph(plainInline(text, BODY, OWNER), { ...JUSTIFIED, measure: pt(measure) }, engine);
}

describe('a last line', () => {
  const width = pt(420);
  const words = STORY.split(' ');
  /** Of paragraphs of 150 words and more. */
  const shares = (rules: BreakingRules): readonly number[] => {
    return words.slice(150).map((_, index) => {
      const text = words.slice(0, 150 + index).join(' ');
      const { items } = prepareParagraph(plainInline(text, BODY, OWNER), 'rtl', { first: [width], others: width }, engine);
      const breaks = breakLines(items, { first: [width], others: width }, { passes: PASSES, rules, kashida: null });
      const last = items.slice((breaks.at(-2)?.item ?? -1) + 2);
      return last.reduce((sum, item) => sum + (item.kind === 'penalty' ? 0 : item.width), 0) / width;
    });
  };

  it('is no stub where that can be avoided', () => {
    const stubs = (rules: BreakingRules): number => shares(rules).filter((share) => share < 0.1).length;
    expect(stubs(EVEN_RULES)).toBeLessThan(stubs({ ...EVEN_RULES, lastLine: null }) / 2);
  });

  it('that nearly fills the measure is set to all of it', () => {
    const lines = set(STORY, 300);
    const last = lines.at(-1);
    const room = (last?.width ?? 0) / 0.97;
    const text = STORY.slice(last?.start);
    expect(set(text, room)).toHaveLength(1);
    expect(set(text, room)[0]?.width).toBeCloseTo(room, 1);
    expect(set(text, room / 0.9)[0]?.width).toBeCloseTo(last?.width ?? 0, 1);
  });
});

describe('a paragraph', () => {
  it.each([200, 230, 260, 290])('of %i pt is more even with kashida, and its lines keep to few strokes', (measure) => {
    const lines = (kashida: 'off' | 'auto'): readonly Line[] =>
      layoutParagraph(plainInline(STORY, BODY, OWNER), { ...JUSTIFIED, measure: pt(measure), kashida }, engine).slice(0, -1);
    const strokes = lines('auto').reduce((sum, line) => sum + line.kashidas.length, 0);
    expect(variation(lines('auto'))).toBeLessThan(variation(lines('off')));
    expect(strokes).toBeLessThanOrEqual(1.5 * lines('auto').length);
  });
});

/** Standard deviation of a paragraph's spaces as a share of their mean. */
function variation(lines: readonly Line[]): number {
  const spaces = lines.flatMap(({ runs }) =>
    runs.flatMap((run) => (run.kind === 'text' ? run.clusters.filter(({ text }) => text === ' ').map(({ advance }): number => advance) : [])),
  );
  const mean = spaces.reduce((sum, space) => sum + space, 0) / spaces.length;
  return Math.sqrt(spaces.reduce((sum, space) => sum + (space - mean) ** 2, 0) / spaces.length) / mean;
}
