// Ten made-up requests to practise on, good and bad. What is known of them is made up too; the rules that judge them are
// the real ones. Nobody holds these addresses' keys.
import { type Address, parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { bytesToHex } from '@/lib/base/hex'
import type { ListView } from '@/lib/base/token'
import type { KnownParty, SiteFacts } from '@/lib/safety/risk/evidence'
import type { Change } from '@/lib/safety/simulation/simulation'

export const practiceIds = [
  'lookalike',
  'honest-payment',
  'unlimited-approval',
  'known-approval',
  'fake-airdrop',
  'unsellable-token',
  'fake-support',
  'honest-sign-in',
  'free-phrase',
  'order-for-nothing',
] as const

export type PracticeId = (typeof practiceIds)[number]

export interface PracticeCase {
  id: PracticeId
  /** What one should do. */
  right: 'sign' | 'reject'
  /** undefined: the wallet's own send form. */
  origin?: string
  site?: Pick<SiteFacts, 'usedBefore' | 'openedFrom'> & { firstAskedDaysAgo: number }
  known?: KnownParty[]
  planted?: Address[]
  /** Contracts that were used before. */
  used?: Address[]
  /** Contracts among the addresses; all others have no code. */
  contracts?: Address[]
  asked:
    | { type: 'transaction'; to: Address; valueWei?: bigint; data?: Hex }
    | { type: 'message'; text: string }
    | { type: 'typed data'; typedData: object }
  changes?: Change[]
  /** What a token calls itself, and what the list says of that. */
  token?: { address: Address; symbol: string; name: string; decimals: number; list: ListView }
}

/** The account that would sign. */
export const practiceAccount: Address = made('0x1f4a7dc7c2e6b8a3f95d0e6c47b19a8e53d2c061')

const robin: Address = made('0x8ba1c43f0297ed5601ab92f0ce3d7a640f51b9e2')
const robinsTwin: Address = made('0x8ba1c4706e2cf14d93c80b1e7a5f26d8804fb9e2')
const stranger: Address = made('0x5cc2e9a17d04b6f38e21af590c7d4e8b361fa0d7')
const giveaway: Address = made('0x93fb07d1c85ea24690b3e7fd1c08a5b64e72d3c1')
const poorWallet: Address = made('0xe27a90c4b51d83f60794ae2cd58b3610f9a7c4e8')
const falseCoin: Address = made('0x47d0e8b29c1f5a6380eb94c7a2d61f3058cb9e7a')
const usdc: Address = made('0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48')
const uniswapRouter: Address = made('0x68b3465833fb72a70ecdf485e0e4c7bd8665fc45')
const collection: Address = made('0xbc4ca0eda7647a8ab7c2061c2e118a18a936f13d')
const seaport: Address = made('0x0000000000000068f116a894984e2db1123eb395')

const word = (value: Address | bigint) =>
  (typeof value === 'bigint' ? value.toString(16) : value.slice(2).toLowerCase()).padStart(64, '0')
const transfer = (to: Address, amount: bigint): Hex => `0xa9059cbb${word(to)}${word(amount)}`
const approve = (spender: Address, amount: bigint): Hex => `0x095ea7b3${word(spender)}${word(amount)}`

const usdcToken = {
  address: usdc,
  symbol: 'USDC',
  name: 'USD Coin',
  decimals: 6,
  list: {
    type: 'listed' as const,
    token: usdc,
    symbol: 'USDC',
    decimals: 6,
    otherSymbol: false,
    otherDecimals: false,
  },
}
const spends = (before: bigint, amount: bigint): Change => ({
  type: 'token',
  token: usdc,
  before,
  after: before - amount,
})
const ether = 10n ** 18n
const pays = (amountWei: bigint): Change => ({
  type: 'ether',
  beforeWei: 3n * ether,
  afterWei: 3n * ether - amountWei,
})
const allows = (spender: Address, after: bigint): Change => ({
  type: 'allowance',
  token: usdc,
  spender,
  before: 0n,
  after,
})
const usdcs = (whole: number) => BigInt(whole) * 1_000_000n
const longKnown = { usedBefore: true, firstAskedDaysAgo: 200, openedFrom: 'no other tab' as const }
const new_ = { usedBefore: true, firstAskedDaysAgo: 0, openedFrom: 'another tab' as const }

const signIn = (domain: string) => `${domain} wants you to sign in with your Ethereum account:
${practiceAccount}

Sign in to see your items.

URI: https://${domain}
Version: 1
Chain ID: 1
Nonce: k2J9x0Qw41
Issued At: 2026-11-28T09:00:00Z`

export const practiceCases: readonly PracticeCase[] = [
  {
    id: 'lookalike',
    right: 'reject',
    known: [{ address: robin, as: 'paid before' }],
    planted: [robinsTwin],
    asked: { type: 'transaction', to: usdc, data: transfer(robinsTwin, usdcs(500)) },
    contracts: [usdc],
    changes: [spends(usdcs(2_140), usdcs(500))],
    token: usdcToken,
  },
  {
    id: 'honest-payment',
    right: 'sign',
    known: [{ address: robin, as: 'contact', name: 'Robin', verified: true }],
    asked: { type: 'transaction', to: robin, valueWei: ether / 4n },
    changes: [pays(ether / 4n)],
  },
  {
    id: 'unlimited-approval',
    right: 'reject',
    origin: 'https://yield-garden.example',
    site: new_,
    asked: { type: 'transaction', to: usdc, data: approve(stranger, 2n ** 256n - 1n) },
    contracts: [usdc],
    changes: [allows(stranger, 2n ** 256n - 1n)],
    token: usdcToken,
  },
  {
    id: 'known-approval',
    right: 'sign',
    origin: 'https://app.uniswap.org',
    site: longKnown,
    asked: { type: 'transaction', to: usdc, data: approve(uniswapRouter, usdcs(150)) },
    used: [usdc, uniswapRouter],
    contracts: [usdc, uniswapRouter],
    changes: [allows(uniswapRouter, usdcs(150))],
    token: usdcToken,
  },
  {
    id: 'fake-airdrop',
    right: 'reject',
    origin: 'https://uniswap-season2.example',
    site: new_,
    asked: { type: 'transaction', to: giveaway, valueWei: ether / 12n, data: '0x7e3a9c05' },
    contracts: [giveaway],
    changes: [pays(ether / 12n)],
  },
  {
    id: 'unsellable-token',
    right: 'reject',
    known: [{ address: robin, as: 'contact', name: 'Robin', verified: true }],
    asked: { type: 'transaction', to: falseCoin, data: transfer(robin, usdcs(5_000)) },
    contracts: [falseCoin],
    changes: [],
    token: {
      address: falseCoin,
      symbol: 'USDC',
      name: 'USD Coin',
      decimals: 6,
      list: { type: 'not listed', looksLike: { token: usdc, symbol: 'USDC', decimals: 6 } },
    },
  },
  {
    id: 'fake-support',
    right: 'reject',
    origin: 'https://metamask-helpdesk.example',
    site: new_,
    asked: { type: 'message', text: signIn('opensea.io') },
  },
  {
    id: 'honest-sign-in',
    right: 'sign',
    origin: 'https://opensea.io',
    site: longKnown,
    asked: { type: 'message', text: signIn('opensea.io') },
  },
  {
    id: 'free-phrase',
    right: 'reject',
    asked: { type: 'transaction', to: poorWallet, valueWei: ether / 50n },
    changes: [pays(ether / 50n)],
  },
  {
    id: 'order-for-nothing',
    right: 'reject',
    origin: 'https://free-mint-pass.example',
    site: new_,
    asked: {
      type: 'typed data',
      typedData: {
        primaryType: 'OrderComponents',
        domain: { name: 'Seaport', version: '1.6', chainId: 1, verifyingContract: seaport },
        types: {
          EIP712Domain: [
            { name: 'name', type: 'string' },
            { name: 'version', type: 'string' },
            { name: 'chainId', type: 'uint256' },
            { name: 'verifyingContract', type: 'address' },
          ],
          OrderComponents: [
            { name: 'offerer', type: 'address' },
            { name: 'zone', type: 'address' },
            { name: 'offer', type: 'OfferItem[]' },
            { name: 'consideration', type: 'ConsiderationItem[]' },
            { name: 'orderType', type: 'uint8' },
            { name: 'startTime', type: 'uint256' },
            { name: 'endTime', type: 'uint256' },
            { name: 'zoneHash', type: 'bytes32' },
            { name: 'salt', type: 'uint256' },
            { name: 'conduitKey', type: 'bytes32' },
            { name: 'counter', type: 'uint256' },
          ],
          OfferItem: [
            { name: 'itemType', type: 'uint8' },
            { name: 'token', type: 'address' },
            { name: 'identifierOrCriteria', type: 'uint256' },
            { name: 'startAmount', type: 'uint256' },
            { name: 'endAmount', type: 'uint256' },
          ],
          ConsiderationItem: [
            { name: 'itemType', type: 'uint8' },
            { name: 'token', type: 'address' },
            { name: 'identifierOrCriteria', type: 'uint256' },
            { name: 'startAmount', type: 'uint256' },
            { name: 'endAmount', type: 'uint256' },
            { name: 'recipient', type: 'address' },
          ],
        },
        message: {
          offerer: practiceAccount,
          zone: `0x${'0'.repeat(40)}`,
          offer: [
            {
              itemType: '2',
              token: collection,
              identifierOrCriteria: '7312',
              startAmount: '1',
              endAmount: '1',
            },
          ],
          consideration: [
            {
              itemType: '0',
              token: `0x${'0'.repeat(40)}`,
              identifierOrCriteria: '0',
              startAmount: '1',
              endAmount: '1',
              recipient: practiceAccount,
            },
          ],
          orderType: '0',
          startTime: '1795000000',
          endTime: '1805000000',
          zoneHash: `0x${'0'.repeat(64)}`,
          salt: '24446860302761739304752683030156737591518664810215442929812618382026735417',
          conduitKey: `0x${'0'.repeat(64)}`,
          counter: '0',
        },
      },
    },
  },
]

/** The bytes of a text that is to be signed. */
export const bytesOf = (text: string): Hex => bytesToHex(new TextEncoder().encode(text))

/** In the case that its checksum asks for. */
function made(address: string): Address {
  const parsed = parseAddress(address)
  if (parsed.type !== 'address') throw new TypeError('expected an address in lower case')
  return parsed.address
}
