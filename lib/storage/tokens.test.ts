// Tokens on a database: only what was accepted is shown, what was met in the activity is offered.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { erc20Transfer } from '@/lib/chain/contracts/transferCalls'
import type { HeldNft } from '@/lib/tokens/heldNft'
import type { AcceptedToken, TokenBalance } from '@/lib/tokens/heldToken'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import { openedDatabase } from './openedDatabase'
import { readDecidedTokens, readNfts, readTokenCandidates, readTokens } from './read/tokens'
import { createTokenStore } from './tokenStore'

const account = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const one = '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB'
const two = '0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359'
const known = { type: 'single endpoint' as const, endpoint: 'https://node.example' }
const accepted = (token: Address, claimedSymbol: string, chainId = 1): AcceptedToken => ({
  account,
  chainId,
  token,
  decision: 'accepted',
  decidedAt: 1,
  claim: { value: { claimedSymbol, claimedName: '', claimedDecimals: 6 }, known, at: 1 },
})
const reading = (token: Address, value: bigint, at: number): TokenBalance => ({
  account,
  chainId: 1,
  token,
  balance: { value, known, at },
})

const database = openedDatabase()
const store = createTokenStore(database)

beforeEach(async () => {
  await Promise.all([database.tokens.clear(), database.tokenBalances.clear(), database.transactions.clear()])
})

test('accepted tokens are shown by symbol with their newest balance; hidden ones and other networks are not', async () => {
  await store.put(accepted(one, 'usdz'))
  await store.put(accepted(two, 'USDC'))
  await store.put(accepted(account, 'FAR', 10))
  await store.putBalance(reading(one, 5n, 20))
  await store.putBalance(reading(one, 4n, 10))
  const shown = await readTokens(account, 1)
  expect(shown.map(({ held, balance }) => [held.claim.value.claimedSymbol, balance?.value])).toEqual([
    ['USDC', undefined],
    ['usdz', 5n],
  ])
  await store.put({ account, chainId: 1, token: two, decision: 'hidden', decidedAt: 2 })
  expect((await readTokens(account, 1)).map(({ held }) => held.token)).toEqual([one])
  expect((await store.of(account, 1)).map(({ decision }) => decision).sort()).toEqual(['accepted', 'hidden'])
})

const moved = (id: string, token: Address, signed: boolean, from: Address = account): StoredTransaction => ({
  id,
  chainId: 1,
  from,
  nonce: 0n,
  unsigned: {
    chainId: 1,
    from,
    to: token,
    valueWei: 0n,
    data: erc20Transfer(two, 1n),
    nonce: 0n,
    gas: 50_000n,
    fees: { type: 'legacy', gasPrice: 1n },
  },
  reservedAt: 1,
  ...(signed ? { signed: { bytes: '0x' as Hex, hash: '0x' as Hex, at: 1 } } : {}),
})

test('a token the account moved is offered once, until the user decides', async () => {
  await database.transactions.bulkPut([
    moved('a', one, true),
    moved('b', one, true),
    moved('c', two, false),
    moved('d', two, true, two),
  ])
  expect(await readTokenCandidates(account, 1)).toEqual([one])
  await store.put({ account, chainId: 1, token: one, decision: 'hidden', decidedAt: 2 })
  expect(await readTokenCandidates(account, 1)).toEqual([])
})

test('NFTs are shown by collection and number; a newer reading replaces an older one, and none comes back', async () => {
  const nft = (tokenId: string, claimedName: string, contract: Address = one): HeldNft => ({
    account,
    chainId: 1,
    contract,
    tokenId,
    acceptedAt: 1,
    claim: { value: { standard: 'erc721', claimedName, held: 1n }, known, at: 10 },
  })
  for (const each of [nft('10', 'Fox'), nft('9', 'Fox'), nft('1', 'Ape', two)]) await store.putNft(each)
  expect((await readNfts(account, 1)).map(({ tokenId }) => tokenId)).toEqual(['1', '9', '10'])
  expect(await readNfts(account, 10)).toEqual([])
  const gone = (at: number) => ({ value: { standard: 'erc721' as const, held: 0n }, known, at })
  await store.renewNft(nft('9', ''), gone(9))
  expect((await store.nftsOf(account, 1)).map(({ claim }) => claim.value.held)).toEqual([1n, 1n, 1n])
  await store.renewNft(nft('9', ''), gone(11))
  await store.removeNft(nft('10', ''))
  await store.renewNft(nft('10', ''), gone(12))
  expect((await readNfts(account, 1)).map(({ tokenId, claim }) => [tokenId, claim.value.held])).toEqual([
    ['9', 0n],
    ['1', 1n],
  ])
})

test('every decision counts, shown or hidden', async () => {
  await store.put(accepted(one, 'A'))
  await store.put({ account, chainId: 1, token: two, decision: 'hidden', decidedAt: 2 })
  expect([...(await readDecidedTokens(account, 1))].sort()).toEqual([one, two].sort())
})
