// The alarm that wakes the worker while transactions are under way.
import { browser } from 'wxt/browser'

const watchAlarm = 'watch'
/** The shortest period Chromium allows. */
const periodMinutes = 0.5

export async function setWatchAlarm(on: boolean): Promise<void> {
  if (!on) {
    await browser.alarms.clear(watchAlarm)
    return
  }
  // Setting it again would push the next one away.
  if (!(await browser.alarms.get(watchAlarm))) {
    await browser.alarms.create(watchAlarm, { periodInMinutes: periodMinutes })
  }
}

export function isWatchAlarm(name: string): boolean {
  return name === watchAlarm
}
