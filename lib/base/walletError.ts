// The root of every error that Holdfast throws on purpose.

/**
 * A broken expectation, with a stable name such as 'Keystore.Locked'.
 * The message says what was expected and what came; it never holds a secret or a whole object.
 */
export abstract class WalletError extends Error {
  abstract override readonly name: string

  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options)
  }
}
