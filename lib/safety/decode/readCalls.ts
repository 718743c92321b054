// Calls → what they do, as trees down to the leaves, and what it brings about. Bounded, and never throws.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { type AbiValue, type Arguments, decodeArguments } from './abi/decodeArguments'
import { type FoundFunction, findFunction } from './abi/findFunction'
import type { Reading, ShippedCall } from './abi/shipped'
import type { Action, KnownCall } from './action'
import { type Call, decodeCall } from './decodeCall'
import type { Deed } from './deed'
import type { Field } from './sentence'

/** Calls inside calls inside calls: nobody reads further. */
const maxDepth = 6
/** In one request, all levels together. */
const maxCalls = 256
const maxFields = 40

export interface ReadCalls {
  /** One for each call, in their order. */
  actions: Action[]
  deeds: Deed[]
}

interface Budget {
  calls: number
}

/** Reads calls that would be made one after the other. */
export function readCalls(calls: readonly Call[]): ReadCalls {
  const budget = { calls: maxCalls }
  const deeds: Deed[] = []
  const actions = calls.slice(0, maxCalls).map((call) => readCall(call, 0, budget, deeds))
  if (calls.length > maxCalls) deeds.push({ type: 'hides', why: 'too many' })
  return { actions, deeds }
}

function readCall(call: Call, depth: number, budget: Budget, deeds: Deed[]): Action {
  budget.calls -= 1
  const action = decodeCall(call)
  if (call.to === null) return action
  if (call.data === '0x') {
    deeds.push({ type: 'pays', to: call.to, valueWei: call.valueWei })
    return action
  }
  const selector = call.data.slice(0, 10).toLowerCase() as Hex
  const digits = call.data.slice(10)
  const shipped = call.data.length >= 10 ? findFunction(selector) : undefined
  const args = shipped && decodeArguments(shipped.abi.parameters, digits)
  const reading =
    args && shipped ? readWith(shipped, { to: call.to, valueWei: call.valueWei, args }) : undefined
  deeds.push({
    type: 'calls',
    to: call.to,
    selector,
    ...(reading && shipped ? { name: shipped.abi.name } : {}),
    valueWei: call.valueWei,
    argumentBytes: Math.max(0, Math.ceil(digits.length / 2)),
    addresses: args ? addressesIn(args) : [],
    understood: reading !== undefined,
    ...(isNote(call.data) ? { note: true } : {}),
    depth,
  })
  if (!shipped || !args || !reading) return action
  deeds.push(...(reading.deeds ?? []))
  const inside = innerOf(reading, depth, budget, reading.foreign ? [] : deeds)
  if (action.type !== 'unknown call') return action
  // A sentence about arguments that make no sense would be one with holes.
  const hasHoles = reading.cut === 'malformed' && !reading.values
  const sentence = hasHoles ? undefined : (reading.sentence ?? shipped.sentence)
  return {
    type: 'known call',
    to: call.to,
    selector,
    signature: shipped.abi.signature,
    ...(sentence ? { sentence: { name: sentence, values: reading.values ?? {} } } : {}),
    fields: reading.fields ?? fieldsOf(args),
    valueWei: call.valueWei,
    ...inside,
  }
}

function innerOf(
  reading: Reading,
  depth: number,
  budget: Budget,
  deeds: Deed[],
): Pick<KnownCall, 'inner' | 'cut'> {
  const calls = reading.inner ?? []
  let cut = reading.cut
  const inner: Action[] = []
  for (const call of calls) {
    if (depth >= maxDepth || budget.calls <= 0) {
      cut = depth >= maxDepth ? 'too deep' : 'too many'
      break
    }
    inner.push(readCall(call, depth + 1, budget, deeds))
  }
  if (cut) deeds.push({ type: 'hides', why: cut })
  return cut ? { inner, cut } : { inner }
}

/** A selector alone may be letters by chance or by choice; more than that is words. */
function isNote(data: Hex): boolean {
  const digits = data.slice(2)
  return digits.length < 8 || (digits.length !== 8 && /^(?:[2-6][0-9a-f]|7[0-9a-e])+$/i.test(digits))
}

/** A reader that meets arguments it did not expect reads nothing; the call then is only half understood. */
function readWith(shipped: FoundFunction, call: ShippedCall): Reading {
  if (!shipped.read) return {}
  try {
    return shipped.read(call) ?? { cut: 'malformed' }
  } catch {
    return { cut: 'malformed' }
  }
}

/** The simple members by their paths, as far as a person would read. */
export function fieldsOf(args: Arguments): Field[] {
  const fields: Field[] = []
  collect(args, '', fields)
  return fields
}

function collect(value: AbiValue, label: string, fields: Field[]) {
  if (fields.length >= maxFields) return
  if (typeof value === 'bigint') fields.push({ label, value: { type: 'number', number: value } })
  else if (typeof value === 'boolean') fields.push({ label, value: { type: 'text', text: String(value) } })
  else if (typeof value === 'string') {
    fields.push(
      /^0x[0-9a-fA-F]{40}$/.test(value)
        ? { label, value: { type: 'address', address: value as Address } }
        : { label, value: { type: 'text', text: value.length > 140 ? `${value.slice(0, 140)}…` : value } },
    )
  } else if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) collect(item, `${label}[${place}]`, fields)
  } else {
    for (const [name, member] of Object.entries(value))
      collect(member, label ? `${label}.${name}` : name, fields)
  }
}

function addressesIn(args: Arguments): Address[] {
  return fieldsOf(args).flatMap(({ value }) => (value.type === 'address' ? [value.address] : []))
}
