// What things cost, for whoever asks: the feed's word, kept for a minute, beside the user's own.
import type { Address } from '@/lib/base/address'
import type { Clock } from '@/lib/base/clock'
import type { Known } from '@/lib/base/known'
import { isChainError } from '../client/chainErrors'
import type { ChainClients } from '../client/createChainClients'
import { type PlaceOf, placeOf as shipped } from './places'
import { type NoPrice, type Price, type PricedAsset, type Prices, priceTyped, type TypedPrice } from './price'
import { readPrice } from './readPrice'

export interface PricesPorts {
  chains: ChainClients
  typed(chainId: number, asset: PricedAsset): Promise<TypedPrice | undefined>
  clock: Clock
  /** Other places than those that ship: for tests. */
  placeOf?: PlaceOf
}

export interface PriceReader {
  /**
   * The currency of a network, or with `token` one of its tokens.
   * What the chain's questions throw is an answer ("unknown"); throws Chain.UnknownNetwork.
   */
  of(chainId: number, token?: Address): Promise<Prices>
}

/** A feed is written anew every so many minutes: within one minute nobody is asked again. */
const keptMs = 60_000
/** A pool's mean is of half an hour: an hour later it is another. */
const poolHoldsSeconds = 1_800

export function createPrices({ chains, typed, clock, placeOf = shipped }: PricesPorts): PriceReader {
  const kept = new Map<string, { at: number; answer: Promise<Known<Price> | NoPrice> }>()
  const lastGood = new Map<string, Known<Price>>()

  async function ask(chainId: number, asset: PricedAsset): Promise<Known<Price> | NoPrice> {
    const place = placeOf(chainId, asset)
    if (!place) return { type: 'no feed' }
    const currency = () => feedOf(chainId, 'currency')
    const answer = await readPrice(await chains.of(chainId), place, currency).catch(
      (error: unknown): NoPrice => {
        if (!isChainError(error)) throw error
        return { type: 'unknown', reason: error.message }
      },
    )
    const key = `${chainId} ${asset}`
    if ('value' in answer) {
      lastGood.set(key, answer)
      return answer
    }
    const last = lastGood.get(key)
    // Nobody could be asked: the word of before stands, with its age, as long as the feed's own would.
    const holdsMs = 2_000 * (place.feed?.heartbeatSeconds ?? poolHoldsSeconds)
    const stands = answer.type === 'unknown' && last && clock() - last.value.madeAt <= holdsMs
    return stands ? last : answer
  }

  function feedOf(chainId: number, asset: PricedAsset): Promise<Known<Price> | NoPrice> {
    const key = `${chainId} ${asset}`
    const before = kept.get(key)
    if (before && clock() < before.at + keptMs) return before.answer
    const answer = ask(chainId, asset)
    const entry = { at: clock(), answer }
    kept.set(key, entry)
    // What could not be had is asked for again by the next one.
    const forget = () => void (kept.get(key) === entry && kept.delete(key))
    answer.then((found) => 'value' in found || found.type === 'no feed' || forget(), forget)
    return answer
  }

  return {
    async of(chainId, token) {
      const asset: PricedAsset = token ? (token.toLowerCase() as Address) : 'currency'
      const [feed, own] = await Promise.all([feedOf(chainId, asset), typed(chainId, asset)])
      return { feed, ...(own ? { typed: priceTyped(own) } : {}) }
    },
  }
}
