// What a transaction did, in the few pieces that a line of a list needs.
import type { Address } from '@/lib/base/address'
import type { Network } from '@/lib/chain/networks/network'
import type { TextKey } from '@/lib/i18n/catalogue'
import type { Action } from '@/lib/safety/decode/action'
import type { Activity } from '@/lib/storage/read'

export interface Description {
  kind: Action['type']
  /** The text that names it. */
  what: Extract<TextKey, `action.${string}`>
  /** Who is on the other side: recipient, spender or contract; undefined for a new contract. */
  other: Address | undefined
  /** What leaves, or may leave; undefined when it is nothing or not known. */
  amount:
    | { type: 'amount'; value: bigint; decimals: number; symbol: string | undefined }
    | { type: 'unlimited'; symbol: string | undefined }
    | { type: 'nft'; tokenId: bigint; count: bigint }
    | undefined
}

const names: Record<Action['type'], Description['what']> = {
  send: 'action.send',
  'token transfer': 'action.tokenTransfer',
  'token approve': 'action.tokenApprove',
  'nft transfer': 'action.nftTransfer',
  deploy: 'action.deploy',
  'known call': 'action.unknownCall',
  'unknown call': 'action.unknownCall',
}

/** Takes what the prompt understood; where that was lost, what the signed fields themselves say. */
export function describeActivity(
  activity: Pick<Activity, 'transaction' | 'question'>,
  currency: Network['currency'] | undefined,
): Description {
  const { unsigned } = activity.transaction
  const preparation = activity.question?.preparation
  const draft = preparation?.type === 'ready' ? preparation.draft : undefined
  const action = draft?.action ?? actionOf(activity.transaction.unsigned)
  const coins = (value: bigint): Description['amount'] =>
    value === 0n
      ? undefined
      : { type: 'amount', value, decimals: currency?.decimals ?? 18, symbol: currency?.symbol }
  const token = draft?.token && 'value' in draft.token ? draft.token.value : undefined
  const named = { kind: action.type, what: names[action.type] }
  switch (action.type) {
    case 'send':
      return { ...named, other: action.to, amount: coins(action.valueWei) ?? zero(currency) }
    case 'token transfer':
      return { ...named, other: action.to, amount: token && tokens(action.amount, token) }
    case 'token approve':
      return {
        ...named,
        other: action.spender,
        amount: action.unlimited
          ? { type: 'unlimited', symbol: token?.claimedSymbol }
          : token && tokens(action.amount, token),
      }
    case 'nft transfer':
      return {
        ...named,
        other: action.to,
        amount: { type: 'nft', tokenId: action.tokenId, count: action.amount },
      }
    case 'deploy':
      return { ...named, other: undefined, amount: coins(unsigned.valueWei) }
    case 'known call':
    case 'unknown call':
      return { ...named, other: action.to, amount: coins(unsigned.valueWei) }
  }
}

function tokens(value: bigint, token: { claimedDecimals: number; claimedSymbol: string }) {
  return { type: 'amount' as const, value, decimals: token.claimedDecimals, symbol: token.claimedSymbol }
}

function zero(currency: Network['currency'] | undefined): Description['amount'] {
  return { type: 'amount', value: 0n, decimals: currency?.decimals ?? 18, symbol: currency?.symbol }
}

function actionOf(unsigned: Activity['transaction']['unsigned']): Action {
  const { to, data, valueWei } = unsigned
  const byteLength = (data.length - 2) / 2
  if (to === null) return { type: 'deploy', byteLength, valueWei }
  if (data === '0x') return { type: 'send', to, valueWei }
  return { type: 'unknown call', to, selector: data.slice(0, 10) as `0x${string}`, byteLength, valueWei }
}
