// `npm run soak`: what takes too long for every change. Properties with 5,000 cases each (`npm run soak -- 20000` for
// another count), the journeys five times over, every screen in every language and theme, and those of keys and accounts in
// Chinese too.
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

/** Played in Chinese too: written in English, each text they look for is looked up in the catalogues (fixtures/inLanguage.ts). */
const inChinese = [
  'createWallet restoreWallet unlock changePassword passkey mark backOff raisedCost backupFile healed damagedRecord',
  'olderProfile reveal otherWallets manageAccounts contacts ensNames knownTokens watchAsset sendTokens',
].flatMap((names) => names.split(' ').map((name) => `journeys/${name}.spec.ts`))

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
const playwright = [tool('@playwright/test', 'playwright'), 'test', '-c', 'e2e/playwright.config.ts']
const chromium = built.code === 0 ? await provideChromium() : ''
const play = (more, language) =>
  run(node, [...playwright, ...more], { env: { ...env, CHROMIUM: chromium, HOLDFAST_LANGUAGE: language } })
const journeys =
  built.code === 0 ? [await play(['--repeat-each=5'], 'en'), await play(inChinese, 'zh-CN')] : [built]
process.exit([unit, ...journeys].every(({ code }) => code === 0) ? 0 : 1)
