// The provider that a page sees (EIP-1193), announced by EIP-6963. It runs in the page's own world, before the page.
import { defineContentScript } from 'wxt/utils/define-content-script'
import type { PageListens, PageRequest, ProviderMessage } from '@/lib/messages/provider'
import { isProviderDocument } from '@/lib/messages/provider'
import { announce } from './inpage/announce'
import { createLegacyMethods } from './inpage/legacy'
import { offerMultichain } from './inpage/multichain'
import { createProvider } from './inpage/provider'
import { takePort } from './inpage/takePort'

export default defineContentScript({
  matches: ['https://*/*', 'http://*.localhost/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  globalName: false,
  main() {
    const { isSecureContext: secure, origin } = window
    if (!isProviderDocument({ secure, origin, contentType: document.contentType })) return

    const report = window.reportError.bind(window)
    let early: (PageRequest | PageListens)[] = []
    let post = (message: PageRequest | PageListens) => {
      early[early.length] = message
    }
    const { provider, receive } = createProvider({ post: (message) => post(message), report })
    Object.assign(provider, createLegacyMethods(provider, report))

    // The page may put another getter in its place.
    const dataOf = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get
    const { apply } = Reflect
    takePort((port) => {
      port.onmessage = (event: MessageEvent<ProviderMessage>) =>
        receive(dataOf ? apply(dataOf, event, []) : event.data)
      post = port.postMessage.bind(port)
      for (let i = 0; i < early.length; i++) post(early[i] as PageRequest)
      early = []
    })

    // Another wallet may have it already, and may take it later: it is neither stolen nor frozen.
    if (!('ethereum' in window)) {
      Object.defineProperty(window, 'ethereum', {
        value: provider,
        configurable: true,
        enumerable: true,
        writable: true,
      })
      window.dispatchEvent(new Event('ethereum#initialized'))
    }
    announce(provider)
    offerMultichain(provider)
  },
})
