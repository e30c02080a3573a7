import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { buildWithFiles } from '../document/build-from.js';
import { DocumentMaker } from '../support/document-maker.js';
import { readExample } from '../support/example-sources.js';
import { attribute, elements, FOLDER, readFiles, readText, readXml, textOf } from '../support/epub-archive.js';
import { buildEpub, fontsOf, MODIFIED, themeOf } from '../support/epub-builder.js';
import { PNG, SVG } from '../support/every-feature.js';
import { writeEpub } from '../../src/epub/write.js';

async function statements(document: Document): Promise<Readonly<Record<string, readonly string[]>>> {
  return statementsOf(await buildEpub(document));
}

function statementsOf(epub: Uint8Array): Readonly<Record<string, readonly string[]>> {
  const metas = elements(readXml(readFiles(epub), `${FOLDER}content.opf`), 'meta');
  const pairs = metas.map((meta) => [attribute(meta, 'property'), textOf(meta)] as const);
  const said = pairs.filter(([name]) => name.startsWith('schema:') || name === 'dcterms:conformsTo');
  return Object.fromEntries(said.map(([name]) => [name, said.filter(([other]) => other === name).map(([, value]) => value)]));
}

describe('what a book says of its accessibility', () => {
  it('text alone', async () => {
    const make = new DocumentMaker();
    expect(await statements(make.document([make.heading(1, null, 'باب'), make.paragraph('نصّ.')]))).toMatchObject({
      'schema:accessMode': ['textual'],
      'schema:accessModeSufficient': ['textual'],
      'schema:accessibilityHazard': ['none'],
      'dcterms:conformsTo': ['EPUB Accessibility 1.1 - WCAG 2.2 Level AA'],
    });
  });

  it('images with alternatives', async () => {
    const make = new DocumentMaker();
    const said = await statements(make.document([make.figure(make.image(PNG, 'نقطة'))]));
    expect(said['schema:accessMode']).toEqual(['textual', 'visual']);
    expect(said['schema:accessModeSufficient']).toEqual(['textual']);
    expect(said['schema:accessibilityFeature']).toContain('alternativeText');
    expect(said['schema:accessibilitySummary']?.[0]).toContain(' فيه صورة واحدة لها نصّ بديل يصفها. ');
  });

  it('an image without one: no claim', async () => {
    const make = new DocumentMaker();
    const said = await statements(make.document([make.figure(make.image(PNG, ''))]));
    expect(said['schema:accessModeSufficient']).toEqual(['textual,visual']);
    expect(said['schema:accessibilityFeature']).not.toContain('alternativeText');
    expect(said['dcterms:conformsTo']).toBeUndefined();
  });

  it('an image that moves: hazards are not known', async () => {
    const make = new DocumentMaker();
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><animate attributeName="x"/></svg>');
    const said = await statements(make.document([make.figure(make.image({ ...SVG, bytes }, 'متحرّك'))]));
    expect(said['schema:accessibilityHazard']).toEqual(['unknown']);
    expect(said['dcterms:conformsTo']).toBeUndefined();
  });

  it('headings that jump: no claim', async () => {
    const make = new DocumentMaker();
    const said = await statements(make.document([make.heading(1, null, 'باب'), make.heading(3, null, 'فرع')]));
    expect(said['dcterms:conformsTo']).toBeUndefined();
  });

  it('a passage in a language that is not known: level A', async () => {
    const make = new DocumentMaker();
    const said = await statements(make.document([make.paragraph('قال: We hold these truths to be self-evident today.')]));
    expect(said['dcterms:conformsTo']).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level A']);
  });

  it('a theme too pale to read: level A', async () => {
    const make = new DocumentMaker();
    const document = make.document([make.paragraph('نصّ.')]);
    const theme = themeOf(document, 'brief');
    const pale = { ...theme, colors: { ...theme.colors, muted: '#cccccc' as const } };
    const epub = await writeEpub({ document, theme: pale, fonts: await fontsOf(document, theme), modified: MODIFIED, print: null, kobo: false });
    expect(statementsOf(epub)['dcterms:conformsTo']).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level A']);
  });

  it('an image without one: the summary says so', async () => {
    const make = new DocumentMaker();
    const said = await statements(make.document([make.figure(make.image(PNG, ''))]));
    expect(said['schema:accessibilitySummary']?.[0]).toContain('بعض صوره بلا نصّ بديل');
    expect(said['schema:accessibilitySummary']?.[0]).not.toContain('لها نصّ بديل');
  });

  it('headings that jump: nothing is said of their order', async () => {
    const make = new DocumentMaker();
    const jumping = await statements(make.document([make.heading(1, null, 'باب'), make.heading(3, null, 'فرع')]));
    expect(jumping['schema:accessibilitySummary']?.[0]).not.toContain('متدرّجة');
    const sound = await statements(make.document([make.heading(1, null, 'باب'), make.heading(2, null, 'فرع')]));
    expect(sound['schema:accessibilitySummary']?.[0]).toContain('متدرّجة');
  });
});

