// The offscreen document: takes jobs from our service worker and hands them to Workers. It reads no password itself.
import type { OffscreenAnswer, OffscreenJob } from '@/lib/messages/offscreen'
import type { JudgeTask } from './judge.worker'
import JudgeWorker from './judge.worker?worker'
import type { StretchTask } from './stretch.worker'
import StretchWorker from './stretch.worker?worker'

// A Worker that stretched a password ends afterwards, with the password and 64 MiB in it; the next one stands ready.
let readyStretcher: Worker | undefined = new StretchWorker()
// The judge's dictionaries take long to load, so it stays once it was needed.
let judge: Worker | undefined

navigator.serviceWorker.addEventListener('message', (event) => {
  const [password, answer] = event.ports
  if (!isOurServiceWorker(event) || !password || !answer) return
  doJob(event.data as OffscreenJob, password)
    .catch((error: unknown): OffscreenAnswer => ({ type: 'failed', reason: String(error) }))
    .then((result) => {
      answer.postMessage(result)
      answer.close()
    })
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

async function doJob(job: OffscreenJob, password: MessagePort): Promise<OffscreenAnswer> {
  if (job.type === 'judge') return askJudge([password])
  if (job.type === 'stretch file') return stretch({ type: 'stretch file', kdf: job.kdf }, password)
  const task: StretchTask = { type: 'stretch', parameters: job.parameters }
  if (!job.judge) return stretch(task, password)
  // The judge reads the password and passes it on only if it is good enough.
  const passed = new MessageChannel()
  const verdict = await askJudge([password, passed.port1])
  if (verdict.type !== 'judged' || verdict.verdict.reason) return verdict
  return stretch(task, passed.port2)
}

async function askJudge(ports: MessagePort[]): Promise<OffscreenAnswer> {
  judge ??= new JudgeWorker()
  try {
    return await ask(judge, { type: 'judge' } satisfies JudgeTask, ports)
  } catch (error) {
    judge.terminate()
    judge = undefined
    throw error
  }
}

async function stretch(task: StretchTask, password: MessagePort): Promise<OffscreenAnswer> {
  const worker = readyStretcher ?? new StretchWorker()
  readyStretcher = undefined
  try {
    return await ask(worker, task, [password])
  } finally {
    worker.terminate()
    readyStretcher ??= new StretchWorker()
  }
}

/** Rejects when the Worker cannot be loaded or breaks. */
async function ask(
  worker: Worker,
  task: JudgeTask | StretchTask,
  ports: MessagePort[],
): Promise<OffscreenAnswer> {
  const reply = new MessageChannel()
  const broken = new AbortController()
  try {
    return await new Promise<OffscreenAnswer>((resolve, reject) => {
      reply.port1.onmessage = (event) => resolve(event.data as OffscreenAnswer)
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
