// Argon2id: a password into a key that wraps and unwraps, and can't be read.
import { argon2id } from 'hash-wasm'
import type { Argon2idParameters } from '@/lib/messages/offscreen'

// Stored parameters that would freeze or exhaust the machine are refused rather than run.
const mostMemoryKib = 1_048_576
const mostIterations = 64

/** A non-extractable AES-256-GCM key. Throws a RangeError for parameters beyond 1 GiB, 64 passes or 16 lanes. */
export async function stretchPassword(password: string, parameters: Argon2idParameters): Promise<CryptoKey> {
  const { memoryKib, iterations, parallelism, salt } = parameters
  if (memoryKib > mostMemoryKib || iterations > mostIterations || parallelism > 16) {
    throw new RangeError(`expected bearable parameters, got ${memoryKib} KiB and ${iterations} passes`)
  }
  const passwordBytes = new TextEncoder().encode(password)
  const keyBytes = await argon2id({
    password: passwordBytes,
    salt,
    iterations,
    parallelism,
    memorySize: memoryKib,
    hashLength: 32,
    outputType: 'binary',
  })
  passwordBytes.fill(0)
  try {
    return await crypto.subtle.importKey('raw', keyBytes as Uint8Array<ArrayBuffer>, 'AES-GCM', false, [
      'wrapKey',
      'unwrapKey',
    ])
  } finally {
    keyBytes.fill(0)
  }
}
