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

/** An endpoint we may ask: https, or plain http on this machine. */
export function isEndpointUrl(text: string): boolean {
  const url = parse(text)
  if (!url || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
