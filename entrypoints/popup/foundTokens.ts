// What a search for tokens brought, for as long as this window lives: looking at one token must not lose the others.
import { create } from 'zustand'
import { sendCommand } from '@/components/command'
import type { Address } from '@/lib/base/address'
import type { CommandResult } from '@/lib/messages/commands'

export type Search = { type: 'working' } | CommandResult<'findTokens'>

interface Searches {
  of: Readonly<Record<string, Search>>
  set(key: string, search: Search): void
}

const useSearches = create<Searches>((set) => ({
  of: {},
  set: (key, search) => set(({ of }) => ({ of: { ...of, [key]: search } })),
}))

/** undefined before the first search of this account on this network. */
export function useTokenSearch(account: Address, chainId: number) {
  const key = `${account} ${chainId}`
  const search = useSearches(({ of }) => of[key])
  const find = async () => {
    const { set } = useSearches.getState()
    set(key, { type: 'working' })
    const result = await sendCommand('findTokens', { account, chainId }).catch(
      (error: Error): Search => ({ type: 'unknown', reason: error.message }),
    )
    set(key, result)
  }
  return { search, find }
}
