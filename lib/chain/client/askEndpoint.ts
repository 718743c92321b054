// Several questions to one endpoint: as one batch where it takes batches, one by one where it does not.
import type { RpcTransport } from '../ports'
import { BadAnswer, Unreachable } from './chainErrors'
import { isObject, type RpcAnswer, type RpcRequest, readAnswer, readBatch } from './jsonRpc'

export interface Question {
  method: string
  params: readonly unknown[] | object
}

interface Asking {
  endpoint: string
  transport: RpcTransport
  timeoutMs: number
  /** Endpoints known to refuse batches; this function adds to it. */
  refusesBatches: Set<string>
  nextId(): number
}

/** `failed`: this endpoint did not answer; another may. */
export type EndpointAnswer = RpcAnswer | { type: 'failed'; error: Unreachable | BadAnswer }

/** One answer for each question, in their order. Never throws. */
export async function askEndpoint(questions: readonly Question[], asking: Asking): Promise<EndpointAnswer[]> {
  if (questions.length > 1 && !asking.refusesBatches.has(asking.endpoint)) {
    const answers = await askBatch(questions, asking)
    if (answers) return answers
    asking.refusesBatches.add(asking.endpoint)
  }
  return Promise.all(questions.map((question) => askOne(question, asking)))
}

/** undefined when the endpoint refuses batches as such. */
async function askBatch(
  questions: readonly Question[],
  { endpoint, transport, timeoutMs, nextId }: Asking,
): Promise<EndpointAnswer[] | undefined> {
  const requests = questions.map((question) => toRequest(question, nextId()))
  try {
    const answers = readBatch(await transport.post(endpoint, requests, { timeoutMs }))
    // One object instead of a list: an error about the batch as a whole.
    if (!answers) return undefined
    return requests.map(({ id }) => readOrFailed(answers.get(id), id, endpoint))
  } catch (error) {
    if (isRefusal(error)) return undefined
    const failed = unreachable(endpoint, error)
    return requests.map(() => ({ type: 'failed', error: failed }))
  }
}

async function askOne(
  question: Question,
  { endpoint, transport, timeoutMs, nextId }: Asking,
): Promise<EndpointAnswer> {
  const request = toRequest(question, nextId())
  try {
    return readOrFailed(await transport.post(endpoint, request, { timeoutMs }), request.id, endpoint)
  } catch (error) {
    return { type: 'failed', error: unreachable(endpoint, error) }
  }
}

function toRequest({ method, params }: Question, id: number): RpcRequest {
  return { jsonrpc: '2.0', id, method, params }
}

function readOrFailed(answer: unknown, id: number, endpoint: string): EndpointAnswer {
  try {
    return readAnswer(answer, id, endpoint)
  } catch (error) {
    return { type: 'failed', error: error instanceof BadAnswer ? error : new BadAnswer('expected an answer') }
  }
}

/** A client error that is not about who asks or how often: for a batch it means "not like this". */
function isRefusal(error: unknown): boolean {
  const status = isObject(error) ? error.status : undefined
  return typeof status === 'number' && status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status)
}

function unreachable(endpoint: string, cause: unknown): Unreachable {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Unreachable(`expected an answer from ${new URL(endpoint).host}, got none: ${reason}`, { cause })
}
