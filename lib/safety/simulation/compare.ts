// What was measured before and after → what changed.
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import { type Answer, addressIn, delegateIn, numberIn, type Probe } from './probes'
import type { Change } from './simulation'

export interface Measured {
  probe: Probe
  before: Answer
  after: Answer
}

/** `unread`: contracts that claimed a movement and then gave no number. */
export function compare(
  measured: readonly Measured[],
  account: Address,
): { changes: Change[]; unread: Address[] } {
  const changes: Change[] = []
  const unread = new Set<Address>()
  for (const one of measured) {
    const change = changeOf(one, account)
    if (change === 'unread') {
      const contract = contractOf(one.probe)
      if (contract) unread.add(contract)
    } else if (change) changes.push(change)
  }
  return { changes, unread: [...unread] }
}

/** undefined when it is the same as before. */
function changeOf({ probe, before, after }: Measured, account: Address): Change | 'unread' | undefined {
  switch (probe.type) {
    case 'ether': {
      const [beforeWei, afterWei] = [numberIn(before), numberIn(after)]
      if (beforeWei === undefined || afterWei === undefined) return 'unread'
      return beforeWei === afterWei ? undefined : { type: 'ether', beforeWei, afterWei }
    }
    case 'token': {
      const [was, is] = [numberIn(before), numberIn(after)]
      // A token that this very transaction makes has no code before: then there was none of it.
      const had = was ?? (before === '0x' ? 0n : undefined)
      if (had === undefined || is === undefined) return probe.claimed ? 'unread' : undefined
      return had === is ? undefined : { type: 'token', token: probe.token, before: had, after: is }
    }
    case 'erc721': {
      const { contract, tokenId } = probe
      // Asked for a token that does not exist (yet, or any more), most contracts refuse.
      const [was, is] = [owns(before, account), owns(after, account)]
      if (before === undefined && after === undefined) return 'unread'
      return was === is
        ? undefined
        : { type: 'nft', standard: 'erc721', contract, tokenId, before: was, after: is }
    }
    case 'erc1155': {
      const { contract, tokenId } = probe
      const [was, is] = [numberIn(before), numberIn(after)]
      if (was === undefined || is === undefined) return 'unread'
      return was === is
        ? undefined
        : { type: 'nft', standard: 'erc1155', contract, tokenId, before: was, after: is }
    }
    case 'allowance': {
      const { token, spender } = probe
      const [was, is] = [numberIn(before), numberIn(after)]
      if (was === undefined || is === undefined) return 'unread'
      return was === is ? undefined : { type: 'allowance', token, spender, before: was, after: is }
    }
    case 'permit2': {
      const { token, spender } = probe
      const [was, is] = [numberIn(before), numberIn(after)]
      const [wasUntil, untilSeconds] = [numberIn(before, 1), numberIn(after, 1)]
      if (was === undefined || is === undefined || untilSeconds === undefined) return 'unread'
      if (was === is && wasUntil === untilSeconds) return undefined
      const through = { type: 'permit2', untilSeconds } as const
      return { type: 'allowance', token, spender, before: was, after: is, through }
    }
    case 'nft approval': {
      const { contract, tokenId } = probe
      const [was, is] = [checked(addressIn(before)), checked(addressIn(after))]
      if (before === undefined && after === undefined) return 'unread'
      if (was === is) return undefined
      return {
        type: 'nft approval',
        contract,
        tokenId,
        ...(was ? { before: was } : {}),
        ...(is ? { after: is } : {}),
      }
    }
    case 'operator': {
      const { contract, operator } = probe
      const [was, is] = [numberIn(before), numberIn(after)]
      if (was === undefined || is === undefined) return 'unread'
      const [might, may] = [was !== 0n, is !== 0n]
      return might === may ? undefined : { type: 'operator', contract, operator, before: might, after: may }
    }
    case 'delegation': {
      const [was, is] = [checked(delegateIn(before)), checked(delegateIn(after))]
      if (was === is) return undefined
      return { type: 'delegation', ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }
    }
    case 'owner':
    case 'votes': {
      const { contract, type } = probe
      const [was, is] = [checked(addressIn(before)), checked(addressIn(after))]
      const ours = type === 'votes' || [was, is].some((one) => one !== undefined && sameAddress(one, account))
      if (was === is || !ours) return undefined
      return { type, contract, ...(was ? { before: was } : {}), ...(is ? { after: is } : {}) }
    }
  }
}

function owns(answer: Answer, account: Address): bigint {
  const owner = addressIn(answer)
  return owner !== undefined && sameAddress(owner, account) ? 1n : 0n
}

/** In EIP-55 case. */
function checked(address: Address | undefined): Address | undefined {
  const parsed = parseAddress(address)
  return parsed.type === 'address' ? parsed.address : undefined
}

function contractOf(probe: Probe): Address | undefined {
  return 'contract' in probe ? probe.contract : 'token' in probe ? probe.token : undefined
}
