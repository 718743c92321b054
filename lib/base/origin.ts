// Web origins as the browser reports them.

/** Only these may talk to the provider: https anywhere, http on this machine (secure contexts). */
export function isProviderOrigin(origin: string): boolean {
  const url = parse(origin)
  if (!url || url.origin !== origin) return false
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && isLoopback(url.hostname)
}

/** localhost, its subdomains, 127.0.0.0/8 and ::1 (W3C Secure Contexts, §3.1). */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    /^127(\.\d{1,3}){3}$/.test(hostname) ||
    hostname === '[::1]'
  )
}

/** Whether a URL, or an origin, names this very machine. */
export function isOnThisMachine(url: string): boolean {
  return isLoopback(parse(url)?.hostname ?? '')
}

/** What we may fetch from: https, or plain http on this machine; no user name in it. */
export function isWebUrl(text: string): boolean {
  return isReachable(text, 'https:', 'http:')
}

/** An endpoint we may ask: also by wss, or by plain ws on this machine. */
export function isEndpointUrl(text: string): boolean {
  return isWebUrl(text) || isReachable(text, 'wss:', 'ws:')
}

function isReachable(text: string, encrypted: string, plain: string): boolean {
  const url = parse(text)
  if (!url || url.username !== '' || url.password !== '') return false
  return url.protocol === encrypted || (url.protocol === plain && isLoopback(url.hostname))
}

/** One that is talked to over a WebSocket. */
export function isSocketUrl(endpoint: string): boolean {
  return /^wss?:/i.test(endpoint)
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
