import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * `npm run compile`: the program as a few files. Starting Node on hundreds of small ones takes
 * longer than making a two-page PDF (docs/decisions/0012-the-program-is-bundled.md). Types come from
 * `npm run types`.
 */

/** Packages on the way from plain text to PDF are bundled; all others are loaded when they are needed. */
const BUNDLED = [
  'commander', 'picocolors', 'fastest-levenshtein', 'bidi-js', 'linebreak', 'unicode-trie', 'tiny-inflate', 'base64-js',
  'pdfkit', 'fontkit', '@noble/hashes', '@noble/ciphers', 'fflate', 'png-js', '@swc/helpers', 'brotli', 'clone', 'dfa',
  'fast-deep-equal', 'restructure', 'unicode-properties',
];

function isExternal(id) {
  const isPackage = /^[^./]/.test(id);
  return isPackage && !BUNDLED.some((name) => id === name || id.startsWith(`${name}/`));
}

export default defineConfig({
  input: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  external: isExternal,
  plugins: [nativeInflate(), licences()],
  output: {
    dir: 'dist',
    minify: true,
    // As deep as cli/main.js: `fonts/` and package.json are found two folders up from either.
    chunkFileNames: 'chunks/[name].js',
  },
});

/** fontkit and linebreak inflate their tables in JavaScript, which takes 40 ms at every start; Node has zlib. */
function nativeInflate() {
  const code = `
    const { inflateRawSync } = require('node:zlib');
    module.exports = (source, target) => {
      target.set(inflateRawSync(source));
      return target;
    };
  `;
  return {
    name: 'native-inflate',
    load: (id) => (id.endsWith('/node_modules/tiny-inflate/index.js') ? code : null),
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
