import type { Config } from 'jest'

// `<Value>(value: Value) =>` is a generic function in .ts and an element in .tsx.
const swc = (parser: { readonly tsx: boolean }): [string, Record<string, unknown>] => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', ...parser },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
]

/** Published as ES modules only. */
const ESM_ONLY = ['jose']

const base = {
  testEnvironment: 'node',
  transform: { '\\.tsx$': swc({ tsx: true }), '\\.(?:ts|mjs|js)$': swc({ tsx: false }) },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.cache/', '/\\.serverless/', '/\\.look/'],
} satisfies Config

const PURE = 'functions/.*/(?:rules|policy)\\.test\\.ts$'
const BROWSER = 'miniapp/testing/browser/.*\\.test\\.ts$'

/** What needs neither engine nor network (`unit`, the part of `npm run check`), and what runs on the real thing. */
const config: Config = {
  // Each worker has an engine of its own.
  maxWorkers: '100%',
  testTimeout: 20_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testRegex: [
        PURE,
        '/shared/.*\\.test\\.ts$',
        '/\\.ci/.*\\.test\\.ts$',
        '/miniapp/src/.*\\.test\\.tsx?$',
      ],
    },
    {
      ...base,
      displayName: 'functions',
      testRegex: ['/functions/.*\\.test\\.tsx?$'],
      testPathIgnorePatterns: ['/node_modules/', PURE],
    },
    {
      ...base,
      displayName: 'miniapp',
      testRegex: ['/miniapp/testing/.*\\.test\\.ts$'],
      testPathIgnorePatterns: ['/node_modules/', BROWSER],
    },
    { ...base, displayName: 'browser', testRegex: [BROWSER] },
  ],
}

export default config
