// The background's side of stretching: passes a password port on to the offscreen document, unread, and waits for a key.
import { WalletError } from '@/lib/base/walletError'
import type { KeystoreFilePorts, PasswordSource, Stretch } from '@/lib/keys/ports'
import type { OffscreenAnswer, OffscreenJob, PasswordVerdict } from '@/lib/messages/offscreen'
import type { OffscreenClient } from './offscreenDocument'

export interface Stretcher {
  stretch: Stretch
  /** How strong a password is, by the same rule that refuses new ones. */
  judge(password: PasswordSource): Promise<PasswordVerdict>
  stretchFile: KeystoreFilePorts['stretchFile']
}

class PasswordPort implements PasswordSource {
  readonly kind = 'password source'
  constructor(readonly port: MessagePort) {}
}

/** The port over which a page sends one password. Each works once: it leaves for the offscreen document. */
export function passwordFrom(port: MessagePort): PasswordSource {
  return new PasswordPort(port)
}

/**
 * `offscreen` finds the document (see offscreenDocument.ts).
 * All of them throw Platform.StretchFailed with the offscreen document's reason, or after `timeoutMs` without answer.
 */
export function createStretcher(ports: {
  offscreen: () => Promise<OffscreenClient>
  timeoutMs?: number
}): Stretcher {
  const timeoutMs = ports.timeoutMs ?? 30_000

  async function ask(job: OffscreenJob, password: PasswordSource): Promise<OffscreenAnswer> {
    if (!(password instanceof PasswordPort)) throw new TypeError('expected a source made by passwordFrom')
    const client = await ports.offscreen()
    const channel = new MessageChannel()
    let timer: ReturnType<typeof setTimeout> | undefined
    try {
      return await new Promise<OffscreenAnswer>((resolve, reject) => {
        timer = setTimeout(
          () => reject(new StretchFailed(`expected an answer within ${timeoutMs} ms`)),
          timeoutMs,
        )
        channel.port1.onmessage = (event) => resolve(event.data as OffscreenAnswer)
        channel.port1.onmessageerror = () => reject(new StretchFailed('expected an answer that can be read'))
        client.postMessage(job, [password.port, channel.port2])
      })
    } finally {
      clearTimeout(timer)
      channel.port1.close()
    }
  }

  return {
    async stretch(password, parameters, { judge }) {
      const answer = await ask({ type: 'stretch', parameters, judge }, password)
      if (answer.type === 'stretched') return { type: 'stretched', key: answer.key }
      if (answer.type === 'judged' && answer.verdict.reason) {
        const { reason, hint } = answer.verdict
        return { type: 'weak', reason, ...(hint ? { hint } : {}) }
      }
      throw unexpected(answer)
    },
    async judge(password) {
      const answer = await ask({ type: 'judge' }, password)
      if (answer.type === 'judged') return answer.verdict
      throw unexpected(answer)
    },
    async stretchFile(password, kdf) {
      const answer = await ask({ type: 'stretch file', kdf }, password)
      if (answer.type === 'stretched file') return answer.bytes
      throw unexpected(answer)
    },
  }
}

function unexpected(answer: OffscreenAnswer): StretchFailed {
  return new StretchFailed(
    answer.type === 'failed' ? answer.reason : `expected another answer: ${answer.type}`,
  )
}

export class StretchFailed extends WalletError {
  override readonly name = 'Platform.StretchFailed'
}
