// A list of sites that somebody signed with an Ed25519 key (`npm run lists:sign`).
//
//   {"payload": "...", "signature": "<64 bytes in hexadecimal>"}; the signature is over the payload's UTF-8 bytes:
//
//   holdfast-list 1
//   list sites
//   key <the first 8 bytes of the public key's SHA-256, in hexadecimal>
//   version <whole number that grows>
//   expires <RFC 3339, in UTC>
//   <empty line>
//   <blocked hosts, one a line>
//   <empty line>
//   <hosts that are never blocked>
import { hostsOf, type SiteUpdate } from './siteUpdate'

export type SignedReading =
  | { type: 'read'; update: SiteUpdate }
  | { type: 'malformed' }
  | { type: 'other key' }
  | { type: 'wrong signature' }
  | { type: 'expired' }

export interface SignaturePorts {
  /** Ed25519 (RFC 8032) over the text's bytes. Key and signature in hexadecimal; never throws. */
  verify(publicKey: string, text: string, signature: string): Promise<boolean>
  /** The first 8 bytes of the key's SHA-256, in hexadecimal. */
  keyId(publicKey: string): Promise<string>
}

/** Nothing in the payload is believed before its signature is right. */
export async function readSigned(
  value: unknown,
  publicKey: string,
  now: number,
  ports: SignaturePorts,
): Promise<SignedReading> {
  if (typeof value !== 'object' || value === null) return { type: 'malformed' }
  const { payload, signature } = value as Record<string, unknown>
  if (typeof payload !== 'string' || typeof signature !== 'string' || !/^[0-9a-f]{128}$/.test(signature)) {
    return { type: 'malformed' }
  }
  if (!(await ports.verify(publicKey, payload, signature))) return { type: 'wrong signature' }
  const [head = '', blocked = '', allowed, ...rest] = payload.split('\n\n')
  const parts = /^holdfast-list 1\nlist sites\nkey ([0-9a-f]{16})\nversion (\d{1,15})\nexpires (\S+)$/.exec(
    head,
  )
  if (!parts || allowed === undefined || rest.length > 0) return { type: 'malformed' }
  const [, key, version = '', expires = ''] = parts
  if (key !== (await ports.keyId(publicKey))) return { type: 'other key' }
  const end = Date.parse(expires)
  if (Number.isNaN(end)) return { type: 'malformed' }
  if (end <= now) return { type: 'expired' }
  return {
    type: 'read',
    update: {
      blocked: hostsOf(blocked.split('\n')),
      allowed: hostsOf(allowed.split('\n')),
      version: Number(version),
    },
  }
}
