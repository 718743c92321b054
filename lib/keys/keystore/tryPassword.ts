// One attempt to open a vault with a password, counted before it is made.
import type {
  Clock,
  KdfParameters,
  PasswordSource,
  Sealer,
  SealingKey,
  Stretch,
  UnlockAttempts,
} from '../ports'
import { nextTryAt } from './backOff'
import type { SoundVault } from './chooseVault'
import { type OpenedVault, openWith } from './openWith'

export type TriedPassword =
  /** `second` is the same password stretched with other parameters, where that was asked for. */
  | (OpenedVault & { second?: Promise<SealingKey | undefined> })
  | { type: 'wrong password' }
  /** Too many wrong passwords: none is tried before this time, in milliseconds since 1970. */
  | { type: 'wait'; until: number }
  /** The password opens the data key, but the data key does not open these. */
  | { type: 'damaged'; records: string[] }

interface Ports {
  sealer: Sealer
  stretch: Stretch
  attempts: UnlockAttempts
  clock: Clock
}

/** Errors of stretching pass, and the attempt does not count. */
export async function tryPassword(
  ports: Ports,
  vault: SoundVault,
  password: PasswordSource,
  second?: KdfParameters,
): Promise<TriedPassword> {
  const { sealer, stretch, attempts, clock } = ports
  const { wrap } = vault
  if (!wrap.kdf) return { type: 'damaged', records: [wrap.id] }
  const now = clock()
  let failures = await attempts.read()
  if (failures && failures.lastAt > now) {
    // The clock went backwards: the wait begins anew, or it might never end.
    failures = { count: failures.count, lastAt: now }
    await attempts.write(failures)
  }
  const until = nextTryAt(failures)
  if (now < until) return { type: 'wait', until }

  // Counted first: whoever stops the worker in the middle of a try has had it.
  await attempts.write({ count: (failures?.count ?? 0) + 1, lastAt: now })
  const options = { judge: false, ...(second ? { second } : {}) }
  const stretched = await stretch(password, wrap.kdf, options).catch(async (error) => {
    await (failures ? attempts.write(failures) : attempts.clear())
    throw error
  })
  if (stretched.type === 'weak') return { type: 'wrong password' }
  const opened = await openWith(sealer, vault, wrap, stretched.key)
  if (!opened) return { type: 'wrong password' }
  await attempts.clear()
  if (opened.type !== 'opened' || !stretched.second) return opened
  return { ...opened, second: stretched.second }
}
