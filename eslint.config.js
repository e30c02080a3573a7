import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const MAX_FILE_LINES = 300;

/** Files that may meet the machine: everything else runs in a browser too (docs/architecture.md). */
const NODE_FILES = ['src/cli/**', 'src/source/load.ts', 'src/fonts/shipped.ts', 'src/fonts/folder.ts'];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export.',
};

const NO_MODULE_STATE = {
  selector: 'Program > VariableDeclaration[kind="let"], Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
  message: 'No mutable state in modules: pass it in.',
};

const NO_REEXPORT = {
  selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
  message: 'src/index.ts is the only file that re-exports.',
};

export default defineConfig(
  { ignores: ['dist/', 'output/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      'no-else-return': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_MODULE_STATE, NO_REEXPORT],
      'max-lines': ['error', { max: MAX_FILE_LINES, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return report(…)` ends a branch; code points are what a spread string is meant to give; `-length` keeps its brand's meaning.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    // The Document's kinds of nodes hold each other, and types may not import each other in a ring.
    files: ['src/document/model.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/index.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_MODULE_STATE] },
  },
  {
    files: ['src/**'],
    ignores: NODE_FILES,
    rules: {
      'no-restricted-globals': ['error', 'process', 'console', 'Buffer', '__dirname', '__filename', 'require'],
    },
  },
  {
    // A hook fills what the tests of a file share.
    files: ['test/**'],
    rules: { 'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_REEXPORT] },
  },
  {
    // Declarations of packages that have none describe what those export.
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Plain JavaScript: configuration and benchmarks. Not part of the program, so not type-checked.
    files: ['**/*.{js,cjs,mjs}', '*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
