// What pages used before EIP-1193: enable(), send() and sendAsync().
import type { RpcError } from '@/lib/messages/provider'
import type { Provider } from './provider'

interface JsonRpcPayload {
  id?: unknown
  method?: unknown
  params?: unknown
}

interface JsonRpcAnswer {
  id: unknown
  jsonrpc: '2.0'
  result?: unknown
  error?: RpcError
}

type Callback = (error: Error | null, answer?: JsonRpcAnswer | JsonRpcAnswer[]) => void

export interface LegacyMethods {
  enable(): Promise<unknown>
  /** send(method, params), send(payload, callback), or send(payload) for what is known without asking. */
  send(methodOrPayload: unknown, paramsOrCallback?: unknown): unknown
  sendAsync(payload: unknown, callback: Callback): void
}

/** The old methods on top of `provider`. What send() answers has the form that MetaMask gave it. */
export function createLegacyMethods(provider: Provider, report: (error: unknown) => void): LegacyMethods {
  const { isArray } = Array
  const ErrorAtStart = Error
  const { assign } = Object
  const { request } = provider

  /** Never rejects: an error is part of the answer. */
  function answerOne(payload: unknown, then: (error: Error | null, answer: JsonRpcAnswer) => void) {
    const { id, method, params } = (payload ?? {}) as JsonRpcPayload
    const head = { id, jsonrpc: '2.0' as const }
    request({ method, params }).then(
      (result) => then(null, { ...head, result }),
      (error: Error & RpcError) => {
        const { code, message, data } = error
        then(error, { ...head, error: { code, message, ...(data === undefined ? {} : { data }) } })
      },
    )
  }

  function call(callback: Callback, error: Error | null, answer: JsonRpcAnswer | JsonRpcAnswer[]) {
    try {
      callback(error, answer)
    } catch (thrown) {
      report(thrown)
    }
  }

  function sendAsync(payload: unknown, callback: Callback) {
    if (!isArray(payload)) return answerOne(payload, (error, answer) => call(callback, error, answer))
    const answers: JsonRpcAnswer[] = []
    let missing = payload.length
    if (missing === 0) return call(callback, null, answers)
    for (let i = 0; i < payload.length; i++) {
      answerOne(payload[i], (_, answer) => {
        answers[i] = answer
        if (--missing === 0) call(callback, null, answers)
      })
    }
  }

  /** Only what the provider knows by itself can be answered at once. */
  function answerNow(payload: JsonRpcPayload): JsonRpcAnswer {
    const { id, method } = payload
    const { selectedAddress, networkVersion, chainId } = provider
    const head = { id, jsonrpc: '2.0' as const }
    if (method === 'eth_accounts') return { ...head, result: selectedAddress ? [selectedAddress] : [] }
    if (method === 'eth_coinbase') return { ...head, result: selectedAddress }
    if (method === 'net_version') return { ...head, result: networkVersion }
    if (method === 'eth_chainId') return { ...head, result: chainId }
    const error = new ErrorAtStart(
      'send() without a callback answers only what is known already: use request().',
    )
    throw assign(error, { code: 4200 })
  }

  return {
    enable: () => request({ method: 'eth_requestAccounts' }),
    send(methodOrPayload, paramsOrCallback) {
      if (typeof methodOrPayload === 'string') {
        const payload = { method: methodOrPayload, params: paramsOrCallback }
        return request(payload).then((result) => ({ id: undefined, jsonrpc: '2.0', result }))
      }
      if (typeof paramsOrCallback === 'function') {
        return sendAsync(methodOrPayload, paramsOrCallback as Callback)
      }
      return answerNow((methodOrPayload ?? {}) as JsonRpcPayload)
    },
    sendAsync,
  }
}
