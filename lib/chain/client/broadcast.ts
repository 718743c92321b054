// Sending signed bytes, and what the many kinds of nodes mean by their refusals.
import type { Hex } from '@/lib/base/hex'
import { operatorOf } from '@/lib/base/operator'
import type { Route } from '@/lib/base/route'
import { plainText } from '@/lib/base/visibleText'
import { quorumOf } from './agreeOnHead'
import type { EndpointAnswer } from './askEndpoint'
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

/** Where it goes, and who is told of what every endpoint said in the end. */
export interface BroadcastHow {
  route?: Route | undefined
  onAll?(outcomes: readonly Broadcast[]): void
}

/**
 * Sends signed bytes to every endpoint of their route. The first that takes them decides; when all have answered,
 * `onAll` is told. Every outcome is a value; `transactionHash` is keccak-256 of the bytes.
 */
export async function broadcast(
  client: ChainClient,
  signedBytes: Hex,
  transactionHash: Hex,
  clock: () => number,
  { route, onAll }: BroadcastHow = {},
): Promise<Broadcast> {
  const sent = client.sendBy(route, 'eth_sendRawTransaction', [signedBytes])
  const results = sent.map(async ({ endpoint, answer }): Promise<Broadcast> => {
    const result = readBroadcast(await answer, transactionHash)
    return { ...result, endpoint, at: clock() }
  })
  // A broadcast's outcome is a value: only what it is told to can fail.
  if (onAll && results.length > 1) Promise.all(results).then(onAll)
  const taken = await firstTaken(results)
  if (taken) return taken
  const refusals = await Promise.all(results)
  if (refusals.length === 0) {
    const message =
      route && route.type !== 'all endpoints'
        ? `the ${route.type} that was chosen for it is not set up for ${client.network.name} any more`
        : `expected an endpoint for ${client.network.name}`
    return { type: 'unreachable', message, endpoint: '', at: clock() }
  }
  return agreedRefusal(refusals)
}

/** undefined when nobody took them. */
function firstTaken(results: readonly Promise<Broadcast>[]): Promise<Broadcast | undefined> {
  return new Promise((resolve, reject) => {
    let left = results.length
    if (left === 0) resolve(undefined)
    for (const result of results) {
      result.then((broadcast) => {
        left -= 1
        if (broadcast.type === 'accepted' || broadcast.type === 'already known') resolve(broadcast)
        else if (left === 0) resolve(undefined)
      }, reject)
    }
  })
}

/**
 * Nobody took it. What is refused is not sent again, so one endpoint's word is not enough where there are several:
 * unless a quorum refuses, it may have arrived or not.
 */
export function agreedRefusal(results: readonly Broadcast[]): Broadcast {
  const refusals = results.filter(({ type }) => type !== 'unreachable')
  const operators = (some: readonly Broadcast[]) => new Set(some.map(({ endpoint }) => operatorOf(endpoint)))
  const [first = results[0] as Broadcast] = refusals
  if (operators(refusals).size < quorumOf(operators(results).size)) {
    const { endpoint, at } = first
    const message = results.flatMap((result) => ('message' in result ? [result.message] : [])).join('; ')
    return { type: 'unreachable', message: message.slice(0, 500), endpoint, at }
  }
  // A reason that is understood says more than one that is not.
  return refusals.find(({ type }) => type !== 'refused') ?? first
}

function readBroadcast(answer: EndpointAnswer, transactionHash: Hex): BroadcastResult {
  if (answer.type === 'error') return readRefusal(answer.error.message)
  if (answer.type === 'failed') {
    return { type: 'unreachable', message: plainText(answer.error.message, 500).text }
  }
  if (typeof answer.value === 'string' && answer.value.toLowerCase() === transactionHash.toLowerCase()) {
    return { type: 'accepted' }
  }
  return { type: 'unreachable', message: 'expected the hash of these bytes, got another' }
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
