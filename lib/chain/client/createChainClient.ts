// One chain's endpoints behind one question: "what do you answer to this?", with how the answer is known.
import { ConstantBackoff, handleType, retry } from 'cockatiel'
import type { Address } from '@/lib/base/address'
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import { type HowKnown, type Known, provedUnder, type Voucher } from '@/lib/base/known'
import { isSocketUrl } from '@/lib/base/origin'
import type { Route } from '@/lib/base/route'
import type { Network } from '../networks/network'
import type { RpcTransport } from '../ports'
import type { ProvedAccount } from '../proofs/accountProof'
import type { EndpointAnswer } from './askEndpoint'
import { Unreachable } from './chainErrors'
import { choosePanel, inOrder, panelCount } from './choosePanel'
import { type Comparison, compare } from './createComparer'
import { createEndpoint, type Endpoint } from './createEndpoint'
import { createHeads } from './createHeads'
import { createProver, type ProvedSlots } from './createProver'
import type { FollowState, NewsTopic } from './createSocketLine'
import type { Sockets } from './createSockets'
import { type EndpointFacts, isLeftOut, type Lie, newFacts, withPosition } from './endpointFacts'
import type { Header } from './header'
import { inTurn } from './inTurn'
import type { RpcAnswer } from './jsonRpc'
import { isSharedRead } from './sharedReads'

export interface ChainClientPorts {
  network: Network
  transport: RpcTransport
  /** Without it nothing is followed. */
  follow?: Sockets['follow']
  clock: Clock
  wait(delayMs: number): Promise<void>
  /** What was known of its endpoints when it was last used. */
  facts?: readonly EndpointFacts[]
  /** Called whenever more is known of an endpoint. */
  onFacts?(facts: EndpointFacts): void
}

/** What one endpoint tells by itself: a hint to look, not yet a fact. */
export interface News {
  endpoint: string
  /** A header, or the hash of a transaction, as the endpoint gave it. */
  value: unknown
  /** When it came, in ms since 1970. */
  at: number
}

export interface NewsListener {
  onNews(news: News): void
  /** Whether this endpoint's news come at the moment. */
  onState?(endpoint: string, state: FollowState): void
}

/** Each answers undefined where nobody proves it. */
export interface ProvedState {
  header: Header
  /** How what is proved under this header is known. */
  known: HowKnown
  storage(
    account: Address,
    slots: readonly Hex[],
  ): Promise<{ account: ProvedAccount; slots: ProvedSlots } | undefined>
  code(account: Address, codeHash: Hex): Promise<Hex | undefined>
}

