import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.js';
import { DocumentMaker } from '../support/document-maker.js';
import { attribute, elements, FOLDER, readFiles, readXml, textOf } from '../support/epub-archive.js';
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
});
