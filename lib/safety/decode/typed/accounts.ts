// Signatures that act for an account: Safe, ERC-4337, EIP-7702, EIP-3009, votes.
import type { Hex } from '@/lib/base/hex'
import { isHexBytes } from '@/lib/base/hex'
import type { Deed } from '../deed'
import { readCalls } from '../readCalls'
import type { TypedMeaning } from './meaning'
import { address, has, number, type TypedData, text } from './read'

export function readAccountDeed(data: TypedData): TypedMeaning | undefined {
  return (
    readSafe(data) ??
    readUserOperation(data) ??
    readTransferAuthorization(data) ??
    readDelegation(data) ??
    readVote(data)
  )
}

function bytesOf(value: string | undefined): Hex {
  return value !== undefined && isHexBytes(value) ? value : '0x'
}

function readSafe({ primaryType, message, domain }: TypedData): TypedMeaning | undefined {
  const to = address(message, 'to')
  if (primaryType !== 'SafeTx' || !to) return undefined
  const { deeds } = readCalls([
    { to, valueWei: number(message, 'value') ?? 0n, data: bytesOf(text(message, 'data')) },
  ])
  const safe = address(domain, 'verifyingContract') ?? to
  const delegate: Deed[] =
    number(message, 'operation') === 1n
      ? [{ type: 'changes control', control: 'delegate call', of: safe, to, adds: true }]
      : []
  return {
    kind: 'safe transaction',
    sentence: { name: 'safeSign', values: { contract: { type: 'address', address: safe } } },
    fields: [],
    deeds: [...delegate, ...deeds],
  }
}

function readUserOperation({ primaryType, message }: TypedData): TypedMeaning | undefined {
  const sender = address(message, 'sender')
  if (!/UserOperation$/.test(primaryType) || !sender || !has(message, 'callData')) return undefined
  const { deeds } = readCalls([{ to: sender, valueWei: 0n, data: bytesOf(text(message, 'callData')) }])
  return {
    kind: 'user operation',
    sentence: { name: 'userOperation', values: { account: { type: 'address', address: sender } } },
    fields: [],
    deeds,
  }
}

function readTransferAuthorization({ primaryType, message, domain }: TypedData): TypedMeaning | undefined {
  const token = address(domain, 'verifyingContract')
  const [from, to] = [address(message, 'from'), address(message, 'to')]
  const amount = number(message, 'value')
  if (
    !/^(Transfer|Receive)WithAuthorization$/.test(primaryType) ||
    !token ||
    !from ||
    !to ||
    amount === undefined
  )
    return undefined
  return {
    kind: 'token authorization',
    sentence: {
      name: 'transfer',
      values: { to: { type: 'address', address: to }, amount: { type: 'amount', amount, token } },
    },
    fields: [],
    deeds: [{ type: 'moves', asset: { type: 'erc20', token, amount }, from, to }],
  }
}

/** EIP-7702 has no typed data of its own; what wallets and accounts use for it names an implementation or a delegate. */
function readDelegation({ primaryType, message, domain }: TypedData): TypedMeaning | undefined {
  if (!/^(Authorization|SetCode|Delegation|EIP7702Authorization)$/.test(primaryType)) return undefined
  const to = address(message, 'address') ?? address(message, 'implementation') ?? address(message, 'delegate')
  if (!to) return undefined
  const chainId = number(message, 'chainId') ?? number(domain, 'chainId') ?? 0n
  return {
    kind: 'delegation',
    sentence: { name: 'delegateAccount', values: { to: { type: 'address', address: to } } },
    fields: [],
    deeds: [{ type: 'delegates', to, chainId }],
  }
}

function readVote({ primaryType, message, domain }: TypedData): TypedMeaning | undefined {
  const snapshot = /^snapshot$/i.test(text(domain, 'name') ?? '')
  if (!snapshot && !(primaryType === 'Ballot' || (primaryType === 'Vote' && has(message, 'proposal'))))
    return undefined
  const space = text(message, 'space') ?? text(domain, 'name') ?? ''
  return {
    kind: 'vote',
    sentence: { name: 'voteIn', values: { space: { type: 'text', text: space.slice(0, 100) } } },
    fields: [],
    deeds: [],
  }
}
