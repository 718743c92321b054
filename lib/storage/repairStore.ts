// What was found wrong with a copy of the vault, for the screens.
import type { VaultRepair } from '@/lib/keys/ports'
import type { Database } from './database'

export interface RepairStore {
  /** Adds a fact. The same trouble found again at the next look is the same fact. */
  add(repair: VaultRepair): Promise<void>
}

export function createRepairStore({ repairs }: Database, clock: () => number): RepairStore {
  return {
    async add(repair) {
      const last = await repairs.orderBy(':id').last()
      const sameTrouble =
        last?.failed !== undefined &&
        last.failed === repair.failed &&
        last.copy === repair.copy &&
        last.problem === repair.problem
      if (!sameTrouble) await repairs.add({ ...repair, at: clock() })
    },
  }
}
