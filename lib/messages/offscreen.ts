// The words between the background and the offscreen document. Every job comes with two ports:
// one over which the page sends its password, and one for the answer. The password is in no message of these.

export interface Argon2idParameters {
  name: 'argon2id'
  memoryKib: number
  iterations: number
  parallelism: number
  salt: Uint8Array<ArrayBuffer>
}

export type OffscreenJob =
  /**
   * `judge`: refuse a weak password instead of stretching it. `second`: after the first answer, stretch it once more
   * with these, and give a second answer over the same port.
   */
  | { type: 'stretch'; parameters: Argon2idParameters; judge: boolean; second?: Argon2idParameters }
  | { type: 'judge' }
  /** For a keystore file of another wallet: the bytes themselves are what is wanted. */
  | { type: 'stretch file'; kdf: FileKdf }

export type FileKdf =
  | {
      name: 'scrypt'
      costFactor: number
      blockSize: number
      parallelism: number
      keyLength: number
      salt: Uint8Array<ArrayBuffer>
    }
  | { name: 'pbkdf2-sha256'; iterations: number; keyLength: number; salt: Uint8Array<ArrayBuffer> }

export interface PasswordVerdict {
  /** zxcvbn's: 0 is guessed at once, 3 holds against ten thousand guesses a second, 4 against ten billion. */
  score: 0 | 1 | 2 | 3 | 4
  /** Why it is refused; missing when it is good enough. */
  reason?: 'too short' | 'common' | 'guessable'
  /** The name of zxcvbn's warning (such as 'topTen' or 'keyPattern'), for the screen to put into words. */
  hint?: string
}

export type OffscreenAnswer =
  /** `key` is a non-extractable CryptoKey for AES-256-GCM that only wraps and unwraps. */
  | { type: 'stretched'; key: { readonly extractable: boolean } }
  | { type: 'judged'; verdict: PasswordVerdict }
  /** One for the password as typed, and another for its form NFKC where that differs. */
  | { type: 'stretched file'; bytes: Uint8Array<ArrayBuffer>[] }
  | { type: 'failed'; reason: string }
