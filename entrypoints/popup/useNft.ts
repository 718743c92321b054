// What a contract says of an NFT, asked as soon as contract and id are there.
import { useEffect, useState } from 'react'
import { sendCommand } from '@/components/command'
import type { Address } from '@/lib/base/address'
import type { ClaimedNft } from '@/lib/base/token'

export type NftReading =
  | { type: 'nothing to ask' }
  | { type: 'working' }
  | { type: 'claims'; claim: ClaimedNft }
  | { type: 'unknown'; reason: string }

const quietMs = 350

export function useNft(question: {
  chainId: number
  account: Address
  contract: Address | undefined
  tokenId: bigint | undefined
}): NftReading {
  const { chainId, account, contract, tokenId } = question
  const [reading, setReading] = useState<NftReading>({ type: 'nothing to ask' })
  useEffect(() => {
    if (!contract || tokenId === undefined) return setReading({ type: 'nothing to ask' })
    setReading({ type: 'working' })
    let outdated = false
    const ask = async () => {
      try {
        const answer = await sendCommand('readNft', { chainId, account, contract, tokenId })
        if (!outdated) setReading('type' in answer ? answer : { type: 'claims', claim: answer.value })
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!outdated) setReading({ type: 'unknown', reason })
      }
    }
    const timer = setTimeout(() => void ask(), quietMs)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [chainId, account, contract, tokenId])
  return reading
}
