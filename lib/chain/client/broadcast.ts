// Sending signed bytes, and what the many kinds of nodes mean by their refusals.
import type { Hex } from '@/lib/base/hex'
import { plainText } from '@/lib/base/visibleText'
import { isChainError, RpcError } from './chainErrors'
import type { ChainClient } from './createChainClient'

/** `message`: the node's own words, without hidden characters. */
export type BroadcastResult =
  | { type: 'accepted' }
  /** It has these very bytes already: as good as accepted. */
  | { type: 'already known'; message: string }
  /** The account has used this nonce: by these bytes, or by others. */
  | { type: 'nonce too low'; message: string }
  | { type: 'underpriced'; message: string }
  | { type: 'insufficient funds'; message: string }
  | { type: 'refused'; message: string }
  /** Nobody answered, or not understandably: the bytes may have arrived or not. */
  | { type: 'unreachable'; message: string }

/** Which endpoint said so, and when. */
export type Broadcast = BroadcastResult & { endpoint: string; at: number }

/** Sends signed bytes. Every outcome is a value; `transactionHash` is keccak-256 of the bytes. */
export async function broadcast(
  client: ChainClient,
  signedBytes: Hex,
  transactionHash: Hex,
  clock: () => number,
): Promise<Broadcast> {
  const first = client.network.endpoints[0] ?? ''
  try {
    const { value, known, at } = await client.request('eth_sendRawTransaction', [signedBytes])
    const endpoint = known.type === 'single endpoint' ? known.endpoint : first
    if (typeof value === 'string' && value.toLowerCase() === transactionHash.toLowerCase()) {
      return { type: 'accepted', endpoint, at }
    }
    return { type: 'unreachable', message: 'expected the hash of these bytes, got another', endpoint, at }
  } catch (error) {
    if (!isChainError(error)) throw error
    const result: BroadcastResult =
      error instanceof RpcError
        ? readRefusal(error.message)
        : { type: 'unreachable', message: plainText(error.message, 500).text }
    const endpoint = (error instanceof RpcError && error.endpoint) || first
    return { ...result, endpoint, at: clock() }
  }
}

/**
 * The order matters: hardhat's "Known transaction" and geth's "replacement transaction underpriced" name both.
 * Seen in geth, anvil, hardhat, reth, erigon, nethermind (older versions in one word) and besu.
 */
const wordings: [Exclude<BroadcastResult['type'], 'accepted' | 'refused' | 'unreachable'>, RegExp][] = [
  [
    'already known',
    /already ?known|^known transaction|\bknown transaction:|already imported|already in (the )?(mem)?pool|(tx|txn|transaction) with (the )?same hash/i,
  ],
  ['nonce too low', /nonce.{0,12}too ?low|^old ?nonce/i],
  [
    'insufficient funds',
    /insufficient ?(funds|balance)|have enough funds|up-?front cost exceeds|exceeds (account |sender )?balance/i,
  ],
  [
    'underpriced',
    /underpriced|fee ?too ?low|replacement ?not ?allowed|could not replace existing|below (the )?(configured minimum gas price|current base fee)|less than (the )?(block )?base ?fee|(maxFeePerGas|gas ?price).{0,60}too low|gas price to replace/i,
  ],
]

/** What a node's refusal means, from its words: there are no codes that nodes agree on. */
export function readRefusal(words: string): BroadcastResult {
  const message = plainText(words, 500).text
  const known = wordings.find(([, wording]) => wording.test(message))
  return { type: known?.[0] ?? 'refused', message }
}
