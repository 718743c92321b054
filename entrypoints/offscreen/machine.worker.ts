// The Worker in which the local machine runs: contracts' code gets no document, no keys and no time of anybody else.
import { runMachine } from '@/lib/chain/evm/machine'
import type { MachineAnswer, MachineTask } from '@/lib/chain/evm/task'

self.addEventListener('message', (event: MessageEvent<MachineTask>) => {
  const [answer] = event.ports
  const say = (result: MachineAnswer) => answer?.postMessage(result)
  runMachine(event.data).then(say, (error: unknown) => say({ type: 'failed', reason: String(error) }))
})
