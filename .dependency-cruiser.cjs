/**
 * Imports point one way (docs/architecture.md):
 *
 *   base ← locale ← math ← {source, document, design, fonts} ← text ← layout ← pdf ← publish ← cli
 *   base ← locale ← math ← {document, design, fonts} ← epub ← publish
 *   {document, design} ← charts ← {layout, pdf, epub}
 *   base ← locale ← {source, document} ← citations ← publish
 *   base ← locale ← inspect ← cli, base ← check ← cli: what is in a file is found in the file alone
 *
 * Type imports count.
 */
const MAY_IMPORT = {
  base: [],
  locale: ['base'],
  math: ['base', 'locale'],
  source: ['base', 'locale', 'math'],
  document: ['base', 'locale', 'math', 'source', 'design'],
  citations: ['base', 'locale', 'source', 'document'],
  design: ['base', 'locale', 'source', 'document'],
  inspect: ['base', 'locale'],
  check: ['base'],
  charts: ['base', 'locale', 'document', 'design'],
  fonts: ['base', 'locale', 'math', 'document', 'design'],
  text: ['base', 'locale', 'math', 'document', 'design', 'fonts'],
  layout: ['base', 'locale', 'math', 'document', 'design', 'charts', 'fonts', 'text'],
  pdf: ['base', 'locale', 'math', 'document', 'design', 'charts', 'fonts', 'text', 'layout'],
  epub: ['base', 'locale', 'math', 'document', 'design', 'charts', 'fonts'],
};

/** Folders that nobody but the command line may be imported into: the command line itself. */
const STAGES = Object.keys(MAY_IMPORT);

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-what-stands-before-it`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
}));

/** Each heavy dependency stands behind an adapter: the files that may import it. */
const ADAPTERS = {
  harfbuzzjs: '^src/(text|epub)/',
  'bidi-js': '^src/(text|epub)/',
  linebreak: '^src/text/',
  pdfkit: '^src/pdf/',
  'svg-to-pdfkit': '^src/pdf/',
  fontkit: '^src/(pdf|fonts)/',
  'epub-gen-memory': '^src/epub/package\\.ts$',
  'fast-png': '^src/(epub/(canvas|rasterize)|pdf/(webp|resample)-images)\\.ts$',
  '@jsquash/webp': '^src/source/decode-webp\\.ts$',
  uqr: '^src/source/qr-codes\\.ts$',
  commander: '^src/cli/',
  'mathjax-full': '^src/math/',
  'highlight.js': '^src/source/highlight-code\\.ts$',
  citeproc: '^src/citations/format-citations\\.ts$',
  zod: '^src/(source|design)/',
  yaml: '^src/source/',
  '@cantoo/pdf-lib': '^src/inspect/(open-pdf|pdf-values)\\.ts$',
  'css-tree': '^src/check/(style-sheet|selectors)\\.ts$',
  unpdf: '^src/inspect/page-texts\\.ts$',
};

const adapters = Object.entries(ADAPTERS).map(([name, files]) => ({
  name: `${name}-stands-behind-its-adapter`,
  severity: 'error',
  from: { path: '^src/', pathNot: files },
  to: { path: `^node_modules/${name}/` },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...adapters,
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'stages-do-not-import-the-drivers',
      severity: 'error',
      from: { path: `^src/(${STAGES.join('|')})/` },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'the-core-runs-in-a-browser',
      comment: 'Only the command line and the loaders may use Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|source/load\\.ts$|fonts/shipped\\.ts$|fonts/folder\\.ts$|source/shipped-profile\\.ts$|base/wasm-file\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'the-program-needs-no-development-package',
      severity: 'error',
      from: { path: '^src/' },
      // It is bundled, and weighs thirty times what is used of it.
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/mathjax-full/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
