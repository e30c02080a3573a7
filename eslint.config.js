import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const MAX_FILE_LINES = 300;

/** Files that may meet the machine: everything else runs in a browser too (docs/architecture.md). */
const NODE_FILES = ['src/cli/**', 'src/source/load.ts', 'src/fonts/shipped.ts'];

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
      // `x > y ? a : b` over readonly tuples and records of unions is checked by the compiler already.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
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
    files: ['test/**'],
    rules: {
      // A test's subject is often an object literal that no interface describes.
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
    },
  },
  {
    // Plain JavaScript: configuration and benchmarks. Not part of the program, so not type-checked.
    files: ['**/*.{js,cjs,mjs}', '*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
