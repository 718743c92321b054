// The tokens and NFTs of an account, with balances that are kept fresh while they are looked at.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { readNfts, readTokens, type ShownToken } from '@/lib/storage/read/tokens'
import type { HeldNft } from '@/lib/tokens/heldNft'
import { sendCommand } from '../command'
import { useLiveValue } from '../ui/useLive'

const refreshEveryMs = 20_000

export interface WatchedTokens {
  /** Undefined while they are being read. */
  tokens: ShownToken[] | undefined
  nfts: HeldNft[] | undefined
  /** Why the last balance of a token (by address) or an NFT (by nftKey) could not be read; gone with the next that could. */
  failures: ReadonlyMap<string, string>
}

export function nftKey({ contract, tokenId }: { contract: Address; tokenId: string }): string {
  return `${contract} ${tokenId}`
}

/** Asks at once, when a token is accepted, and then every 20 seconds. */
export function useTokens(account: Address, chainId: number): WatchedTokens {
  const tokens = useLiveValue(() => readTokens(account, chainId), [account, chainId])
  const nfts = useLiveValue(() => readNfts(account, chainId), [account, chainId])
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map())
  const asked = tokens && nfts && [...tokens.map(({ held }) => held.token), ...nfts.map(nftKey)].join('\n')
  useEffect(() => {
    if (!asked) return
    let outdated = false
    const refresh = async () => {
      try {
        const failed = await sendCommand('refreshTokens', { account, chainId })
        if (!outdated) setFailures(new Map(failed.map((each) => [keyOf(each), each.reason])))
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!outdated) setFailures(new Map(asked.split('\n').map((key) => [key, reason])))
      }
    }
    void refresh()
    const timer = setInterval(() => void refresh(), refreshEveryMs)
    return () => {
      outdated = true
      clearInterval(timer)
    }
  }, [account, chainId, asked])
  return { tokens, nfts, failures }
}

function keyOf({ token, tokenId }: { token: Address; tokenId?: string }): string {
  return tokenId === undefined ? token : nftKey({ contract: token, tokenId })
}
