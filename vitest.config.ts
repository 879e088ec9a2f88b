import { defineConfig } from 'vitest/config'

const shared = { pool: 'forks' as const, testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    ...shared,
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'pure', include: ['analytics/**/*.test.ts', 'surveys/**/*.test.ts'] } },
      { test: { ...shared, name: 'client', include: ['client/**/*.test.{ts,tsx}'], environment: 'jsdom' } },
      {
        test: {
          ...shared,
          name: 'house',
          include: ['server/**/*.test.ts', 'tests/house-rules/*.test.ts', 'tests/attacks/*.test.ts', 'tests/imports/*.test.ts'],
        },
      },
      { test: { ...shared, name: 'walk', include: ['tests/e2e/*.test.ts'], testTimeout: 300_000, fileParallelism: false } },
    ],
  },
})
