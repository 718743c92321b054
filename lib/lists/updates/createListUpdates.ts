// Brings the lists of the places that the user switched on: whole once a day, what changed every five minutes while a
// site is open. What is not right is refused, and the last good list stays.

import { readSigned, type SignaturePorts } from './readSigned'
import { readDiffs, readStalelist } from './readStalelist'
import { copyOf, judgeUpdate, type ListCopy, type PlaceId, type SiteUpdate, withChanges } from './siteUpdate'

/** A place as the user set it. */
export interface ListPlace {
  id: PlaceId
  on: boolean
  /** Where the list is; missing of MetaMask's place, whose host is known (tests name another one). */
  url?: string
  /** Of a signed list: 32 bytes in hexadecimal. */
  publicKey?: string
  /** The last try: when, in milliseconds since 1970, and what was wrong. */
  triedAt?: number
  problem?: string
}

export interface UpdatePorts extends SignaturePorts {
  places(): Promise<ListPlace[]>
  noteTry(id: PlaceId, triedAt: number, problem: string | undefined): Promise<void>
  copy(id: PlaceId): Promise<ListCopy | undefined>
  putCopy(copy: ListCopy): Promise<void>
  /** The JSON at a URL; throws when there is none within limits. */
  fetchJson(url: string, maxBytes: number): Promise<unknown>
  /** A list changed: whoever holds the old one reads it anew. */
  changed(): void
  clock(): number
}

const metamaskHost = 'https://phishing-detection.api.cx.metamask.io'

const dayMs = 86_400_000
const fiveMinutesMs = 300_000
/** Twice what the largest known list has. */
const maxBytes = 32_000_000
const maxDiffBytes = 4_000_000

/** `siteOpen`: a page of a site is there that the changes of the last minutes could matter to. */
export function createListUpdates(ports: UpdatePorts) {
  let running: Promise<void> | undefined

  async function updatePlace(place: ListPlace, siteOpen: boolean): Promise<void> {
    const now = ports.clock()
    const copy = await ports.copy(place.id)
    const whole = !copy || now - copy.fetchedAt >= dayMs || copy.fetchedAt > now
    // After a failure nothing is asked more often than every five minutes.
    if (place.triedAt !== undefined && place.triedAt <= now && now - place.triedAt < fiveMinutesMs) return
    if (!whole && !(siteOpen && place.id === 'metamask')) return
    const problem = await (whole ? bringWhole(place, copy, now) : bringChanges(place, copy, now)).catch(
      (error: unknown) => (error instanceof Error ? error.message : 'no answer'),
    )
    await ports.noteTry(place.id, now, problem)
    if (problem === undefined) ports.changed()
  }

  /** What is wrong with it; undefined when it took the old one's place. */
  async function bringWhole(
    place: ListPlace,
    last: ListCopy | undefined,
    now: number,
  ): Promise<string | undefined> {
    const read = await readWhole(place, now)
    if (typeof read === 'string') return read
    const judged = judgeUpdate(read, last)
    if (judged !== 'accepted') return judged
    await ports.putCopy(copyOf(place.id, read, now))
    return undefined
  }

  async function readWhole(place: ListPlace, now: number): Promise<SiteUpdate | string> {
    if (place.id === 'metamask') {
      const value = await ports.fetchJson(`${place.url ?? metamaskHost}/v1/stalelist`, maxBytes)
      return readStalelist(value) ?? 'malformed'
    }
    if (place.url === undefined || place.publicKey === undefined) return 'malformed'
    const read = await readSigned(await ports.fetchJson(place.url, maxBytes), place.publicKey, now, ports)
    return read.type === 'read' ? read.update : read.type
  }

  async function bringChanges(place: ListPlace, copy: ListCopy, now: number): Promise<string | undefined> {
    const diffs = readDiffs(
      await ports.fetchJson(`${place.url ?? metamaskHost}/v1/diffsSince/${copy.version}`, maxDiffBytes),
    )
    if (!diffs) return 'malformed'
    const next = withChanges(copy, diffs.changes, diffs.version, now)
    if (next.blockedCount * 3 < copy.blockedCount * 2) return 'shrunken'
    await ports.putCopy(next)
    return undefined
  }

  return {
    /** One run at a time; a second call waits for the first. Never rejects for what a place does. */
    run(siteOpen: boolean): Promise<void> {
      running ??= (async () => {
        try {
          for (const place of await ports.places()) if (place.on) await updatePlace(place, siteOpen)
        } finally {
          running = undefined
        }
      })()
      return running
    },
  }
}
