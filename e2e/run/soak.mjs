// `npm run soak`: what takes too long for every change. Properties with 5,000 cases each (`npm run soak -- 20000` for
// another count), and the journeys five times over, every screen in every language and theme.
import { build } from './build.mjs'
import { provideChromium } from './chromium.mjs'
import { install } from './install.mjs'
import { checkNode, run, tool } from './project.mjs'

checkNode()
const runs = process.argv[2] ?? '5000'
if (!/^[1-9]\d*$/.test(runs)) {
  console.error(`Expected how many cases each property is to have, such as 20000; got ${runs}.`)
  process.exit(2)
}
const env = { HOLDFAST_SOAK: runs }
const node = process.execPath

const installed = await install()
if (installed.type === 'failed') {
  console.error(installed.output)
  process.exit(1)
}
const unit = await run(
  node,
  [tool('vitest', 'vitest'), 'run', '-c', 'lib/vitest.config.ts', '--testTimeout=1200000'],
  { env },
)
const built = await build()
const journeys =
  built.code === 0 &&
  (await run(
    node,
    [tool('@playwright/test', 'playwright'), 'test', '-c', 'e2e/playwright.config.ts', '--repeat-each=5'],
    { env: { ...env, CHROMIUM: await provideChromium() } },
  ))
process.exit(unit.code === 0 && journeys && journeys.code === 0 ? 0 : 1)
