// `npm test`: everything that CI runs, from a fresh clone. `npm test -- unit build` runs only these stages.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, compareSecondBuild } from './build.mjs'
import { install } from './install.mjs'
import { checkNode, duration, results, run, tool } from './project.mjs'
import { playwrightTotals, vitestTotals } from './totals.mjs'

checkNode()

const node = process.execPath
const report = (name) => join(results, `${name}.json`)

/** Runs the command of a package; says its output only when it fails, unless it is to be seen as it comes. */
const command = (packageName, name, args, options) => () =>
  run(node, [tool(packageName, name), ...args], { quiet: true, ...options })

const vitest = (config, name, folders = []) =>
  command(
    'vitest',
    'vitest',
    [
      'run',
      '-c',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report(name)}`,
      ...folders,
    ],
    { quiet: false },
  )

async function journeys() {
  const { provideChromium } = await import('./chromium.mjs')
  const chromium = await provideChromium()
  console.log(`Chromium: ${chromium}`)
  return command('@playwright/test', 'playwright', ['test', '-c', 'e2e/playwright.config.ts'], {
    quiet: false,
    env: { CHROMIUM: chromium },
  })()
}

/**
 * Stages of one line run at once: the types keep one core busy, and a build would write what others read.
 * @type {[string, () => Promise<{ code: number, output: string }>][][]}
 */
const steps = [
  [['prepare', command('wxt', 'wxt', ['prepare'])]],
  [
    ['types', command('typescript', 'tsc', ['--noEmit', '-p', 'tsconfig.json'])],
    ['unit', vitest('lib/vitest.config.ts', 'unit')],
  ],
  [
    ['types of the rooms', command('typescript', 'tsc', ['--noEmit', '-p', 'lib/tsconfig.json'])],
    ['lint', command('@biomejs/biome', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.'])],
    ['knip', command('knip', 'knip', [])],
    ['secrets', async () => (await import('./secrets.mjs')).scanForSecrets()],
  ],
  [['build', build]],
  [
    ['bundles', vitest('e2e/vitest.config.ts', 'bundles')],
    ['second build', compareSecondBuild],
  ],
  [['journeys', journeys]],
]

const wanted = process.argv.slice(2)
const names = steps.flat().map(([name]) => name)
const unknown = wanted.filter((start) => !names.some((name) => name.startsWith(start)))
if (unknown.length > 0) {
  console.error(`No stage is named ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  process.exit(2)
}

const times = []
const failed = []

async function stage(name, work) {
  const start = performance.now()
  console.log(`\n── ${name}`)
  let result
  try {
    result = await work()
  } catch (error) {
    result = {
      code: 1,
      output: `${error instanceof Error ? error.message : error}\n`,
    }
  }
  const ms = performance.now() - start
  times.push([name, ms, result.code === 0 ? 'ok' : 'FAILED'])
  if (result.code !== 0) {
    failed.push(name)
    process.stdout.write(result.output)
  }
  console.log(`── ${name}: ${result.code === 0 ? 'ok' : 'FAILED'} in ${duration(ms)}`)
}

const begin = performance.now()
if (wanted.length === 0) rmSync(results, { recursive: true, force: true })
else for (const name of ['unit', 'bundles', 'journeys']) rmSync(report(name), { force: true })
mkdirSync(results, { recursive: true })

await stage('install', async () => {
  const result = await install()
  return result.type === 'failed' ? { code: 1, output: result.output } : { code: 0, output: '' }
})
for (const step of steps) {
  if (failed.length > 0 || process.exitCode === 130) break
  const chosen = step.filter(
    ([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)),
  )
  await Promise.all(chosen.map(([name, work]) => stage(name, work)))
}

console.log('\nStage                     Time  Result')
for (const [name, ms, result] of times) {
  console.log(`${name.padEnd(20)} ${duration(ms).padStart(9)}  ${result}`)
}
console.log(`${'total'.padEnd(20)} ${duration(performance.now() - begin).padStart(9)}\n`)

const totals = [
  vitestTotals(report('unit')),
  vitestTotals(report('bundles')),
  playwrightTotals(report('journeys')),
]
const sum = (key) => totals.reduce((total, each) => total + each[key], 0)
// A stage without tests of its own that failed is a failure too: the line must not look clean.
const failures = sum('failed') || failed.length
if (failed.length > 0) console.log(`Stopped at: ${failed.join(', ')}`)
console.log(
  `${sum('passed')} passed, ${failures} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`,
)
process.exitCode ||= failed.length > 0 ? 1 : 0
