// The unit tests: they run in Node, beside the files they test.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.{ts,tsx}', 'entrypoints/**/*.test.ts'],
    testTimeout: 20_000,
    // By itself Vitest leaves one core idle: of two, half.
    maxWorkers: availableParallelism(),
    setupFiles: process.env.HOLDFAST_SOAK ? ['e2e/run/soakRuns.mjs'] : [],
  },
})
