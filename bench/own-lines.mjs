/** Warraq's own lines, straight from the text engine and, as a check of the measure, from its PDF. */
import { publish, shippedFonts } from '../dist/index.js';
import { measureSpaces } from './measure-spaces.mjs';
import { compileTextEngine, textStyle } from './text-engine.mjs';

/** A function of measure and kashida that gives the lines of each paragraph, last ones included. */
export async function ownParagraphs(paragraphs, family, size) {
  const { createTextEngine, layoutParagraph, loadFontSet, plainInline, shippedFonts: faces } = await compileTextEngine();
  const style = textStyle([family], size);
  const needs = [{ families: style.families, weight: style.weight, text: [...new Set(paragraphs.join(''))] }];
  const engine = createTextEngine(await loadFontSet(faces(), needs));
  return (measure, kashida) =>
    paragraphs.map((text) =>
      layoutParagraph(plainInline(text, style, 0), { align: 'justify', direction: 'rtl', measure, firstLineIndent: 0, kashida }, engine).map(spacesOf),
    );
}

function spacesOf({ runs, width }) {
  const clusters = runs.flatMap((run) => (run.kind === 'text' ? run.clusters : []));
  return { width, spaces: clusters.filter(({ text }) => text === ' ').map(({ advance, glyphs }) => advance / glyphs[0].advance) };
}

/**
 * The same from a PDF, measured as the peers' are. Where a paragraph ends is taken from the text engine, because
 * our paragraphs do not stand on pages of their own.
 *
 * @param counts the number of lines of each paragraph
 */
export async function ownPdfParagraphs(paragraphs, { family, size, space, measure, kashida, counts }) {
  const frontMatter = [
    '---',
    'title: قياس',
    'lang: ar',
    'theme: brief',
    `mainfont: ${family}`,
    `fontsize: ${size}pt`,
    `papersize: ${measure + 120}pt x 800pt`,
    'margin: 60pt',
    `kashida: ${kashida}`,
    'digits: keep',
    '---',
  ].join('\n');
  const file = { path: 'evenness.md', text: `${frontMatter}\n\n${paragraphs.map(escapeMarkdown).join('\n\n')}\n` };
  const source = { file, format: 'markdown', name: 'evenness', readAsset: () => Promise.resolve({ kind: 'missing' }) };
  const { outputs, diagnostics } = await publish({ source, fonts: shippedFonts(), formats: ['pdf'], theme: 'brief' });
  if (outputs.length === 0) {
    throw new Error(JSON.stringify(diagnostics));
  }
  const lines = measureSpaces(outputs[0].bytes, { size, space }).flat();
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, count) => sum + count, 0));
  return counts.map((count, index) => lines.slice(starts[index], starts[index] + count));
}

function escapeMarkdown(text) {
  return text.replace(/[\\`*_{}[\]<>#|~:$@]/g, '\\$&');
}
