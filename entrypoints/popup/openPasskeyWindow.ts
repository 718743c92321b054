// The popup in a window of its own, which stays open while the authenticator's window has the focus.
import { browser } from 'wxt/browser'

/** What stands behind the address of that window. */
const askingHash = '#passkey'

export function isPasskeyWindow(): boolean {
  return window.location.hash === askingHash
}

export async function openPasskeyWindow(): Promise<void> {
  const { origin, pathname } = window.location
  const url = `${origin}${pathname}${askingHash}`
  await browser.windows.create({ type: 'popup', url, width: 376, height: 640, focused: true })
  window.close()
}
