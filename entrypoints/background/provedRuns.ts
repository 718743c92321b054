// Simulations by the local machine: one that broke has proved nothing.
import type { Clock } from '@/lib/base/clock'
import { WalletError } from '@/lib/base/walletError'
import { runProved } from '@/lib/chain/evm/runProved'
import type { MachinePort } from '@/lib/chain/evm/task'
import type { EffectsPorts } from '@/lib/requests/approvals/effects'

export function createProvedRuns(machine: MachinePort, clock: Clock): NonNullable<EffectsPorts['runProved']> {
  return async (client, calls, block) => {
    try {
      return await runProved(client, machine, calls, clock, block ? { block } : {})
    } catch (error) {
      if (error instanceof WalletError && error.name === 'Platform.MachineFailed')
        return { type: 'unproved', reason: 'not given' }
      throw error
    }
  }
}
