// The same question to several endpoints, and the answer that a quorum gives.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Clock } from '@/lib/base/clock'
import { type Known, reportedAt, type Voucher } from '@/lib/base/known'
import { operatorOf } from '@/lib/base/operator'
import { quorumOf } from './agreeOnHead'
import { type AtBlock, askAtBlock } from './askAtBlock'
import type { EndpointAnswer } from './askEndpoint'
import { BadAnswer, Disagreement, type RpcError, Unreachable } from './chainErrors'
import type { Endpoint } from './createEndpoint'
import type { AgreedHead } from './createHeads'
import { type Lie, withPosition } from './endpointFacts'

export interface Comparison<T> extends AtBlock {
  /** Throws Chain.BadAnswer. What two endpoints say is the same when this reads the same from it. */
  parse(value: unknown): T
  /** Whoever says another one than a quorum lies: for what can't depend on the endpoint. Not for null, "I don't know". */
  about?: Lie['about']
}

export interface ComparerPorts {
  /** How many endpoints an agreement is counted of. */
  of: number
  clock: Clock
  wait(delayMs: number): Promise<void>
}

/** So long others may still join once a quorum agrees, and so long a quorum is waited for. */
const graceMs = 60
const patienceMs = 4_000

type Said<T> = { endpoint: Endpoint; key: string } & (
  | { type: 'value'; value: T }
  | { type: 'error'; error: RpcError }
)

/** Throws the error that a quorum answers, Chain.Disagreement, or what kept the only one from answering. */
export function compare<T>(
  { of, clock, wait }: ComparerPorts,
  comparison: Comparison<T>,
  endpoints: readonly Endpoint[],
  head: AgreedHead | undefined,
): Promise<Known<T>> {
  const quorum = quorumOf(of)
  const said: Said<T>[] = []
  let failure: Error | undefined
  let outstanding = endpoints.length
  let state: 'open' | 'grace' | 'settled' = 'open'

  return new Promise((resolve, reject) => {
    function decide(isLast: boolean) {
      const winner = largestGroup(said)
      const isAgreed = winner.length >= quorum
      if (isAgreed) expose(winner[0] as Said<T>)
      if (state === 'settled') return
      if (isAgreed && !isLast && outstanding > 0) {
        if (state === 'open') {
          state = 'grace'
          void wait(graceMs).then(() => decide(true))
        }
        return
      }
      if (outstanding > 0 && (!isLast || said.length === 0)) return
      state = 'settled'
      const [first] = winner
      if (!first)
        return reject(failure ?? new Unreachable('expected an endpoint, got none that may be asked'))
      if (!isAgreed && said.length > 1) return reject(disagreement(comparison.method, said))
      if (first.type === 'error') return reject(first.error)
      const by: Voucher = isAgreed
        ? { type: 'agreed', by: winner.length, of }
        : { type: 'single endpoint', endpoint: first.endpoint.url }
      const block = head && { number: head.header.number, hash: head.header.hash }
      const known = head ? reportedAt(head.known, by) : by
      resolve({ value: first.value, known, ...(block ? { block } : {}), at: clock() })
    }

    function expose(agreed: Said<T>) {
      const { about } = comparison
      if (!about || agreed.type !== 'value' || agreed.value === null) return
      for (const one of said) {
        if (one.key === agreed.key || one.type !== 'value' || one.value === null) continue
        const block = head && { number: head.header.number, hash: head.header.hash }
        const lie = { about, said: one.key.slice(0, 500), instead: agreed.key.slice(0, 500) }
        one.endpoint.note((facts) =>
          withPosition(facts, { type: 'lied', lie: { ...lie, ...(block ? { block } : {}) } }, clock()),
        )
      }
    }

    for (const endpoint of endpoints) {
      const asking = head
        ? askAtBlock(endpoint, comparison, head.header)
        : endpoint.ask(comparison.method, comparison.params(undefined))
      asking.then((answer) => {
        outstanding -= 1
        const read = readSaid(endpoint, answer, comparison.parse)
        if (read instanceof Error) failure = read
        else said.push(read)
        decide(false)
      }, reject)
    }
    if (endpoints.length === 0) decide(true)
    void wait(patienceMs).then(() => decide(true))
  })
}

function readSaid<T>(
  endpoint: Endpoint,
  answer: EndpointAnswer,
  parse: (value: unknown) => T,
): Said<T> | Error {
  if (answer.type === 'failed') return answer.error
  if (answer.type === 'error') {
    // Wordings and codes differ from node to node; what a contract reverted with does not.
    return { type: 'error', endpoint, error: answer.error, key: `error ${String(answer.error.data ?? '')}` }
  }
  try {
    const value = parse(answer.value)
    return { type: 'value', endpoint, value, key: canonicalJson(value) }
  } catch (error) {
    if (error instanceof BadAnswer) return error
    throw error
  }
}

/** Those who say the same, one an operator: the largest group. */
function largestGroup<T>(said: readonly Said<T>[]): Said<T>[] {
  const groups = new Map<string, Said<T>[]>()
  for (const one of said) {
    const group = groups.get(one.key) ?? []
    const operator = operatorOf(one.endpoint.url)
    if (!group.some(({ endpoint }) => operatorOf(endpoint.url) === operator)) group.push(one)
    groups.set(one.key, group)
  }
  return [...groups.values()].reduce<Said<T>[]>(
    (best, group) => (group.length > best.length ? group : best),
    [],
  )
}

function disagreement<T>(method: string, said: readonly Said<T>[]): Error {
  const hosts = said.map(({ endpoint }) => new URL(endpoint.url).host).join(', ')
  return new Disagreement(`expected the same answer to ${method} from ${hosts}, got different ones`)
}
