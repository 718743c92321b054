// JSON over HTTP, with a limit on time (cockatiel's) and size, and nothing of the browser's own sent along.
import { TimeoutStrategy, timeout } from 'cockatiel'
import { WalletError } from '@/lib/base/walletError'

export interface FetchJsonOptions {
  /** For tests; the browser's own else. */
  fetch?: typeof globalThis.fetch
  maxBytes?: number
}

/** 5 MB: the largest block with all its receipts is smaller. */
const fiveMegabytes = 5_000_000

export interface JsonAnswer {
  status: number
  /** HTTP's 200 to 299. */
  ok: boolean
  value: unknown
}

/**
 * A POST of this body, a GET without one; answers what came, whatever its status.
 * Throws Platform.NoAnswer, whose message names what happened but never the URL.
 */
export async function fetchJson(
  url: string,
  body: unknown,
  timeoutMs: number,
  options: FetchJsonOptions = {},
): Promise<JsonAnswer> {
  const { maxBytes = fiveMegabytes } = options
  const fetch = options.fetch ?? globalThis.fetch.bind(globalThis)
  // Aggressive: also where what it waits for does not heed the signal. Whatever was not read is not wanted: it aborts.
  const limit = timeout(timeoutMs, TimeoutStrategy.Aggressive)
  let tookTooLong = false
  limit.onTimeout(() => {
    tookTooLong = true
  })
  try {
    return await limit.execute(async ({ signal }) => {
      const response = await fetch(url, {
        ...(body === undefined
          ? { method: 'GET', headers: { accept: 'application/json' } }
          : {
              method: 'POST',
              headers: { 'content-type': 'application/json', accept: 'application/json' },
              body: JSON.stringify(body),
            }),
        signal,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        // A redirect could lead a request with our addresses to a host that nobody chose.
        redirect: 'error',
      })
      const value = parse(await readText(response, maxBytes), response.status)
      return { status: response.status, ok: response.ok, value }
    })
  } catch (error) {
    if (error instanceof NoAnswer) throw error
    throw new NoAnswer(tookTooLong ? `timeout after ${timeoutMs} ms` : 'no connection', { cause: error })
  }
}

/** Reads no more than the limit, whatever the header says. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const tooLarge = () => new NoAnswer(`answer larger than ${maxBytes} bytes`, { status: response.status })
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  if (!response.body) return ''
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let byteLength = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    byteLength += value.byteLength
    if (byteLength > maxBytes) throw tooLarge()
    text += decoder.decode(value, { stream: true })
  }
}

function parse(text: string, status: number): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const words = status >= 200 && status < 300 ? 'not JSON' : `HTTP ${status}`
    throw new NoAnswer(words, { status, cause })
  }
}

/** There was no answer that can be read; `status` is HTTP's, where there was one. */
export class NoAnswer extends WalletError {
  readonly name = 'Platform.NoAnswer'
  readonly status: number | undefined

  constructor(message: string, options: { status?: number; cause?: unknown } = {}) {
    super(message, options)
    this.status = options.status
  }
}
