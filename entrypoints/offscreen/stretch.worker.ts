// A Worker that turns one password into one key, or into two of different cost. Its heap holds the password: it is ended after use.
import type { Argon2idParameters, OffscreenAnswer } from '@/lib/messages/offscreen'
import { onePassword } from './onePassword'
import { stretchPassword } from './stretchPassword'

/** Comes with two ports: for the answer, and for the password. */
export interface StretchTask {
  type: 'stretch'
  parameters: Argon2idParameters
  /** For a second answer, after the first. */
  second?: Argon2idParameters
}

self.onmessage = async (event: MessageEvent<StretchTask>) => {
  const [reply, port] = event.ports
  if (!reply || !port) return
  const { parameters, second } = event.data
  const password = onePassword(port)
  reply.postMessage(await answer(password, parameters))
  if (second) reply.postMessage(await answer(password, second))
}

async function answer(password: Promise<string>, parameters: Argon2idParameters): Promise<OffscreenAnswer> {
  try {
    return { type: 'stretched', key: await stretchPassword(await password, parameters) }
  } catch (error) {
    return { type: 'failed', reason: String(error) }
  }
}
