/** Every kind of bad input, through the command line: what is told, where, and that nothing is written. */
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workplace, type Outcome } from '../support/command-line.js';
import { png } from '../support/publications.js';

const FRONT = '---\ntitle: عنوان\nlang: ar\n---\n\n';

/** A problem as it should be told. */
interface Told {
  /** `a.md:3:1`, or a path alone where a whole file is meant. */
  readonly where: string;
  readonly rule: string;
  /** The printed line of source, and the carets under it. */
  readonly line?: string;
  readonly carets?: string;
  readonly hint?: RegExp;
}

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly argv?: readonly string[];
  readonly told: readonly Told[];
}

let workplace: Workplace;

afterEach(() => {
  workplace.remove();
});

/** Builds with an older result standing in the output folder. */
async function build(files: Case['files'], argv: readonly string[] = ['a.md']): Promise<Outcome> {
  workplace = new Workplace({ 'output/a.pdf': 'old pdf', 'output/a.epub': 'old epub', ...files });
  return workplace.run(['build', ...argv]);
}

function expectNothingWritten({ status, out, err }: Outcome): void {
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/\d+ errors?, \d+ warnings?; nothing was written\n$/);
  expect(err).not.toMatch(/^\s+at /m);
  expect(workplace.list('output')).toEqual(['a.epub', 'a.pdf']);
  expect(workplace.read('output/a.pdf').toString()).toBe('old pdf');
  expect(workplace.read('output/a.epub').toString()).toBe('old epub');
}

function expectTold(err: string, told: Told): void {
  const block = err.split('\n\n').find((text) => text.includes(`${told.where}: error[${told.rule}]: `));
  expect(block, `${told.where}: error[${told.rule}] in\n${err}`).toBeDefined();
  const lines = block?.split('\n') ?? [];
  expect(lines.at(-1) ?? '').toMatch(told.hint ?? /= hint: \S/);
  if (told.line !== undefined) {
    expect(lines[1]).toContain(`| ${told.line}`);
    expect(lines[2]?.replace(/^ *\| /, '')).toBe(told.carets);
  }
}