export interface ChainClient {
  readonly network: Network
  /**
   * Asks one endpoint. Requests of one turn travel as one batch; equal reads in flight are one.
   * The first endpoint answers; the next one is asked when it does not, or, for a read, is slow. An error it answers
   * with is its answer. Throws Chain.RpcError, Chain.Unreachable or Chain.BadAnswer.
   */
  request(method: string, params?: readonly unknown[] | object): Promise<Known<unknown>>
  /** There are endpoints of several operators, and none that the user trusts alone: the following compare them. */
  readonly compares: boolean
  /** The newest block that a quorum holds. Throws Chain.Unreachable and Chain.Disagreement. */
  head(): Promise<Known<Header>>
  /** Proved at that block; undefined where that can't be had. Throws as `head`. */
  proveAccount(account: Address): Promise<Known<ProvedAccount> | undefined>
  /**
   * The state after the agreed block (of one endpoint: after its own), proved piece by piece; undefined where nothing can
   * be. Throws as `head`.
   */
  provedState(): Promise<ProvedState | undefined>
  /**
   * The first answer that `read` takes, of one endpoint after the other: for what proves itself. It gets what one endpoint
   * answers to each of the questions, which travel together, undefined for one that got no answer. undefined when nobody
   * gives one that is taken. Who is slow is not waited for alone.
   */
  find<T>(
    questions: readonly { method: string; params: readonly unknown[] }[],
    read: (values: readonly unknown[]) => T | undefined,
  ): Promise<T | undefined>
  /**
   * Asks each of those that are compared, and names those whose answer is a lie; of one that stands alone nothing is asked.
   */
  nameLiars(
    method: string,
    params: readonly unknown[],
    lieIn: (value: unknown) => Lie | undefined,
  ): Promise<void>
  /** What a quorum answers, at that block or (`anytime`) whenever. Throws as `head`, and what they answer. */
  compare<T>(comparison: Comparison<T>, when: 'at head' | 'anytime'): Promise<Known<T>>
  /**
   * Endpoints of different operators, in the order of asking, at most so many: each is asked by itself. Where nothing is
   * compared it is one voice, which is all of them as `request` asks them.
   */
  apart(count: number): SingleEndpoint[]
  /** How many endpoints an agreement is counted of: one an operator. */
  readonly voices: number
  /**
   * What each of those that are compared answers, side by side, without judging: for what may differ from endpoint to
   * endpoint, as mempools do. Those that are known to refuse the method are left out; nobody is asked twice. Who has not
   * answered after `patienceMs` counts as failed.
   */
  askEach(
    method: string,
    params: readonly unknown[],
    patienceMs?: number,
  ): Promise<{ endpoint: string; answer: EndpointAnswer }[]>
  /**
   * News of every endpoint with a WebSocket (wss), while this worker lives, until the returned function is called. A new
   * head makes `head` ask again. Nothing comes where no endpoint has one: see `canFollow`.
   */
  follow(topic: NewsTopic, listener: NewsListener): () => void
  /** Some endpoint has a WebSocket. */
  readonly canFollow: boolean
  /**
   * To every endpoint of this route, and to no other: to none where it names one that is not there any more. Without a
   * route: to the relays alone where the user named any, else to those that are asked.
   */
  sendBy(
    route: Route | undefined,
    method: string,
    params: readonly unknown[],
  ): { endpoint: string; answer: Promise<EndpointAnswer> }[]
}

/** One voice. Throws as ChainClient.request. */
export interface SingleEndpoint {
  readonly endpoint: string
  /** It is known not to offer this method. */
  refuses(method: string): boolean
  request(method: string, params?: readonly unknown[] | object): Promise<Known<unknown>>
}

