// What is sealed inside a backup file: a JSON text about everything that is no secret, then the secrets as bytes.
//
//   4 bytes  length of the JSON, big-endian
//   n bytes  JSON in UTF-8: { "secrets": [{ "id", "kind", "length" }], "profile": … }
//   …        the secrets' plaintexts one after the other, in that order and of those lengths
//
// A secret's bytes are what its vault record holds (for a phrase: keystore/phraseSecret.ts). They are bytes, not text,
// so that they can be wiped. `profile` is the caller's: accounts, networks, settings.

export interface BackupSecret {
  /** Accounts of the profile name their secret by it. */
  id: string
  kind: string
  plain: Uint8Array<ArrayBuffer>
}

export interface BackupContents {
  secrets: BackupSecret[]
  /** Plain JSON. */
  profile: unknown
}

const mostSecrets = 5_000

/** The caller wipes the result. */
export function encodeContents({ secrets, profile }: BackupContents): Uint8Array<ArrayBuffer> {
  const about = secrets.map(({ id, kind, plain }) => ({ id, kind, length: plain.length }))
  const json = new TextEncoder().encode(JSON.stringify({ secrets: about, profile }))
  const length = secrets.reduce((sum, { plain }) => sum + plain.length, 4 + json.length)
  const bytes = new Uint8Array(length)
  new DataView(bytes.buffer).setUint32(0, json.length)
  bytes.set(json, 4)
  let at = 4 + json.length
  for (const { plain } of secrets) {
    bytes.set(plain, at)
    at += plain.length
  }
  return bytes
}

/** The secrets are views into `bytes`: wiping those wipes them. undefined when the bytes are in another layout. */
export function decodeContents(bytes: Uint8Array<ArrayBuffer>): BackupContents | undefined {
  if (bytes.length < 4) return undefined
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (start > bytes.length) return undefined
  const json = parse(new TextDecoder().decode(bytes.subarray(4, start)))
  if (!isRecord(json) || !Array.isArray(json.secrets) || json.secrets.length > mostSecrets) return undefined
  const secrets: BackupSecret[] = []
  let at = start
  for (const about of json.secrets as unknown[]) {
    if (!isRecord(about)) return undefined
    const { id, kind, length } = about
    if (typeof id !== 'string' || typeof kind !== 'string') return undefined
    if (typeof length !== 'number' || !Number.isInteger(length) || length < 1) return undefined
    if (at + length > bytes.length) return undefined
    secrets.push({ id, kind, plain: bytes.subarray(at, at + length) })
    at += length
  }
  return at === bytes.length ? { secrets, profile: json.profile } : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