const CASES: readonly Case[] = [
  {
    name: 'a missing file',
    files: {},
    argv: ['b.md'],
    told: [{ where: 'b.md', rule: 'sources-exist' }],
  },
  {
    name: 'a folder without a publication',
    files: { 'empty/readme.rst': 'x' },
    argv: ['empty'],
    told: [{ where: 'empty', rule: 'folders-hold-publications' }],
  },
  {
    name: 'a file that is not UTF-8',
    files: { 'a.md': Uint8Array.from([0x23, 0x20, 0xc7, 0xe1, 0x0a]) },
    told: [{ where: 'a.md:1:3', rule: 'sources-are-utf-8' }],
  },
  {
    name: 'no title',
    files: { 'a.md': '---\nlang: ar\n---\n\nنص.\n' },
    told: [{ where: 'a.md:1:1', rule: 'publications-have-a-title', line: '---', carets: '^^^', hint: /add title: / }],
  },
  {
    name: 'plain text without a title',
    files: { 'a.txt': 'نص.\n' },
    argv: ['a.txt'],
    told: [{ where: 'a.txt:1:1', rule: 'publications-have-a-title', hint: /--title/ }],
  },
  {
    name: 'an unknown front-matter key',
    files: { 'a.md': '---\ntitle: عنوان\nsubtitel: فرعي\n---\n\nنص.\n' },
    told: [{ where: 'a.md:3:1', rule: 'front-matter-keys-are-known', line: 'subtitel: فرعي', carets: '^^^^^^^^', hint: /subtitle/ }],
  },
  {
    name: 'an ill-typed front-matter value',
    files: { 'a.md': '---\ntitle: عنوان\ndate: قريباً\nkeywords: {a: b}\n---\n\nنص.\n' },
    told: [
      { where: 'a.md:3:7', rule: 'dates-exist', line: 'date: قريباً', carets: '      ^^^^^' },
      { where: 'a.md:4:11', rule: 'front-matter-values-fit-their-keys', line: 'keywords: {a: b}', carets: '          ^^^^^^' },
    ],
  },
  {
    name: 'front matter that is no YAML',
    files: { 'a.md': '---\ntitle: "عنوان\n---\n\nنص.\n' },
    told: [{ where: 'a.md:2:14', rule: 'front-matter-is-yaml', line: 'title: "عنوان', carets: '             ^' }],
  },
  {
    name: 'a missing image',
    files: { 'a.md': `${FRONT}![خريطة](map.png)\n` },
    told: [{ where: 'a.md:6:1', rule: 'images-exist', line: '![خريطة](map.png)', carets: '^^^^^^^^^^^^^^^^^' }],
  },
  {
    name: 'a corrupt image, and one of an unknown kind',
    files: { 'a.md': `${FRONT}![خريطة](map.png)\n\n![صورة](b.gif)\n`, 'map.png': png(8, 8).slice(0, 40), 'b.gif': 'GIF89a' },
    told: [
      { where: 'a.md:6:1', rule: 'images-are-sound' },
      { where: 'a.md:8:1', rule: 'images-are-of-a-known-format' },
    ],
  },
  {
    name: 'an image without alternative text',
    files: { 'a.md': `${FRONT}![](dot.png)\n`, 'dot.png': png(8, 8) },
    told: [{ where: 'a.md:6:1', rule: 'images-have-alt-text', line: '![](dot.png)', carets: '^^^^^^^^^^^^' }],
  },
  {
    name: 'paths and addresses that leave the folder',
    files: {
      'dot.png': png(8, 8),
      'pub/a.md': `${FRONT}![أ](../dot.png)\n\n![ب](https://example.org/b.png)\n\n![ج](/etc/passwd)\n\n[د](file:///etc/passwd)\n`,
    },
    argv: ['pub/a.md'],
    told: [
      { where: 'pub/a.md:6:1', rule: 'paths-stay-in-the-folder' },
      { where: 'pub/a.md:8:1', rule: 'images-are-local' },
      { where: 'pub/a.md:10:1', rule: 'paths-are-relative' },
      { where: 'pub/a.md:12:1', rule: 'links-have-a-known-scheme' },
    ],
  },
  {
    name: 'footnotes undefined and unused',
    files: { 'a.md': `${FRONT}نص[^غائبة] آخر.\n\n[^زائدة]: حاشية.\n` },
    told: [
      { where: 'a.md:6:3', rule: 'footnotes-are-defined', line: 'نص[^غائبة] آخر.', carets: '  ^^^^^^^^' },
      { where: 'a.md:8:1', rule: 'footnotes-are-used' },
    ],
  },
  {
    name: 'a character that no font has',
    files: { 'a.md': `${FRONT}نص 漢 آخر.\n` },
    told: [{ where: 'a.md:6:4', rule: 'every-character-has-a-glyph', line: 'نص 漢 آخر.', carets: '   ^^' }],
  },
  {
    name: 'heading levels that jump',
    files: { 'a.md': `${FRONT}# أول\n\n### ثالث\n` },
    told: [{ where: 'a.md:8:1', rule: 'heading-levels-are-sequential', line: '### ثالث', carets: '^^^^^^^^' }],
  },
  {
    name: 'a table whose rows differ',
    files: { 'a.md': `${FRONT}| أ | ب |\n|---|---|\n| 1 | 2 | 3 |\n` },
    told: [{ where: 'a.md:8:1', rule: 'table-rows-have-equal-cells', line: '| 1 | 2 | 3 |' , carets: '^^^^^^^^^^^^^' }],
  },
  {
    name: 'raw HTML',
    files: { 'a.md': `${FRONT}نص <b>غليظ</b>.\n\n<!-- ملاحظة -->\n\n<div>كتلة</div>\n` },
    told: [
      { where: 'a.md:6:4', rule: 'markup-is-markdown', line: 'نص <b>غليظ</b>.', carets: '   ^^^' },
      { where: 'a.md:10:1', rule: 'markup-is-markdown' },
    ],
  },
  {
    name: 'an unknown theme and an unknown font',
    files: { 'a.md': '---\ntitle: عنوان\ntheme: breif\nmainfont: Amiry\n---\n\nنص.\n' },
    told: [
      { where: 'a.md:3:8', rule: 'themes-are-known', line: 'theme: breif', carets: '       ^^^^^', hint: /did you mean brief\?/ },
      { where: 'a.md:4:11', rule: 'fonts-are-known', hint: /did you mean Amiri\?/ },
    ],
  },
  {
    name: 'an output folder that cannot be written to',
    files: { 'a.md': `${FRONT}نص.\n`, 'a-file': '' },
    argv: ['a.md', '-o', 'a-file/below'],
    told: [{ where: 'a-file/below', rule: 'output-folder-is-writable', hint: /--output/ }],
  },
  {
    name: 'two publications of one name',
    files: { 'one/a.md': `${FRONT}نص.\n`, 'two/A.md': `${FRONT}نص.\n` },
    argv: ['one/a.md', 'two/A.md'],
    told: [{ where: 'two/A.md', rule: 'publications-have-names-of-their-own' }],
  },
  {
    name: 'one bad publication among good ones',
    files: { 'content/a/index.md': `${FRONT}نص.\n`, 'content/b/index.md': 'نص.\n' },
    argv: ['content'],
    told: [{ where: 'content/b/index.md:1:1', rule: 'publications-have-a-title' }],
  },
  {
    name: 'everything at once',
    files: { 'a.md': '---\nsubtitel: x\n---\n\n# أول\n\n### ثالث 漢\n\n![](gone.png)\n\nنص[^1] <i>x</i>\n', 'a-file': '' },
    argv: ['a.md', 'b.md', '-o', 'a-file'],
    told: [
      { where: 'a-file', rule: 'output-folder-is-writable' },
      { where: 'b.md', rule: 'sources-exist' },
      { where: 'a.md:2:1', rule: 'front-matter-keys-are-known' },
      { where: 'a.md:1:1', rule: 'publications-have-a-title' },
      { where: 'a.md:7:1', rule: 'heading-levels-are-sequential' },
      { where: 'a.md:7:10', rule: 'every-character-has-a-glyph' },
      { where: 'a.md:9:1', rule: 'images-have-alt-text' },
      { where: 'a.md:9:1', rule: 'images-exist' },
      { where: 'a.md:11:3', rule: 'footnotes-are-defined' },
      { where: 'a.md:11:8', rule: 'markup-is-markdown' },
    ],
  },
];

describe('bad input', () => {
  it.each(CASES)('$name', async ({ files, argv, told }) => {
    const outcome = await build(files, argv);
    expectNothingWritten(outcome);
    told.forEach((problem) => {
      expectTold(outcome.err, problem);
    });
  });

  it('an oversized image', async () => {
    workplace = new Workplace({ 'output/a.pdf': 'old pdf', 'output/a.epub': 'old epub', 'a.md': `${FRONT}![خريطة](map.png)\n` });
    const file = openSync(join(workplace.folder, 'map.png'), 'w');
    ftruncateSync(file, 40 * 1024 * 1024);
    closeSync(file);
    const outcome = await workplace.run(['build', 'a.md']);
    expectNothingWritten(outcome);
    expectTold(outcome.err, { where: 'a.md:6:1', rule: 'images-have-an-allowed-size' });
  });

  it('tells each problem once', async () => {
    const { err } = await build({ 'a.md': `${FRONT}# أول\n\n### ثالث\n` });
    expect(err).toMatch(/\n1 error, 0 warnings; nothing was written\n$/);
  });
});
