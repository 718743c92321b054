// How much a page may ask at all. What one request costs grows with its size, so that neither many small nor a few huge
// ones keep the wallet from its work.
import type { Clock } from '@/lib/base/clock'
import { maxParamsLength } from '@/lib/messages/provider'
import { invalidParams, Refused, rpcCodes } from '../rpcErrors'

/** A page that loads asks some hundred things at once; so many are answered whenever they come. */
export const burstRequests = 2_000
/** What a page may ask for as long as it likes. */
export const requestsPerSecond = 200
/** A request counts once more for each of these characters. */
const charactersPerRequest = 10_000
/** Deeper than anything that a method takes; what reads params may recurse. */
export const maxNesting = 100
/** So many allowances are remembered before those that are whole again are forgotten. */
const rememberedPages = 500

export interface PageLimits {
  /** Throws Requests.Refused: -32600 for params that are too large, -32602 too deep, -32005 too many at once. */
  check(page: string, params: unknown): void
}

/** An allowance for each page (by its top origin), in memory: a page can't end the worker, and gains nothing if it could. */
export function createPageLimits(clock: Clock): PageLimits {
  const allowances = new Map<string, { left: number; at: number }>()

  function take(page: string, cost: number): boolean {
    const now = clock()
    const before = allowances.get(page) ?? { left: burstRequests, at: now }
    const left = refilled(before, now)
    if (allowances.size > rememberedPages) forgetWhole(now)
    allowances.set(page, { left: Math.max(0, left - cost), at: now })
    return left >= cost
  }

  function forgetWhole(now: number) {
    for (const [page, allowance] of allowances)
      if (refilled(allowance, now) >= burstRequests) allowances.delete(page)
  }

  return {
    check(page, params) {
      const size = sizeOf(params)
      if (size === 'too deep')
        throw invalidParams('params', `expected at most ${maxNesting} levels of nesting.`)
      if (size > maxParamsLength) {
        throw new Refused(
          rpcCodes.invalidRequest,
          `Invalid request: expected params of at most ${maxParamsLength} characters of JSON.`,
        )
      }
      if (take(page, 1 + Math.floor(size / charactersPerRequest))) return
      throw new Refused(
        rpcCodes.limitExceeded,
        `This page asks too much: at most ${requestsPerSecond} requests a second for long. Wait, then ask again.`,
      )
    },
  }
}

function refilled({ left, at }: { left: number; at: number }, now: number): number {
  // A clock that was put back refills nothing.
  const passedMs = Math.max(0, now - at)
  return Math.min(burstRequests, left + (passedMs * requestsPerSecond) / 1_000)
}

/** About as many characters as the value has in JSON; counting ends soon after the limit. Recurses nowhere. */
export function sizeOf(params: unknown): number | 'too deep' {
  let size = 0
  let level: unknown[] = [params]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxNesting) return 'too deep'
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string') size += value.length + 2
      else if (typeof value !== 'object' || value === null) size += 4
      else {
        const members = Array.isArray(value) ? value : Object.values(value)
        size += 2 + members.length
        if (members !== value) for (const name of Object.keys(value)) size += name.length + 3
        if (size > maxParamsLength) return size
        for (const member of members) below.push(member)
      }
      if (size > maxParamsLength) return size
    }
    level = below
  }
  return size
}
