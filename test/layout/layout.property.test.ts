/** What must hold on the pages of any Document, set with the real fonts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageOverride } from '../../src/document/metadata.js';
import { plainText } from '../../src/document/plain-text.js';
import { walkDocument } from '../../src/document/walk.js';
import type { AnyNode, Block, Document } from '../../src/document/model.js';
import { pt } from '../../src/base/units.js';
import { resolveTheme } from '../../src/design/themes.js';
import type { Item, LineItem } from '../../src/layout/types.js';
import { words } from '../support/arabic-words.js';
import { DocumentMaker, type Content } from '../support/document-maker.js';
import { absent, blockOf, extentInBlock, extentOf, isFurniture, isLine, layOut, textOf, type LaidOut } from '../support/lay-out.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();

/** Two lines of one column may share this much of their width by rounding, in points. */
const TOUCH = 0.5;

interface Seed {
  readonly kind: string;
  readonly size: number;
  readonly notes: number;
  readonly inner: readonly Seed[];
}

function seedOf(inner: fc.Arbitrary<readonly Seed[]>): fc.Arbitrary<Seed> {
  return fc.record({
    kind: fc.constantFrom('paragraph', 'paragraph', 'heading', 'list', 'quote', 'table', 'code', 'box', 'break', 'latin', 'verse'),
    size: fc.integer({ min: 1, max: 9 }),
    notes: fc.integer({ min: 0, max: 2 }),
    inner,
  });
}

const leaf = seedOf(fc.constant([]));
const twig = seedOf(fc.array(leaf, { maxLength: 2 }));
const seed = seedOf(fc.array(twig, { maxLength: 2 }));

function grow({ kind, size, notes, inner }: Seed, make: DocumentMaker): Block {
  const blocks = (): Block[] => inner.map((one) => grow(one, make));
  const references = Array.from({ length: notes }, (_, index) => make.note(make.paragraph(words(size * 5, index))));
  switch (kind) {
    case 'heading':
      return make.heading(((size % 4) + 1) as 1 | 2 | 3 | 4, size > 5 ? '١٫٢' : null, words(size));
    case 'list':
      return make.list(size % 2 === 0 ? 'numbers' : 'bullets', [blocks(), [make.paragraph(words(size * 4), ...references)], []], size * 3);
    case 'quote':
      return make.quote([make.paragraph(words(size * 7), ...references), ...blocks()], size > 4 ? make.paragraph('قائل') : null);
    case 'table': {
      const row = (index: number): string[] => [words(2, index), words(index % 13, index), String(index * 997)];
      return make.table([null, 'center', 'left'], [['أول', 'ثانٍ', 'ثالث'], ...Array.from({ length: size * 3 }, (_, index) => row(index))], size > 5 ? make.paragraph('عنوان') : null);
    }
    case 'code':
      return make.codeBlock(Array.from({ length: size }, (_, line) => `${' '.repeat(line)}call(${'argument, '.repeat(line * 2)}end);`).join('\n'));
    case 'box':
      return make.box(size > 4 ? 'summary' : 'note', 'صندوق', [make.paragraph(words(size * 5), ...references), ...blocks()]);
    case 'break':
      return make.thematicBreak();
    case 'verse': {
      const halves = (index: number): readonly Content[] => (size % 3 === 0 || index === 4 ? [words(size + 2, index)] : [words((size + index) % 6 + 1, index), words(3, size)]);
      const lines = Array.from({ length: size }, (_, index) => halves(index));
      const last: readonly Content[] = [words(3), references[0] ?? words(2)];
      return make.verse([lines, [last]], { numbered: size % 4, ...(size > 4 ? { title: 'عنوان', attribution: make.paragraph('شاعر') } : {}) });
    }
    case 'latin':
      return make.paragraph(`An English paragraph, number ${String(size)}: `, 'words and words. '.repeat(size * 2), ...references);
    default:
      return make.paragraph(words(size * 12, size), ...references, ' ثم ', make.strong(words(size)), make.code('npm run build'));
  }
}

const documents = fc.array(seed, { minLength: 1, maxLength: 14 }).map((seeds): Document => {
  const make = new DocumentMaker();
  return make.document(seeds.map((one) => grow(one, make)));
});

/** Sixty of one kind around each other: as deep as documents go. */
const deep = fc.constantFrom('list', 'quote', 'box').map((kind): Document => {
  const make = new DocumentMaker();
  let block: Block = make.paragraph(words(40));
  for (let depth = 0; depth < 60; depth += 1) {
    const inner: readonly Block[] = [block, make.paragraph(words(3))];
    block = kind === 'list' ? make.list('bullets', [inner]) : kind === 'quote' ? make.quote(inner) : make.box('note', 'صندوق', inner);
  }
  return make.document([block]);
});

