// The relay between a page's provider and the background. A page that never asks costs one MessageChannel.
import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import {
  helloEvent,
  isProviderDocument,
  type Nudge,
  type ProviderMessage,
  portEvent,
  providerPort,
} from '@/lib/messages/provider'
import { createRelay, type Relay } from './content/relay'

export default defineContentScript({
  matches: ['https://*/*', 'http://*.localhost/*', 'http://localhost/*', 'http://127.0.0.1/*'],
  runAt: 'document_start',
  allFrames: true,
  globalName: false,
  main() {
    const { isSecureContext: secure, origin } = window
    if (!isProviderDocument({ secure, origin, contentType: document.contentType })) return

    const { port1: page, port2: forPage } = new MessageChannel()
    const held = (document as { prerendering?: boolean }).prerendering === true
    const relay = createRelay(
      {
        connect: () => browser.runtime.connect({ name: providerPort }),
        isAlive: () => browser.runtime?.id !== undefined,
        toPage: (message: ProviderMessage) => page.postMessage(message),
        later: (run, delayMs) => setTimeout(run, delayMs),
        onFirstUse: () => keepUpToDate(relay),
      },
      { held },
    )
    page.onmessage = ({ data }) => relay.fromPage(data)
    if (held) document.addEventListener('prerenderingchange', relay.release, { once: true })
    givePort(forPage)
  },
})

/** Once only: the provider takes it now, or asks for it when it runs after us, both before any script of the page. */
function givePort(port: MessagePort) {
  const give = () => !window.dispatchEvent(new MessageEvent(portEvent, { cancelable: true, ports: [port] }))
  if (!give()) window.addEventListener(helloEvent, give, { once: true })
}

function keepUpToDate(relay: Relay) {
  browser.runtime.onMessage.addListener((message: Nudge) => {
    if (message?.type === 'holdfast:state changed') relay.nudge()
  })
  window.addEventListener('pagehide', ({ persisted }) => {
    if (persisted) relay.hold()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) relay.release()
  })
}
