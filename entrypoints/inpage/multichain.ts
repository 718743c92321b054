// The session calls of CAIP-25 for pages that speak them by messages in their own window (CAIP-294 finds us). Such pages
// send them under MetaMask's names, for the reason that the provider has `isMetaMask`; see lib/requests/README.md.
import type { RpcError } from '@/lib/messages/provider'
import { icon } from './icon'
import type { Provider } from './provider'
import type { SessionMessage } from './sessionNews'

const promptEvent = 'caip294:wallet_prompt'
const announceEvent = 'caip294:wallet_announce'
const toWallet = 'metamask-contentscript'
const toPage = 'metamask-inpage'
const stream = 'metamask-multichain-provider'

interface Envelope {
  target?: unknown
  data?: { name?: unknown; data?: { id?: unknown; method?: unknown; params?: unknown } }
}

/** Does nothing until the page asks for wallets: others have no listener of ours for messages. */
export function offerMultichain(provider: Provider) {
  const { freeze, assign } = Object
  const Announcement = CustomEvent
  const { origin } = location
  const own = window
  const post = window.postMessage.bind(window)
  const listen = window.addEventListener.bind(window)
  const dispatch = window.dispatchEvent.bind(window)
  const { request } = provider
  const uuid = crypto.randomUUID()
  let listens = false

  const say = (data: object) =>
    post({ target: toPage, data: { name: stream, data: assign({ jsonrpc: '2.0' }, data) } }, origin)

  function hear(event: MessageEvent) {
    // Frames and other windows have a provider of their own, or none.
    if (event.source !== own || event.origin !== origin) return
    const { target, data } = (event.data ?? {}) as Envelope
    if (target !== toWallet || data?.name !== stream || typeof data.data !== 'object') return
    const { id, method, params } = data.data ?? {}
    if (id === undefined) return
    if (!isOfSession(method)) return say({ id, error: notOfSession })
    request({ method, params }).then(
      (result) => say({ id, result }),
      ({ code, message, data }: RpcError) =>
        say({ id, error: { code, message, ...(data === undefined ? {} : { data }) } }),
    )
  }

  function tell(message: unknown) {
    const { type, data } = message as SessionMessage
    if (type === 'wallet_sessionChanged' || type === 'wallet_notify') say({ method: type, params: data })
  }

  listen(promptEvent, () => {
    if (!listens) {
      listens = true
      listen('message', hear)
      provider.on('message', tell)
    }
    const params = freeze({ uuid, name: 'Holdfast', icon, rdns: 'app.holdfast' })
    dispatch(
      new Announcement(announceEvent, {
        detail: freeze({ jsonrpc: '2.0', method: 'wallet_announce', params }),
      }),
    )
  })
}

function isOfSession(method: unknown): method is string {
  return (
    method === 'wallet_createSession' ||
    method === 'wallet_getSession' ||
    method === 'wallet_invokeMethod' ||
    method === 'wallet_revokeSession'
  )
}

const notOfSession: RpcError = {
  code: 4200,
  message:
    'Only wallet_createSession, wallet_getSession, wallet_invokeMethod and wallet_revokeSession are spoken here.',
}
