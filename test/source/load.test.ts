import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.js';
import { findPublications, loadSource } from '../../src/source/load.js';
import { MAX_ASSET_BYTES, type PublicationSource } from '../../src/source/publication-source.js';
import { shown } from '../document/build-from.js';

let root = '';
let diagnostics: Diagnostic[] = [];
const report = (diagnostic: Diagnostic): void => {
  diagnostics.push(diagnostic);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'warraq-load-'));
  diagnostics = [];
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

async function find(path = ''): Promise<readonly string[]> {
  return (await findPublications(join(root, path), report)).map((file) => file.slice(root.length + 1));
}

async function load(path: string): Promise<PublicationSource> {
  const source = await loadSource(join(root, path), report);
  if (source === null) {
    throw new Error(diagnostics[0]?.message);
  }
  return source;
}

describe('findPublications', () => {
  it('finds every publication below a folder, in the order of their names', async () => {
    await write({
      'ب/index.md': '', 'ب/notes.md': '', 'ب/قسم/more.md': '', 'أ/report.md': '', 'أ/README.md': '', 'z.markdown': '', 'a.md': '', 'CHANGELOG.md': '',
      'data.txt': '', '.git/x.md': '', 'node_modules/y/index.md': '', 'images/a.png': '',
    });
    expect(await find()).toEqual(['a.md', 'z.markdown', 'أ/report.md', 'ب/index.md']);
    expect(diagnostics).toEqual([]);
  });

  it('takes a file as it is named', async () => {
    await write({ 'README.md': '', 'a.txt': '' });
    expect(await find('README.md')).toEqual(['README.md']);
    expect(await find('a.txt')).toEqual(['a.txt']);
  });

  it('passes over links', async () => {
    await write({ 'a/index.md': '' });
    await symlink(join(root, 'a'), join(root, 'b'));
    await symlink(root, join(root, 'a', 'loop'));
    expect(await find()).toEqual(['a/index.md']);
  });

  it.each([
    ['an empty folder', {}],
    ['a README alone', { 'README.md': 'نص' }],
    ['plain text alone', { 'a.txt': 'نص' }],
  ])('says that there is nothing to build in %s', async (_, files) => {
    await write(files);
    expect(await find()).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'folders-hold-publications', severity: 'error', place: { kind: 'file', path: root } }]);
  });

  it('says that there is no such file', async () => {
    expect(await find('missing.md')).toEqual([]);
    expect(diagnostics).toMatchObject([{ rule: 'sources-exist', severity: 'error' }]);
  });
});

describe('loadSource', () => {
  it('reads Markdown and plain text, and names what is built from them', async () => {
    await write({ 'موجز/index.md': '# أ', 'b.markdown': 'ب', 'c.txt': 'ج', 'd.e.md': 'د' });
    expect(await load('موجز')).toMatchObject({ format: 'markdown', name: 'موجز', file: { text: '# أ', path: `${root}/موجز/index.md` } });
    expect(await load('موجز/index.md')).toMatchObject({ name: 'موجز' });
    expect(await load('b.markdown')).toMatchObject({ format: 'markdown', name: 'b' });
    expect(await load('c.txt')).toMatchObject({ format: 'text', name: 'c', file: { text: 'ج' } });
    expect(await load('d.e.md')).toMatchObject({ name: 'd.e' });
  });

  it('shows paths as they were typed, without a leading dot', async () => {
    await expect(loadSource('./test/document/sample.md', report)).resolves.toMatchObject({ file: { path: 'test/document/sample.md' } });
  });

  it('drops a byte order mark and keeps everything else', async () => {
    await write({ 'a.md': '\uFEFFأ\r\n\u200fب\uFEFF' });
    expect((await load('a.md')).file.text).toBe('أ\r\n\u200fب\uFEFF');
  });

  it('asks for one of several publications', async () => {
    await write({ 'a.md': 'أ', 'b.md': 'ب' });
    expect(await loadSource(root, report)).toBeNull();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['folders-hold-one-publication']);
  });

  it.each([
    ['a.docx', 'نص', 'sources-are-markdown-or-text'],
    ['a', 'نص', 'sources-are-markdown-or-text'],
    ['a.md', ' \n\t', 'sources-have-text'],
    ['a.md', '', 'sources-have-text'],
  ])('refuses %s with %j', async (name, text, rule) => {
    await write({ [name]: text });
    expect(await loadSource(join(root, name), report)).toBeNull();
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
  });

  it('points at the first byte that is not UTF-8', async () => {
    await write({ 'a.md': Uint8Array.of(0xd8, 0xa3, 0x0a, 0x61, 0xe2, 0x82, 0x62) });
    expect(await loadSource(join(root, 'a.md'), report)).toBeNull();
    expect(shown(diagnostics)).toEqual(['error sources-are-utf-8 @ 2:2 «\uFFFD»']);
    expect(diagnostics[0]?.message).toContain('0xE2');
  });
});

describe('readAsset', () => {
  it('reads files of the folder, and nothing outside of it', async () => {
    await write({ 'book/index.md': 'نص', 'book/images/أ ب.png': 'bytes', 'secret.png': 'secret', 'book-2/a.png': 'x' });
    await symlink(join(root, 'secret.png'), join(root, 'book', 'link.png'));
    await symlink(join(root, 'book', 'images'), join(root, 'book', 'inner'));
    const { readAsset } = await load('book');
    await expect(readAsset('images/أ ب.png')).resolves.toMatchObject({ kind: 'found', bytes: Buffer.from('bytes') });
    await expect(readAsset('./inner/../images/أ ب.png')).resolves.toMatchObject({ kind: 'found' });
    await expect(readAsset('link.png')).resolves.toEqual({ kind: 'outside' });
    await expect(readAsset('../secret.png')).resolves.toEqual({ kind: 'outside' });
    await expect(readAsset('../book-2/a.png')).resolves.toEqual({ kind: 'outside' });
    await expect(readAsset('/etc/passwd')).resolves.toEqual({ kind: 'outside' });
    await expect(readAsset('')).resolves.toEqual({ kind: 'outside' });
    await expect(readAsset('images')).resolves.toEqual({ kind: 'unreadable', reason: 'it is no file' });
    await expect(readAsset('none.png')).resolves.toEqual({ kind: 'missing' });
    await expect(readAsset('index.md/x.png')).resolves.toEqual({ kind: 'missing' });
    await expect(readAsset('a\0b.png')).resolves.toEqual({ kind: 'missing' });
  });

  it('does not read what is too large', async () => {
    await write({ 'index.md': 'نص', 'large.png': new Uint8Array(MAX_ASSET_BYTES + 1) });
    await expect((await load('index.md')).readAsset('large.png')).resolves.toEqual({ kind: 'too-large', size: MAX_ASSET_BYTES + 1 });
  });
});
