import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * `npm run compile`: the program as a few files. Starting Node on hundreds of small ones takes
 * longer than making a two-page PDF (docs/decisions/0012-the-program-is-bundled.md). Types come from
 * `npm run types`.
 */

/** Packages that stay outside: they find files of their own by their place, or are rarely wanted. */
const EXTERNAL = ['harfbuzzjs', 'epub-gen-memory', 'svg-to-pdfkit', 'citeproc', '@cantoo/pdf-lib', /^unpdf/, /^@jsquash\//, '@resvg/resvg-wasm'];

/** pdfkit imports fontkit at once, but our pages never need it: their glyphs come from src/pdf/composite-font.ts. */
const LATE_FONTKIT = `
  import { createRequire } from 'node:module';
  export const create = (...args) => createRequire(import.meta.url)('fontkit').create(...args);
`;

/** pdfkit encrypts on request only, but the cipher's tables are computed as soon as it is imported. */
const LATE_CIPHERS = `
  import { createRequire } from 'node:module';
  const ciphers = () => createRequire(import.meta.url)('@noble/ciphers/aes');
  export const cbc = (...args) => ciphers().cbc(...args);
  export const ecb = (...args) => ciphers().ecb(...args);
`;

/** linebreak inflates its tables in JavaScript, which takes 20 ms at every start; Node has zlib. */
const NATIVE_INFLATE = `
  const { inflateRawSync } = require('node:zlib');
  module.exports = (source, target) => {
    target.set(inflateRawSync(source));
    return target;
  };
`;

/** commander would start commands that are programs of their own; we have none. */
const NO_PROGRAMS = 'module.exports = {};';

const REPLACED = new Map([
  ['fontkit', LATE_FONTKIT],
  ['@noble/ciphers/aes', LATE_CIPHERS],
  ['tiny-inflate', NATIVE_INFLATE],
  ['node:child_process', NO_PROGRAMS],
]);

/** What several parts of the program share goes into two files instead of thirty; only pages need the second. */
const SHARED = { name: 'shared', test: (id) => !/\/src\/(text|layout|pdf|epub)\//.test(id), minShareCount: 2 };
/** What only sources with YAML need; both front matter and themes of one's own ask for it, late. */
const YAML = { name: 'yaml', test: /\/node_modules\/(?:zod|yaml)\/|\/src\/source\/yaml-block/ };
/** MathJax and what knows it: only sources with formulas need them. */
const MATHEMATICS = { name: 'mathematics', test: /\/node_modules\/mathjax-full\/|\/src\/math\/(?:math-jax|rewrite|arabic-|formula-text\.)/ };
/** Grammars of programming languages: only sources with listings need them. */
const LISTINGS = { name: 'listings', test: /\/node_modules\/highlight\.js\/|\/src\/source\/(?:highlight-code|tokens-in)/ };
const TEXT = { name: 'text', test: /\/src\/text\// };

export default defineConfig({
  input: {
    index: 'src/index.ts',
    'cli/main': 'src/cli/main.ts',
    'cli/job-thread': 'src/cli/job-thread.ts',
    'cli/inspect-thread': 'src/cli/inspect-thread.ts',
  },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: EXTERNAL,
  plugins: [replacements(), licences()],
  output: {
    dir: 'dist',
    minify: true,
    // As deep as cli/main.js: `fonts/` and package.json are found two folders up from either.
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { includeDependenciesRecursively: false, groups: [YAML, MATHEMATICS, LISTINGS, SHARED, TEXT] },
  },
});

/** Stands in for modules that cost more at the start than they are used. */
function replacements() {
  return {
    name: 'replacements',
    resolveId: (id) => (REPLACED.has(id) ? `\0${id}` : null),
    load: (id) => REPLACED.get(id.slice(1)) ?? null,
  };
}

/** Writes the licences of the bundled packages beside the bundle. */
function licences() {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = new Set(modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
      const source = [...folders].sort().map(licenceOf).join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source });
    },
  };
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license})${text}`;
}
