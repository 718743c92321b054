// The alarms that wake the worker: while transactions are under way, and where lists are fetched.
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

const listAlarm = 'lists'

/** Wakes the worker every five minutes, to look whether a list is due. */
export async function setListAlarm(on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(listAlarm)
  else if (!(await browser.alarms.get(listAlarm))) {
    await browser.alarms.create(listAlarm, { periodInMinutes: 5 })
  }
}

export function isListAlarm(name: string): boolean {
  return name === listAlarm
}

export function isWatchAlarm(name: string): boolean {
  return name === watchAlarm
}
