// Whose age matters: contracts that are called, and those that may take something afterwards.
import type { Address } from '@/lib/base/address'
import type { Deed } from '../decode/deed'

/** So many blocks ago it was not there. A week's, where a block takes twelve seconds. */
export const blocksOf = { young: 100n, days: 50_400n } as const

export function whoseAge(deed: Deed): Address | undefined {
  if (deed.type === 'grants') return deed.spender
  return deed.type === 'calls' && deed.depth === 0 ? deed.to : undefined
}
