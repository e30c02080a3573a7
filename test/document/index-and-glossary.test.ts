import { describe, expect, it } from 'vitest';
import type { DefinitionList, Index } from '../../src/document/model.js';
import { walkDocument } from '../../src/document/walk.js';
import { plainText } from '../../src/document/plain-text.js';
import { buildFrom, shown } from './build-from.js';

function indexOf(text: string): readonly string[] {
  const index = buildFrom(text).document.blocks.find((block): block is Index => block.kind === 'index');
  return (index?.groups ?? []).flatMap(({ letter, entries }) => [
    `[${letter}]`,
    ...entries.map(({ depth, children, locators, notes }) => [`${'-'.repeat(depth)}${plainText(children)}`, String(locators.length), ...notes.map((note) => plainText([note]))].join(' ')),
  ]);
}

function termsOf(text: string): readonly string[] {
  const list = buildFrom(text).document.blocks.find((block): block is DefinitionList => block.kind === 'definitionList');
  return (list?.items ?? []).map(({ term, definitions }) => [plainText(term), ...definitions.map(({ children }) => plainText(children))].join(' | '));
}

describe('an index', () => {
  it('is in the order of the alphabet, without the article, in groups by letter', () => {
    const text = '::index\n\n:index[النخل] و:index[الأسرة] و:index[بغداد] و:index[1258] و:index[Amiri] و:index[إربل] و:index[بغداد]';
    expect(indexOf(text)).toEqual(['[أرقام ورموز]', '1258 1', '[أ]', 'إربل 1', 'الأسرة 1', '[ب]', 'بغداد 2', '[ن]', 'النخل 1', '[A]', 'Amiri 1']);
  });

  it('has sub-entries, and entries to be seen', () => {
    const text = ':index[دار الحكمة]{entry="بغداد" sub="مكتباتها"} :index[بغداد] :index[]{entry="الزوراء" see="بغداد"} :index[الكرخ]{seealso="بغداد"}\n\n::index';
    expect(indexOf(text)).toEqual(['[ب]', 'بغداد 1', '-مكتباتها 1', '[ز]', 'الزوراء 0 انظر بغداد', '[ك]', 'الكرخ 1 انظر أيضًا بغداد']);
  });

  it('prints the words of a mark, and nothing for a mark without', () => {
    const [paragraph] = buildFrom('في :index[بغداد]{entry="بغداد، مدينة"}:index[]{entry="العراق"} كتب.\n\n::index').document.blocks;
    expect(paragraph?.kind === 'paragraph' && plainText(paragraph.children)).toBe('في بغداد كتب.');
  });

  it.each([
    ['no term', 'نص :index[]\n\n::index', ['error index-marks-name-an-entry @ 1:4 «:index[]»', 'warning indexes-have-entries @ 3:1 «::index»']],
    ['an entry to see that is none', ':index[]{entry="أ" see="ب"}\n\n::index', ['error index-references-find-an-entry @ 1:1 «:index[]{entry="أ" see="ب"}»']],
    ['an unknown attribute', ':index[أ]{entri="ب"}', ['error directive-attributes-are-known @ 1:1 «:index[أ]{entri="ب"}»']],
  ])('tells of %s', (_, text, expected) => {
    expect(shown(buildFrom(text).diagnostics)).toEqual(expected);
  });
});

describe('a glossary', () => {
  const LIST = 'الورّاق\n: من ينسخ الكتب.\n: ومن يبيعها.\n\nالأمالي\n\n: مجالس **تُملى**.\n\nالحبر: نوعه\n: سائل.';

  it('is sorted', () => {
    expect(termsOf(`:::glossary\n${LIST}\n:::`)).toEqual(['الأمالي | مجالس تُملى.', 'الحبر: نوعه | سائل.', 'الورّاق | من ينسخ الكتب. | ومن يبيعها.']);
  });

  it.each([`:::glossary{sort=false}\n${LIST}\n:::`, `:::definitions\n${LIST}\n:::`])('is as written: %#', (text) => {
    expect(termsOf(text)).toEqual(['الورّاق | من ينسخ الكتب. | ومن يبيعها.', 'الأمالي | مجالس تُملى.', 'الحبر: نوعه | سائل.']);
  });

  it('has terms that links lead to', () => {
    expect(shown(buildFrom(`:::glossary\n${LIST}\n:::\n\n[نص](#الورّاق)`).diagnostics)).toEqual([]);
  });

  it.each([
    ['a term without definition', ':::glossary\nالورّاق\n:::', ['error terms-have-definitions @ 2:1 «الورّاق»']],
    ['no term', ':::glossary\n:::', ['error definition-lists-have-terms @ 1:1 «:::glossary»']],
    ['something else', ':::glossary\nأ\n: ب\n\n- ج\n:::', ['error definition-lists-hold-terms @ 5:1 «- ج»']],
  ])('tells of %s', (_, text, expected) => {
    expect(shown(buildFrom(text).diagnostics)).toEqual(expected);
  });
});

