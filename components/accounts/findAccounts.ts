// Accounts by what the user types: a part of the name, of the address, or of the path.
import type { Account } from '@/lib/accounts/account'
import { nameKey } from '@/lib/base/nameKey'

/** All of them for an empty text; in their order. */
export function findAccounts(accounts: readonly Account[], text: string): readonly Account[] {
  const wanted = nameKey(text)
  if (wanted === '') return accounts
  const digits = text.trim().toLowerCase()
  return accounts.filter(
    ({ name, address, source }) =>
      nameKey(name).includes(wanted) ||
      address.toLowerCase().includes(digits) ||
      (source.type === 'phrase' && source.path.includes(digits)),
  )
}
