// Hands runs to the machine's Worker, which starts with the first one and is ended when it does not come back.
import { type MachineAnswer, type MachineTask, machineTimeoutMs } from '@/lib/chain/evm/task'
import MachineWorker from './machine.worker?worker'

let machine: Worker | undefined

/** Never rejects. */
export async function runTask(task: MachineTask): Promise<MachineAnswer> {
  machine ??= new MachineWorker()
  const worker = machine
  const reply = new MessageChannel()
  const over = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const answer = await new Promise<MachineAnswer>((resolve) => {
    reply.port1.onmessage = (event) => resolve(event.data as MachineAnswer)
    const broke = (event: ErrorEvent) =>
      resolve({ type: 'failed', reason: `the Worker broke: ${event.message}` })
    worker.addEventListener('error', broke, { signal: over.signal })
    timer = setTimeout(() => resolve({ type: 'failed', reason: 'it took too long' }), machineTimeoutMs)
    worker.postMessage(task, [reply.port2])
  })
  clearTimeout(timer)
  over.abort()
  reply.port1.close()
  // Whatever keeps it busy must not keep the next one waiting.
  if (answer.type === 'failed') {
    worker.terminate()
    if (machine === worker) machine = undefined
  }
  return answer
}
