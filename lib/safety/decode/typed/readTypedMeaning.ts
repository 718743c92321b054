// Typed data → what it means. Whatever it is, an answer comes: named fields where nothing more is known.
import type { Address } from '@/lib/base/address'
import type { Field } from '../sentence'
import { readAccountDeed } from './accounts'
import type { TypedMeaning } from './meaning'
import { readOrder } from './orders'
import { readPermit } from './permits'
import { isMembers, type TypedData } from './read'
import { readRelayedCall } from './relayed'

const maxFields = 60
const maxDepth = 16

/** Reads parsed JSON, of version 3 or 4 or the list of the first draft. Never throws, whatever it is given. */
export function readTypedMeaning(value: unknown): TypedMeaning {
  const data = typedDataOf(value)
  if (!data) return { kind: 'other', fields: fieldsOf(value), deeds: [] }
  const meaning = readPermit(data) ?? readOrder(data) ?? readAccountDeed(data) ?? readRelayedCall(data)
  return meaning
    ? { ...meaning, fields: meaning.fields.length > 0 ? meaning.fields : fieldsOf(data.message) }
    : { kind: 'other', fields: fieldsOf(data.message), deeds: [] }
}

export function typedDataOf(value: unknown): TypedData | undefined {
  if (!isMembers(value) || typeof value.primaryType !== 'string') return undefined
  const { primaryType, domain, message, types } = value
  if (!isMembers(message)) return undefined
  return {
    primaryType,
    domain: isMembers(domain) ? domain : {},
    message,
    types: (isMembers(types) ? types : {}) as TypedData['types'],
  }
}

/** The members by their paths, as far as a person would read; a circle ends where it closes. */
function fieldsOf(value: unknown): Field[] {
  const fields: Field[] = []
  collect(value, '', fields, [])
  return fields
}

function collect(value: unknown, label: string, fields: Field[], above: object[]) {
  if (fields.length >= maxFields || above.length > maxDepth) return
  if (typeof value === 'object' && value !== null) {
    if (above.includes(value)) return
    const inner = [...above, value]
    let read = 0
    for (const name in value) {
      if (!Object.hasOwn(value, name)) continue
      if (++read > maxFields) return
      const path = Array.isArray(value) ? `${label}[${name}]` : label ? `${label}.${name}` : name
      collect((value as Record<string, unknown>)[name], path.slice(0, 120), fields, inner)
    }
    return
  }
  const text = String(value)
  fields.push(
    /^0x[0-9a-fA-F]{40}$/.test(text)
      ? { label, value: { type: 'address', address: text as Address } }
      : { label, value: { type: 'text', text: text.length > 140 ? `${text.slice(0, 140)}…` : text } },
  )
}
