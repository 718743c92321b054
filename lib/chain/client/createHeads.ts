// The newest block that a quorum of a chain's endpoints holds, and where each endpoint stands beside it.
import type { Clock } from '@/lib/base/clock'
import type { Hex } from '@/lib/base/hex'
import type { Voucher } from '@/lib/base/known'
import { agreeOnHead, hashAt, quorumOf, type View } from './agreeOnHead'
import { Disagreement, Unreachable } from './chainErrors'
import { choosePanel, panelCount } from './choosePanel'
import type { Endpoint } from './createEndpoint'
import { createHearing } from './createHearing'
import { isLeftOut, mayReturn, type Position, withPosition } from './endpointFacts'
import type { Header } from './header'
import { isObject } from './jsonRpc'
import { judgePosition } from './judgePosition'

export interface AgreedHead {
  header: Header
  known: Voucher
  /** Those that hold it, in the order of asking. */
  holders: Endpoint[]
  at: number
}

export interface HeadsPorts {
  chainId: number
  endpoints: readonly Endpoint[]
  /** The chain's hashes are known to follow from the headers' fields. */
  hasRecipe: boolean
  clock: Clock
  wait(delayMs: number): Promise<void>
}

export interface Heads {
  /** Throws Chain.Unreachable and Chain.Disagreement. */
  agreed(): Promise<AgreedHead>
  /** An endpoint told of this header: where it is news, the next question looks again. */
  announced(header: unknown): void
}

/** So long an agreed head is used again: reads of one screen stand on one block. */
const freshMs = 2_500
/** Longer than this nobody waits for a quorum. */
const patienceMs = 2_000
/** So long the rest of the panel may still join once a quorum agrees. */
const graceMs = 60
/** So often those that are left out are looked at. */
const lookAgainMs = 10_000

