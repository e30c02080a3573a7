import { defineConfig } from 'rolldown';

/**
 * `npm run compile`: the program as a few files, because starting Node on a hundred small ones
 * takes longer than making a two-page PDF. Packages stay outside. Types come from `npm run types`.
 */
export default defineConfig({
  input: { index: 'src/index.ts', 'cli/main': 'src/cli/main.ts' },
  platform: 'node',
  external: /^[^./]/,
  output: {
    dir: 'dist',
    // As deep as cli/main.js: `fonts/` and package.json are found two folders up from either.
    chunkFileNames: 'chunks/[name].js',
  },
});
