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
const ESM_ONLY = ['jose', 'echarts', 'zrender']

const base = {
  testEnvironment: 'node',
  transform: { '\\.tsx$': swc({ tsx: true }), '\\.(?:ts|mjs|js)$': swc({ tsx: false }) },
  transformIgnorePatterns: [`/node_modules/(?!(?:${ESM_ONLY.join('|')})/)`],
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.cache/', '/\\.serverless/', '/\\.look/'],
} satisfies Config

const PURE = '<rootDir>/functions/**/{rules,policy}.test.ts'
const IMPURE = '<rootDir>/functions/**/!(rules|policy).test.{ts,tsx}'

/** What needs neither engine nor network (`unit`, the part of `npm run check`), and what runs on the real thing. */
const config: Config = {
  // Each worker has an engine of its own.
  maxWorkers: '100%',
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        PURE,
        '<rootDir>/shared/**/*.test.ts',
        '<rootDir>/.ci/**/*.test.ts',
        '<rootDir>/miniapp/src/**/*.test.{ts,tsx}',
      ],
    },
    { ...base, displayName: 'functions', testMatch: [IMPURE] },
    {
      ...base,
      displayName: 'miniapp',
      globalSetup: '<rootDir>/miniapp/testing/furnishing.ts',
      testMatch: ['<rootDir>/miniapp/testing/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/miniapp/testing/browser/'],
    },
    {
      ...base,
      displayName: 'browser',
      globalSetup: '<rootDir>/miniapp/testing/furnishing.ts',
      testMatch: ['<rootDir>/miniapp/testing/browser/**/*.test.ts'],
    },
  ],
}

export default config
