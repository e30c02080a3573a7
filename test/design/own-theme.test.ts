/** Themes of one's own: what they change, and what is told of their mistakes. */
import { describe, expect, test } from 'vitest';
import { chooseDesign } from '../../src/choose-design.js';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { defaultTheme, shippedTheme } from '../../src/design/themes.js';
import type { Theme } from '../../src/design/theme.js';
import { shippedFonts } from '../../src/fonts/shipped.js';
import { readFrontMatter } from '../../src/source/front-matter.js';
import { parseMarkdown } from '../../src/source/markdown.js';
import { shown } from '../document/build-from.js';
import { sampleMetadata } from '../support/sample-metadata.js';

interface Chosen {
  readonly theme: Theme;
  readonly told: readonly string[];
  readonly hints: readonly string[];
  readonly messages: readonly string[];
}

/** `files` by their path in the publication's folder. */
async function choose(theme: string, files: Readonly<Record<string, string>> = {}): Promise<Chosen> {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const file = { path: 'index.md', text: `---\ntitle: عنوان\ntheme: ${theme}\n---\n` };
  const readAsset = (path: string) =>
    Promise.resolve(Object.hasOwn(files, path) ? ({ kind: 'found', bytes: new TextEncoder().encode(files[path]) } as const) : ({ kind: 'missing' } as const));
  const source = { file, format: 'markdown', name: 'sample', readAsset } as const;
  const frontMatter = readFrontMatter(parseMarkdown(file), file, report);
  const chosen = await chooseDesign({ source, fonts: shippedFonts() }, frontMatter, sampleMetadata, report);
  return { theme: chosen, told: shown(diagnostics), hints: diagnostics.map(({ hint }) => hint), messages: diagnostics.map(({ message }) => message) };
}

describe('one line in the front matter', () => {
  test('changes a colour and all that is made of it', async () => {
    const { theme, messages } = await choose('{extends: brief, colors: {accent: "#0b5d3b"}}');
    expect(messages).toEqual([]);
    expect([theme.colors.accent, theme.title.fill, theme.box.summary.barColor, theme.cover.background]).toEqual(Array(4).fill('#0b5d3b'));
    expect(theme.colors.panel).toBe('#eef4f1');
    expect(theme.colors.accent2).toBe(defaultTheme.colors.accent2);
    expect({ ...theme.body }).toEqual({ ...defaultTheme.body });
  });

  test('changes a font', async () => {
    const { theme, told } = await choose('{extends: book, fonts: {body: Scheherazade New}}');
    expect(told).toEqual([]);
    expect(theme.fonts.body).toEqual(['Scheherazade New']);
    expect(theme.page.margin).toEqual(shippedTheme('book')?.page.margin);
  });

  test('without extends it is brief that changes', async () => {
    const { theme } = await choose('{title: {bar: 0pt}}');
    expect([theme.title.bar, theme.body.size]).toEqual([0, defaultTheme.body.size]);
  });
});

describe('a file in the folder', () => {
  test('extends a shipped theme, or another file', async () => {
    const files = { 'house.yaml': 'extends: book\ncolors: {accent: "#123"}\nheadings: {1: {newPage: null}}\n', 'red.yaml': 'extends: ./house.yaml\nfigure: {maxHeight: 0.5}\n' };
    const { theme, told } = await choose('./red.yaml', files);
    expect(told).toEqual([]);
    expect([theme.name, theme.colors.accent, theme.headings[1].newPage, theme.figure.maxHeight]).toEqual(['./red.yaml', '#112233', null, 0.5]);
  });

  test.each([
    ['./none.yaml', {}, 'error theme-files-exist @ 3:8 «./none.yaml»'],
    ['../out.yaml', {}, 'error paths-stay-in-the-folder @ 3:8 «../out.yaml»'],
    ['./a.yaml', { 'a.yaml': 'extends: ./b.yaml\n', 'b.yaml': 'extends: ./a.yaml\n' }, 'error themes-extend-shipped-ones @ 1:10 «./b.yaml»'],
    ['./a.yaml', { 'a.yaml': 'extends: baroque\n' }, 'error themes-are-known @ 1:10 «baroque»'],
    ['./a.yaml', { 'a.yaml': '- brief\n' }, 'error theme-files-are-mappings @ 1:1 «- brief»'],
    ['./a.yaml', { 'a.yaml': 'body: {size\n' }, 'error theme-files-are-yaml @ 1:12 «»'],
    ['baroque', {}, 'error themes-are-known @ 3:8 «baroque»'],
  ])('%s is told', async (name, files, expected) => {
    const { told } = await choose(name, files);
    expect(told).toEqual([expected]);
  });
});

describe('mistakes are told at their place, all at once, with a hint', () => {
  test.each([
    ['colour: {}', 'theme-tokens-are-known @ 2:1 «colour»', 'did you mean colors?'],
    ['colors: {acent: "#123456"}', 'theme-tokens-are-known @ 2:10 «acent»', 'did you mean accent?'],
    ['body: {size: 12px}', 'theme-values-fit-their-tokens @ 2:14 «12px»', 'write 12pt: the units are pt, mm, cm, in and pc'],
    ['body: {size: 12}', 'theme-values-fit-their-tokens @ 2:14 «12»', 'write 12pt: the units are pt, mm, cm, in and pc'],
    ['body: {size: 900pt}', 'theme-values-fit-their-tokens @ 2:14 «900pt»', 'write a length from 4pt to 200pt, such as 12pt or 4mm'],
    ['colors: {accent: green}', 'theme-values-fit-their-tokens @ 2:18 «green»', 'write a colour such as "#143f5e"'],
    ['colors: {accent: 0b5d3b}', 'theme-values-fit-their-tokens @ 2:18 «0b5d3b»', 'write "#0b5d3b"'],
    ['colors: {accent: accent2, accent2: accent}', 'theme-values-fit-their-tokens @ 2:18 «accent2»', 'write a colour such as "#143f5e"'],
    ['furniture: {head: {recto: {start: titel}}}', 'theme-values-fit-their-tokens @ 2:35 «titel»', 'did you mean title?'],
    ['title: big', 'theme-values-fit-their-tokens @ 2:8 «big»', 'write a mapping of tokens'],
    ['page: {margin: {inner: 80mm, outer: 100mm}}', 'theme-values-fit-their-tokens @ 2:16 «{inner: 80mm, outer: 100mm}»', 'write a page whose margins leave 4 cm for the text'],
    ['fonts: {heading: IBM Plex Sans Arabik}', 'fonts-are-known @ 2:18 «IBM Plex Sans Arabik»', 'did you mean IBM Plex Sans Arabic?'],
  ])('%s', async (line, expected, hint) => {
    const { told, hints } = await choose('./own.yaml', { 'own.yaml': `extends: brief\n${line}\n` });
    expect(told.filter((text) => text.startsWith('error'))[0]).toBe(`error ${expected}`);
    expect(hints[0]).toContain(hint);
  });

  test('two mistakes are two', async () => {
    const { told } = await choose('{body: {size: 12, leding: 20pt}}');
    expect(told).toEqual(['error theme-values-fit-their-tokens @ 3:22 «12»', 'error theme-tokens-are-known @ 3:26 «leding»']);
  });

  test('text that cannot be read on its ground is a warning: on paper, in panels, and in listings', async () => {
    const { told } = await choose('{colors: {muted: "#aaaaaa"}}');
    const warning = 'warning theme-colors-are-legible @ 3:25 «"#aaaaaa"»';
    expect(told).toEqual([warning, warning, warning, warning]);
  });
});
