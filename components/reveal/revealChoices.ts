// What can be shown: every recovery phrase once, then each account's private key. Pure.
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import type { RevealRow } from '@/lib/storage/database'

export type RevealChoice =
  | { type: 'secret'; secretId: string; accounts: readonly Account[] }
  | { type: 'key'; address: Address; account: Account }

/** In the accounts' order; an account without a key here (one that is only watched) has nothing to show. */
export function revealChoices(accounts: readonly Account[]): RevealChoice[] {
  const ofPhrase = new Map<string, Account[]>()
  const keys: RevealChoice[] = []
  for (const account of accounts) {
    const { source } = account
    if (source.type === 'phrase') {
      ofPhrase.set(source.secretId, [...(ofPhrase.get(source.secretId) ?? []), account])
    }
    if ('secretId' in source) keys.push({ type: 'key', address: account.address, account })
  }
  return [
    ...[...ofPhrase].map(([secretId, own]) => ({ type: 'secret', secretId, accounts: own }) as const),
    ...keys,
  ]
}

/** Names a choice among the others, for a list of options. */
export function choiceId(choice: RevealChoice): string {
  return choice.type === 'secret' ? choice.secretId : choice.address
}

/** How often this was shown, and when last. */
export function timesShown(
  rows: readonly RevealRow[],
  choice: RevealChoice,
): { count: number; lastAt: number } {
  const shown = rows.filter((row) =>
    choice.type === 'secret'
      ? row.what === 'secret' && row.secretId === choice.secretId
      : row.what === 'key' && row.address === choice.address,
  )
  return { count: shown.length, lastAt: Math.max(0, ...shown.map(({ at }) => at)) }
}
