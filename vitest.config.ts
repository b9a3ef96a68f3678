import { defineConfig } from 'vitest/config'

/** Where the run writes its report as JSON, for whoever counts the tests; nowhere by default. */
const report = process.env['DATELINE_TEST_REPORT']

export default defineConfig({
  test: {
    // Of graphql's two builds Vite takes one and Node the other, and an error of one is no error to the other: both take Node's.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
    include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // They wait for processes and pages more than they compute: a worker less than cores would leave one of two idle.
    maxWorkers: '100%',
    testTimeout: 60_000,
    // Nothing is late on a crowded machine: what is waited for comes, or never does.
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})