export function createChainClient(ports: ChainClientPorts): ChainClient {
  const { network, transport, clock, wait, onFacts = () => undefined } = ports
  const { chainId, trusted, relays = [] } = network
  const inFlight = new Map<string, Promise<Known<unknown>>>()
  let lastId = 0

  const [asked, relaying, others] = [network.endpoints, relays, network.notAsked ?? []].map((urls) =>
    urls.map((url) =>
      createEndpoint(
        { ...newFacts(chainId, url), ...ports.facts?.find((facts) => facts.url === url) },
        {
          transport,
          clock,
          nextId: () => ++lastId,
          onChange: onFacts,
        },
      ),
    ),
  ) as [Endpoint[], Endpoint[], Endpoint[]]

  function targetsOf(route: Route | undefined): Endpoint[] {
    const onThisChain = (endpoint: Endpoint) => endpoint.facts().standing?.type !== 'wrong chain'
    switch (route?.type) {
      case 'all endpoints':
        return [...asked, ...others].filter(onThisChain)
      case 'own node':
        return asked.filter(({ url }) => url === route.endpoint && url === trusted)
      case 'relay':
        return relaying.filter(({ url }) => url === route.endpoint)
      case undefined:
        return relaying.length > 0 ? relaying : asked.filter(onThisChain)
    }
  }

  const of = panelCount(network.endpoints)
  const compares = trusted === undefined && of > 1
  const heads = createHeads({
    chainId,
    endpoints: asked,
    hasRecipe: network.recipes?.header !== undefined,
    clock,
    wait,
  })
  const hasStateProofs = network.recipes?.state !== 'none'
  const prover = createProver({ clock, wait, slowAfterMs })
  const facts = () => asked.map((endpoint) => endpoint.facts())
  const byUrl = (url: string) => asked.filter((endpoint) => endpoint.url === url)

  function voucher(endpoint: Endpoint): Voucher {
    return { type: endpoint.url === trusted ? 'local' : 'single endpoint', endpoint: endpoint.url }
  }

  /** A broadcast or a filter must not be made twice: only a read is asked of another one meanwhile. */
  async function askOne(method: string, params: readonly unknown[] | object): Promise<Known<unknown>> {
    if (!isSharedRead(method)) return askInTurn(method, params, false)
    const startedAt = clock()
    let failure: unknown
    return onceMore.execute(async () => {
      // Who hangs is not waited for twice.
      if (failure && clock() - startedAt > brokenOffMs) throw failure
      try {
        return await askInTurn(method, params, true)
      } catch (error) {
        failure = error
        throw error
      }
    })
  }

  async function askInTurn(
    method: string,
    params: readonly unknown[] | object,
    isRead: boolean,
  ): Promise<Known<unknown>> {
    let failure: Error | undefined
    const order = inOrder(facts(), clock(), method).flatMap(({ url }) => byUrl(url))
    const attempt = async (endpoint: Endpoint) => {
      const answer = await endpoint.ask(method, params)
      if (answer.type !== 'failed') return { answer, endpoint }
      failure = answer.error
      return undefined
    }
    const slow = isRead ? { afterMs: slowAfterMs, wait } : undefined
    const found = await inTurn(order, attempt, slow)
    if (!found) throw failure ?? new Unreachable(`expected an endpoint for ${network.name}`)
    return { value: resultOf(found.answer), known: voucher(found.endpoint), at: clock() }
  }

  function alone(endpoint: Endpoint): SingleEndpoint {
    return {
      endpoint: endpoint.url,
      refuses: endpoint.refuses,
      async request(method, params = []) {
        const answer = await endpoint.ask(method, params)
        if (answer.type === 'failed') throw answer.error
        return { value: resultOf(answer), known: voucher(endpoint), at: clock() }
      },
    }
  }

  function request(method: string, params: readonly unknown[] | object = []): Promise<Known<unknown>> {
    if (!isSharedRead(method)) return askOne(method, params)
    const key = canonicalJson([method, params])
    const same = inFlight.get(key)
    if (same) return same
    const answer = askOne(method, params).finally(() => inFlight.delete(key))
    inFlight.set(key, answer)
    return answer
  }

  const anybody: SingleEndpoint = {
    endpoint: network.endpoints[0] ?? '',
    refuses: (method) => asked.every((endpoint) => endpoint.refuses(method)),
    request,
  }

  const followed = ports.follow ? asked.filter(({ url }) => isSocketUrl(url)) : []

  function follow(topic: NewsTopic, { onNews, onState }: NewsListener): () => void {
    const ends = followed.flatMap((endpoint) => {
      const { url } = endpoint
      const end = ports.follow?.(url, topic, {
        onNews(value) {
          if (isLeftOut(endpoint.facts())) return
          if (topic === 'newHeads') heads.announced(value)
          onNews({ endpoint: url, value, at: clock() })
        },
        onState: (state) => onState?.(url, state),
      })
      return end ? [end] : []
    })
    return () => {
      for (const end of ends) end()
    }
  }

  function inTime(answer: Promise<EndpointAnswer>, patienceMs: number | undefined): Promise<EndpointAnswer> {
    if (patienceMs === undefined) return answer
    const error = new Unreachable(`expected an answer within ${patienceMs} ms`)
    return Promise.race([answer, wait(patienceMs).then(() => ({ type: 'failed' as const, error }))])
  }

  return {
    network,
    request,
    follow,
    canFollow: followed.length > 0,
    compares,

    async head() {
      const { header, known, at } = await heads.agreed()
      return { value: header, known, block: { number: header.number, hash: header.hash }, at }
    },

    async proveAccount(account) {
      if (!hasStateProofs) return undefined
      const head = await heads.agreed()
      return head.known.type === 'agreed' ? prover.account(head, account) : undefined
    },

    async provedState() {
      if (!hasStateProofs) return undefined
      const head = await heads.agreed()
      const [first] = head.holders
      if (!first || head.header.binding.type !== 'bound') return undefined
      return {
        header: head.header,
        known: provedUnder(of > 1 && trusted === undefined ? head.known : voucher(first)),
        async storage(account, slots) {
          if (slots.length > 0) return (await prover.storage(head, account, slots))?.value
          const known = await prover.account(head, account)
          return known && { account: known.value, slots: {} }
        },
        code: (account, codeHash) => prover.code(head, account, codeHash),
      }
    },

    find<T>(
      questions: readonly { method: string; params: readonly unknown[] }[],
      read: (values: readonly unknown[]) => T | undefined,
    ) {
      const order = inOrder(facts(), clock(), questions.at(-1)?.method).flatMap(({ url }) => byUrl(url))
      const attempt = async (endpoint: Endpoint) => {
        const ask = async ({ method, params }: (typeof questions)[number]) => {
          const answer = endpoint.refuses(method) ? undefined : await endpoint.ask(method, params)
          return answer?.type === 'result' ? answer.value : undefined
        }
        return read(await Promise.all(questions.map(ask)))
      }
      return inTurn(order, attempt, { afterMs: () => slowProofMs, wait })
    },

    async nameLiars(method, params, lieIn) {
      if (!compares) return
      const panel = choosePanel(facts(), clock()).panel.flatMap(byUrl)
      await Promise.all(
        panel.map(async (endpoint) => {
          const answer = await endpoint.ask(method, params)
          const lie = answer.type === 'result' ? lieIn(answer.value) : undefined
          if (lie) endpoint.note((before) => withPosition(before, { type: 'lied', lie }, clock()))
        }),
      )
    },

    async compare(comparison, when) {
      const head = when === 'at head' ? await heads.agreed() : undefined
      const panel = choosePanel(facts(), clock()).panel.flatMap(byUrl)
      return compare({ of, clock, wait }, comparison, head?.holders ?? panel, head)
    },

    apart(count) {
      if (!compares) return [anybody]
      const { panel, spares } = choosePanel(facts(), clock())
      return [...panel, ...spares].slice(0, count).flatMap((url) => byUrl(url).slice(0, 1).map(alone))
    },

    voices: of,

    askEach(method, params, patienceMs) {
      const panel = choosePanel(facts(), clock()).panel.flatMap(byUrl)
      const able = panel.filter((endpoint) => !endpoint.refuses(method))
      return Promise.all(
        able.map(async (endpoint) => ({
          endpoint: endpoint.url,
          answer: await inTime(endpoint.ask(method, params), patienceMs),
        })),
      )
    },

    sendBy(route, method, params) {
      return targetsOf(route).map((endpoint) => ({
        endpoint: endpoint.url,
        answer: endpoint.ask(method, params),
      }))
    },
  }
}

function resultOf(answer: RpcAnswer): unknown {
  if (answer.type === 'error') throw answer.error
  return answer.value
}

/** A connection that broke off failed sooner than this. */
const brokenOffMs = 2_000
/**
 * A read that nobody answered is asked once more: connections break off for a moment. Not what was refused, and nothing
 * that is sent.
 */
const onceMore = retry(handleType(Unreachable), { maxAttempts: 1, backoff: new ConstantBackoff(250) })

/** What proves itself may be large: a whole block. */
const slowProofMs = 4_000

/** Three times what it took so far is slow. */
function slowAfterMs(endpoint: Endpoint): number {
  const { latencyMs } = endpoint.facts()
  return latencyMs === undefined ? 1_200 : Math.min(Math.max(3 * latencyMs, 400), 3_000)
}
