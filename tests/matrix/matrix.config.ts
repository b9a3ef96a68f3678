import { defineConfig } from 'vitest/config'

/** The tests of the SDK's package that need runtimes, compilers and bundlers beside those of the repository: `pnpm matrix`. */
export default defineConfig({
  test: {
    include: ['tests/matrix/*.matrix.ts'],
    globalSetup: 'tests/matrix/tools.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
