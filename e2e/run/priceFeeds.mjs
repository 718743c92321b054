// Makes lib/chain/prices/feedTable.ts from a published package. Run by hand when a newer one should ship:
//   npm install --no-save @bgd-labs/aave-address-book@4.44.22
//   node e2e/run/priceFeeds.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

const name = '@bgd-labs/aave-address-book'
const folder = join(root, 'node_modules', name)

/** Of the networks that ship: what the package calls them, and the token that wraps their own currency. */
const chains = {
  1: ['Ethereum', 'WETH'],
  10: ['Optimism', 'WETH'],
  56: ['BNB', 'WBNB'],
  100: ['Gnosis', 'WXDAI'],
  137: ['Polygon', 'WPOL'],
  324: ['ZkSync', 'WETH'],
  8453: ['Base', 'WETH'],
  42161: ['Arbitrum', 'WETH'],
  43114: ['Avalanche', 'WAVAX'],
  59144: ['Linea', 'WETH'],
  534352: ['Scroll', 'WETH'],
}

/** Tokens that are, or are backed one to one by, what a feed of another name is about. */
const feedNames = {
  WETH: 'ETH',
  WBNB: 'BNB',
  WXDAI: 'DAI',
  WPOL: 'MATIC',
  WAVAX: 'AVAX',
  'USD₮0': 'USDT',
  USDt: 'USDT',
}

/** @returns {boolean} whether the package is there to be read */
export function canMakePriceFeeds() {
  return existsSync(folder)
}

/** @returns {string} the text of feedTable.ts */
export function makePriceFeeds() {
  const book = createRequire(import.meta.url)(name)
  const { tokens } = JSON.parse(readFileSync(join(folder, 'tokenlist.json'), 'utf8'))
  const tables = Object.entries(chains).map(([chainId, [chain, wrapped]]) => {
    const feeds = book[`Chainlink${chain}`]
    const feedOf = (symbol) => feeds[`${feedNames[symbol] ?? symbol}__USD`]
    // Only what is lent out there now: somebody looks after its price.
    const lent = Object.values(book[`AaveV3${chain}`].ASSETS).map(({ UNDERLYING }) =>
      UNDERLYING.toLowerCase(),
    )
    const rows = tokens.flatMap(({ chainId: at, address, symbol }) => {
      const token = address.toLowerCase()
      const feed = at === Number(chainId) && lent.includes(token) ? feedOf(symbol) : undefined
      return feed ? [`${token.slice(2)} ${feed.slice(2)}`] : []
    })
    const lines = [`currency ${feedOf(wrapped).slice(2)}`, ...[...new Set(rows)].sort()]
    return `  ${chainId}: \`\n${lines.join('\n')}\n\`,`
  })
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [
    '// Chainlink feeds in US dollars: a token (or the currency) and its feed; one a line. Made by e2e/run/priceFeeds.mjs from',
    `//   ${name} ${version} (MIT, © 2026 BGD Labs)`,
    '// The licence allows this copy, with this notice: see the README beside lib/lists.',
    '',
    'export const feedTable: Readonly<Record<number, string>> = {',
    ...tables,
    '}',
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(root, 'lib/chain/prices/feedTable.ts'), makePriceFeeds())
}
