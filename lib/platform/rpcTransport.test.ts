import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { NoAnswer } from './fetchJson'
import { createRpcTransport } from './rpcTransport'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(answer: RequestListener): Promise<string> {
  const made = createServer(answer)
  server = made
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/key`
}

const body = { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }
const post = (url: string, timeoutMs = 2_000, maxBytes = 1_000) =>
  createRpcTransport({ maxBytes }).post(url, body, { timeoutMs })

test('posts JSON and answers JSON, without cookies or a referrer', async () => {
  let seen: IncomingMessage | undefined
  let sent = ''
  const url = await serve((request, response) => {
    seen = request
    request.on('data', (chunk) => {
      sent += chunk
    })
    request.on('end', () => response.end('{"jsonrpc":"2.0","id":1,"result":"0x1"}'))
  })
  expect(await post(url)).toEqual({ jsonrpc: '2.0', id: 1, result: '0x1' })
  expect(JSON.parse(sent)).toEqual(body)
  expect(seen?.method).toBe('POST')
  expect(seen?.headers['content-type']).toBe('application/json')
  expect(seen?.headers.cookie).toBeUndefined()
  expect(seen?.headers.referer).toBeUndefined()
})

test('gives up after its time, also in the middle of an answer', async () => {
  const url = await serve((_, response) => void response.write('{"jsonrpc":'))
  await expect(post(url, 100)).rejects.toThrow('timeout after 100 ms')
})

test('gives up after its time, also where what fetches does not heed that it is to stop', async () => {
  const signals: AbortSignal[] = []
  const deaf = (_: unknown, init?: RequestInit) => {
    if (init?.signal) signals.push(init.signal)
    return new Promise<Response>(() => undefined)
  }
  const transport = createRpcTransport({ fetch: deaf as typeof fetch })
  await expect(transport.post('http://127.0.0.1:9/', body, { timeoutMs: 30 })).rejects.toThrow(
    'timeout after 30 ms',
  )
  expect(signals.map(({ aborted }) => aborted)).toEqual([true])
})

test('reads no more than it may, whatever the header says', async () => {
  const url = await serve((_, response) => {
    response.write(`"${'x'.repeat(800)}`)
    response.write('x'.repeat(800))
    response.end('"')
  })
  await expect(post(url)).rejects.toThrow('larger than 1000 bytes')
})

test('does not begin to read what says it is too large', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-length', '5000')
    response.write('"')
  })
  await expect(post(url)).rejects.toThrow('larger than 1000 bytes')
})

test('follows no redirect', async () => {
  const url = await serve((_, response) => {
    response.writeHead(307, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  })
  await expect(post(url)).rejects.toThrow('no connection')
})

test.each([
  [200, '<html>', 'not JSON'],
  [502, '<html>', 'HTTP 502'],
  [429, '{"jsonrpc":"2.0","id":1,"error":{"code":429,"message":"slow down"}}', 'HTTP 429'],
  [400, '{"message":"bad"}', 'HTTP 400'],
  [400, '{"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"no batches"}}', 'HTTP 400'],
])('HTTP %s with %s is no answer', async (status, text, message) => {
  const url = await serve((_, response) => {
    response.writeHead(status).end(text)
  })
  const error = await post(url).catch((reason) => reason)
  expect(error).toBeInstanceOf(NoAnswer)
  expect(error).toMatchObject({ message, status })
})

test("a request's own error is an answer, whatever HTTP says", async () => {
  const answer = { jsonrpc: '2.0', id: 1, error: { code: 3, message: 'execution reverted' } }
  const url = await serve((_, response) => {
    response.writeHead(400).end(JSON.stringify(answer))
  })
  expect(await post(url)).toEqual(answer)
})

test('nobody there is no answer, and the message does not tell the URL', async () => {
  const error = await post('http://127.0.0.1:9/secret-key').catch((reason) => reason)
  expect(error).toMatchObject({ name: 'Platform.NoAnswer', message: 'no connection' })
})
