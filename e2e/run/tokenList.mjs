// Makes lib/lists/tokens/table.ts from two published packages. Run by hand when a newer one should ship:
//   npm install --no-save @metamask/contract-metadata@2.5.0 @bgd-labs/aave-address-book@4.44.22
//   node e2e/run/tokenList.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/** The networks that ship with the wallet; other tables would be read by nobody. */
const chainIds = [1, 10, 56, 100, 137, 324, 8453, 42161, 43114, 59144, 534352]

const packages = {
  '@metamask/contract-metadata': 'ISC, © 2020 MetaMask',
  '@bgd-labs/aave-address-book': 'MIT, © 2026 BGD Labs',
}

const folderOf = (name) => join(root, 'node_modules', name)
const read = (name, file) => JSON.parse(readFileSync(join(folderOf(name), file), 'utf8'))

/** @returns {boolean} whether the packages are there to be read */
export function canMakeTokenList() {
  return Object.keys(packages).every((name) => existsSync(folderOf(name)))
}

/** @returns {string} the text of table.ts */
export function makeTokenList() {
  /** @type {Map<number, Map<string, string>>} */
  const chains = new Map(chainIds.map((chainId) => [chainId, new Map()]))
  const add = (chainId, address, symbol, decimals) => {
    // A symbol with anything else in it could not be told from a trick.
    if (!/^[\p{L}\p{N}₮$.+_-]{1,20}$/u.test(symbol) || !Number.isInteger(decimals)) return
    chains.get(chainId)?.set(address.slice(2).toLowerCase(), `${decimals} ${symbol}`)
  }
  const known = read('@metamask/contract-metadata', 'contract-map.json')
  for (const [address, { erc20, symbol, decimals }] of Object.entries(known)) {
    if (erc20) add(1, address, symbol, decimals)
  }
  // Only what is lent out there, not the receipts for it. It is the newer one: where both speak, it counts.
  const { tokens } = read('@bgd-labs/aave-address-book', 'tokenlist.json')
  for (const { chainId, address, symbol, decimals, tags } of tokens) {
    if (tags.length === 1 && tags[0] === 'underlying') add(chainId, address, symbol, decimals)
  }
  const sources = Object.entries(packages).map(
    ([name, licence]) => `//   ${name} ${read(name, 'package.json').version} (${licence})`,
  )
  const tables = [...chains].map(([chainId, rows]) => {
    const lines = [...rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, rest]) => `${address} ${rest}`)
    return `  ${chainId}: \`\n${lines.join('\n')}\n\`,`
  })
  return [
    '// Tokens that many people use: address, decimals, symbol; one a line. Made by e2e/run/tokenList.mjs from',
    ...sources,
    '// Both licences allow this copy, with this notice: see the README beside this folder.',
    '',
    'export const table: Readonly<Record<number, string>> = {',
    ...tables,
    '}',
    '',
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(join(root, 'lib/lists/tokens/table.ts'), makeTokenList())
}
