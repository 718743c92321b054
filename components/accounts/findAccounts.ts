// Accounts by what the user types: a part of the name, of the address, or of the path.
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import { nameKey } from '@/lib/base/nameKey'

/** The wallet's own accounts, and others of which less is known. */
interface Findable {
  address: Address
  name?: string
  path?: string
  source?: Account['source']
}

/** All of them for an empty text; in their order. */
export function findAccounts<A extends Findable>(accounts: readonly A[], text: string): readonly A[] {
  const wanted = nameKey(text)
  if (wanted === '') return accounts
  const digits = text.trim().toLowerCase()
  return accounts.filter(
    ({ name = '', address, source, path = source?.type === 'phrase' ? source.path : '' }) =>
      nameKey(name).includes(wanted) || address.toLowerCase().includes(digits) || path.includes(digits),
  )
}
