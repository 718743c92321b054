// How what the chain said is known, for the findings that rest on it.
import type { HowKnown } from '@/lib/base/known'
import type { Evidence } from './evidence'

/** For a finding about `key`: an address, or `balance`. */
export function sourced(sources: Evidence['sources'], key: string): { known?: HowKnown } {
  const known = sources.get(key.toLowerCase())
  return known ? { known } : {}
}
