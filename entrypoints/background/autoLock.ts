// When the wallet locks by itself: after some minutes without use, when the screen locks, and on the first wake
// after the deadline, however long the worker slept.

export interface AutoLockPorts {
  readDeadline(): Promise<number | undefined>
  setDeadline(until: number): Promise<void>
  clearDeadline(): Promise<void>
  readMinutes(): Promise<number>
  lock(): Promise<void>
  isUnlocked(): Promise<boolean>
  /** Called with the new deadline, so that screens know it. */
  onDeadline(until: number): Promise<void>
  now(): number
}

export interface AutoLock {
  /** Something was used: counts the minutes from now. Writes at most every few seconds. */
  touch(): Promise<void>
  /** Counts anew with the setting as it now is. */
  restart(): Promise<void>
  /** Locks if the deadline has passed; at each wake, before anything else. Answers whether it locked. */
  enforce(): Promise<boolean>
  /** Locks now. */
  lockNow(): Promise<void>
  /** Milliseconds since 1970; 0 when nothing was set. */
  deadline(): Promise<number>
}

/** A use within this time of the last one needs no write. */
const graceMs = 5_000

export function createAutoLock(ports: AutoLockPorts): AutoLock {
  async function restart(): Promise<void> {
    if (!(await ports.isUnlocked())) return
    const until = ports.now() + (await ports.readMinutes()) * 60_000
    await ports.setDeadline(until)
    await ports.onDeadline(until)
  }

  async function lockNow(): Promise<void> {
    await ports.lock()
    await ports.clearDeadline()
  }

  return {
    restart,
    lockNow,
    touch: async () => {
      const until = (await ports.readDeadline()) ?? 0
      const wanted = ports.now() + (await ports.readMinutes()) * 60_000
      if (Math.abs(wanted - until) > graceMs) await restart()
    },
    enforce: async () => {
      if (!(await ports.isUnlocked())) return false
      const until = await ports.readDeadline()
      // Unlocked without a deadline: the worker died between the two. Locking is the safe side.
      if (until !== undefined && ports.now() < until) return false
      await lockNow()
      return true
    },
    deadline: async () => (await ports.readDeadline()) ?? 0,
  }
}
