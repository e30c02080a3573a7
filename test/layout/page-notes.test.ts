import { describe, expect, it } from 'vitest';
import { resolveTheme } from '../../src/design/themes.js';
import type { NodeId } from '../../src/document/model.js';
import { layoutDocument, type Layout } from '../../src/layout/layout-document.js';
import { NOTHING_PRINTED } from '../../src/layout/page-facts.js';
import { settle } from '../../src/layout/settle.js';
import { TagTree } from '../../src/pdf/tag-tree.js';
import type { TagElement } from '../../src/pdf/tag-element.js';
import { walkDocument } from '../../src/document/walk.js';
import { buildFrom } from '../document/build-from.js';
import { visualText } from '../support/dump-pages.js';
import { loadEngine } from '../text/support.js';

const engine = await loadEngine();
const WORDS = 'كان الورّاقون ينسخون الكتب في أسواق بغداد ويبيعونها للناس. ';

function built(notes: string, text: string) {
  const { document, metadata } = buildFrom(`---\ntitle: أ\nlang: ar-EG\nnotes: ${notes}\n---\n\n${text}`);
  const theme = resolveTheme('book', metadata);
  if (theme === null) {
    throw new Error('there is a theme named book');
  }
  return { document, layout: layoutDocument(document, theme, engine, () => undefined) };
}

/** Marks in the text of each page, and those beside its notes. */
function marksOn({ pages }: Layout): readonly string[] {
  return pages.map(({ items }) => {
    const lines = items.flatMap((item) => (item.kind === 'line' ? [item] : []));
    const body = lines.filter(({ mark }) => mark.kind === 'node' && mark.part === 'body').flatMap(({ line }) => [...visualText(line).matchAll(/[()](.)[()]/gu)].map(([, mark]) => mark));
    const labels = lines.filter(({ mark }) => mark.kind === 'node' && mark.part === 'label').map(({ line }) => visualText(line).slice(1, -1));
    return `${body.join('')} ${labels.join('')}`;
  });
}

const TEXT = `${WORDS}[^a] ${WORDS}[^b]\n\n${WORDS.repeat(70)}\n\n${WORDS}[^c] ${WORDS}[^a] ${WORDS}[^d]\n\n[^a]: ألف.\n[^b]: باء، وفيها[^e].\n[^c]: جيم.\n[^d]: دال.\n[^e]: هاء.\n`;

describe('notes counted by page', () => {
  it('begin anew on each page, those inside of notes with theirs; a note referred to again keeps its mark', () => {
    expect(marksOn(built('{numbering: page}', TEXT).layout)).toEqual(['١٢٣ ١٢٣', ' ', '١١٢ ١٢']);
    expect(marksOn(built('{numbering: page, marks: symbols}', TEXT).layout)).toEqual(['*†‡ *†‡', ' ', '**† *†']);
    expect(marksOn(built('{numbering: book}', TEXT).layout)).toEqual(['١٢٣ ١٢٣', ' ', '٤١٥ ٤٥']);
  });

  it('are named in the file as they are marked', () => {
    const { document, layout } = built('{numbering: page}', TEXT);
    const tree = new TagTree(document, layout.noteMarks);
    const named: (string | null)[] = [];
    walkDocument(document, (node) => {
      const element: TagElement | null = node.kind === 'noteReference' ? tree.find({ kind: 'node', node: node.id, part: 'body' }, node.id) : null;
      named.push(...(element === null ? [] : [element.alternate]));
    });
    expect(named).toEqual(['١', '٢', '١', '١', '٢', '٣']);
  });
});

describe('pages that print what only pages tell', () => {
  const id = 1 as NodeId;
  const marked = (mark: string) => ({ ...NOTHING_PRINTED, noteMarks: new Map([[id, mark]]) });

  it('are laid out until it is true', () => {
    const printed: string[] = [];
    const settled = settle((facts) => ({ pages: [], passes: printed.push(facts.noteMarks.get(id) ?? '') }), () => marked('٢'), marked('١'));
    expect([printed, settled.remarked, settled.pass.passes]).toEqual([['١', '٢'], null, 2]);
  });

  it('say what never comes to rest', () => {
    let mark = '١';
    const turn = () => marked((mark = mark === '١' ? '٢' : '١'));
    expect(settle(() => ({ pages: [] }), turn, marked('١')).remarked).toBe(id);
  });
});