const CHART = ':::chart[المطر]{type=bar}\n```csv\nالشهر,مم\nأيار,3\nآب,7\n```\n:::';

/** What a book says with each of these, and without it. */
const DERIVED: readonly (readonly [name: string, source: string, features: readonly string[], sentence: string])[] = [
  ['a chart', CHART, ['alternativeText', 'longDescription'], 'فيه رسم بياني واحد له وصف وجدول ببياناته.'],
  ['a table', '| المدينة | السعر |\n|---|---|\n| بغداد | ٦ |', [], 'فيه جدول واحد رؤوس أعمدته معلَّمة.'],
  ['a note', 'قول[^a].\n\n[^a]: حاشية.', [], 'فيه حاشية واحدة مرتبطة بموضعها في المتن ذهابًا وإيابًا.'],
  ['an index', ':index[الحبر] سائل.\n\n::index', ['index'], 'له فهرس تصل مداخله إلى مواضعها في المتن.'],
];

describe('a book with', async () => {
  const saidOf = async (source: string): Promise<Readonly<Record<string, readonly string[]>>> => {
    const { document, diagnostics } = await buildWithFiles(`---\ntitle: كتاب\nlang: ar\ndate: 2026-01-01\n---\n\n# باب\n\n${source}\n`, {});
    expect(diagnostics.map(({ rule }) => rule)).toEqual([]);
    return statements(document);
  };
  const plain = await saidOf('نصّ.');

  it.each(DERIVED)('%s says so, and no other does', async (_, source, features, sentence) => {
    const said = await saidOf(source);
    // A chart has a table of its data.
    expect(new Set(said['schema:accessibilityFeature'])).toEqual(new Set([...(plain['schema:accessibilityFeature'] ?? []), ...features]));
    expect(said['schema:accessibilitySummary']?.[0]).toContain(sentence);
    expect(plain['schema:accessibilitySummary']?.[0]).not.toContain(sentence);
    expect(said['schema:accessModeSufficient']).toEqual(['textual']);
    expect(said['dcterms:conformsTo']).toEqual(['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']);
  });

  it('formulas says so, and no other does', async () => {
    const said = await statements(await readExample('test/features/mathematics.md'));
    expect(said['schema:accessibilityFeature']).toEqual(expect.arrayContaining(['MathML', 'describedMath']));
    expect(said['schema:accessibilitySummary']?.[0]).toMatch(/معادلة بصيغة MathML لكل منها نصّ مقروء|معادلات بصيغة MathML/);
    expect(plain['schema:accessibilitySummary']?.[0]).not.toContain('MathML');
  });

  it('an ornament has no drawing to be described', async () => {
    const make = new DocumentMaker();
    const document = make.document([make.heading(1, null, 'باب'), make.paragraph('نصّ.')]);
    const theme = themeOf(document, 'book');
    const ornamented = { ...theme, headings: { ...theme.headings, 1: { ...theme.headings[1], ornament: 'headpiece' as const } } };
    const epub = await writeEpub({ document, theme: ornamented, fonts: await fontsOf(document, ornamented), modified: MODIFIED, print: null, kobo: false });
    expect(readText(readFiles(epub), `${FOLDER}chapter-001.xhtml`)).toContain('<svg');
    const said = statementsOf(epub);
    expect(said['schema:accessibilityFeature']).not.toContain('longDescription');
    expect(said['schema:accessModeSufficient']).toEqual(['textual']);
  });

  it('a chart is seen', async () => {
    expect((await saidOf(CHART))['schema:accessMode']).toEqual(['textual', 'visual']);
    expect(plain['schema:accessMode']).toEqual(['textual']);
  });

  it('nothing of these claims none of these', () => {
    expect(plain['schema:accessibilityFeature']).toEqual(['displayTransformability', 'readingOrder', 'structuralNavigation', 'tableOfContents', 'ARIA']);
    expect(plain['schema:accessibilitySummary']).toEqual([
      'كتاب نصّي مرتّب القراءة من اليمين إلى اليسار، عناوينه متدرّجة وله فهرس محتويات يصل إلى كل عنوان. يمكن تغيير حجم الخط ونوعه والألوان وتباعد الأسطر.',
    ]);
  });

  it('a language of which we have no words: the summary names its own', async () => {
    const make = new DocumentMaker();
    const persian = await buildEpub(make.document([make.paragraph('متن.')], { language: 'fa', numerals: 'arabext' }));
    expect(readText(readFiles(persian), `${FOLDER}content.opf`)).toMatch(/accessibilitySummary" xml:lang="ar"/);
    const arabic = await buildEpub(make.document([make.paragraph('نصّ.')]));
    expect(readText(readFiles(arabic), `${FOLDER}content.opf`)).not.toMatch(/accessibilitySummary" xml:lang/);
  });
});
