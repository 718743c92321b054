// A Worker that turns one password into one key, or into two of different cost, or into the bytes that a keystore file
// wants. Its heap holds the password: it is ended after use.
import type { Argon2idParameters, FileKdf, OffscreenAnswer } from '@/lib/messages/offscreen'
import { onePassword, passwordAsTyped } from './onePassword'
import { stretchFile } from './stretchFile'
import { stretchPassword } from './stretchPassword'

/** Comes with two ports: for the answer, and for the password. */
export type StretchTask =
  | {
      type: 'stretch'
      parameters: Argon2idParameters
      /** For a second answer, after the first. */
      second?: Argon2idParameters
    }
  | { type: 'stretch file'; kdf: FileKdf }

self.onmessage = async (event: MessageEvent<StretchTask>) => {
  const [reply, port] = event.ports
  if (!reply || !port) return
  const task = event.data
  if (task.type === 'stretch file') return reply.postMessage(await fileAnswer(port, task.kdf))
  const { parameters, second } = task
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

async function fileAnswer(port: MessagePort, kdf: FileKdf): Promise<OffscreenAnswer> {
  try {
    return { type: 'stretched file', bytes: await stretchFile(await passwordAsTyped(port), kdf) }
  } catch (error) {
    return { type: 'failed', reason: String(error) }
  }
}
