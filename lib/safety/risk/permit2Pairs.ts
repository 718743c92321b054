// Which allowances in Permit2 a request is silently about: who is called for a trade, and whose approval is given or taken back.
import { type Address, sameAddress } from '@/lib/base/address'
import { permit2 } from '@/lib/base/permit2'
import type { Permit2Allowance } from '@/lib/chain/contracts/permit2'
import { unlimitedFrom160 } from '../decode/abi/shipped'
import type { Deed } from '../decode/deed'

interface Pair {
  token: Address
  spender: Address
}

export const permit2Key = ({ token, spender }: Pair): string =>
  `${token.toLowerCase()} ${spender.toLowerCase()}`

/** Each once. What the request itself grants in Permit2 takes the old one's place, and is not among them. */
export function permit2Pairs(deeds: readonly Deed[]): Pair[] {
  const called = deeds.flatMap((deed) => (deed.type === 'calls' && deed.depth === 0 ? [deed.to] : []))
  const pairs = deeds.flatMap((deed): Pair[] => {
    if (deed.type === 'grants' && deed.grant.type === 'erc20')
      return [{ token: deed.grant.token, spender: deed.spender }]
    if (deed.type === 'revokes' && deed.token && deed.spender)
      return [{ token: deed.token, spender: deed.spender }]
    if (deed.type !== 'trades' || deed.by !== 'transaction' || deed.offerer) return []
    return deed.gives.flatMap((asset) =>
      asset.type === 'erc20' ? called.map((spender) => ({ token: asset.token, spender })) : [],
    )
  })
  const replaced = new Set(
    deeds.flatMap((deed) =>
      deed.type === 'grants' && deed.grant.type === 'permit2'
        ? [permit2Key({ token: deed.grant.token, spender: deed.spender })]
        : [],
    ),
  )
  const found = new Map(pairs.map((pair) => [permit2Key(pair), pair]))
  return [...found.values()].filter(
    (pair) => !replaced.has(permit2Key(pair)) && !sameAddress(pair.spender, permit2),
  )
}

/** Longer than the thirty days that wallets and routers usually ask for. */
const usualSeconds = 31n * 86_400n
/** The year 2100. */
const never = 4_102_444_800n

/** Whether an allowance of everything lasts far longer than a trade takes. Without the time only what never ends does. */
export function lasts(expiresAt: bigint | undefined, now: bigint | undefined): boolean {
  return (
    expiresAt === undefined || expiresAt >= never || (now !== undefined && expiresAt > now + usualSeconds)
  )
}

/** One that stands, of everything and for long. */
export const standsForLong = ({ amount, expiresAt }: Permit2Allowance, now: bigint | undefined): boolean =>
  amount >= unlimitedFrom160 && lasts(expiresAt, now)
