// What things cost, for whoever asks: the feed's word, kept for a minute, beside the user's own.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { Known } from '@/lib/base/known'
import { isChainError } from '../client/chainErrors'
import type { ChainClients } from '../client/createChainClients'
import { type PriceFeed, priceFeeds } from './feeds'
import { type NoPrice, type Price, type PricedAsset, type Prices, priceTyped, type TypedPrice } from './price'
import { readPrice } from './readPrice'

export interface PricesPorts {
  chains: ChainClients
  typed(chainId: number, asset: PricedAsset): Promise<TypedPrice | undefined>
  clock: Clock
  /** Other than those that ship: for tests. */
  feeds?: Readonly<Record<number, PriceFeed>>
}

export interface PriceReader {
  /**
   * The currency of a network, or with `token` one of its tokens, for which no feed ships: only what the user typed.
   * What the chain's questions throw is an answer ("unknown"); throws Chain.UnknownNetwork.
   */
  of(chainId: number, token?: Address): Promise<Prices>
}

/** A feed is written anew every so many minutes: within one minute nobody is asked again. */
const keptMs = 60_000

export function createPrices({ chains, typed, clock, feeds = priceFeeds }: PricesPorts): PriceReader {
  const kept = new Map<number, { at: number; answer: Promise<Known<Price> | NoPrice> }>()
  const lastGood = new Map<number, Known<Price>>()

  async function ask(chainId: number): Promise<Known<Price> | NoPrice> {
    const answer = await readPrice(await chains.of(chainId), feeds).catch((error: unknown): NoPrice => {
      if (!isChainError(error)) throw error
      return { type: 'unknown', reason: error.message }
    })
    if ('value' in answer) {
      lastGood.set(chainId, answer)
      return answer
    }
    const last = lastGood.get(chainId)
    const place = feeds[chainId]
    // Nobody could be asked: the word of before stands, with its age, as long as the feed's own would.
    const holdsMs = 2_000 * (place?.heartbeatSeconds ?? 0)
    const stands = answer.type === 'unknown' && last && clock() - last.value.madeAt <= holdsMs
    return stands ? last : answer
  }

  function feedOf(chainId: number): Promise<Known<Price> | NoPrice> {
    const before = kept.get(chainId)
    if (before && clock() < before.at + keptMs) return before.answer
    const answer = ask(chainId)
    const entry = { at: clock(), answer }
    kept.set(chainId, entry)
    // What could not be had is asked for again by the next one.
    const forget = () => void (kept.get(chainId) === entry && kept.delete(chainId))
    answer.then((found) => 'value' in found || found.type === 'no feed' || forget(), forget)
    return answer
  }

  return {
    async of(chainId, token) {
      const asset: PricedAsset = token ? (token.toLowerCase() as Address) : 'currency'
      const [feed, own] = await Promise.all([
        token ? ({ type: 'no feed' } as const) : feedOf(chainId),
        typed(chainId, asset),
      ])
      return { feed, ...(own ? { typed: priceTyped(own) } : {}) }
    },
  }
}
