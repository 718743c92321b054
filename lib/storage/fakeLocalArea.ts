// storage.local in memory: values pass through JSON, and a quota can be used up.
import type { LocalArea } from './vaultArea'

export interface FakeLocalArea extends LocalArea {
  values: Map<string, unknown>
  full: boolean
}

export function createFakeLocalArea(values: Record<string, unknown> = {}): FakeLocalArea {
  const fake: FakeLocalArea = {
    values: new Map(Object.entries(values)),
    full: false,
    all: async (prefix) =>
      structuredClone(Object.fromEntries([...fake.values].filter(([name]) => name.startsWith(prefix)))),
    get: async (names) =>
      structuredClone(Object.fromEntries([...fake.values].filter(([name]) => names.includes(name)))),
    set: async (changed) => {
      if (fake.full) throw new Error('QUOTA_BYTES quota exceeded')
      for (const [name, value] of Object.entries(changed)) {
        fake.values.set(name, JSON.parse(JSON.stringify(value)))
      }
    },
    remove: async (names) => {
      for (const name of names) fake.values.delete(name)
    },
  }
  return fake
}
