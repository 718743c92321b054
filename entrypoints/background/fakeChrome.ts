// The browser's APIs as the background uses them, in memory; for tests that run the whole wallet. It must be imported
// before anything that imports wxt/browser.
import { readFileSync } from 'node:fs'
import { argon2id } from '@noble/hashes/argon2.js'
import { scrypt } from '@noble/hashes/scrypt.js'
import type { OffscreenAnswer, OffscreenJob } from '@/lib/messages/offscreen'

/** Everything that left this process: messages between contexts, entries of the two storage areas, alarms, console lines. */
export const left: { where: string; what: unknown }[] = []

function createArea(name: string) {
  const values: Record<string, unknown> = {}
  const named = (names: string | readonly string[]) => (typeof names === 'string' ? [names] : names)
  return {
    values,
    setAccessLevel: async () => {},
    get: async (names: string | readonly string[] | null) =>
      structuredClone(
        names === null
          ? values
          : Object.fromEntries(named(names).flatMap((key) => (key in values ? [[key, values[key]]] : []))),
      ),
    getKeys: async () => Object.keys(values),
    set: async (changed: Record<string, unknown>) => {
      left.push({ where: name, what: structuredClone(changed) })
      Object.assign(values, JSON.parse(JSON.stringify(changed)))
    },
    remove: async (names: string | readonly string[]) => {
      for (const key of named(names)) delete values[key]
    },
  }
}

export const areas = { local: createArea('storage.local'), session: createArea('storage.session') }

const origin = 'chrome-extension://holdfast'
const offscreenUrl = `${origin}/offscreen.html`
/** The one packed file without which no phrase is read can be fetched; the others are not there. */
function getURL(path: string): string {
  if (path !== '/lists/words.txt') return origin + path
  return `data:text/plain,${encodeURIComponent(readFileSync(`public${path}`, 'utf8'))}`
}

let alarms: Record<string, unknown> = {}

Object.assign(globalThis, {
  chrome: {
    runtime: {
      id: 'holdfast',
      getURL,
      getManifest: () => ({ version: '0' }),
    },
    storage: areas,
    alarms: {
      create: async (name: string, alarm: unknown) => {
        left.push({ where: 'alarms', what: { name, alarm } })
        Object.assign(alarms, { [name]: alarm })
      },
      clear: async (name: string) => delete alarms[name],
      get: async (name: string) => alarms[name],
    },
    offscreen: { createDocument: async () => {} },
  },
  self: globalThis,
  location: { origin },
  clients: { matchAll: async () => [{ url: offscreenUrl, postMessage: toOffscreen }] },
})

/** What the offscreen document does, with the real Argon2id at small cost and a judge that knows one rule. */
function toOffscreen(job: OffscreenJob, [password, answer]: Transferable[]): void {
  left.push({ where: 'to the offscreen document', what: structuredClone(job) })
  const source = password as MessagePort
  const reply = answer as MessagePort
  source.onmessage = async ({ data }: MessageEvent<string>) => {
    source.close()
    reply.postMessage(await offscreenAnswer(job, data))
    reply.close()
  }
}

async function offscreenAnswer(job: OffscreenJob, password: string): Promise<OffscreenAnswer> {
  if (job.type === 'stretch file') {
    if (job.kdf.name !== 'scrypt') return { type: 'failed', reason: 'only scrypt here' }
    const { salt, costFactor: N, blockSize: r, parallelism: p, keyLength: dkLen } = job.kdf
    return { type: 'stretched file', bytes: [Uint8Array.from(scrypt(password, salt, { N, r, p, dkLen }))] }
  }
  const isShort = password.length < 8
  const verdict = isShort ? ({ score: 0, reason: 'too short' } as const) : ({ score: 4 } as const)
  if (job.type === 'judge' || (job.judge && isShort)) return { type: 'judged', verdict }
  const bytes = argon2id(password, job.parameters.salt, { t: 1, m: 64, p: 1, dkLen: 32 })
  const usages: KeyUsage[] = ['wrapKey', 'unwrapKey']
  const key = await crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, usages)
  return { type: 'stretched', key }
}

type Listener = (event: unknown) => void
const listeners = new Map<string, Listener[]>()

Object.assign(globalThis, {
  addEventListener: (name: string, listener: Listener) => {
    listeners.set(name, [...(listeners.get(name) ?? []), listener])
  },
})

/** What one of the extension's pages does when it sends a command; resolves to the reply as the page gets it. */
export function sendFrom(
  page: string,
  name: string,
  params: unknown,
  ...passwords: string[]
): Promise<unknown> {
  const reply = new MessageChannel()
  const ports = passwords.map((password) => {
    const channel = new MessageChannel()
    channel.port1.postMessage(password)
    return channel.port2
  })
  return new Promise((resolve) => {
    reply.port1.onmessage = ({ data }) => {
      reply.port1.close()
      resolve(data)
    }
    const event = {
      source: { url: `${origin}/${page}.html`, frameType: 'top-level' },
      origin,
      data: { type: 'command', name, params },
      ports: [reply.port2, ...ports],
      waitUntil: () => {},
    }
    for (const listener of listeners.get('message') ?? []) listener(event)
  })
}

/** The worker that listened is gone; a next one may be started. */
export function stopListening(): void {
  listeners.clear()
}

/** Forgets alarms; the areas stay, as on a disk. */
export function forgetAlarms(): void {
  alarms = {}
}
