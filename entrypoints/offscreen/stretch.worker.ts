// A Worker that turns one password into one key. Its heap holds the password: it is ended after use.
import type { Argon2idParameters, OffscreenAnswer } from '@/lib/messages/offscreen'
import { onePassword } from './onePassword'
import { stretchPassword } from './stretchPassword'

/** Comes with two ports: for the answer, and for the password. */
export interface StretchTask {
  type: 'stretch'
  parameters: Argon2idParameters
}

self.onmessage = async (event: MessageEvent<StretchTask>) => {
  const [reply, port] = event.ports
  if (!reply || !port) return
  reply.postMessage(await answer(event.data, port))
}

async function answer({ parameters }: StretchTask, port: MessagePort): Promise<OffscreenAnswer> {
  try {
    return { type: 'stretched', key: await stretchPassword(await onePassword(port), parameters) }
  } catch (error) {
    return { type: 'failed', reason: String(error) }
  }
}
