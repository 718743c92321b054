// The recovery phrases that the accounts come from, as screens number them.
import type { Account } from '@/lib/accounts/account'

export interface NumberedPhrase {
  secretId: string
  /** From 1: the phrase that came first is phrase 1. */
  number: number
  /** Its first account's name, to tell phrases apart. */
  account: string
}

export function phrasesOf(accounts: readonly Account[]): NumberedPhrase[] {
  const first = new Map<string, Account>()
  for (const account of [...accounts].sort((a, b) => a.createdAt - b.createdAt || a.order - b.order)) {
    const { source } = account
    if (source.type === 'phrase' && !first.has(source.secretId)) first.set(source.secretId, account)
  }
  return [...first].map(([secretId, { name }], place) => ({ secretId, number: place + 1, account: name }))
}
