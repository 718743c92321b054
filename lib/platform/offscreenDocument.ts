// The one offscreen document: found, or created when nobody has yet.
import { browser } from 'wxt/browser'
import { WalletError } from '@/lib/base/walletError'

// The worker's own scope; the DOM's types only know a page's.
interface WorkerClients {
  matchAll(options: { includeUncontrolled: boolean; type: 'all' }): Promise<readonly OffscreenClient[]>
}

/** The document as the service worker sees it. */
export interface OffscreenClient {
  readonly url: string
  postMessage(message: unknown, transfer: Transferable[]): void
}

/**
 * A function that gives the document's client. Callers at the same time share one creation.
 * Throws Platform.OffscreenMissing when the browser made the document but it cannot be found.
 */
export function createOffscreenDocument(): () => Promise<OffscreenClient> {
  let creating: Promise<OffscreenClient> | undefined

  async function find(): Promise<OffscreenClient | undefined> {
    const url = browser.runtime.getURL('/offscreen.html')
    const { clients } = globalThis as unknown as { clients: WorkerClients }
    const all = await clients.matchAll({ includeUncontrolled: true, type: 'all' })
    return all.find((client) => client.url === url)
  }

  async function create(): Promise<OffscreenClient> {
    const there = await find()
    if (there) return there
    await browser.offscreen.createDocument({
      url: 'offscreen.html',
      reasons: ['WORKERS'],
      justification: 'Stretches the password with Argon2id in a Worker, which a service worker cannot start.',
    })
    const made = await find()
    if (!made) throw new OffscreenMissing()
    return made
  }

  return async () => {
    const there = await find()
    if (there && !creating) return there
    creating ??= create().finally(() => {
      creating = undefined
    })
    return creating
  }
}

export class OffscreenMissing extends WalletError {
  override readonly name = 'Platform.OffscreenMissing'
  constructor() {
    super('expected the offscreen document among the clients')
  }
}
