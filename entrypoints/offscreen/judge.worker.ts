// A Worker that judges new passwords. The dictionaries lie in its own bundle: no page loads them.
import type { OffscreenAnswer } from '@/lib/messages/offscreen'
import { judgePassword } from './judgePassword'
import { onePassword } from './onePassword'

/** Comes with two or three ports: for the answer, for the password, and where a good password goes on to. */
export interface JudgeTask {
  type: 'judge'
}

self.onmessage = async (event: MessageEvent<JudgeTask>) => {
  const [reply, port, passOn] = event.ports
  if (!reply || !port) return
  reply.postMessage(await answer(port, passOn))
}

async function answer(port: MessagePort, passOn: MessagePort | undefined): Promise<OffscreenAnswer> {
  try {
    const password = await onePassword(port)
    const verdict = judgePassword(password)
    if (!verdict.reason) passOn?.postMessage(password)
    return { type: 'judged', verdict }
  } catch (error) {
    return { type: 'failed', reason: String(error) }
  }
}
