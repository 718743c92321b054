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

  /** The first answer, and how to wait for a second one; `done` must be called in any case. */
  async function ask(job: OffscreenJob, password: PasswordSource) {
    if (!(password instanceof PasswordPort)) throw new TypeError('expected a source made by passwordFrom')
    const client = await ports.offscreen()
    const channel = new MessageChannel()
    const done = () => channel.port1.close()
    try {
      const first = nextAnswer(channel.port1, timeoutMs)
      client.postMessage(job, [password.port, channel.port2])
      return { answer: await first, second: () => nextAnswer(channel.port1, timeoutMs), done }
    } catch (error) {
      done()
      throw error
    }
  }

  return {
    async stretch(password, parameters, { judge, second }) {
      const job = { type: 'stretch', parameters, judge, ...(second ? { second } : {}) } as const
      const asked = await ask(job, password)
      const { answer } = asked
      if (answer.type === 'stretched') {
        const { key } = answer
        if (second) return { type: 'stretched', key, second: secondKey(asked.second()).finally(asked.done) }
        asked.done()
        return { type: 'stretched', key }
      }
      asked.done()
      if (answer.type === 'judged' && answer.verdict.reason) {
        const { reason, hint } = answer.verdict
        return { type: 'weak', reason, ...(hint ? { hint } : {}) }
      }
      throw unexpected(answer)
    },
    async judge(password) {
      const { answer, done } = await ask({ type: 'judge' }, password)
      done()
      if (answer.type === 'judged') return answer.verdict
      throw unexpected(answer)
    },
    async stretchFile(password, kdf) {
      const { answer, done } = await ask({ type: 'stretch file', kdf }, password)
      done()
      if (answer.type === 'stretched file') return answer.bytes
      throw unexpected(answer)
    },
  }
}

/** Throws Platform.StretchFailed when none comes in time, or one that cannot be read. */
async function nextAnswer(port: MessagePort, timeoutMs: number): Promise<OffscreenAnswer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise<OffscreenAnswer>((resolve, reject) => {
      timer = setTimeout(
        () => reject(new StretchFailed(`expected an answer within ${timeoutMs} ms`)),
        timeoutMs,
      )
      port.onmessage = (event) => resolve(event.data as OffscreenAnswer)
      port.onmessageerror = () => reject(new StretchFailed('expected an answer that can be read'))
    })
  } finally {
    clearTimeout(timer)
  }
}

/** The first one is what counts; without a second nothing is lost. */
function secondKey(answer: Promise<OffscreenAnswer>) {
  return answer.then(
    (second) => (second.type === 'stretched' ? second.key : undefined),
    () => undefined,
  )
}

function unexpected(answer: OffscreenAnswer): StretchFailed {
  return new StretchFailed(
    answer.type === 'failed' ? answer.reason : `expected another answer: ${answer.type}`,
  )
}

export class StretchFailed extends WalletError {
  override readonly name = 'Platform.StretchFailed'
}
