// Who runs an endpoint, as far as its address tells: another URL of the same operator is no second opinion.
import { isLoopback } from './origin'

/** Names under which anybody registers: one label more belongs to the operator. */
const shared = /^(co|com|net|org|gov|edu|ac|ne|or|go)\.[a-z]{2}$/

/** The registered name of a host; of an address, host and port; of this machine the port. */
export function operatorOf(endpoint: string): string {
  const { host, hostname, port } = new URL(endpoint)
  if (isLoopback(hostname)) return `this machine:${port}`
  if (/^[\d.]+$|^\[/.test(hostname)) return host
  const labels = hostname.split('.')
  const registered = labels.slice(-2).join('.')
  return shared.test(registered) ? labels.slice(-3).join('.') : registered
}
