// JSON-RPC 2.0 as it goes over the wire: what is asked, and what an answer may look like.
import { BadAnswer, RpcError } from './chainErrors'

export interface RpcRequest {
  jsonrpc: '2.0'
  id: number
  method: string
  params: unknown
}

export type RpcAnswer = { type: 'result'; value: unknown } | { type: 'error'; error: RpcError }

const maxMessageLength = 2_000

/** Reads one answer of `endpoint`. Throws Chain.BadAnswer unless it is an object with this id and either a result or an error. */
export function readAnswer(answer: unknown, id: number, endpoint: string): RpcAnswer {
  if (!isObject(answer))
    throw new BadAnswer('expected a JSON-RPC answer, got something that is not an object')
  if (answer.id !== id) throw new BadAnswer('expected a JSON-RPC answer with the id of its request')
  // Some servers send "error": null beside a result.
  if (answer.error !== undefined && answer.error !== null) {
    return { type: 'error', error: readError(answer.error, endpoint) }
  }
  if (!('result' in answer)) throw new BadAnswer('expected a JSON-RPC answer with a result or an error')
  return { type: 'result', value: answer.result }
}

/** Sorts a batch's answers by id; the order is the server's own (JSON-RPC 2.0, §6). undefined when it is no list. */
export function readBatch(answers: unknown): Map<unknown, unknown> | undefined {
  if (!Array.isArray(answers)) return undefined
  return new Map(answers.filter(isObject).map((answer) => [answer.id, answer]))
}

function readError(error: unknown, endpoint: string): RpcError {
  if (!isObject(error)) throw new BadAnswer('expected a JSON-RPC error to be an object')
  const code = Number.isSafeInteger(error.code) ? (error.code as number) : -32603
  const message = typeof error.message === 'string' ? error.message.slice(0, maxMessageLength) : ''
  return new RpcError(code, message, error.data, endpoint)
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
