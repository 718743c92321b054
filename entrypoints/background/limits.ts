// The user's own limits, as they hold on a chain: they are kept by currency.
import type { Clock } from '@/lib/base/clock'
import { type Limits, usualSmallAmountWei } from '@/lib/base/limits'
import type { Networks } from '@/lib/chain/networks/createNetworks'
import type { PriceReader } from '@/lib/chain/prices/createPrices'
import { amountWorth, linePrice } from '@/lib/chain/prices/price'
import type { Database } from '@/lib/storage/database'
import { changeSettings, readSettingsRow } from '@/lib/storage/settings'
import type { FeeCeiling } from '@/lib/transactions/request'

type GivenLimits = { [Name in keyof Limits]?: Limits[Name] | undefined }

interface LimitsPorts {
  database: Database
  networks: Pick<Networks, 'get'>
  prices: PriceReader
  clock: Clock
}

export function createLimits({ database, networks, prices, clock }: LimitsPorts) {
  async function of(chainId: number): Promise<{ limits: Limits; decimals: number }> {
    const { symbol, decimals = 18 } = (await networks.get(chainId))?.currency ?? {}
    const { limits = {} } = await readSettingsRow(database)
    return { limits: (symbol !== undefined && limits[symbol]) || {}, decimals }
  }

  return {
    async feeCeiling(chainId: number): Promise<FeeCeiling | undefined> {
      const { feePerGasWei, totalFeeWei } = (await of(chainId)).limits
      if (feePerGasWei === undefined && totalFeeWei === undefined) return undefined
      return {
        ...(feePerGasWei === undefined ? {} : { perGasWei: feePerGasWei }),
        ...(totalFeeWei === undefined ? {} : { totalWei: totalFeeWei }),
      }
    },

    /** Of the line in the currency and the one in dollars the lower; nothing is small where dollars have no price. */
    async smallAmountWei(chainId: number): Promise<bigint> {
      const { limits, decimals } = await of(chainId)
      const { smallAmountWei = usualSmallAmountWei, smallAmountCents } = limits
      if (smallAmountCents === undefined) return smallAmountWei
      const price = linePrice(await prices.of(chainId), clock())
      if (!price) return 0n
      const worthWei = amountWorth(smallAmountCents, decimals, price.price.value)
      if (worthWei < smallAmountWei) return worthWei
      return smallAmountWei
    },

    /** Replaces what was said for this currency. */
    async set(symbol: string, given: GivenLimits): Promise<void> {
      const { limits = {} } = await readSettingsRow(database)
      const stated = Object.entries(given).filter(([, value]) => value !== undefined)
      await changeSettings(database, { limits: { ...limits, [symbol]: Object.fromEntries(stated) } })
    },
  }
}
