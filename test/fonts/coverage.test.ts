import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import type { Document } from '../../src/document/model.js';
import { resolveTheme } from '../../src/design/themes.js';
import type { Theme } from '../../src/design/theme.js';
import { checkCoverage, documentFontNeeds } from '../../src/fonts/coverage.js';
import { loadFontSet } from '../../src/fonts/font-set.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { DocumentMaker, METADATA } from '../support/document-maker.js';

const theme = resolveTheme(null, METADATA) as Theme;

function documentOf(...paragraphs: readonly string[]): Document {
  const maker = new DocumentMaker();
  return maker.document(paragraphs.map((text) => maker.paragraph(text)));
}

async function check(document: Document): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  const needs = documentFontNeeds(document, theme);
  const fonts = await loadFontSet(shippedFonts(), needs);
  checkCoverage(document, fonts, theme, needs, (diagnostic) => diagnostics.push(diagnostic));
  return diagnostics;
}

describe('checkCoverage', () => {
  it('is content with what the fonts have, and with what needs no glyph', async () => {
    expect(await check(documentOf('كِتاب «Warraq» λ Я ☐ → ص\u2011س\u00a0ن می\u200cخواهم \u200f\u2066x\u2069'))).toEqual([]);
  });

  it('reports each missing character once, by name', async () => {
    const diagnostics = await check(documentOf('عربي 中文 中', 'ثم 中 ثم \u{1f9ff}'));
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual(Array.from({ length: 3 }, () => ['every-character-has-a-glyph', 'error']));
    const messages = diagnostics.map(({ message }) => message).join('\n');
    expect(messages).toContain('“中” (U+4E2D)');
    expect(messages).toContain('“文” (U+6587)');
    expect(messages).toContain('(U+1F9FF)');
  });

  it('points at the character in the source', async () => {
    const text = 'سطر\nعربي 中 آخر';
    const document = documentOf(text);
    const span = { file: { path: 'a.md', text: `# عنوان\n\n${text}` }, start: 9, end: 9 + text.length };
    const [block] = document.blocks;
    const [inline] = block?.kind === 'paragraph' ? block.children : [];
    const placed = { ...document, blocks: [{ ...block, children: [{ ...inline, span }] }] } as Document;
    const [diagnostic] = await check(placed);
    expect(diagnostic?.place).toMatchObject({ kind: 'span', span: { start: 18, end: 19 } });
    expect(span.file.text.slice(18, 19)).toBe('中');
  });
});

describe('documentFontNeeds', () => {
  it('asks for the stacks and weights that the text is set in', () => {
    const maker = new DocumentMaker();
    const document = maker.document([maker.paragraph('نص ', maker.strong('غليظ'), maker.code('code'))]);
    const needs = documentFontNeeds(document, theme).map(({ families, weight }) => `${families[0]} ${weight}`);
    expect(needs).toContain(`${theme.fonts.body[0]} 400`);
    expect(needs).toContain(`${theme.fonts.body[0]} 700`);
    expect(needs).toContain(`${theme.fonts.code[0]} 400`);
    expect(new Set(needs).size).toBe(needs.length);
  });
});
