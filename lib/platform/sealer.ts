// AES-256-GCM by WebCrypto: the keystore's sealer. Keys never leave it in plain bytes; the browser wraps them itself.
import type { Sealed, Sealer, SealingKey } from '@/lib/keys/ports'

const algorithm = 'AES-GCM'
const nonceLength = 12
const tagBits = 128

export function createSealer(): Sealer {
  const unwrap = (
    wrapping: SealingKey,
    sealed: Sealed,
    associated: Uint8Array,
    extractable: boolean,
  ): Promise<CryptoKey | undefined> =>
    unlessRefused(
      crypto.subtle.unwrapKey(
        'raw',
        sealed.ciphertext,
        asCryptoKey(wrapping),
        parameters(sealed.nonce, associated),
        algorithm,
        extractable,
        ['encrypt', 'decrypt'],
      ),
    )

  const wrap = async (wrapping: SealingKey, key: CryptoKey, associated: Uint8Array): Promise<Sealed> => {
    const nonce = freshNonce()
    const ciphertext = await crypto.subtle.wrapKey(
      'raw',
      key,
      asCryptoKey(wrapping),
      parameters(nonce, associated),
    )
    return { nonce, ciphertext: new Uint8Array(ciphertext) }
  }

  return {
    async seal(key, plain, associated) {
      const nonce = freshNonce()
      const ciphertext = await crypto.subtle.encrypt(
        parameters(nonce, associated),
        asCryptoKey(key),
        plain as Uint8Array<ArrayBuffer>,
      )
      return { nonce, ciphertext: new Uint8Array(ciphertext) }
    },

    async open(key, sealed, associated) {
      const plain = await unlessRefused(
        crypto.subtle.decrypt(parameters(sealed.nonce, associated), asCryptoKey(key), sealed.ciphertext),
      )
      return plain && new Uint8Array(plain)
    },

    async makeDataKey(wrapping, associated) {
      const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, true, [
        'encrypt',
        'decrypt',
      ])
      const sealed = await wrap(wrapping, made, associated)
      const key = await unwrap(wrapping, sealed, associated, false)
      if (!key) throw new Error('expected a key just wrapped to unwrap')
      return { key, sealed }
    },

    unwrapDataKey: (wrapping, sealed, associated) => unwrap(wrapping, sealed, associated, false),

    async rewrapDataKey(from, to) {
      // Extractable for the length of this function, inside the browser only: wrapKey asks for it.
      const key = await unwrap(from.wrapping, from.sealed, from.associated, true)
      return key && wrap(to.wrapping, key, to.associated)
    },

    makeWrappingKey: () =>
      crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['wrapKey', 'unwrapKey']),
  }
}

function parameters(nonce: Uint8Array<ArrayBuffer>, associated: Uint8Array): AesGcmParams {
  return {
    name: algorithm,
    iv: nonce,
    additionalData: associated as Uint8Array<ArrayBuffer>,
    tagLength: tagBits,
  }
}

/** 96 random bits: each key seals far fewer than 2^32 times (NIST SP 800-38D, §8.3). */
function freshNonce(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(nonceLength))
}

/** A tag that does not fit is an outcome (OperationError); all else is a mistake and passes. */
async function unlessRefused<T>(result: Promise<T>): Promise<T | undefined> {
  try {
    return await result
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined
    throw error
  }
}

function asCryptoKey(key: SealingKey): CryptoKey {
  if (!(key instanceof CryptoKey)) throw new TypeError('expected a CryptoKey')
  return key
}
