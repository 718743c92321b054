// When the next password may be tried, for every window that asks for one.
import { nextTryAt } from '@/lib/keys/keystore/backOff'
import { openedDatabase as database } from '../openedDatabase'

/** Milliseconds since 1970, 0 for at once. The keystore decides by the same rule; this only says so beforehand. */
export async function readNextTry(): Promise<number> {
  return nextTryAt(await database().unlockAttempts.get('failures'))
}
