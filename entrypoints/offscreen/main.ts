// The offscreen document: takes jobs from our service worker and hands them to Workers. It reads no password itself.

import type { MachineJob } from '@/lib/chain/evm/task'
import type { OffscreenAnswer, OffscreenJob } from '@/lib/messages/offscreen'
import type { JudgeTask } from './judge.worker'
import JudgeWorker from './judge.worker?worker'
import { runTask } from './runTask'
import type { StretchTask } from './stretch.worker'
import StretchWorker from './stretch.worker?worker'

// A Worker that stretched a password ends afterwards, with the password and 64 MiB in it; the next one stands ready.
let readyStretcher: Worker | undefined = new StretchWorker()
// The judge's dictionaries take long to load, so it stays once it was needed.
let judge: Worker | undefined

navigator.serviceWorker.addEventListener('message', (event) => {
  const [first, answer] = event.ports
  if (!isOurServiceWorker(event) || !first) return
  const asked = event.data as OffscreenJob | MachineJob
  if (asked.type === 'run') {
    void runTask(asked.task).then((result) => first.postMessage(result))
    return
  }
  if (!answer) return
  const say = (result: OffscreenAnswer) => answer.postMessage(result)
  doJob(asked, first, say)
    .catch((error: unknown) => say({ type: 'failed', reason: String(error) }))
    .then(() => answer.close())
})
navigator.serviceWorker.startMessages()

/** Nobody else can post here today; should that change, they are not heard. */
function isOurServiceWorker(event: MessageEvent): boolean {
  return (
    event.origin === location.origin &&
    event.source instanceof ServiceWorker &&
    new URL(event.source.scriptURL).origin === location.origin
  )
}

type Say = (answer: OffscreenAnswer) => void

async function doJob(job: OffscreenJob, password: MessagePort, say: Say): Promise<void> {
  if (job.type === 'judge') return say(await askJudge([password]))
  if (job.type === 'stretch file') return stretch({ type: 'stretch file', kdf: job.kdf }, password, say)
  const { parameters, second } = job
  const task: StretchTask = { type: 'stretch', parameters, ...(second ? { second } : {}) }
  if (!job.judge) return stretch(task, password, say)
  // The judge reads the password and passes it on only if it is good enough.
  const passed = new MessageChannel()
  const verdict = await askJudge([password, passed.port1])
  if (verdict.type !== 'judged' || verdict.verdict.reason) return say(verdict)
  return stretch(task, passed.port2, say)
}

async function askJudge(ports: MessagePort[]): Promise<OffscreenAnswer> {
  judge ??= new JudgeWorker()
  try {
    let verdict: OffscreenAnswer = { type: 'failed', reason: 'expected a verdict' }
    await ask(judge, { type: 'judge' } satisfies JudgeTask, ports, 1, (answer) => {
      verdict = answer
    })
    return verdict
  } catch (error) {
    judge.terminate()
    judge = undefined
    throw error
  }
}

async function stretch(task: StretchTask, password: MessagePort, say: Say): Promise<void> {
  const worker = readyStretcher ?? new StretchWorker()
  readyStretcher = undefined
  try {
    await ask(worker, task, [password], task.type === 'stretch' && task.second ? 2 : 1, say)
  } finally {
    worker.terminate()
    readyStretcher ??= new StretchWorker()
  }
}

/** Says each of `answers` answers as it comes. Rejects when the Worker cannot be loaded or breaks before the last. */
async function ask(
  worker: Worker,
  task: JudgeTask | StretchTask,
  ports: MessagePort[],
  answers: number,
  say: Say,
): Promise<void> {
  const reply = new MessageChannel()
  const broken = new AbortController()
  let missing = answers
  try {
    await new Promise<void>((resolve, reject) => {
      reply.port1.onmessage = (event) => {
        say(event.data as OffscreenAnswer)
        missing--
        if (missing === 0) resolve()
      }
      worker.addEventListener('error', (event) => reject(new Error(`the Worker broke: ${event.message}`)), {
        signal: broken.signal,
      })
      worker.postMessage(task, [reply.port2, ...ports])
    })
  } finally {
    broken.abort()
    reply.port1.close()
  }
}
