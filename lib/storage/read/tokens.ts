// The queries about the tokens the user holds. They only read.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import { nameKey } from '@/lib/base/nameKey'
import { decodeCall, tokenOf } from '@/lib/safety/decode/decodeCall'
import type { HeldNft } from '@/lib/tokens/heldNft'
import type { AcceptedToken } from '@/lib/tokens/heldToken'
import { openedDatabase as database } from '../openedDatabase'

/** An accepted token and its last balance; missing while none was ever read. */
export interface ShownToken {
  held: AcceptedToken
  balance: Known<bigint> | undefined
}

/** The accepted tokens, by symbol. */
export async function readTokens(account: Address, chainId: number): Promise<ShownToken[]> {
  const { tokens, tokenBalances } = database()
  const [held, balances] = await Promise.all([
    tokens.where('[account+chainId]').equals([account, chainId]).toArray(),
    tokenBalances.where('[account+chainId]').equals([account, chainId]).toArray(),
  ])
  return held
    .filter((each): each is AcceptedToken => each.decision === 'accepted')
    .map((each) => ({
      held: each,
      balance: balances.find(({ token }) => token === each.token)?.balance,
    }))
    .sort((a, b) => (symbolKey(a) < symbolKey(b) ? -1 : 1))
}

function symbolKey({ held }: ShownToken): string {
  return nameKey(held.claim.value.claimedSymbol)
}

/** Tokens that this account moved or approved, and that the user has not decided about. */
export async function readTokenCandidates(account: Address, chainId: number): Promise<Address[]> {
  const { transactions, tokens } = database()
  const [sent, decided] = await Promise.all([
    transactions.where('[from+chainId]').equals([account, chainId]).toArray(),
    tokens.where('[account+chainId]').equals([account, chainId]).toArray(),
  ])
  const known = new Set(decided.map(({ token }) => token))
  const met = sent.flatMap(({ unsigned, signed }) => {
    const token = signed && tokenOf(decodeCall(unsigned))
    return token && !known.has(token) ? [token] : []
  })
  return [...new Set(met)]
}

/** The NFTs that the user accepted, by collection and number. */
export async function readNfts(account: Address, chainId: number): Promise<HeldNft[]> {
  const nfts = await database().nfts.where('[account+chainId]').equals([account, chainId]).toArray()
  return nfts.sort((a, b) => {
    const [one, other] = [a.claim.value.claimedName ?? '', b.claim.value.claimedName ?? '']
    if (a.contract !== b.contract) return one + a.contract < other + b.contract ? -1 : 1
    return BigInt(a.tokenId) < BigInt(b.tokenId) ? -1 : 1
  })
}

/** Every token that this account has a decision on, shown or hidden. */
export async function readDecidedTokens(account: Address, chainId: number): Promise<ReadonlySet<Address>> {
  const decided = await database().tokens.where('[account+chainId]').equals([account, chainId]).toArray()
  return new Set(decided.map(({ token }) => token))
}
