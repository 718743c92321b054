// Paths of descriptors: names, places and slices, without steps and filters (ERC-7730, "Path references").

import { isHexBytes } from '@/lib/base/hex'
import type { AbiValue } from '../abi/decodeArguments'

type Step = { name: string } | { index: number } | { from?: number; to?: number }

export interface Path {
  /** `#` the data, `@` the transaction or message around it, `$` the descriptor; missing: where the field stands. */
  root?: '#' | '@' | '$'
  steps: readonly Step[]
}

const maxSteps = 32

/** undefined when it is no path. `a.[0].b`, `a[0].b`, `#.a.[]`, `@.to`, `a.[-20:]`. */
export function parsePath(text: string): Path | undefined {
  const parts = text
    .trim()
    .replace(/\[/g, '.[')
    .split('.')
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.length > maxSteps) return undefined
  const root = /^[#@$]$/.test(parts[0] ?? '') ? (parts.shift() as '#' | '@' | '$') : undefined
  const steps: Step[] = []
  for (const part of parts) {
    const step = part.startsWith('[') ? selector(part) : { name: part }
    if (!step) return undefined
    steps.push(step)
  }
  return { ...(root ? { root } : {}), steps }
}

function selector(part: string): Step | undefined {
  const [, from, colon, to] = /^\[(-?\d{1,9})?(:)?(-?\d{1,9})?\]$/.exec(part) ?? []
  if (from !== undefined && colon === undefined) return { index: Number(from) }
  if (colon === undefined && part !== '[]') return undefined
  return {
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  }
}

export type Selected = { one: AbiValue } | { many: readonly AbiValue[] }

/** What the steps lead to; undefined where the data has no such place. */
export function select(value: AbiValue, steps: readonly Step[]): Selected | undefined {
  let values: readonly AbiValue[] = [value]
  let many = false
  for (const step of steps) {
    const next: AbiValue[] = []
    for (const each of values) {
      const found = stepInto(each, step)
      if (!found) return undefined
      if ('many' in found) {
        many = true
        next.push(...found.many)
      } else next.push(found.one)
      if (next.length > 4_000) return undefined
    }
    values = next
  }
  return many ? { many: values } : { one: values[0] as AbiValue }
}

function stepInto(value: AbiValue, step: Step): Selected | undefined {
  if ('name' in step) {
    // A struct's member of every struct of a list: `orders.amount` is `orders.[].amount` to authors.
    if (Array.isArray(value)) {
      const members = value.map((item) => stepInto(item, step))
      if (members.some((member) => !member || 'many' in member)) return undefined
      return { many: members.map((member) => (member as { one: AbiValue }).one) }
    }
    if (typeof value !== 'object' || !Object.hasOwn(value, step.name)) return undefined
    const member = value[step.name]
    return member === undefined ? undefined : { one: member }
  }
  if ('index' in step) {
    if (Array.isArray(value)) {
      const item = value.at(step.index)
      return item === undefined ? undefined : { one: item }
    }
    const bytes = bytesOf(value)
    const byte = bytes?.slice(2).match(/../g)?.at(step.index)
    return byte === undefined ? undefined : { one: `0x${byte}` }
  }
  if (Array.isArray(value)) return { many: value.slice(step.from, step.to) }
  const digits = bytesOf(value)?.slice(2)
  if (digits === undefined) return undefined
  const sliced = digits.slice(twice(step.from), twice(step.to))
  return { one: `0x${sliced}` }
}

const twice = (place: number | undefined) => (place === undefined ? undefined : place * 2)

/** Numbers are words of 32 bytes; texts are not cut. */
function bytesOf(value: AbiValue): string | undefined {
  if (typeof value === 'bigint') return `0x${BigInt.asUintN(256, value).toString(16).padStart(64, '0')}`
  return typeof value === 'string' && isHexBytes(value) ? value : undefined
}
