import type { ViteUserConfig } from 'vitest/config'

/** How the tests of rules run for each change: they are written for Jest, of which they use what Vitest has as well. */
export default {
  resolve: { alias: { '@jest/globals': 'vitest' } },
  test: {
    include: ['functions/**/{rules,policy}.test.ts'],
    // What decides keeps nothing, so that no test needs a world of its own.
    poolOptions: { threads: { isolate: false, singleThread: true } },
    // A test that fails is what is hoped for, and nothing to tell.
    reporters: [{}],
    cache: false,
  },
} satisfies ViteUserConfig
