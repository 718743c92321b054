// What eth_createAccessList answers, read as a hint: whatever is odd in it is left out.
import { type Address, parseAddress } from '@/lib/base/address'
import { type Hex, isHexBytes } from '@/lib/base/hex'
import { isObject } from '../client/jsonRpc'

/** More than these nobody proves for one number. */
const mostAccounts = 32
const mostSlots = 64

/** The addresses that would be touched, with their slots in lower case. */
export function readAccessList(value: unknown): [Address, Hex[]][] {
  const list = isObject(value) ? value.accessList : undefined
  if (!Array.isArray(list)) return []
  return list.slice(0, mostAccounts).flatMap((entry): [Address, Hex[]][] => {
    if (!isObject(entry) || !Array.isArray(entry.storageKeys)) return []
    const parsed = typeof entry.address === 'string' ? parseAddress(entry.address.toLowerCase()) : undefined
    if (parsed?.type !== 'address') return []
    const slots = entry.storageKeys.slice(0, mostSlots).filter((key) => isHexBytes(key) && key.length === 66)
    return [[parsed.address, slots.map((slot: string) => slot.toLowerCase() as Hex)]]
  })
}
