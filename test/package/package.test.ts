import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Workplace } from '../support/command-line.js';
import { samplePublication } from '../support/publications.js';
import { streamBomb } from '../support/stream-bomb.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Packed {
  readonly files: readonly { readonly path: string }[];
  readonly unpackedSize: number;
}

function npm(...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the package', () => {
  let files: readonly string[] = [];

  beforeAll(() => {
    npm('run', '-s', 'compile');
    npm('run', '-s', 'types');
    const packed = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts')) as readonly Packed[];
    files = packed[0]?.files.map((file) => file.path) ?? [];
  });

  it('holds the program, its types, the fonts and their licences, and nothing else', () => {
    for (const file of ['dist/index.js', 'dist/index.d.ts', 'dist/cli/main.js', 'LICENSE', 'fonts/README.md']) {
      expect(files).toContain(file);
    }
    const licences = files.filter((file) => file.startsWith('fonts/licences/'));
    expect(licences.length).toBeGreaterThanOrEqual(6);
    const strangers = files.filter((file) => !/^(dist|fonts|profiles|schemas|themes)\/|^(README|CHANGELOG)\.md$|^LICENSE$|^package\.json$/.test(file));
    expect(strangers).toEqual([]);
  });

  it('names no file of the machine it was made on', () => {
    const naming = files
      .filter((file) => /\.(js|ts|json|md)$/.test(file))
      .filter((file) => readFileSync(`${ROOT}${file}`, 'utf8').includes(ROOT));
    expect(naming).toEqual([]);
  });

  it('offers the public API under its own name', () => {
    const script = "const m = await import('warraq'); console.log(JSON.stringify(Object.keys(m).sort()))";
    const keys = execFileSync('node', ['--input-type=module', '-e', script], { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(keys)).toEqual([
      'COUNTER_STYLES', 'compareArabic', 'formatCounter', 'formatDate', 'formatNumber', 'formatPercent', 'loadSource', 'parsePdfStandard', 'plural',
      'positionAt', 'publish', 'shippedFonts', 'shippedProfile', 'sortArabic', 'sortKey',
    ]);
  });

  it('makes the same books as the sources it was compiled from', async () => {
    const text = `---\ntitle: عنوان\n---\n\n${'كلمات من نص طويل. '.repeat(400)}\n`;
    const workplace = new Workplace({ ...samplePublication(), 'content/second.md': text, 'content/third.md': text });
    try {
      expect(await workplace.run(['build', 'content', '-o', 'one'])).toMatchObject({ status: 0, err: '' });
      const told = execFileSync('node', [`${ROOT}dist/cli/main.js`, 'build', 'content', '-o', 'other', '--jobs', '2'], { cwd: workplace.folder, encoding: 'utf8' });
      expect(told.match(/\w+\.(?:pdf|epub)/g)).toEqual(['second', 'third', 'sample'].flatMap((name) => [`${name}.pdf`, `${name}.epub`]));
      for (const name of workplace.list('one')) {
        expect(Buffer.compare(workplace.read(`one/${name}`), workplace.read(`other/${name}`)), name).toBe(0);
      }
    } finally {
      workplace.remove();
    }
  });

  it('tells the same of what is wrong, and writes nothing', async () => {
    const text = 'كلمات. '.repeat(1000);
    const workplace = new Workplace({ 'c/a.md': `---\ntitle: عنوان\n---\n\n![](none.png)${text}`, 'c/b.md': `---\ntitle: عنوان\ntitel: x\n---\n\n${text}` });
    try {
      const { status, err } = await workplace.run(['build', 'c']);
      const built = spawnSync('node', [`${ROOT}dist/cli/main.js`, 'build', 'c', '--jobs', '2'], {
        cwd: workplace.folder,
        encoding: 'utf8',
        // A pipe is never coloured, also where a colour library would think it may be.
        env: { ...process.env, CI: 'true', FORCE_COLOR: '1' },
      });
      expect(built).toMatchObject({ status, stderr: err, stdout: '' });
      expect(status).toBe(1);
      expect(workplace.list('output')).toEqual([]);
    } finally {
      workplace.remove();
    }
  });

  it('refuses to inspect a file of objects that grow to 1 GB, in little memory and time', () => {
    const workplace = new Workplace({ 'bomb.pdf': streamBomb(5, '/Type /ObjStm /N 1 /First 4') });
    try {
      const { status, stdout, stderr } = spawnSync('node', [`${ROOT}dist/cli/main.js`, 'inspect', 'bomb.pdf'], { cwd: workplace.folder, encoding: 'utf8', timeout: 60_000 });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^bomb\.pdf: error\[files-are-read-within-bounds\]/);
    } finally {
      workplace.remove();
    }
  });

  it('runs from the command line', () => {
    const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { readonly version: string };
    expect(execFileSync('node', ['dist/cli/main.js', '--version'], { cwd: ROOT, encoding: 'utf8' })).toBe(`${version}\n`);
  });
});

describe('what is written down', () => {
  it('leads to no place outside of the checkout', () => {
    const folders = ['src', 'test', 'bench', 'docs', 'content', '.ci'];
    const paths = folders.flatMap((folder) => readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
    const texts = paths.filter((path) => /\.(ts|js|mjs|cjs|md|json|txt)$|run$/.test(path) && statSync(`${ROOT}${path}`).isFile());
    expect(texts.length).toBeGreaterThan(100);
    const strays = texts.filter((path) => /(?<![\w.])\/(work|root|home)\//.test(readFileSync(`${ROOT}${path}`, 'utf8')));
    expect(strays.filter((path) => path !== 'test/package/package.test.ts')).toEqual([]);
  });
});

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the lock file', () => {
  it('knows the packages of every platform, or npm ci refuses it', () => {
    const { packages } = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
    const locked = new Set(Object.entries(packages).map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version ?? ''}`));
    const wanted = Object.values(packages)
      .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
      .filter(([, range]) => /^\d/.test(range))
      .map(([name, version]) => `${name}@${version}`);
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });

  it('names no registry', () => {
    expect(readFileSync(`${ROOT}package-lock.json`, 'utf8')).not.toMatch(/"resolved"|https?:\/\/registry/);
    expect(existsSync(`${ROOT}.npmrc`)).toBe(true);
    expect(readFileSync(`${ROOT}.npmrc`, 'utf8')).not.toMatch(/registry\s*=/);
  });
});
