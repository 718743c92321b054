// The journeys: the built extension in a real Chromium, against a local chain.
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: ['journeys/**/*.spec.ts', 'hostile/**/*.spec.ts'],
  outputDir: '.results/journeys',
  globalSetup: './fixtures/buildDapp.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A journey that passes only at the second try has found something.
  retries: 0,
  // A journey waits for windows and calm buttons about half of its time: three fill two cores.
  workers: Number(process.env.HOLDFAST_WORKERS ?? 3),
  // A journey tells a whole story in many steps; each step has its own, shorter limit.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000, navigationTimeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '.results/journeys.json' }]],
})
