// The checks of what was built: they read .output and need no browser.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  // Thousands of rows are judged in one test.
  test: { include: ['e2e/**/*.test.ts'], testTimeout: 60_000 },
})
