/** The landmarks of a publication of one file, and the names of its boxes. */
import type { Element } from 'xast';
import { describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { attribute, elements, FOLDER, readFiles, readXml, textOf, type Files } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';

async function book(text: string): Promise<Files> {
  const { document } = buildFrom(`---\nlang: ar\n---\n\n${text}`);
  return readFiles(await buildEpub(document));
}

const pageOf = (files: Files, file: string): readonly Element[] => elements(readXml(files, `${FOLDER}${file}`));

/** Type, words and address of each after the cover, the title page and the contents. */
function landmarks(files: Files): readonly (readonly string[])[] {
  const nav = pageOf(files, 'toc.xhtml').find((element) => attribute(element, 'epub:type') === 'landmarks');
  return elements(nav as Element, 'a').slice(3).map((link) => [attribute(link, 'epub:type'), textOf(link), attribute(link, 'href')]);
}

const EVERYTHING = `# مقدّمة

نصّ فيه :index[بغداد].

:::table[سكّان]
| أ | ب |
| - | - |
| 1 | 2 |
:::

# متن

كلام.

:::glossary
الورّاق
: من ينسخ الكتب.
:::

:::glossary
الحبر
: سائل.
:::

::list-of-tables

# الكشّاف العامّ

::index
`;

describe('landmarks of a publication of one file', async () => {
  const files = await book(EVERYTHING);

  it('are what stands in it, each type once, by the words of the heading right above', () => {
    expect(landmarks(files)).toEqual([
      ['bodymatter', 'بداية المتن', 'chapter-001.xhtml'],
      ['introduction', 'مقدّمة', 'chapter-001.xhtml'],
      ['glossary', 'المصطلحات', 'chapter-002.xhtml#definition-list-1'],
      ['lot', 'الجداول', 'chapter-002.xhtml#contents-1'],
      ['index', 'الكشّاف العامّ', 'chapter-003.xhtml#s1'],
    ]);
  });

  it('lead to what is of their type, or is the heading above it', () => {
    for (const [type = '', , href = ''] of landmarks(files).slice(1)) {
      const [file = '', id] = href.split('#');
      const page = pageOf(files, file);
      const place = id === undefined ? page.findIndex(({ name }) => name === 'section') : page.findIndex((element) => attribute(element, 'id') === id);
      const near = page.slice(place, place + 2).map((element) => attribute(element, 'epub:type'));
      expect([href, near]).toEqual([href, expect.arrayContaining([type])]);
    }
  });

  it('are none for what is empty or has a name of its own', async () => {
    expect(landmarks(await book('# مقدمة ابن خلدون\n\nنصّ.\n\n# فصل\n\n::index\n\n::list-of-figures'))).toEqual([['bodymatter', 'بداية المتن', 'chapter-001.xhtml']]);
  });
});

it('a box that is a group, an aside or a section has its title for a name, and one without a title is no group', async () => {
  const page = pageOf(await book('# فصل\n\n:::key-facts\n- حقيقة\n:::\n\n:::note[انتبه **هنا**]\nنصّ.\n:::\n\n::::cards\n:::card\nبطاقة.\n:::\n:::card[ثانية]\nبطاقة.\n:::\n::::'), 'chapter-001.xhtml');
  const boxes = page.filter((element) => attribute(element, 'class').startsWith('box '));
  expect(boxes.map((element) => [attribute(element, 'role'), attribute(element, 'aria-label')])).toEqual([
    ['group', 'حقائق أساسية'],
    ['note', 'انتبه هنا'],
    ['', ''],
    ['group', 'ثانية'],
  ]);
});
