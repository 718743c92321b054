// The user's own limits, as they hold on a chain: they are kept by currency.
import { type Limits, usualSmallAmountWei } from '@/lib/base/limits'
import type { Networks } from '@/lib/chain/networks/createNetworks'
import type { Database } from '@/lib/storage/database'
import { changeSettings, readSettingsRow } from '@/lib/storage/settings'
import type { FeeCeiling } from '@/lib/transactions/request'

type GivenLimits = { [Name in keyof Limits]?: Limits[Name] | undefined }

export function createLimits(database: Database, networks: Pick<Networks, 'get'>) {
  async function of(chainId: number): Promise<Limits> {
    const symbol = (await networks.get(chainId))?.currency.symbol
    const { limits = {} } = await readSettingsRow(database)
    return (symbol !== undefined && limits[symbol]) || {}
  }

  return {
    async feeCeiling(chainId: number): Promise<FeeCeiling | undefined> {
      const { feePerGasWei, totalFeeWei } = await of(chainId)
      if (feePerGasWei === undefined && totalFeeWei === undefined) return undefined
      return {
        ...(feePerGasWei === undefined ? {} : { perGasWei: feePerGasWei }),
        ...(totalFeeWei === undefined ? {} : { totalWei: totalFeeWei }),
      }
    },

    async smallAmountWei(chainId: number): Promise<bigint> {
      return (await of(chainId)).smallAmountWei ?? usualSmallAmountWei
    },

    /** Replaces what was said for this currency. */
    async set(symbol: string, given: GivenLimits): Promise<void> {
      const { limits = {} } = await readSettingsRow(database)
      const stated = Object.entries(given).filter(([, value]) => value !== undefined)
      await changeSettings(database, { limits: { ...limits, [symbol]: Object.fromEntries(stated) } })
    },
  }
}