/** The usual pages, and small ones on which hardly anything fits. */
const papers = fc.constantFrom<Partial<PageOverride>>(
  {},
  { size: { width: pt(300), height: pt(420) } },
  { size: { width: pt(250), height: pt(200) } },
  { size: { width: pt(300), height: pt(300) }, fontSize: pt(20), margin: pt(200) },
);

function lay(document: Document, themeName: string, paper: Partial<PageOverride>): LaidOut {
  const page = { ...document.metadata.page, ...paper };
  const theme = resolveTheme(themeName, { ...document.metadata, page }) ?? absent();
  return layOut(document, engine, theme);
}

const cases = fc.tuple(fc.oneof({ weight: 9, arbitrary: documents }, { weight: 1, arbitrary: deep }), fc.constantFrom('brief', 'book'), papers);

/** The ground of the title goes from edge to edge of the page. */
function isTitleGround(item: Item, pageWidth: number): boolean {
  return item.kind === 'fill' && item.mark.kind === 'artifact' && item.mark.type === 'background' && item.rect.width === pageWidth;
}

test('nothing leaves the text block', () => {
  fc.assert(
    fc.property(cases, ([document, theme, paper]) => {
      const laid = lay(document, theme, paper);
      for (const page of laid.pages) {
        const block = blockOf(laid, page);
        for (const item of page.items.filter((one) => !isFurniture(one, block) && !isTitleGround(one, page.size.width))) {
          const { top, bottom } = boundsOf(item);
          const { left, right } = item.kind === 'line' ? extentInBlock(item) : boundsOf(item);
          expect(left, describeItem(item)).toBeGreaterThanOrEqual(block.x - TOUCH);
          expect(right, describeItem(item)).toBeLessThanOrEqual(block.x + block.width + TOUCH);
          expect(top, describeItem(item)).toBeGreaterThanOrEqual(block.y - TOUCH);
          expect(bottom, describeItem(item)).toBeLessThanOrEqual(block.y + block.height + TOUCH);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('no two lines overlap', () => {
  fc.assert(
    fc.property(cases, ([document, theme, paper]) => {
      for (const page of lay(document, theme, paper).pages) {
        const lines = page.items.filter(isLine).sort((a, b) => a.baseline - b.baseline);
        lines.forEach((line, index) => {
          for (const below of lines.slice(index + 1)) {
            if (below.baseline - line.baseline > 40) {
              break;
            }
            expect(overlap(line, below), `${textOf(line)} / ${textOf(below)}`).toBe(false);
          }
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('every text stands on the pages exactly once', () => {
  fc.assert(
    fc.property(cases, ([document, theme, paper]) => {
      const shown = new Map<number, string>();
      for (const item of lay(document, theme, paper).pages.flatMap((page) => page.items.filter(isLine))) {
        if (item.mark.kind === 'node' && item.mark.part === 'body') {
          shown.set(item.mark.node, (shown.get(item.mark.node) ?? '') + lettersOf(item));
        }
      }
      walkDocument(document, (node) => {
        const text = textIn(node);
        if (text !== null) {
          expect(sorted(shown.get(node.id) ?? '')).toBe(sorted(text));
        }
      });
    }),
    { numRuns: 60 },
  );
});

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lines: from a little above to a little below the baseline, inside their leading. */
function boundsOf(item: Item): Bounds {
  if (item.kind === 'line') {
    return { ...extentOf(item), top: item.baseline - sizeOf(item) * 0.6, bottom: item.baseline + sizeOf(item) * 0.3 };
  }
  const { x, y, width, height } = item.rect;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

function sizeOf({ line }: LineItem): number {
  return Math.max(1, ...line.runs.map((run) => (run.kind === 'text' && run.style.rise === 0 ? run.size : 0)));
}

function overlap(a: LineItem, b: LineItem): boolean {
  const [one, two] = [boundsOf(a), boundsOf(b)];
  const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
  const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  return across > TOUCH && down > TOUCH;
}

const describeItem = (item: Item): string => (item.kind === 'line' ? textOf(item) : item.kind);

function lettersOf({ line }: LineItem): string {
  return line.runs.flatMap((run) => (run.kind === 'text' ? run.clusters.map(({ text }) => text) : [])).join('');
}

/** Letters and digits alone, sorted: lines are in visual order. */
const sorted = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');

/** The text of a node that has lines of its own, its note marks included. */
function textIn(node: AnyNode): string | null {
  switch (node.kind) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return plainText(node.children) + node.children.map((child) => (child.kind === 'noteReference' ? child.mark : '')).join('');
    case 'codeBlock':
      return node.value;
    default:
      return null;
  }
}