export function createHeads({ chainId, endpoints, hasRecipe, clock, wait }: HeadsPorts): Heads {
  const hearing = createHearing(chainId, clock)
  const lookedAt = new Map<string, number>()
  const of = panelCount(endpoints.map(({ url }) => url))
  const quorum = quorumOf(of)
  let last: AgreedHead | undefined
  /** Somebody told of another block since. */
  let isStale = false
  let running: Promise<AgreedHead> | undefined
  /** A header that a quorum held followed from its fields: so do others of this chain. */
  let recipeSeen = hasRecipe

  const byUrl = (url: string) => endpoints.filter((endpoint) => endpoint.url === url)
  const stand = (endpoint: Endpoint, position: Position) =>
    endpoint.note((before) => withPosition(before, position, clock()))

  /** A header whose fields do not give the hash it claims is no word to count, where others' do. */
  function countable(urls: ReadonlySet<string>): View[] {
    const found = [...urls].flatMap((url) => hearing.of(url) ?? [])
    const anyBound = recipeSeen || found.some(({ newest }) => newest.binding.type === 'bound')
    return found.flatMap(({ newest, view }) => (anyBound && newest.binding.type === 'other' ? [] : [view]))
  }

  function look(): Promise<AgreedHead> {
    const facts = endpoints.map((endpoint) => endpoint.facts())
    const { panel, spares } = choosePanel(facts, clock())
    isStale = false
    /** Counted; and those that are judged beside them. */
    const heard = new Set<string>()
    const judged = new Set<string>()
    const fetched = new Set<string>()
    const silent = new Set<Endpoint>()
    let outstanding = 0
    let state: 'open' | 'grace' | 'settled' = 'open'
    /** The one whose word stands alone. */
    let alone: View | undefined

    return new Promise((resolve, reject) => {
      const settle = (answer: () => void) => {
        if (state === 'settled') return
        state = 'settled'
        answer()
      }

      /** `isLast`: whoever has not answered is not waited for. */
      function decide(isLast = false) {
        const views = countable(heard)
        const agreement = agreeOnHead(views, quorum)
        if (agreement.type === 'agreed') {
          judge(agreement, new Set([...heard, ...judged]), fetchOlder)
          if (isLast || outstanding === 0) return settle(() => whole(agreement).then(resolve, reject))
          if (state !== 'open') return
          state = 'grace'
          void wait(graceMs).then(() => decide(true))
          return
        }
        if (state === 'settled') return
        if (agreement.type === 'missing') {
          for (const ask of agreement.asks) fetchOlder(ask.endpoint, ask.number)
        }
        // Who has waited long enough takes one endpoint's word; where two contradict each other the third decides.
        if (outstanding > 0 && (!isLast || views.length !== 1)) return
        const [spare] = spares.splice(0, 1).flatMap(byUrl)
        if (spare && !isLast) return start(spare)
        settle(() => giveUp(views))
      }

      /** Nobody else will answer: one endpoint's word stands alone, several that disagree stand for nothing. */
      function giveUp(views: readonly View[]) {
        const [only, ...more] = views
        const header = only && hearing.of(only.endpoint)?.newest
        if (!only || !header) return reject(nobody())
        if (more.length > 0) return reject(disagreement(views))
        alone = only
        takeBack(only, judged)
        resolve(remember(header, { type: 'single endpoint', endpoint: only.endpoint }, byUrl(only.endpoint)))
      }

      function start(endpoint: Endpoint) {
        outstanding += 1
        silent.add(endpoint)
        hearing.hear(endpoint).then((answered) => {
          outstanding -= 1
          silent.delete(endpoint)
          if (answered) heard.add(endpoint.url)
          decide()
        }, reject)
      }

      function fetchOlder(url: string, number: bigint) {
        const [endpoint] = byUrl(url)
        if (!endpoint || fetched.has(`${url} ${number}`)) return
        fetched.add(`${url} ${number}`)
        outstanding += 1
        hearing.hearOlder(endpoint, number).then(() => {
          outstanding -= 1
          decide()
        }, reject)
      }

      for (const endpoint of panel.flatMap(byUrl)) start(endpoint)
      if (panel.length === 0) settle(() => reject(nobody()))
      for (const endpoint of dueLeftOut()) {
        hearing.hear(endpoint).then((answered) => {
          if (!answered) return
          judged.add(endpoint.url)
          if (alone) takeBack(alone, judged)
          else decide()
        }, reject)
      }
      void wait(patienceMs).then(() => {
        if (state === 'settled') return
        // Who keeps everybody waiting is not waited for again soon.
        for (const endpoint of silent) endpoint.failed('it did not answer in time')
        decide(true)
      })
    })
  }

  /** Those that are left out and may be looked at again: they are judged, not counted. */
  function dueLeftOut(): Endpoint[] {
    const due = endpoints.filter(
      (endpoint) => isLeftOut(endpoint.facts()) && clock() >= (lookedAt.get(endpoint.url) ?? 0) + lookAgainMs,
    )
    for (const { url } of due) lookedAt.set(url, clock())
    return due
  }

  /** The header of a block that was agreed on; where only links name it, it is asked of those that hold it. */
  async function whole(agreement: { number: bigint; hash: Hex; holders: string[] }): Promise<AgreedHead> {
    // As the user lists them, not as they happened to answer.
    const holders = endpoints.filter(({ url }) => agreement.holders.includes(url))
    const known: Voucher = { type: 'agreed', by: holders.length, of }
    for (const endpoint of holders) {
      const header = hearing.headerOf(agreement.hash)
      if (header) return remember(header, known, holders)
      await hearing.hearOlder(endpoint, agreement.number)
    }
    const header = hearing.headerOf(agreement.hash)
    if (header) return remember(header, known, holders)
    throw new Unreachable(`expected the header of block ${agreement.number} from an endpoint that names it`)
  }

  function remember(header: Header, known: Voucher, holders: Endpoint[]): AgreedHead {
    if (known.type === 'agreed' && header.binding.type === 'bound') recipeSeen = true
    last = { header, known, holders, at: clock() }
    return last
  }

  function judge(
    agreement: { number: bigint; hash: Hex; holders: string[] },
    urls: ReadonlySet<string>,
    fetchOlder: (url: string, number: bigint) => void,
  ) {
    const agreed = hearing.headerOf(agreement.hash)
    const branch = agreement.holders.flatMap((url) => hearing.of(url) ?? [])[0]?.view
    for (const endpoint of [...urls].flatMap(byUrl)) {
      const said = hearing.of(endpoint.url)
      if (!said) continue
      const { newest, view } = said
      if (newest.binding.type === 'other' && (recipeSeen || agreed?.binding.type === 'bound')) {
        const block = { number: newest.number, hash: newest.hash }
        const lie = { about: 'header', said: newest.hash, instead: newest.binding.instead, block } as const
        stand(endpoint, { type: 'lied', lie })
        continue
      }
      const timestampSeconds = agreed?.timestampSeconds ?? newest.timestampSeconds
      const position = judgePosition(view, newest, { ...agreement, timestampSeconds }, branch)
      if (!position) fetchOlder(endpoint.url, agreement.number)
      else if (position.type !== 'agrees' || mayReturn(endpoint.facts(), clock())) stand(endpoint, position)
    }
  }

  /**
   * Where one endpoint is left, whoever holds its block, or one below or above that follows from it, agrees again: else
   * several that were left out would stay so for good. Nobody is accused on one endpoint's word.
   */
  function takeBack(only: View, urls: ReadonlySet<string>) {
    const [ours] = only.links
    for (const endpoint of [...urls].flatMap(byUrl)) {
      const said = hearing.of(endpoint.url)
      if (!ours || !said || said.newest.binding.type === 'other') continue
      const { newest, view } = said
      const isShared = hashAt(only, newest.number) === newest.hash || hashAt(view, ours.number) === ours.hash
      if (isShared && mayReturn(endpoint.facts(), clock())) stand(endpoint, { type: 'agrees' })
    }
  }

  function nobody(): Error {
    const failures = endpoints.flatMap((endpoint) => endpoint.facts().lastFailure ?? [])
    failures.sort((a, b) => a.at - b.at)
    return new Unreachable(failures.at(-1)?.reason ?? 'expected an endpoint, got none that may be asked')
  }

  return {
    announced(header) {
      const hash = isObject(header) ? header.hash : undefined
      if (last && hash !== last.header.hash) isStale = true
    },
    agreed() {
      if (last && !isStale && clock() < last.at + freshMs) return Promise.resolve(last)
      running ??= look().finally(() => {
        running = undefined
      })
      return running
    },
  }
}

function disagreement(views: readonly View[]): Error {
  const said = views.map(({ endpoint, links }) => {
    const [head] = links
    return `${new URL(endpoint).host} says block ${head?.number} is ${head?.hash.slice(0, 10)}`
  })
  return new Disagreement(`expected the endpoints to agree on a block, but ${said.join('; ')}`)
}
