// What lives until the browser closes, in memory only, out of reach of content scripts (storage.session).
import { browser } from 'wxt/browser'
import type { SessionArea } from '@/lib/storage/sessionStore'

/** Values pass through JSON. */
export function createSessionArea(): SessionArea {
  const area = browser.storage.session
  return {
    get: async (name) => (await area.get(name))[name],
    set: (name, value) => area.set({ [name]: value }),
    remove: (name) => area.remove(name),
  }
}
