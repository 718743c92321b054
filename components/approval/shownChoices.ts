// Which of many accounts a connect question draws: a thousand checkboxes would make its window slow.
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import { findAccounts } from '../accounts/findAccounts'

/** So many are drawn beside those that are chosen. */
export const mostChoices = 40

/**
 * Those that are chosen are always among them, whatever is searched: nobody consents to an account out of sight.
 * `left` counts those that match and are not drawn.
 */
export function shownChoices(
  offered: readonly Account[],
  chosen: ReadonlySet<Address>,
  search: string,
): { shown: readonly Account[]; left: number } {
  const found = new Set(findAccounts(offered, search))
  let room = mostChoices
  const shown = offered.filter((account) => chosen.has(account.address) || (found.has(account) && room-- > 0))
  const drawn = new Set(shown)
  return { shown, left: [...found].filter((account) => !drawn.has(account)).length }
}
