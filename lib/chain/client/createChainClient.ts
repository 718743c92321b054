// One chain's endpoints behind one question: "what do you answer to this?", with how the answer is known.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Clock } from '@/lib/base/clock'
import type { Known } from '@/lib/base/known'
import type { Network } from '../networks/network'
import type { RpcTransport } from '../ports'
import { askEndpoint, type Question } from './askEndpoint'
import { BadAnswer, type RpcError, Unreachable } from './chainErrors'
import { isSharedRead } from './sharedReads'
import { isSlow } from './slowMethods'

export interface ChainClientPorts {
  network: Network
  transport: RpcTransport
  clock: Clock
}

export interface ChainClient {
  readonly network: Network
  /**
   * Asks the chain. Requests of one turn travel as one batch; equal reads in flight are one.
   * The first endpoint answers; the next one is asked when it does not. An error it answers with is its answer.
   * Throws Chain.RpcError, Chain.Unreachable or Chain.BadAnswer.
   */
  request(method: string, params?: readonly unknown[] | object): Promise<Known<unknown>>
}

/** Public endpoints commonly refuse longer batches. */
const batchLength = 10
const timeoutMs = 15_000
/** So long an endpoint that failed is asked last. */
const restMs = 30_000

interface Waiting extends Question {
  resolve(answer: Known<unknown>): void
  reject(error: Error): void
}

export function createChainClient({ network, transport, clock }: ChainClientPorts): ChainClient {
  const inFlight = new Map<string, Promise<Known<unknown>>>()
  const refusesBatches = new Set<string>()
  const restsUntil = new Map<string, number>()
  let waiting: Waiting[] = []
  let lastId = 0

  function ask(method: string, params: readonly unknown[] | object): Promise<Known<unknown>> {
    return new Promise((resolve, reject) => {
      // The first of a turn sends all that join before the turn ends.
      if (waiting.length === 0) Promise.resolve().then(send)
      waiting.push({ method, params, resolve, reject })
    })
  }

  function send() {
    const all = waiting.filter(({ method }) => !isSlow(method))
    const alone = waiting.filter(({ method }) => isSlow(method)).map((question) => [question])
    waiting = []
    const batches: Waiting[][] = []
    for (let start = 0; start < all.length; start += batchLength) {
      batches.push(all.slice(start, start + batchLength))
    }
    for (const batch of [...batches, ...alone]) {
      askInTurn(batch).catch((error) => {
        for (const question of batch) question.reject(error)
      })
    }
  }

  /** Asks one endpoint after the other until every question is answered. */
  async function askInTurn(questions: Waiting[]): Promise<void> {
    const failures = new Map<Waiting, Error>()
    let open = questions
    for (const endpoint of inOrder()) {
      const answers = await askEndpoint(open, {
        endpoint,
        transport,
        timeoutMs,
        refusesBatches,
        nextId: () => ++lastId,
      })
      const at = clock()
      const unanswered: Waiting[] = []
      open.forEach((question, place) => {
        const answer = answers[place]
        if (answer?.type === 'result') {
          question.resolve({ value: answer.value, known: { type: 'single endpoint', endpoint }, at })
        } else if (answer?.type === 'error' && !isOverloaded(answer.error)) {
          question.reject(answer.error)
        } else {
          failures.set(question, answer?.error ?? new BadAnswer('expected an answer to every request'))
          unanswered.push(question)
        }
      })
      if (unanswered.length === 0) {
        restsUntil.delete(endpoint)
        return
      }
      restsUntil.set(endpoint, at + restMs)
      open = unanswered
    }
    for (const question of open) {
      question.reject(failures.get(question) ?? new Unreachable(`expected an endpoint for ${network.name}`))
    }
  }

  /** Those that failed lately come last. */
  function inOrder(): string[] {
    const now = clock()
    const rests = (endpoint: string) => (restsUntil.get(endpoint) ?? 0) > now
    return [
      ...network.endpoints.filter((endpoint) => !rests(endpoint)),
      ...network.endpoints.filter((endpoint) => rests(endpoint)),
    ]
  }

  return {
    network,

    request(method, params = []) {
      if (!isSharedRead(method)) return ask(method, params)
      const key = canonicalJson([method, params])
      const same = inFlight.get(key)
      if (same) return same
      const answer = ask(method, params).finally(() => inFlight.delete(key))
      inFlight.set(key, answer)
      return answer
    },
  }
}

/** "Ask somebody else": a limit of the server (HTTP 429 or EIP-1474's -32005 in its words), not an answer. */
function isOverloaded(error: RpcError): boolean {
  return (
    error.code === 429 || (error.code === -32005 && /rate|too many requests|capacity/i.test(error.message))
  )
}
