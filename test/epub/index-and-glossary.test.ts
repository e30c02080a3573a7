/** EPUB Indexes 1.0 §2, rule by rule: EPUBCheck holds books to it only where the whole file is an index. */
import type { Element } from 'xast';
import { describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { attribute, elements, FOLDER, readFiles, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';

const TERMS = [
  ':index[دار الحكمة]{entry="بغداد" sub="مكتباتها"}',
  ':index[بغداد]',
  ':index[]{entry="الزوراء" see="بغداد"}',
  ':index[الكرخ]{seealso="بغداد"}',
  ':index[برلين Berlin]',
];

async function pageOf(text: string): Promise<readonly Element[]> {
  const { document } = buildFrom(`---\nlang: ar\n---\n\n# فصل\n\n${text}`);
  return elements(readXml(readFiles(await buildEpub(document)), `${FOLDER}chapter-001.xhtml`));
}

const typed = (all: readonly Element[], type: string): readonly Element[] => all.filter((element) => attribute(element, 'epub:type') === type);

const namesOf = (found: readonly Element[]): readonly string[] => [...new Set(found.map(({ name }) => name))];

/** Of the elements that have a type: the nearest below `element`. */
function typesBelow(element: Element): readonly string[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') {
      return [];
    }
    const type = attribute(child, 'epub:type');
    return type === '' ? typesBelow(child) : [type];
  });
}

describe('an index', async () => {
  const page = await pageOf(`${TERMS.join('، ')}\n\n::index`);

  it('is one to readers and to screen readers', () => {
    const [index, ...others] = typed(page, 'index');
    expect(others).toEqual([]);
    expect(index).toMatchObject({ name: 'section', attributes: { role: 'doc-index', 'aria-label': 'الفهرس' } });
    expect(typesBelow(index as Element)).toEqual(['index-group', 'index-group', 'index-group']);
  });

  it('has one list in each group, of entries alone', () => {
    const groups = typed(page, 'index-group');
    expect(groups.map((group) => typesBelow(group))).toEqual(groups.map(() => ['index-entry-list']));
    const lists = typed(page, 'index-entry-list');
    expect(namesOf(lists)).toEqual(['ul']);
    expect(new Set(lists.flatMap(typesBelow))).toEqual(new Set(['index-entry']));
  });

  it('has one term in each entry, then places, other entries and the entries below', () => {
    const entries = typed(page, 'index-entry');
    expect(namesOf(entries)).toEqual(['li']);
    expect(entries.map((entry) => [textOf(typed(elements(entry), 'index-term')[0] as Element), ...typesBelow(entry)])).toEqual([
      ['برلين Berlin', 'index-term', 'index-locator'],
      ['بغداد', 'index-term', 'index-locator', 'index-entry-list'],
      ['مكتباتها', 'index-term', 'index-locator'],
      ['الزوراء', 'index-term', 'index-xref-preferred'],
      ['الكرخ', 'index-term', 'index-locator', 'index-xref-related'],
    ]);
    expect(namesOf(typed(page, 'index-locator'))).toEqual(['a']);
    expect(typed(page, 'index-xref-preferred').map((element) => [textOf(element), ...typesBelow(element)])).toEqual([['انظر بغداد', 'index-term']]);
  });
});

describe('a glossary', async () => {
  const page = await pageOf(':::glossary\nالورّاق\n: من ينسخ الكتب.\n: ومن يبيعها.\n:::\n\n:::definitions\nالحبر\n: سائل.\n:::');

  it('is one to readers and to screen readers', () => {
    expect(typed(page, 'glossary').map((element) => [element.name, attribute(element, 'role'), attribute(element, 'aria-label')])).toEqual([
      ['section', 'doc-glossary', 'المصطلحات: الورّاق'],
    ]);
    expect(typed(page, 'glossterm').map(({ name, children }) => [name, children[0]?.type === 'element' && children[0].name])).toEqual([['dt', 'dfn']]);
    expect(typed(page, 'glossdef').map((element) => [element.name, textOf(element).trim()])).toEqual([
      ['dd', 'من ينسخ الكتب.'],
      ['dd', 'ومن يبيعها.'],
    ]);
  });

  it('is not what a list of definitions is', () => {
    expect(page.filter(({ name }) => name === 'dl')).toHaveLength(2);
  });
});

describe('a glossary of what the text defines', async () => {
  const page = await pageOf('كان :term[الورّاق]{def="من ينسخ الكتب"} هنا، ثم :term[ورّاق] آخر.\n\n:::definition[الحبر]{glossary}\nسائل.\n:::\n\n::glossary');
  const byId = (href: string): Element | undefined => page.find((element) => attribute(element, 'id') === href.slice(1));

  it('has its terms and meanings, and is led to by each term of the text', () => {
    expect(typed(page, 'glossterm').map(textOf)).toEqual(['الحبر', 'الورّاق']);
    expect(typed(page, 'glossdef').map((element) => textOf(element).trim())).toEqual(['سائل. (الموضع)', 'من ينسخ الكتب (الموضع)']);
    const terms = page.filter((element) => attribute(element, 'role') === 'doc-glossref');
    expect(terms.map((term) => [term.name, attribute(term, 'epub:type'), textOf(term), textOf(byId(attribute(term, 'href')) as Element)])).toEqual([
      ['a', 'glossref', 'الورّاق', 'الورّاق'],
      ['a', 'glossref', 'ورّاق', 'الورّاق'],
      ['a', 'glossref', 'الحبر', 'الحبر'],
    ]);
  });

  it('leads back to where they are defined', () => {
    const ways = typed(page, 'glossdef').flatMap((element) => elements(element, 'a'));
    expect(ways.map((way) => textOf(byId(attribute(way, 'href')) as Element).trim().split(/\s+/))).toEqual([['الحبر', 'سائل.'], ['الورّاق']]);
  });
});
