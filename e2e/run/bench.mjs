// `npm run bench`: measures the built extension and prints one JSON object a line; what goes on is said on stderr.
import { buildIfNeeded } from './build.mjs'
import { install } from './install.mjs'
import { checkNode, run, tool } from './project.mjs'

checkNode()

const log = console.log
// Only the measures themselves belong on stdout.
console.log = console.error

const installed = await install()
const built = installed.type === 'failed' ? { code: 1, output: installed.output } : await buildIfNeeded()
if (built.code !== 0) {
  console.error(built.output)
  process.exit(1)
}
const { provideChromium } = await import('./chromium.mjs')
const chromium = await provideChromium()
console.log = log

const { code } = await run(
  process.execPath,
  [tool('@playwright/test'), 'test', '-c', 'e2e/bench/bench.config.ts', ...process.argv.slice(2)],
  { env: { CHROMIUM: chromium } },
)
process.exitCode ||= code
