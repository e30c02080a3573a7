import { describe, expect, it } from 'vitest';
import { buildFrom } from '../document/build-from.js';
import { FOLDER, readFiles, readText } from '../support/epub-archive.js';
import { buildEpub } from '../support/epub-builder.js';

async function book(frontMatter: string, body: string): Promise<{ readonly css: string; readonly page: string }> {
  const { document } = buildFrom(`---\ntitle: عنوان\nlang: ar-EG\n${frontMatter}\n---\n\n# فصل\n\n${body}`);
  const files = readFiles(await buildEpub(document));
  return { css: readText(files, `${FOLDER}style.css`), page: readText(files, `${FOLDER}chapter-001.xhtml`) };
}

/** The markers in the style sheet, by class and number. */
const stringsIn = (css: string): readonly string[] =>
  [...css.matchAll(/ol\.([\w-]+) > li\[value="(\d+)"\] \{\n {2}list-style-type: "([^"]*)";/g)].map(([, name, value, marker]) => `${name} ${value} ${marker}`);

describe('markers of ordered lists', () => {
  it('are counted by CSS where it can', async () => {
    const { css, page } = await book('list-markers: [decimal, lower-roman]', '1. أ\n   1. ب');
    expect(page).toMatch(/<ol class="arab tight">\s*<li>/);
    expect(page).toMatch(/<ol class="lower-roman tight">\s*<li>/);
    expect(stringsIn(css)).toEqual([]);
    expect(css).toContain('ol.lower-roman {\n  list-style-type: lower-roman;');
  });

  it('stand in the style sheet where it cannot, each once, as in the PDF', async () => {
    const { css, page } = await book('list-markers: [hijai]', '4. ث\n5. ج\n\n---\n\n5. ج\n\n---\n\n1) أ');
    expect(page).toMatch(/<ol class="hijai tight" start="4">\s*<li value="4">ث<\/li>\s*<li value="5">/);
    expect(page).toMatch(/<ol class="hijai-bracket tight">\s*<li value="1">/);
    expect(stringsIn(css)).toEqual(['hijai 4 ث.\u00A0', 'hijai 5 ج.\u00A0', 'hijai-bracket 1 أ)\u00A0']);
    expect(css).toContain('ol.hijai {\n  list-style-type: arabic-indic;');
  });

  it('have room where they are words', async () => {
    const { css } = await book('list-markers: ordinal-adverb', '1. أ\n2. ب\n\n---\n\n11. ج');
    const [, room] = /ol\.ordinal-adverb > li \{\n {2}margin-right: ([\d.]+)em;\n {2}margin-inline-start: \1em;/.exec(css) ?? [];
    expect(Number(room)).toBeGreaterThan(4);
    expect((await book('list-markers: abjad', '1. أ\n2. ب')).css).not.toMatch(/ol\.abjad > li \{/);
  });

  it('leave the boxes of tasks alone', async () => {
    const { css, page } = await book('list-markers: hijai', '1. [x] أ\n2. ب');
    expect(page).toContain('<li class="task" value="1">');
    expect(stringsIn(css)).toEqual(['hijai 2 ب.\u00A0']);
  });
});
