// Tells the user something while no window of ours is open.
import { browser } from 'wxt/browser'

/** Shows a system notification; one with the same id replaces the older one. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
  })
}
