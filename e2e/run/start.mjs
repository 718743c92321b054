// `npm start`: from a fresh clone to a browser with the wallet, a funded account, a local chain and a demo page.
// Without a display (or with --headless) it plays the main job by itself and prints what happened.
import { buildIfNeeded } from './build.mjs'
import { install } from './install.mjs'
import { checkNode, duration, run, tool } from './project.mjs'

checkNode()

/** Does one step; ends the program with the step's output when it fails. */
async function step(name, work) {
  const start = performance.now()
  const { code, output } = await work()
  if (code !== 0) {
    process.stdout.write(output)
    console.error(`${name}: failed`)
    process.exit(1)
  }
  console.log(`${name.padEnd(28)} ${duration(performance.now() - start)}`)
}

function hasDisplay() {
  if (process.argv.includes('--headless') || process.env.CI) return false
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

await step('Packages', async () => {
  const result = await install()
  return result.type === 'failed' ? { code: 1, output: result.output } : { code: 0, output: '' }
})
await step('Build', buildIfNeeded)

let chromium = ''
await step('Chromium', async () => {
  const { provideChromium } = await import('./chromium.mjs')
  try {
    chromium = await provideChromium()
    return { code: 0, output: '' }
  } catch (error) {
    return { code: 1, output: `${error instanceof Error ? error.message : error}\n` }
  }
})

const { code } = await run(
  process.execPath,
  [
    tool('@playwright/test'),
    'test',
    '-c',
    'e2e/demo/demo.config.ts',
    hasDisplay() ? 'open\\.demo' : 'play\\.demo',
  ],
  { env: { CHROMIUM: chromium, HOLDFAST_WINDOW: hasDisplay() ? 'shown' : 'headless' } },
)
// Ended by Ctrl-C or by closing the window is how a demo ends.
process.exitCode = hasDisplay() ? 0 : code