describe('a glossary of what the text defines', () => {
  const TEXT = 'كان :term[الورّاق]{def="من ينسخ الكتب"} يجمع :term[أمالي]{entry="الأمالي" def="مجالس تُملى"}، و:term[وراق] آخر.\n\n:::definition[الحبر]{glossary}\nسائل *أسود*.\n\nأو بنّيّ.\n:::\n\n';

  it('has the terms in the order of the alphabet, each with the way back to its place', () => {
    expect(termsOf(`${TEXT}::glossary`)).toEqual(['الأمالي | مجالس تُملى (الموضع)', 'الحبر | سائل أسود. | أو بنّيّ. (الموضع)', 'الورّاق | من ينسخ الكتب (الموضع)']);
    expect(termsOf(`::glossary{sort=false}\n\n${TEXT}`).map((line) => line.split(' ')[0])).toEqual(['الورّاق', 'الأمالي', 'الحبر']);
  });

  it('is what terms lead to, and leads back to where each is defined', () => {
    const { document, diagnostics } = buildFrom(`${TEXT}::glossary\n\n[نص](#الورّاق)`);
    expect(diagnostics).toEqual([]);
    const [items, links, ways, places]: readonly [Map<number, string>, string[], number[], number[]] = [new Map(), [], [], []];
    walkDocument(document, (node) => {
      if (node.kind === 'definitionItem') {
        items.set(node.id, plainText(node.term));
      } else if (node.kind === 'reference') {
        ways.push(node.target);
      } else if (node.kind === 'anchor' || node.kind === 'box') {
        places.push(node.id);
      }
    });
    walkDocument(document, (node) => {
      if (node.kind === 'link' && node.target.kind !== 'url') {
        links.push(`${plainText(node.children)} ${items.get(node.target.id) ?? 'nothing'}`);
      }
    });
    expect(links).toEqual(['الورّاق الورّاق', 'أمالي الأمالي', 'وراق الورّاق', 'الحبر الحبر', 'نص الورّاق']);
    expect(ways).toHaveLength(3);
    expect(ways.filter((way) => !places.includes(way))).toEqual([]);
  });

  it('may be written by hand: its terms are led to as well', () => {
    expect(shown(buildFrom(':term[الورّاق]\n\n:::glossary\nالورّاق\n: من ينسخ الكتب.\n:::').diagnostics)).toEqual([]);
  });

  it('prints the words of a term, and nothing for one without', () => {
    const [paragraph] = buildFrom('كتب:term[]{entry="الطرّة" def="حاشية"} **:term[أمالي]{entry="الطرّة"}**.\n\n::glossary').document.blocks;
    expect(paragraph?.kind === 'paragraph' && plainText(paragraph.children)).toBe('كتب أمالي.');
  });

  it.each([
    ['no glossary, once', ':term[أ]{def="ب"} :term[ج]{def="د"}', ['warning terms-have-a-glossary @ 1:1 «:term[أ]{def="ب"}»']],
    ['a term of no glossary', ':term[أ]', ['warning terms-have-a-glossary @ 1:1 «:term[أ]»']],
    ['a definition where the glossary is written by hand', ':term[أ]{def="ب"}\n\n:::glossary\nج\n: د\n:::', ['warning terms-have-a-glossary @ 1:1 «:term[أ]{def="ب"}»']],
    ['a term that is defined nowhere', ':term[أ]{def="ب"} :term[ج]\n\n::glossary', ['error terms-are-defined @ 1:19 «:term[ج]»']],
    ['a second definition', ':term[الأمالي]{def="ب"} :term[أمالي]{def="ج"}\n\n::glossary', ['error terms-are-defined-once @ 1:25 «:term[أمالي]{def="ج"}»']],
    ['an empty definition', ':term[أ]{def=""}\n\n::glossary', ['error terms-are-defined @ 1:1 «:term[أ]{def=""}»', 'error definition-lists-have-terms @ 3:1 «::glossary»']],
    ['no term', ':term[]{def="ب"}\n\n:term[أ]{def="ب"}\n\n::glossary', ['error terms-are-defined @ 1:1 «:term[]{def="ب"}»']],
    ['a box without a term', ':::definition{glossary}\nنص.\n:::\n\n:term[أ]{def="ب"}\n\n::glossary', ['error terms-are-defined @ 1:1 «:::definition{glossary}»']],
    ['a glossary of nothing', '::glossary', ['error definition-lists-have-terms @ 1:1 «::glossary»']],
    ['a second glossary', ':term[أ]{def="ب"}\n\n::glossary\n\n::glossary', ['error glossaries-are-made-once @ 5:1 «::glossary»']],
    ['an unknown attribute', ':term[أ]{means="ب"}\n\n:::glossary\nأ\n: ب\n:::', ['error directive-attributes-are-known @ 1:1 «:term[أ]{means="ب"}»']],
  ])('tells of %s', (_, text, expected) => {
    expect(shown(buildFrom(text).diagnostics)).toEqual(expected);
  });
});
