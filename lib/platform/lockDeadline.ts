// When the wallet locks by itself: kept in memory-only storage, so that a restarted worker still knows it.
import { browser } from 'wxt/browser'

const key = 'lockDeadline'
const alarmName = 'lock'

/** Milliseconds since 1970, or undefined when nothing was set since the browser started. */
export async function readLockDeadline(): Promise<number | undefined> {
  const { [key]: value } = await browser.storage.session.get(key)
  return typeof value === 'number' ? value : undefined
}

/** Remembers the deadline and sets the alarm that wakes the worker for it. */
export async function setLockDeadline(until: number): Promise<void> {
  await browser.storage.session.set({ [key]: until })
  await browser.alarms.create(alarmName, { when: until })
}

export async function clearLockDeadline(): Promise<void> {
  await browser.storage.session.remove(key)
  await browser.alarms.clear(alarmName)
}

export function isLockAlarm(name: string): boolean {
  return name === alarmName
}
