// The feeds of all pages: made, asked, ended, and the loop that sends subscriptions their news.
import { bytesToHex, type Hex, toQuantity } from '@/lib/base/hex'
import type { SiteAsker } from '../approvals/question'
import type { RequestPorts } from '../ports'
import { Refused, rpcCodes } from '../rpcErrors'
import { advance, begin } from './advance'
import { emptyCursor, type Feed } from './feed'

export interface Feeds {
  /** Throws Requests.Refused when the document has too many, and what the chain throws. */
  add(
    asker: SiteAsker,
    wanted: Pick<Feed, 'chainId' | 'delivery' | 'topic'> & { scope?: string | undefined },
  ): Promise<Hex>
  /** What is new since it was last asked. Throws Requests.Refused when the site has no such filter. */
  changes(asker: SiteAsker, id: string): Promise<unknown[]>
  /** Throws Requests.Refused when the site has no such filter. */
  filter(asker: SiteAsker, id: string): Promise<Feed>
  /** False when the site has none of this id. */
  remove(asker: SiteAsker, id: string, delivery: Feed['delivery']): Promise<boolean>
  /** A document is there (again): what it subscribed to goes on. */
  present(): void
}

/** So many of each document, filters and subscriptions together. */
const mostFeeds = 30
/** A filter that nobody asks, and a subscription of a page that is gone, are forgotten after this. */
const unusedMs = 15 * 60_000
/** How often the chain is looked at while a page that subscribed is open. */
const lookEveryMs = 3_000

export function createFeeds(ports: RequestPorts): Feeds {
  const { feeds: store } = ports
  const turns = new Map<string, Promise<unknown>>()
  let looking = false

  /** Steps of one feed go one after the other, or two would tell the same. */
  function inTurn<T>(id: string, step: () => Promise<T>): Promise<T> {
    const before = turns.get(id) ?? Promise.resolve()
    const turn = before.then(step, step)
    turns.set(id, turn)
    return turn.finally(() => {
      if (turns.get(id) === turn) turns.delete(id)
    })
  }

  async function own(asker: SiteAsker, id: string, delivery: Feed['delivery']): Promise<Feed | undefined> {
    const feed = await store.get(id)
    if (feed?.delivery !== delivery) return undefined
    return feed.origin === asker.origin && feed.topOrigin === asker.topOrigin ? feed : undefined
  }

  async function filter(asker: SiteAsker, id: string): Promise<Feed> {
    const feed = await own(asker, id, 'asked')
    if (feed) return feed
    throw new Refused(
      rpcCodes.resourceNotFound,
      'Filter not found: it was never made, or nobody asked for long.',
    )
  }

  /** Looks for all that is sent to open pages, until there is nothing of that any more. */
  async function look(): Promise<void> {
    for (;;) {
      const feeds = await store.sentTo(ports.presentDocuments())
      if (feeds.length === 0) return
      // A chain that does not answer is asked again at the next look.
      await Promise.all(feeds.map(({ id }) => inTurn(id, () => send(id)).catch(() => undefined)))
      const chains = feeds.map(({ chainId }) => chainId)
      await (ports.nextHead ?? ((_, atMostMs) => ports.wait(atMostMs)))(chains, lookEveryMs)
    }
  }

  async function send(id: string): Promise<void> {
    const feed = await store.get(id)
    if (!feed) return
    const { news, cursor } = await advance(await ports.chain(feed.chainId), feed)
    // It may have been ended while the chain was asked.
    if (news.length === 0 || !(await store.get(id))) return
    for (const result of news) ports.tell(feed.documentId, id, result, feed.scope)
    // Told first: a worker that is stopped between the two tells once more instead of never.
    await store.put({ ...feed, cursor, usedAt: ports.clock() })
  }

  function keepLooking(start: Promise<void>) {
    if (looking) return
    looking = true
    start
      .then(look)
      .catch(ports.report)
      .finally(() => {
        looking = false
      })
  }

  return {
    filter,
    present: () => keepLooking(Promise.resolve()),
    async add({ documentId, origin, topOrigin }, { chainId, delivery, topic, scope }) {
      await store.removeUnused(ports.clock() - unusedMs, ports.presentDocuments())
      if ((await store.count(documentId)) >= mostFeeds) {
        throw new Refused(
          rpcCodes.limitExceeded,
          `This page has ${mostFeeds} filters and subscriptions already; end one first.`,
        )
      }
      const cursor = await begin(await ports.chain(chainId), topic, emptyCursor)
      // A quantity, as the standard has it: without leading zeros.
      const id = toQuantity(BigInt(bytesToHex(ports.random(16))))
      const usedAt = ports.clock()
      const whose = { id, documentId, origin, topOrigin, ...(scope ? { scope } : {}) }
      await store.put({ ...whose, delivery, chainId, topic, cursor, usedAt })
      // The page must know the id before the first news comes under it.
      if (delivery === 'sent') keepLooking(ports.wait(lookEveryMs))
      return id
    },
    changes: (asker, id) =>
      inTurn(id, async () => {
        const feed = await filter(asker, id)
        const { news, cursor } = await advance(await ports.chain(feed.chainId), feed)
        await store.put({ ...feed, cursor, usedAt: ports.clock() })
        return news
      }),
    async remove(asker, id, delivery) {
      if (!(await own(asker, id, delivery))) return false
      await store.remove(id)
      return true
    },
  }
}
