// The background's side of stretching, with an offscreen document that is a function.
import { afterEach, expect, test } from 'vitest'
import type { OffscreenAnswer, OffscreenJob } from '@/lib/messages/offscreen'
import type { OffscreenClient } from './offscreenDocument'
import { createStretcher, passwordFrom } from './stretch'

const parameters = {
  name: 'argon2id' as const,
  memoryKib: 8,
  iterations: 1,
  parallelism: 1,
  salt: new Uint8Array(16),
}
const pages: MessagePort[] = []

function passwordOf(text: string) {
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(text)
  pages.push(port1)
  return passwordFrom(port2)
}

/** Answers every job by `answer`, with the password it got over the port. */
function offscreenThat(answer: (job: OffscreenJob, password: string) => OffscreenAnswer | undefined) {
  const client: OffscreenClient = {
    url: 'offscreen.html',
    postMessage(message, [password, reply]) {
      if (!(password instanceof MessagePort && reply instanceof MessagePort))
        throw new Error('expected ports')
      password.onmessage = (event) => {
        const result = answer(message as OffscreenJob, event.data)
        if (result) reply.postMessage(result)
        password.close()
      }
    },
  }
  return createStretcher({ offscreen: async () => client, timeoutMs: 100 })
}

afterEach(() => {
  for (const page of pages.splice(0)) page.close()
})

test('the job goes out without the password, which comes over its own port', async () => {
  const jobs: unknown[] = []
  const key = { extractable: false }
  const { stretch } = offscreenThat((job, password) => {
    jobs.push(job, password)
    return { type: 'stretched', key }
  })
  expect(await stretch(passwordOf('secret'), parameters, { judge: true })).toEqual({ type: 'stretched', key })
  expect(jobs).toEqual([{ type: 'stretch', parameters, judge: true }, 'secret'])
})

test('a second stretching of the same arrival comes after the first, and its failure is only missing', async () => {
  const second = { ...parameters, iterations: 2 }
  const keys = [{ extractable: false }, { extractable: false }]
  const answers: Record<string, OffscreenAnswer | undefined> = {
    comes: { type: 'stretched', key: keys[1] ?? { extractable: false } },
    fails: { type: 'failed', reason: 'no memory' },
    'stays away': undefined,
  }
  for (const [name, answer] of Object.entries(answers)) {
    const client: OffscreenClient = {
      url: 'offscreen.html',
      postMessage(message, [, reply]) {
        expect(message).toMatchObject({ second })
        if (!(reply instanceof MessagePort)) throw new Error('expected a port')
        reply.postMessage({ type: 'stretched', key: keys[0] })
        if (answer) reply.postMessage(answer)
      },
    }
    const { stretch } = createStretcher({ offscreen: async () => client, timeoutMs: 100 })
    const stretched = await stretch(passwordOf('x'), parameters, { judge: false, second })
    if (stretched.type !== 'stretched') throw new Error(stretched.type)
    expect(stretched.key).toEqual(keys[0])
    expect(await stretched.second, name).toEqual(name === 'comes' ? keys[1] : undefined)
  }
})

test('a weak password is an answer with its reason', async () => {
  const { stretch, judge } = offscreenThat(() => ({
    type: 'judged',
    verdict: { score: 1, reason: 'common', hint: 'topTen' },
  }))
  expect(await stretch(passwordOf('x'), parameters, { judge: true })).toEqual({
    type: 'weak',
    reason: 'common',
    hint: 'topTen',
  })
  expect(await judge(passwordOf('x'))).toEqual({ score: 1, reason: 'common', hint: 'topTen' })
})

test('a failure, a silence and a wrong answer are errors that say so', async () => {
  const failing = offscreenThat(() => ({ type: 'failed', reason: 'the Worker broke' }))
  await expect(failing.stretch(passwordOf('x'), parameters, { judge: false })).rejects.toMatchObject({
    name: 'Platform.StretchFailed',
    message: 'the Worker broke',
  })
  await expect(offscreenThat(() => undefined).judge(passwordOf('x'))).rejects.toThrow('within 100 ms')
  const odd = offscreenThat(() => ({ type: 'judged', verdict: { score: 4 } }))
  await expect(odd.stretch(passwordOf('x'), parameters, { judge: true })).rejects.toThrow('another answer')
})

test('only a port made by passwordFrom is a password', async () => {
  const { judge } = offscreenThat(() => undefined)
  await expect(judge({ kind: 'password source' })).rejects.toThrow(TypeError)
})
