/** What a reader has marked in one edition is found in the next: an id hangs on nothing that is elsewhere. */
import { describe, expect, it } from 'vitest';
import { buildWithFiles } from '../document/build-from.js';
import { attribute, elements, FOLDER, readFiles, readSpine, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';

const FIRST = `# فصل أوّل

فيه حاشية[^a] وإحالة إلى [](#one).

| المدينة | السعر |
|---|---|
| بغداد | ٦ |

: الأسعار {#one}

[^a]: نصّ الحاشية.`;

const SECOND = `# فصل ثانٍ

## فرع

فيه حاشية[^b]، والجدول [](#two)، والرسم [](#rain)، و:index[الحبر].

| المادّة | السعر |
|---|---|
| الورق | ٤ |

: المواد {#two}

:::chart[المطر]{#rain type=bar}
\`\`\`csv
الشهر,مم
أيار,3
آب,7
\`\`\`
:::

## فرع آخر

[^b]: نصّ آخر، وفيه إحالة[^c].
[^c]: حاشيةٌ على حاشية.

## الفهرس

::index`;

interface BookIds {
  /** By title of the page: its id in the manifest, and those of its elements. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  /** By the words of a note. */
  readonly notes: ReadonlyMap<string, string>;
}

async function idsOf(...parts: readonly string[]): Promise<BookIds> {
  const { document, diagnostics } = await buildWithFiles(`---\nlang: ar\n---\n\n${parts.join('\n\n')}\n`, {});
  expect(diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  const files = readFiles(await buildEpub(document));
  const items = new Map(elements(readXml(files, `${FOLDER}content.opf`), 'item').map((item) => [FOLDER + attribute(item, 'href'), attribute(item, 'id')]));
  const pages = readSpine(files).map((path) => {
    const page = elements(readXml(files, path));
    const title = page.find(({ name }) => name === 'title');
    const ids = page.map((element) => attribute(element, 'id')).filter((id) => id !== '');
    return [title === undefined ? '' : textOf(title), [items.get(path) ?? '', ...ids]] as const;
  });
  const notes = elements(readXml(files, `${FOLDER}notes.xhtml`), 'li')
    // Their marks count on.
    .map((note) => [textOf(note).replace(/\(\p{N}+\)/u, ''), attribute(note, 'id')] as const);
  return { pages: new Map(pages), notes: new Map(notes) };
}

describe('ids', async () => {
  const before = await idsOf(FIRST, SECOND);
  const second = before.pages.get('فصل ثانٍ') ?? [];

  it('are there to be kept', () => {
    expect(second).toEqual([
      expect.stringMatching(/^chapter-x[\da-f]{8}$/) as string,
      ...['s1', 's1-1', 'noteref-1', 'anchor-1', 'table-1', 'chart-1', 'chart-1-data', 's1-2', 's1-3', 'index-1'],
    ]);
    expect(before.notes.size).toBe(3);
  });

  it.each([
    ['a paragraph before them', [FIRST.replace('فيه حاشية', 'فقرة جديدة.\n\nفيه حاشية'), SECOND]],
    ['a note, a table and a heading in another chapter', [`${FIRST}\n\n## فرع جديد\n\nقولٌ[^n].\n\n| أ | ب |\n|---|---|\n| ١ | ٢ |\n\n[^n]: حاشية جديدة.`, SECOND]],
    ['a chapter before them', [FIRST, '# فصل جديد\n\nقولٌ[^n].\n\n[^n]: حاشية جديدة.', SECOND]],
    ['text before the first chapter', ['تمهيد.', FIRST, SECOND]],
    ['chapters in another order', [SECOND, FIRST]],
  ])('stay with %s', async (_, parts) => {
    const after = await idsOf(...parts);
    expect(after.pages.get('فصل ثانٍ')).toEqual(second);
    expect([...before.notes].filter(([words, id]) => after.notes.get(words) !== id)).toEqual([]);
  });
});
