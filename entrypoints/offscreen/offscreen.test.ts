// What the offscreen document's Workers compute.
import { describe, expect, test } from 'vitest'
import { judgePassword } from './judgePassword'
import { onePassword } from './onePassword'
import { stretchPassword } from './stretchPassword'

describe('Argon2id', () => {
  // The reference implementation's test.c: argon2id v=19, t=2, m=2^8, p=1, "password", "somesalt".
  const parameters = {
    name: 'argon2id' as const,
    memoryKib: 256,
    iterations: 2,
    parallelism: 1,
    salt: new TextEncoder().encode('somesalt'),
  }
  const expected = Buffer.from('9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe', 'hex')

  test('gives the reference vector as a key that only wraps and cannot be read', async () => {
    const key = await stretchPassword('password', parameters)
    expect([key.extractable, key.usages]).toEqual([false, ['wrapKey', 'unwrapKey']])
    const same = await crypto.subtle.importKey('raw', expected, 'AES-GCM', false, ['unwrapKey'])
    const inner = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt'])
    const gcm = { name: 'AES-GCM', iv: new Uint8Array(12) }
    const wrapped = await crypto.subtle.wrapKey('raw', inner, key, gcm)
    await crypto.subtle.unwrapKey('raw', wrapped, same, gcm, 'AES-GCM', false, ['encrypt'])
  })

  test('refuses parameters that would exhaust the machine', async () => {
    const huge = { ...parameters, memoryKib: 2 ** 24 }
    await expect(stretchPassword('password', huge)).rejects.toThrow('expected bearable parameters')
  })
})

test.each([
  ['zV9#kq2', 'too short'],
  ['密码密码', 'too short'],
  ['password1', 'common'],
  ['iloveyou', 'common'],
  ['aaaaaaaaaaaa', 'guessable'],
  ['holdfast1', 'guessable'],
  ['1234567890123', 'guessable'],
  ['zV9#kq2!mBx', undefined],
  ['three purple giraffes whisper', undefined],
])('the password %j is judged: %s', (password, reason) => {
  expect(judgePassword(password).reason).toBe(reason)
})

test('one password comes over a port, in one Unicode form', async () => {
  const channel = new MessageChannel()
  const arrived = onePassword(channel.port2)
  channel.port1.postMessage('ｐａｓｓ e\u0301')
  expect(await arrived).toBe('pass é')
  channel.port1.close()
})
