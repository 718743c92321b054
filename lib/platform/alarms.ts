// The alarms that wake the worker: while transactions are under way, while orders are open, and where lists are fetched.
import { browser } from 'wxt/browser'

const watchAlarm = 'watch'
const paymentAlarm = 'payments'
/** The shortest period Chromium allows. */
const periodMinutes = 0.5

export function setWatchAlarm(on: boolean): Promise<void> {
  return setAlarm(watchAlarm, on)
}

export function setPaymentAlarm(on: boolean): Promise<void> {
  return setAlarm(paymentAlarm, on)
}

async function setAlarm(name: string, on: boolean): Promise<void> {
  if (!on) {
    await browser.alarms.clear(name)
    return
  }
  // Setting it again would push the next one away.
  if (!(await browser.alarms.get(name))) {
    await browser.alarms.create(name, { periodInMinutes: periodMinutes })
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

export function isPaymentAlarm(name: string): boolean {
  return name === paymentAlarm
}
