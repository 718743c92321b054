// The calls that say how much somebody may take, and the amount in them: read, and written anew.
import { type Address, parseAddress, sameAddress } from './address'
import type { Hex } from './hex'
import { permit2 } from './permit2'

export interface ApprovalCall {
  token: Address
  amount: bigint
  /** The largest that the amount's place holds: what means "unlimited". */
  most: bigint
  /** Permit2 keeps this allowance, not the token. */
  inPermit2: boolean
}

const words = 64
const selectorEnd = 10

/** By selector: how many words follow it, and which of them is the amount. */
const ofTokens: Readonly<Record<string, { count: number; amountAt: number }>> = {
  /** approve(address,uint256) of EIP-20. */
  '0x095ea7b3': { count: 2, amountAt: 1 },
  /** OpenZeppelin's increaseAllowance(address,uint256). */
  '0x39509351': { count: 2, amountAt: 1 },
}
/** approve(address token,address spender,uint160 amount,uint48 expiration) of Permit2. */
const ofPermit2 = { selector: '0x87517c45', count: 4, amountAt: 2 }

function placesOf({ to, data }: { to: Address | null; data: Hex }) {
  const selector = data.slice(0, selectorEnd).toLowerCase()
  const isPermit2 = selector === ofPermit2.selector && to !== null && sameAddress(to, permit2)
  const places = isPermit2 ? ofPermit2 : Object.hasOwn(ofTokens, selector) ? ofTokens[selector] : undefined
  if (!places || to === null || data.length !== selectorEnd + places.count * words) return undefined
  return { ...places, to, inPermit2: isPermit2 }
}

const wordAt = (data: Hex, place: number) =>
  data.slice(selectorEnd + place * words, selectorEnd + (place + 1) * words)

/** undefined for any other call, and where anything stands behind the arguments. */
export function readApprovalCall(call: { to: Address | null; data: Hex }): ApprovalCall | undefined {
  const places = placesOf(call)
  if (!places) return undefined
  const { to, amountAt, inPermit2 } = places
  const token = inPermit2 ? parseAddress(`0x${wordAt(call.data, 0).slice(24).toLowerCase()}`) : undefined
  if (token && token.type !== 'address') return undefined
  const most = 2n ** (inPermit2 ? 160n : 256n) - 1n
  return { token: token?.address ?? to, amount: BigInt(`0x${wordAt(call.data, amountAt)}`), most, inPermit2 }
}

/** The same call with another amount; undefined where it is none, or the amount has no room. */
export function withAmount(call: { to: Address | null; data: Hex }, amount: bigint): Hex | undefined {
  const places = placesOf(call)
  const approval = readApprovalCall(call)
  if (!places || !approval || amount < 0n || amount > approval.most) return undefined
  const start = selectorEnd + places.amountAt * words
  const { data } = call
  return `0x${data.slice(2, start)}${amount.toString(16).padStart(words, '0')}${data.slice(start + words)}`
}
