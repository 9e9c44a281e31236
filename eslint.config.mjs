import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { sentences } from './.ci/lint/sentences.mjs'
import {
  CALLS_IN_API,
  NO_ENVIRONMENT,
  OLD_ENGINES,
  PURE,
  STYLE,
  TESTS,
  TIMELESS,
  WORDS_IN_SHARED,
} from './.ci/lint/syntax.mjs'
import { ENTRIES, FEATURES } from './.ci/structure/words.cjs'

const TEST_FILES = ['**/*.test.{ts,tsx}']
const DEPLOYED = [
  `functions/{platform,console,${FEATURES.join(',')}}/**/*.{ts,tsx}`,
  `functions/{${ENTRIES.join(',')}}.ts`,
]
const PURE_FILES = [`functions/{${FEATURES.join(',')}}/**/{rules,policy}.ts`]
const PURE_TESTS = ['functions/**/{rules,policy}.test.ts']
/** A test file that cannot be loaded there is not missed by its runner. */
const MUTATED = {
  name: '@jest/globals',
  allowImportNames: ['describe', 'expect', 'it'],
  message: 'The bench of mutation runs this on Vitest (docs/decisions/013).',
}

// A later entry replaces a rule's options, so each one names all the lists that its files get.
const restricted = (...lists) => ({ 'no-restricted-syntax': ['error', ...STYLE, ...lists.flat()] })

/** Rule 9 of the architecture; Prettier formats. */
const BUDGETS = {
  'max-lines': ['error', 200],
  'max-lines-per-function': ['error', 40],
  complexity: ['error', 8],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
}

const STRICT = {
  eqeqeq: 'error',
  'no-else-return': ['error', { allowElseIf: false }],
  'no-nested-ternary': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'object-shorthand': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  // tsc says so, and knows that `typeof argument` is a use.
  '@typescript-eslint/no-unused-vars': 'off',
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '.data/',
      '.cache/',
      '.serverless/',
      '.look/',
      '.mutation/',
      'miniapp/babel.config.js',
      // As it is published: https://htmx.org, 2.0.11.
      'functions/console/assets/htmx.min.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { ...BUDGETS, 'no-restricted-syntax': ['error', ...STYLE] } },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        URL: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      ...STRICT,
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers in templates read well.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },

  {
    files: ['shared/**/*.ts'],
    ignores: TEST_FILES,
    rules: restricted(TIMELESS, NO_ENVIRONMENT, OLD_ENGINES),
  },
  { files: ['shared/**/*.test.ts'], rules: restricted(TIMELESS, NO_ENVIRONMENT) },
  { files: ['shared/{contract,text}/**/*.ts'], rules: { 'max-lines': ['error', 300] } },
  {
    files: ['shared/text/zhCN/**/*.ts'],
    ignores: TEST_FILES,
    plugins: { linxiang: { rules: { sentences } } },
    rules: { 'linxiang/sentences': 'error' },
  },

  { files: DEPLOYED, rules: { ...restricted(TIMELESS, NO_ENVIRONMENT), 'no-console': 'error' } },
  { files: PURE_FILES, rules: restricted(TIMELESS, NO_ENVIRONMENT, PURE) },
  { files: ['functions/platform/world.ts'], rules: restricted(NO_ENVIRONMENT) },
  { files: ['functions/platform/config.ts'], rules: restricted(TIMELESS) },

  {
    files: ['miniapp/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...restricted(CALLS_IN_API, OLD_ENGINES, WORDS_IN_SHARED),
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-console': 'error',
    },
  },
  { files: ['miniapp/src/api/**/*.ts'], rules: restricted(OLD_ENGINES, WORDS_IN_SHARED) },

  {
    files: TEST_FILES,
    rules: {
      ...restricted(TESTS),
      'max-lines': ['error', 300],
      // A describe block is a chapter, not a function.
      'max-lines-per-function': 'off',
      // A row of a table has its columns.
      'max-params': 'off',
    },
  },
  { files: PURE_TESTS, rules: { 'no-restricted-imports': ['error', { paths: [MUTATED] }] } },
)
