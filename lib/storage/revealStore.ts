// When a secret was shown. Facts: only added.
import type { Database, RevealRow } from './database'

export interface RevealStore {
  add(reveal: RevealRow): Promise<void>
}

export function createRevealStore({ reveals }: Database): RevealStore {
  return {
    async add(reveal) {
      await reveals.add(reveal)
    },
  }
}
