// Carries a document's requests to the background and what it says back. Adds nothing, believes nothing.
import type {
  PageListens,
  PageRequest,
  ProviderMessage,
  ProviderRequest,
  RpcError,
} from '@/lib/messages/provider'
import { maxParamsLength, transportCodes } from '@/lib/messages/provider'

/** A runtime port, as far as it is used here. */
export interface BackgroundPort {
  postMessage(message: ProviderRequest): void
  disconnect(): void
  onMessage: { addListener(hear: (message: ProviderMessage) => void): void }
  onDisconnect: { addListener(hear: () => void): void }
}

export interface RelayPorts {
  /** Opens a port to the background, which wakes it. Throws when the extension is gone. */
  connect(): BackgroundPort
  /** False once the extension was reloaded or removed. */
  isAlive(): boolean
  toPage(message: ProviderMessage): void
  later(run: () => void, delayMs: number): void
  /** Called once, before the first port is opened: from now on there is something to keep up to date. */
  onFirstUse(): void
}

export interface Relay {
  fromPage(message: unknown): void
  /** The background says that the state changed. */
  nudge(): void
  /** The document goes into the back-forward cache, or is only prerendered: nobody is asked anything. */
  hold(): void
  /** The document is on screen again. */
  release(): void
}

const maxMethodLength = 200
/** So many ports in a row may break without a word before the requests are given up. */
const maxSilentPorts = 20
const longestDelayMs = 2_000

/** `held` is true for a prerendered document. */
export function createRelay(ports: RelayPorts, options: { held: boolean }): Relay {
  /** By id: what has no answer yet. They are asked again, with the same id, when a port breaks. */
  const pending = new Map<number, ProviderRequest>()
  /** What the document subscribed to: while there is any, a port that breaks is opened again. */
  const subscriptions = new Set<unknown>()
  let port: BackgroundPort | undefined
  let { held } = options
  let used = false
  let gone = false
  let listening = false
  let silentPorts = 0

  const refuse = (id: number, error: RpcError) => ports.toPage({ type: 'error', id, error })

  function open() {
    if (port || gone || held) return
    if (!used) {
      used = true
      ports.onFirstUse()
    }
    let opened: BackgroundPort
    try {
      opened = ports.connect()
    } catch {
      return end()
    }
    port = opened
    opened.onMessage.addListener((message) => {
      silentPorts = 0
      if (message.type === 'result' || message.type === 'error') {
        const request = pending.get(message.id)
        pending.delete(message.id)
        if (request && message.type === 'result') followSubscription(request, message.result)
      }
      ports.toPage(message)
    })
    opened.onDisconnect.addListener(() => {
      if (port === opened) broken()
    })
    for (const request of [...pending.values()]) deliver(opened, request)
  }

  /** The browser writes messages as JSON, and refuses what it can't: too deep, or too large. */
  function deliver(to: BackgroundPort, request: ProviderRequest) {
    try {
      to.postMessage(request)
    } catch {
      pending.delete(request.id)
      refuse(request.id, undeliverable)
    }
  }

  /** The worker was stopped, or the extension is gone. */
  function broken() {
    port = undefined
    if (!ports.isAlive()) return end()
    if (pending.size === 0 && subscriptions.size === 0) return
    silentPorts++
    if (silentPorts > maxSilentPorts) return giveUp()
    if (silentPorts === 1) open()
    else ports.later(open, Math.min(longestDelayMs, 2 ** silentPorts * 10))
  }

  function followSubscription(request: ProviderRequest, result: unknown) {
    const { method, params } = invoked(request)
    if (method === 'eth_subscribe') subscriptions.add(result)
    else if (method === 'eth_unsubscribe') subscriptions.delete((params as unknown[] | undefined)?.[0])
  }

  function giveUp() {
    silentPorts = 0
    for (const id of pending.keys()) refuse(id, unreachable)
    pending.clear()
  }

  function end() {
    if (gone) return
    gone = true
    pending.clear()
    ports.toPage({ type: 'gone' })
  }

  function take(message: PageRequest) {
    const request = toProviderRequest(message)
    if ('code' in request) return refuse(message.id, request)
    pending.set(request.id, request)
    if (port) deliver(port, request)
    else open()
  }

  return {
    fromPage(message) {
      if (typeof message !== 'object' || message === null) return
      if ((message as Partial<PageListens>).type === 'listen') {
        listening = true
        open()
        return
      }
      const { id } = message as Partial<PageRequest>
      if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return
      if (gone) return ports.toPage({ type: 'gone' })
      take(message as PageRequest)
    },
    nudge: open,
    hold() {
      held = true
      const open = port
      port = undefined
      open?.disconnect()
    },
    release() {
      held = false
      if (used || listening || pending.size > 0) open()
    },
  }
}

/** What a session invokes is as good as asked for directly. */
function invoked(request: ProviderRequest): Pick<ProviderRequest, 'method' | 'params'> {
  if (request.method !== 'wallet_invokeMethod') return request
  const inner = (request.params as { request?: ProviderRequest } | undefined)?.request
  return typeof inner === 'object' && inner !== null ? inner : request
}

/** The request as the background takes it, or why it can't be one. */
function toProviderRequest({ id, method, params }: PageRequest): ProviderRequest | RpcError {
  if (typeof method !== 'string' || method.length > maxMethodLength) {
    return invalidRequest(`a method of at most ${maxMethodLength} characters`)
  }
  if (params === undefined) return { id, method }
  if (typeof params !== 'string' || params.length > maxParamsLength) {
    return invalidRequest(`params of at most ${maxParamsLength} characters of JSON`)
  }
  try {
    return { id, method, params: JSON.parse(params) }
  } catch {
    return invalidRequest('params in JSON')
  }
}

const invalidRequest = (expected: string): RpcError => ({
  code: transportCodes.invalidRequest,
  message: `Invalid request: expected ${expected}.`,
})

const undeliverable: RpcError = {
  code: transportCodes.invalidParams,
  message: 'Invalid params: params: expected less nesting; the browser could not carry them.',
}

const unreachable: RpcError = {
  code: transportCodes.disconnected,
  message: 'Holdfast does not answer. Try again, or reload this page.',
}
