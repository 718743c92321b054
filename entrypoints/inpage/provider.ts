// The EIP-1193 provider. It keeps no secret and decides nothing: it numbers requests and tells of changes.
// A page may overwrite any global after us, so what is needed of them is taken when the provider is made.
import type { PageListens, PageRequest, ProviderMessage, RpcError, SiteState } from '@/lib/messages/provider'
import { transportCodes } from '@/lib/messages/provider'
import { createEmitter, type Emitter } from './events'
import { createSessionNews } from './sessionNews'

export interface ProviderPorts {
  /** To the content script. */
  post(message: PageRequest | PageListens): void
  /** Takes what a page's listener threw. */
  report(error: unknown): void
}

export interface Provider extends Emitter<Provider> {
  readonly isHoldfast: true
  /** Pages take it for "an extension with a window.ethereum"; see lib/requests/README.md. */
  readonly isMetaMask: true
  request(args: unknown): Promise<unknown>
  isConnected(): boolean
  /** As first seen in a state of the wallet; null before. Kept for old pages, as the rest below. */
  readonly chainId: string | null
  readonly networkVersion: string | null
  readonly selectedAddress: string | null
}

type Settle = { resolve(value: unknown): void; reject(error: Error): void }

const ownMember = { configurable: true, enumerable: true, writable: true }

/** Events for which the wallet's state is wanted. */
const stateEvents = ['connect', 'disconnect', 'chainChanged', 'accountsChanged', 'networkChanged']

/** Makes the provider and the function that takes what the content script says. */
export function createProvider(ports: ProviderPorts): {
  provider: Provider
  receive(message: ProviderMessage): void
} {
  const PromiseAtStart = Promise
  const ErrorAtStart = Error
  const { stringify } = JSON
  const { isArray } = Array
  const { defineProperty } = Object
  const toNumber = Number
  const pending: Record<number, Settle> = Object.create(null)
  let lastId = 0
  let listening = false
  let gone = false
  let state: SiteState | undefined

  function failure({ code, message, data }: RpcError): Error {
    const error = new ErrorAtStart(message)
    // Assigned, they would go to a setter that the page may have put on every object.
    defineProperty(error, 'code', { value: code, ...ownMember })
    if (data !== undefined) defineProperty(error, 'data', { value: data, ...ownMember })
    return error
  }

  const emitter = createEmitter<Provider>({
    self: () => provider,
    report: ports.report,
    added(event) {
      if (listening || gone) return
      for (let i = 0; i < stateEvents.length; i++) if (stateEvents[i] === event) listening = true
      if (listening) ports.post({ type: 'listen' })
    },
  })

  function send(args: unknown, { resolve, reject }: Settle) {
    if (gone) return reject(failure(goneError))
    if (typeof args !== 'object' || args === null || isArray(args)) {
      return reject(failure(invalidRequest('the request to be an object {method, params}')))
    }
    const { method, params } = args as { method?: unknown; params?: unknown }
    if (typeof method !== 'string' || method === '') {
      return reject(failure(invalidRequest('method to be a text that is not empty')))
    }
    const without = params === undefined || params === null
    if (!without && typeof params !== 'object') {
      return reject(failure(invalidParams('params to be an array or an object')))
    }
    let text: string | undefined
    try {
      text = without ? undefined : stringify(params)
    } catch {
      return reject(failure(invalidParams('params that JSON can hold')))
    }
    const id = ++lastId
    pending[id] = { resolve, reject }
    session.asked(method)
    ports.post(text === undefined ? { id, method } : { id, method, params: text })
  }

  const request = (args: unknown) =>
    new PromiseAtStart<unknown>((resolve, reject) => {
      try {
        send(args, { resolve, reject })
      } catch (error) {
        // A getter of the page's own object threw.
        reject(error)
      }
    })

  const session = createSessionNews({
    getSession: () => request({ method: 'wallet_getSession' }),
    emit: (message) => emitter.emit('message', message),
  })

  function receive(message: ProviderMessage) {
    if (message.type === 'state') return follow(message.state)
    if (message.type === 'gone') return end()
    if (message.type === 'subscription') {
      const { subscription, result, scope } = message
      const data = { subscription, result }
      emitter.emit('message', scope ? session.told(scope, data) : { type: 'eth_subscription', data })
      return
    }
    const settle = pending[message.id]
    if (!settle) return
    delete pending[message.id]
    if (message.type === 'result') settle.resolve(message.result)
    else settle.reject(failure(message.error))
  }

  /** EIP-1193's events are the difference between two states. */
  function follow(next: SiteState) {
    const before = state
    state = next
    if (!before) {
      emitter.emit('connect', { chainId: next.chainId })
      return
    }
    if (before.chainId !== next.chainId) {
      emitter.emit('chainChanged', next.chainId)
      emitter.emit('networkChanged', networkVersion(next))
    }
    const otherAccounts = stringify(before.accounts) !== stringify(next.accounts)
    if (otherAccounts) emitter.emit('accountsChanged', copied(next.accounts))
    if (otherAccounts || stringify(before.chains) !== stringify(next.chains)) session.changed()
  }

  function end() {
    if (gone) return
    gone = true
    for (let id = 1; id <= lastId; id++) {
      const settle = pending[id]
      delete pending[id]
      if (settle) settle.reject(failure(goneError))
    }
    emitter.emit('disconnect', failure(goneError))
  }

  const networkVersion = ({ chainId }: SiteState) => `${toNumber(chainId)}`

  const provider: Provider = {
    isHoldfast: true,
    isMetaMask: true,
    request,
    isConnected: () => !gone,
    get chainId() {
      return state ? state.chainId : null
    },
    get networkVersion() {
      return state ? networkVersion(state) : null
    },
    get selectedAddress() {
      return state?.accounts[0] ?? null
    },
    ...emitter,
  }
  return { provider, receive }
}

function copied(list: readonly string[]): string[] {
  const copy: string[] = []
  for (let i = 0; i < list.length; i++) copy[i] = list[i] as string
  return copy
}

const invalidRequest = (expected: string): RpcError => ({
  code: transportCodes.invalidRequest,
  message: `Invalid request: expected ${expected}.`,
})

const invalidParams = (expected: string): RpcError => ({
  code: transportCodes.invalidParams,
  message: `Invalid params: expected ${expected}.`,
})

const goneError: RpcError = {
  code: transportCodes.disconnected,
  message: 'Holdfast was reloaded or removed. Reload this page to use it again.',
}
