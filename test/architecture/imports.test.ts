import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;
const configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as IConfiguration;

/** The names of the rules that the sources under `folder` break. */
async function brokenRules(folder: string): Promise<readonly string[]> {
  const { forbidden = [], options = {} } = configuration;
  const { tsConfig, ...rest } = options;
  const result = await cruise(['src'], { ...rest, validate: true, ruleSet: { forbidden }, baseDir: folder });
  const { summary } = result.output as ICruiseResult;
  return [...new Set(summary.violations.map((violation) => violation.rule.name))].sort();
}

const folders: string[] = [];

/** A project with two source files, the first of which imports the second. */
function seed(importer: string, specifier: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-imports-'));
  folders.push(folder);
  const all = { ...files, [importer]: `import '${specifier}';\n` };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterAll(() => {
  folders.forEach((folder) => {
    rmSync(folder, { recursive: true });
  });
});

describe('imports point one way', () => {
  it('in the program', async () => {
    expect(await brokenRules(ROOT)).toEqual([]);
  });

  it.each([
    ['src/pdf/a.ts', '../epub/b.js', 'pdf-imports-only-what-stands-before-it'],
    ['src/epub/a.ts', '../layout/b.js', 'epub-imports-only-what-stands-before-it'],
    ['src/epub/a.ts', '../text/b.js', 'epub-imports-only-what-stands-before-it'],
    ['src/text/a.ts', '../layout/b.js', 'text-imports-only-what-stands-before-it'],
    ['src/document/a.ts', '../fonts/b.js', 'document-imports-only-what-stands-before-it'],
    ['src/base/a.ts', '../document/b.js', 'base-imports-only-what-stands-before-it'],
    ['src/source/a.ts', '../document/b.js', 'source-imports-only-what-stands-before-it'],
    ['src/publish.ts', './cli/b.js', 'nothing-imports-the-command-line'],
  ])('noticed: %s imports %s', async (importer, specifier, rule) => {
    const imported = join(dirname(importer), specifier).replace(/\.js$/, '.ts');
    expect(await brokenRules(seed(importer, specifier, { [imported]: 'export {};\n' }))).toContain(rule);
  });

  it('noticed: Node outside the command line and the loaders', async () => {
    expect(await brokenRules(seed('src/layout/a.ts', 'node:fs'))).toEqual(['the-core-runs-in-a-browser']);
    expect(await brokenRules(seed('src/cli/a.ts', 'node:fs'))).toEqual([]);
  });

  it('noticed: a stage that imports its driver', async () => {
    const folder = seed('src/pdf/a.ts', '../publish.js', { 'src/publish.ts': 'export {};\n' });
    expect(await brokenRules(folder)).toContain('stages-do-not-import-the-drivers');
  });

  it('noticed: a package used past its adapter', async () => {
    const folder = seed('src/layout/a.ts', 'bidi-js', { 'node_modules/bidi-js/index.js': '' });
    expect(await brokenRules(folder)).toContain('bidi-js-stands-behind-its-adapter');
  });

  it('noticed: a cycle', async () => {
    const folder = seed('src/text/a.ts', './b.js', { 'src/text/b.ts': "import './a.js';\n" });
    expect(await brokenRules(folder)).toEqual(['no-cycles']);
  });
});
