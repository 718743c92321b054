// The background's side of the local machine: sends a run to the offscreen document and waits for what came of it.
import { WalletError } from '@/lib/base/walletError'
import { type MachineAnswer, type MachineJob, type MachinePort, machineTimeoutMs } from '@/lib/chain/evm/task'
import type { OffscreenClient } from './offscreenDocument'

/** `run` rejects with Platform.MachineFailed. `offscreen` finds the document (see offscreenDocument.ts). */
export function createLocalMachine(ports: { offscreen: () => Promise<OffscreenClient> }): MachinePort {
  return {
    async run(task) {
      const client = await ports.offscreen()
      const { port1, port2 } = new MessageChannel()
      let timer: ReturnType<typeof setTimeout> | undefined
      try {
        const answer = await new Promise<MachineAnswer>((resolve) => {
          const reason = `expected an answer within ${machineTimeoutMs} ms`
          // Those who wait behind a run that hangs wait for its end, too.
          timer = setTimeout(() => resolve({ type: 'failed', reason }), 2 * machineTimeoutMs)
          port1.onmessage = (event) => resolve(event.data as MachineAnswer)
          client.postMessage({ type: 'run', task } satisfies MachineJob, [port2])
        })
        if (answer.type !== 'failed') return answer
        throw new MachineFailed(answer.reason)
      } finally {
        clearTimeout(timer)
        port1.close()
      }
    },
  }
}

/** The local machine broke or did not come back; nothing is known of what it would have said. */
export class MachineFailed extends WalletError {
  override readonly name = 'Platform.MachineFailed'
}
