// `npm start`'s played part: Playwright's runner brings the TypeScript, the browser and the clearing up.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.demo.ts',
  outputDir: '../.results/demo-run',
  globalSetup: '../fixtures/buildDapp.ts',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000 },
  reporter: [['../fixtures/plainReporter.ts']],
})
