// An account store in memory that behaves: a change is whole or not at all.
import type { Account } from './account'
import type { AccountStore } from './ports'

export function createFakeAccountStore(): AccountStore {
  let rows: Account[] = []
  const all = () => rows.map((row) => ({ ...row })).sort((a, b) => a.order - b.order)
  return {
    all: async () => all(),
    change: async (decide) => {
      const changed = decide(all())
      const addresses = new Set(changed.map(({ address }) => address))
      rows = [...rows.filter(({ address }) => !addresses.has(address)), ...changed]
    },
    remove: async (decide) => {
      const { gone, put = [] } = decide(all())
      const changed = [...gone, ...put.map(({ address }) => address)]
      rows = [...rows.filter(({ address }) => !changed.includes(address)), ...put]
    },
  }
}
