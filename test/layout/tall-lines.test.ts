/** Ink of different lines never touches, in the tallest faces as in ordinary ones. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import type { LineItem, Page } from '../../src/layout/types.js';
import { inkOfLine } from '../../src/text/line-ink.js';
import type { TextEngine } from '../../src/text/engine.js';
import { DocumentMaker, METADATA } from '../support/document-maker.js';
import { isLine, layOut, themeOf } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

let engine: TextEngine;
beforeAll(async () => {
  engine = await loadEngine();
});

const phrasesOf = (name: string): readonly string[] => readFileSync(new URL(`../shaping/words/${name}.txt`, import.meta.url), 'utf8').trimEnd().split('\n');

/** Every kind of block, full of the phrases. */
function documentOf(phrases: readonly string[], language: string, fontFamily: string | null): Document {
  const make = new DocumentMaker();
  const at = (index: number): string => phrases[index % phrases.length] ?? '';
  const all = phrases.join(' ');
  const blocks = [
    make.heading(1, null, at(0)),
    make.paragraph(all, make.note(make.paragraph(all))),
    make.paragraph(at(1)),
    make.heading(2, null, `${at(2)} ${at(3)}`),
    make.paragraph(all),
    make.list('bullets', [[make.paragraph(at(4))], [make.paragraph(`${at(5)} ${at(6)}`)], [make.paragraph(at(7))]]),
    make.table([null, null], [[at(8), at(9)], [`${at(10)} ${at(11)} ${at(0)}`, at(2)], [at(4), at(5)]], make.paragraph(at(3))),
    make.quote([make.paragraph(all)], make.paragraph(at(6))),
    make.box('summary', at(7), [make.paragraph(`${at(8)} ${at(9)}`)]),
    ...phrases.map((phrase) => make.paragraph(phrase)),
  ];
  return make.document(blocks, { ...METADATA, title: at(9), subtitle: at(10), abstract: at(11), language, page: { ...METADATA.page, fontFamily } });
}

interface PlacedInk {
  readonly line: LineItem;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function inkOf(page: Page): readonly PlacedInk[] {
  return page.items.filter(isLine).flatMap((line) =>
    inkOfLine(line.line, engine.shaper).map(({ left, right, top, bottom }) => ({
      line,
      left: line.x + left,
      right: line.x + right,
      top: line.baseline - top,
      bottom: line.baseline - bottom,
    })),
  );
}

/** Boxes of glyphs on different baselines that lie over each other: `number of pairs on page n`. */
function clashes(pages: readonly Page[]): readonly string[] {
  return pages.flatMap((page) => {
    const ink = inkOf(page).toSorted((a, b) => a.top - b.top);
    let count = 0;
    ink.forEach((box, index) => {
      for (let other = ink[++index]; other !== undefined && other.top < box.bottom; other = ink[++index]) {
        count += box.line.baseline !== other.line.baseline && other.left < box.right && box.left < other.right ? 1 : 0;
      }
    });
    return count === 0 ? [] : [`${count} on page ${page.number}`];
  });
}

describe('lines of tall faces', () => {
  it.each([
    ['urdu', 'ur', null],
    ['urdu', 'ar', 'Noto Nastaliq Urdu'],
    ['quranic', 'ar', 'Scheherazade New'],
  ] as const)('%s in lang %s, mainfont %s: nothing touches', (name, language, family) => {
    for (const theme of ['brief', 'book']) {
      const document = documentOf(phrasesOf(name), language, family);
      const { pages } = layOut(document, engine, themeOf(document, theme));
      expect(pages.length).toBeGreaterThan(1);
      expect(clashes(pages), theme).toEqual([]);
    }
  });

  it('stand a leading apart where nothing would touch', () => {
    const document = documentOf(phrasesOf('urdu'), 'ur', null);
    const theme = themeOf(document);
    const { pages } = layOut(document, engine, theme);
    const [, paragraph] = document.blocks;
    const lines = pages.flatMap(({ items }) => items.filter(isLine)).filter(({ mark }) => mark.kind === 'node' && mark.node === paragraph?.id);
    const distances = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0)).filter((distance) => distance > 0);
    const rigid = distances.filter((distance) => Math.abs(distance - theme.body.leading) < 0.01);
    expect(rigid.length / distances.length).toBeGreaterThan(0.4);
  });
});
