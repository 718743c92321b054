// Which things of the account are worth measuring. Logs only name candidates: anyone can write a false Transfer event.
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { permit2 } from '@/lib/base/permit2'
import { readWord } from '@/lib/chain/contracts/abi'
import { type Probe, probeKey } from './probes'

export interface Log {
  address: Address
  topics: Hex[]
  data: Hex
}

/** So many things are measured at most; an honest transaction touches a handful. */
export const maxProbes = 48
/** Ids of one batch transfer that are looked at. */
const maxBatch = 24

export const topics = {
  /** Transfer(address,address,uint256) of ERC-20 and, with a fourth topic, of ERC-721. */
  transfer: '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
  /** TransferSingle(address,address,address,uint256,uint256) */
  transferSingle: '0xc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62',
  /** TransferBatch(address,address,address,uint256[],uint256[]) */
  transferBatch: '0x4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb',
  /** Approval(address,address,uint256) of ERC-20 and, with a fourth topic, of ERC-721. */
  approval: '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925',
  /** ApprovalForAll(address,address,bool) */
  approvalForAll: '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31',
  /** Permit2: Approval(address,address,address,uint160,uint48) */
  permit2Approval: '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b',
  /** Permit2: Permit(address,address,address,uint160,uint48,uint48) */
  permit2Permit: '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec',
  /** OwnershipTransferred(address,address) */
  ownershipTransferred: '0x8be0079c531659141344cd1fd0a4f28419497f9722a3daafe3b4186f6b6457e0',
  /** DelegateChanged(address,address,address) of ERC-5805. */
  delegateChanged: '0x3134e8a2e6d97e929a7e54011ea5485d7d196dd5f0ba4d4ef95803e8e3fc257f',
} as const

/** Where eth_simulateV1 writes transfers of ether as if they were a token's; no contract can be there. */
const etherLogs: Address = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'

/** What the logs speak of, as far as they name the account. */
export function probesOfLogs(logs: readonly Log[], account: Address): Probe[] {
  return logs.flatMap((log) => (sameAddress(log.address, etherLogs) ? [] : probesOfLog(log, account)))
}

function probesOfLog({ address, topics: [kind, ...indexed], data }: Log, account: Address): Probe[] {
  const named = indexed.map(addressOf)
  const isAccount = (place: number) => {
    const there = named[place]
    return there !== undefined && sameAddress(there, account)
  }
  const [, second, third] = named
  switch (kind?.toLowerCase()) {
    case topics.transfer:
      if (!isAccount(0) && !isAccount(1)) return []
      return indexed[2] === undefined
        ? [{ type: 'token', token: address, claimed: true }]
        : [{ type: 'erc721', contract: address, tokenId: BigInt(indexed[2]) }]
    case topics.transferSingle: {
      const tokenId = readWord(data, 0)
      const ours = isAccount(1) || isAccount(2)
      return ours && tokenId !== undefined ? [{ type: 'erc1155', contract: address, tokenId }] : []
    }
    case topics.transferBatch:
      if (!isAccount(1) && !isAccount(2)) return []
      return idsOf(data).map((tokenId) => ({ type: 'erc1155', contract: address, tokenId }))
    case topics.approval:
      if (!isAccount(0) || second === undefined) return []
      return indexed[2] === undefined
        ? [{ type: 'allowance', token: address, spender: second }]
        : [{ type: 'nft approval', contract: address, tokenId: BigInt(indexed[2]) }]
    case topics.approvalForAll:
      if (!isAccount(0) || second === undefined) return []
      return [{ type: 'operator', contract: address, operator: second }]
    case topics.permit2Approval:
    case topics.permit2Permit:
      if (!sameAddress(address, permit2) || !isAccount(0)) break
      return second && third ? [{ type: 'permit2', token: second, spender: third }] : []
    case topics.ownershipTransferred:
      return isAccount(0) || isAccount(1) ? [{ type: 'owner', contract: address }] : []
    case topics.delegateChanged:
      return isAccount(0) ? [{ type: 'votes', contract: address }] : []
  }
  // Whatever else it is: who names the account may keep a balance of it (WETH's Deposit, vaults, staking).
  return named.some((_, place) => isAccount(place)) ? [{ type: 'token', token: address, claimed: false }] : []
}

/** Each once, the surest first, and at most so many; `more` when some are left out. */
export function chooseProbes(
  probes: readonly Probe[],
  account: Address,
  limit = maxProbes,
): { probes: Probe[]; more: boolean } {
  const collections = new Set(
    probes.flatMap((probe) => (isOfCollection(probe) ? [probe.contract.toLowerCase()] : [])),
  )
  const chosen = new Map<string, Probe>()
  for (const probe of probes) {
    // A collection's count of all its tokens says less than what is asked of each.
    if (probe.type === 'token' && collections.has(probe.token.toLowerCase())) continue
    const key = probeKey(probe, account)
    const before = chosen.get(key)
    if (!before || (probe.type === 'token' && probe.claimed)) chosen.set(key, probe)
  }
  const all = [...chosen.values()]
  return { probes: all.slice(0, limit), more: all.length > limit }
}

function isOfCollection(
  probe: Probe,
): probe is Extract<Probe, { tokenId: bigint }> | { type: 'operator'; contract: Address; operator: Address } {
  return 'tokenId' in probe || probe.type === 'operator'
}

/** `uint256[]` at the first of two offsets (contract ABI); what does not fit is left out. */
function idsOf(data: Hex): bigint[] {
  const offset = readWord(data, 0)
  if (offset === undefined || offset > BigInt(data.length)) return []
  const length = readWord(data, Number(offset)) ?? 0n
  const count = length > BigInt(maxBatch) ? maxBatch : Number(length)
  return Array.from({ length: count }, (_, place) =>
    readWord(data, Number(offset) + 32 * (place + 1)),
  ).filter((id) => id !== undefined)
}

/** An indexed `address`: twelve zero bytes and the address. */
function addressOf(topic: Hex): Address | undefined {
  const parsed = /^0x0{24}[0-9a-fA-F]{40}$/.test(topic)
    ? parseAddress(`0x${topic.slice(26).toLowerCase()}`)
    : undefined
  return parsed?.type === 'address' ? parsed.address : undefined
}
