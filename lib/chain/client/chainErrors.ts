// How asking a chain can fail. Messages name hosts, never whole URLs: those may hold the user's access key.
import { WalletError } from '@/lib/base/walletError'

/** No endpoint gave an answer: no connection, a timeout, an HTTP error. */
export class Unreachable extends WalletError {
  readonly name = 'Chain.Unreachable'
}

/** The endpoint answered, but not with what was asked for: broken JSON-RPC, another id, a field of the wrong shape. */
export class BadAnswer extends WalletError {
  readonly name = 'Chain.BadAnswer'
}

/** The endpoints contradict each other, and no quorum says the same: nothing is known. */
export class Disagreement extends WalletError {
  readonly name = 'Chain.Disagreement'
}

/** An endpoint understood and refused; `code`, `message` and `data` are its own. */
export class RpcError extends WalletError {
  readonly name = 'Chain.RpcError'
  readonly code: number
  readonly data: unknown
  /** Who said so. */
  readonly endpoint: string | undefined

  constructor(code: number, message: string, data?: unknown, endpoint?: string) {
    super(message)
    this.code = code
    this.data = data
    this.endpoint = endpoint
  }
}

/** One of the errors that asking a chain throws. */
export function isChainError(error: unknown): error is Unreachable | BadAnswer | Disagreement | RpcError {
  return (
    error instanceof Unreachable ||
    error instanceof BadAnswer ||
    error instanceof Disagreement ||
    error instanceof RpcError
  )
}
