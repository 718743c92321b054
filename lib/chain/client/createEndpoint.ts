// One endpoint: its questions of one turn travel as one batch, and what it is like is measured.
import type { Clock } from '@/lib/base/clock'
import { isLoopback } from '@/lib/base/origin'
import type { RpcTransport } from '../ports'
import { askEndpoint, type EndpointAnswer, type Question } from './askEndpoint'
import { Unreachable } from './chainErrors'
import { createBreaker } from './createBreaker'
import {
  afterAnswer,
  afterFailure,
  type EndpointFacts,
  refuses as refusesNow,
  type WayOfAsking,
  withBreaker,
  withRefused,
} from './endpointFacts'
import { isOverloaded, isUnknownMethod } from './refusals'
import { howItTravels } from './slowMethods'
import { intoBatches } from './subjectOf'

export interface EndpointPorts {
  transport: RpcTransport
  clock: Clock
  nextId(): number
  /** Called whenever what is known of it has changed. */
  onChange(facts: EndpointFacts): void
}

export interface Endpoint {
  readonly url: string
  facts(): EndpointFacts
  /** Changes what is known of it. */
  note(change: (facts: EndpointFacts) => EndpointFacts): void
  /** It refused this lately: a method, or a way of asking. */
  refuses(what: string): boolean
  /** Notes that it just did. */
  refused(way: WayOfAsking): void
  /** What it answered was no answer, or came too late. */
  failed(reason: string): void
  /** Never throws. An endpoint that says it is overloaded did not answer. */
  ask(method: string, params: readonly unknown[] | object): Promise<EndpointAnswer>
}

/** Public endpoints commonly refuse longer batches. */
const batchLength = 10
/** The transactions of one block and its receipts. */
const wholeBlocksLength = 2
const timeoutMs = 15_000
/** HTTP requests to one endpoint in a minute: public ones commonly allow more, and cut off who asks for it. */
const ceilingPerMinute = 300
/** So many hops of the microtask queue belong to one turn: what waited for the same answer asks together. */
const hopsOfATurn = 12

interface Waiting extends Question {
  answer(answer: EndpointAnswer): void
}

export function createEndpoint(start: EndpointFacts, ports: EndpointPorts): Endpoint {
  const { url } = start
  const { transport, clock, nextId } = ports
  const hasCeiling = !isLoopback(new URL(url).hostname)
  const breaker = createBreaker(start.breaker)
  let facts = start
  let waiting: Waiting[] = []
  let sentAt: number[] = []

  function note(change: (facts: EndpointFacts) => EndpointFacts) {
    facts = change(facts)
    ports.onChange(facts)
  }

  const refuses = (what: string) => refusesNow(facts, what, clock())

  async function record(answered: boolean, wasOpen: boolean) {
    const breaking = await breaker.record(answered, wasOpen)
    note((before) => withBreaker(before, breaking, clock()))
  }

  async function send() {
    for (let hop = 0; hop < hopsOfATurn; hop++) await undefined
    const all = waiting
    waiting = []
    const those = (how: ReturnType<typeof howItTravels>) => all.filter((one) => howItTravels(one) === how)
    const batches = [
      ...intoBatches(those('together'), batchLength),
      ...intoBatches(those('whole block'), wholeBlocksLength),
      ...those('alone').map((question) => [question]),
    ]
    for (const batch of batches) if (batch.length > 0) void sendBatch(batch)
  }

  async function sendBatch(batch: Waiting[]) {
    const startedAt = clock()
    if (hasCeiling && isOverCeiling(startedAt)) {
      const error = new Unreachable(`expected fewer requests a minute to ${new URL(url).host}`)
      for (const question of batch) question.answer({ type: 'failed', error })
      return
    }
    const wasOpen = breaker.isOpen()
    const refusesBatches = new Set(refuses('batches') ? [url] : [])
    const refusedBefore = refusesBatches.size > 0
    const answers = await askEndpoint(batch, { endpoint: url, transport, timeoutMs, refusesBatches, nextId })
    const read = batch.map((_, place): EndpointAnswer => {
      const answer = answers[place] ?? { type: 'failed', error: new Unreachable('expected an answer') }
      return answer.type === 'error' && isOverloaded(answer.error)
        ? { type: 'failed', error: new Unreachable(answer.error.message, { cause: answer.error }) }
        : answer
    })
    const now = clock()
    const failed = read.find((answer) => answer.type === 'failed')
    note((before) => {
      const after = failed
        ? afterFailure(before, now, failed.error.message)
        : afterAnswer(before, now, now - startedAt)
      const refused = batch.flatMap(({ method }, place) => {
        const answer = read[place]
        return answer?.type === 'error' && isUnknownMethod(answer.error) ? [method] : []
      })
      const ways = refusesBatches.size > 0 && !refusedBefore ? ['batches' satisfies WayOfAsking] : []
      return withRefused(after, [...refused, ...ways], now)
    })
    await record(!failed, wasOpen)
    batch.forEach((question, place) => {
      question.answer(read[place] as EndpointAnswer)
    })
  }

  function isOverCeiling(now: number): boolean {
    sentAt = sentAt.filter((at) => at > now - 60_000)
    if (sentAt.length >= ceilingPerMinute) return true
    sentAt.push(now)
    return false
  }

  return {
    url,
    facts: () => facts,
    note,
    refuses,
    refused: (way) => note((before) => withRefused(before, [way], clock())),
    failed(reason) {
      note((before) => afterFailure(before, clock(), reason))
      void record(false, breaker.isOpen())
    },
    ask(method, params) {
      return new Promise((answer) => {
        // The first of a turn sends all that join before the turn ends.
        if (waiting.length === 0) void send()
        waiting.push({ method, params, answer })
      })
    },
  }
}
