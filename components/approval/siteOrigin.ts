// A site's origin taken apart for reading: what the browser calls it, and what its host looks like to a person.
import { isLoopback } from '@/lib/base/origin'
import { decodePunycode } from '@/lib/base/punycode'

export interface SiteOrigin {
  /** The whole origin, exactly as the browser reports it. */
  text: string
  scheme: string
  /** As DNS knows it: ASCII, `xn--` for all other letters. */
  host: string
  /** With its colon; empty where it is the scheme's own. */
  port: string
  /** The host with its `xn--` labels decoded (RFC 3492); missing when it has none, or when they decode to nothing. */
  decodedHost?: string
  /** This computer: the page came from no network. */
  loopback: boolean
  /** Without TLS, whoever carries the page may have changed it. */
  encrypted: boolean
}

/** Takes an origin apart; undefined when it is no URL. */
export function readSiteOrigin(origin: string): SiteOrigin | undefined {
  let url: URL
  try {
    url = new URL(origin)
  } catch {
    return undefined
  }
  const decoded = url.hostname.split('.').map(decodeLabel)
  const decodedHost = decoded.some((label) => label.decoded)
    ? decoded.map(({ text }) => text).join('.')
    : undefined
  return {
    text: origin,
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: url.port === '' ? '' : `:${url.port}`,
    ...(decodedHost === undefined ? {} : { decodedHost }),
    loopback: isLoopback(url.hostname),
    encrypted: url.protocol === 'https:',
  }
}

function decodeLabel(label: string): { text: string; decoded: boolean } {
  if (!label.startsWith('xn--')) return { text: label, decoded: false }
  const text = decodePunycode(label.slice(4))
  return text === undefined ? { text: label, decoded: false } : { text, decoded: true }
}
