// A Worker that turns one password into one key, or into the bytes that a keystore file wants. Its heap holds the password: it is ended after use.
import type { Argon2idParameters, FileKdf, OffscreenAnswer } from '@/lib/messages/offscreen'
import { onePassword, passwordAsTyped } from './onePassword'
import { stretchFile } from './stretchFile'
import { stretchPassword } from './stretchPassword'

/** Comes with two ports: for the answer, and for the password. */
export type StretchTask =
  | { type: 'stretch'; parameters: Argon2idParameters }
  | { type: 'stretch file'; kdf: FileKdf }

self.onmessage = async (event: MessageEvent<StretchTask>) => {
  const [reply, port] = event.ports
  if (!reply || !port) return
  reply.postMessage(await answer(event.data, port))
}

async function answer(task: StretchTask, port: MessagePort): Promise<OffscreenAnswer> {
  try {
    if (task.type === 'stretch file') {
      return { type: 'stretched file', bytes: await stretchFile(await passwordAsTyped(port), task.kdf) }
    }
    return { type: 'stretched', key: await stretchPassword(await onePassword(port), task.parameters) }
  } catch (error) {
    return { type: 'failed', reason: String(error) }
  }
}
