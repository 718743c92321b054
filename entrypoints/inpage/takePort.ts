// Gets the MessagePort that the content script holds ready, whichever of us runs first.
import { helloEvent, portEvent } from '@/lib/messages/provider'

/** Calls `taken` once, before any script of the page has run. */
export function takePort(taken: (port: MessagePort) => void) {
  const take = (event: Event) => {
    const [port] = (event as MessageEvent).ports
    if (!port) return
    window.removeEventListener(portEvent, take)
    // Tells the content script that its port has been taken: it will give it to nobody else.
    event.preventDefault()
    taken(port)
  }
  window.addEventListener(portEvent, take)
  window.dispatchEvent(new Event(helloEvent))
}
