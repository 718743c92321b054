// Whether a transaction still waits, so that another one may take its place. Light enough for screens.
import type { TransactionStatus } from './status'

const waiting: readonly TransactionStatus['type'][] = ['signed', 'broadcast', 'pending seen', 'not found']

export function mayBeReplaced(status: TransactionStatus): boolean {
  return waiting.includes(status.type)
}
