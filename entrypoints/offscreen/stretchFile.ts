// scrypt and PBKDF2 as keystore files of other wallets ask for them: a password into bytes.
import { createSHA256, pbkdf2, scrypt } from 'hash-wasm'
import type { FileKdf } from '@/lib/messages/offscreen'

// The keystore refuses such parameters first; this stands where the work is done.
const mostScryptBytes = 512 * 1_048_576
const mostIterations = 5_000_000

/** For the password as it was typed, and for its form NFKC where that differs. Throws a RangeError. */
export async function stretchFile(password: string, kdf: FileKdf): Promise<Uint8Array<ArrayBuffer>[]> {
  const forms = [...new Set([password, password.normalize('NFKC')])]
  const stretched: Uint8Array<ArrayBuffer>[] = []
  for (const form of forms) {
    const bytes = new TextEncoder().encode(form)
    stretched.push(Uint8Array.from(await stretch(bytes, kdf)))
    bytes.fill(0)
  }
  return stretched
}

async function stretch(password: Uint8Array, kdf: FileKdf): Promise<Uint8Array> {
  const { salt, keyLength: hashLength } = kdf
  if (kdf.name === 'scrypt') {
    const { costFactor, blockSize, parallelism } = kdf
    if (128 * costFactor * blockSize > mostScryptBytes) throw new RangeError('expected at most 512 MiB')
    return scrypt({ password, salt, costFactor, blockSize, parallelism, hashLength, outputType: 'binary' })
  }
  const { iterations } = kdf
  if (iterations > mostIterations) throw new RangeError(`expected at most ${mostIterations} rounds`)
  const hashFunction = createSHA256()
  return pbkdf2({ password, salt, iterations, hashLength, hashFunction, outputType: 'binary' })
}
