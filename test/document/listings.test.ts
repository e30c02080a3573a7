/** Listings by language: the ranges, and what is told of their names. */
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { codeLines, codeParts } from '../../src/document/code-lines.js';
import type { CodeBlock } from '../../src/document/model.js';
import { readPublication } from '../../src/read-publication.js';

async function read(markdown: string): Promise<{ readonly listings: readonly CodeBlock[]; readonly told: readonly string[] }> {
  const told: string[] = [];
  const report = ({ severity, rule, hint }: Diagnostic): void => { told.push(`${severity} ${rule}: ${hint}`); };
  const file = { path: 'x.md', text: markdown };
  const readAsset = (): Promise<never> => Promise.reject(new Error('no assets'));
  const { document } = await readPublication({ source: { format: 'markdown', name: 'x', file, readAsset }, fonts: [], title: 'عنوان' }, report);
  return { listings: document.blocks.filter((block) => block.kind === 'codeBlock'), told };
}

async function listing(language: string, code: string): Promise<CodeBlock> {
  const { listings: [block], told } = await read(`~~~${language}\n${code}\n~~~`);
  expect(told).toEqual([]);
  if (block === undefined) {
    throw new Error('no listing');
  }
  return block;
}

const shown = (block: CodeBlock): readonly string[] => codeParts(block).flatMap(({ text, kind }) => (kind === null ? [] : [`${kind} ${text}`]));

describe('the parts of a listing', () => {
  it.each([
    ['python', 'def حجم(n):  # تعليق\n    return "نص" + 12', ['keyword def', 'title حجم', 'comment # تعليق', 'keyword return', 'string "نص"', 'number 12']],
    ['JS', 'const s = `a ${b} c`;', ['keyword const', 'string `a', 'string  c`']],
    ['css', 'p { color: red }', ['keyword p', 'attribute color']],
    ['xml', '<p class="x">&amp;</p>', ['keyword p', 'attribute class', 'string "x"', 'string &amp;', 'keyword p']],
    ['tex', '\\frac{1}{2} % نصف', ['keyword \\frac', 'comment % نصف']],
    ['yaml', 'title: كتاب', ['attribute title:', 'string كتاب']],
  ])('in %s', async (language, code, parts) => {
    const block = await listing(language, code);
    expect(shown(block).map((part) => part.trimEnd())).toEqual(parts);
  });

  it.each(['/* سطر\n\n  آخر */ int x;\r\n\tx = "<&>\'";', 'x', '', '\n\n', '"a\nb'])('are together the text %j, line by line', async (code) => {
    const block = await listing('c', code);
    expect(codeParts(block).map(({ text }) => text).join('')).toBe(block.value);
    for (const { text, parts, direction } of codeLines(block)) {
      expect([parts.map((part) => part.text).join(''), direction]).toEqual([text, 'ltr']);
    }
  });

  it('are none in text, in other languages and in data', async () => {
    const { listings, told } = await read('```\nif\n```\n\n```markdown\n# عنوان\n```\n\n```csv\na,b\n```\n\n```zig\nconst x = 1;\n```\n\n    if (x)\n');
    expect([told, listings.map(({ tokens }) => tokens.length)]).toEqual([[], [0, 0, 0, 0, 0]]);
  });

  it('are none in a listing that is too long to be read', async () => {
    expect((await listing('js', 'let x; '.repeat(15_000))).tokens).toEqual([]);
  });
});

describe('a name that is no language’s', () => {
  it.each([
    ['pyhton', 'python'],
    ['javascrpt', 'javascript'],
    ['typescripts', 'typescript'],
  ])('%s is told, where %s was meant', async (typed, meant) => {
    const { told } = await read(`\`\`\`${typed}\nx\n\`\`\``);
    expect(told).toEqual([`warning code-languages-are-known: write ${meant}, or leave the name out`]);
  });
});
