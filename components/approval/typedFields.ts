// Typed data (EIP-712) as rows to read: every field that is signed, in the order of its type, and nothing else.

export type FieldValue =
  | { type: 'address'; text: string }
  | { type: 'number'; text: string }
  | { type: 'yes or no'; yes: boolean }
  | { type: 'bytes'; text: string }
  | { type: 'text'; text: string }
  | { type: 'struct'; struct: string; fields: Field[] }
  | { type: 'list'; items: FieldValue[] }
  /** Not there, though its type asks for it. */
  | { type: 'missing' }

export interface Field {
  name: string
  /** As the type spells it: `uint256`, `Person[]`. */
  solidityType: string
  value: FieldValue
}

export interface TypedFields {
  type: 'fields'
  primaryType: string
  domain: Field[]
  message: Field[]
  /** Members of the message that no type names: they are not signed, so they are not shown as if they were. */
  unsigned: string[]
}

/** Why the text can't be shown as fields; then it is shown as text. */
export type Unreadable = { type: 'unreadable' }

type Types = Record<string, { name: string; type: string }[]>

/** Deeper than any honest message; a type may contain itself through a list. */
const maxDepth = 24

/** Reads the text of a typed data question as its fields: EIP-712's, or the list of its first draft. */
export function readTypedFields(typedData: string): TypedFields | Unreadable {
  let data: unknown
  try {
    data = JSON.parse(typedData)
  } catch {
    return { type: 'unreadable' }
  }
  if (Array.isArray(data)) return readFirstDraft(data)
  if (!isRecord(data) || !isTypes(data.types) || typeof data.primaryType !== 'string') {
    return { type: 'unreadable' }
  }
  const { types, primaryType } = data as { types: Types; primaryType: string }
  const message = isRecord(data.message) ? data.message : {}
  const domain = isRecord(data.domain) ? data.domain : {}
  if (!has(types, primaryType)) return { type: 'unreadable' }
  try {
    return {
      type: 'fields',
      primaryType,
      domain: has(types, 'EIP712Domain')
        ? readStruct(types, 'EIP712Domain', domain, 0)
        : readStruct({ EIP712Domain: domainTypes(domain) }, 'EIP712Domain', domain, 0),
      message: readStruct(types, primaryType, message, 0),
      unsigned: unnamed(types, primaryType, message),
    }
  } catch (error) {
    if (error instanceof TooDeep) return { type: 'unreadable' }
    throw error
  }
}

/** eth_signTypedData's list: it has no domain, which the prompt says. */
function readFirstDraft(fields: readonly unknown[]): TypedFields | Unreadable {
  const message: Field[] = []
  for (const field of fields) {
    if (!isRecord(field) || typeof field.type !== 'string' || typeof field.name !== 'string') {
      return { type: 'unreadable' }
    }
    const { type, name } = field
    message.push({ name, solidityType: type, value: readValue({}, type, field.value, 0) })
  }
  return { type: 'fields', primaryType: '', domain: [], message, unsigned: [] }
}

class TooDeep extends Error {}

function readStruct(types: Types, struct: string, value: Record<string, unknown>, depth: number): Field[] {
  if (depth > maxDepth) throw new TooDeep()
  return (types[struct] ?? []).map(({ name, type }) => ({
    name,
    solidityType: type,
    value: readValue(types, type, has(value, name) ? value[name] : undefined, depth + 1),
  }))
}

function readValue(types: Types, type: string, value: unknown, depth: number): FieldValue {
  if (depth > maxDepth) throw new TooDeep()
  if (value === undefined || value === null) return { type: 'missing' }
  const list = /^(.*)\[\d*\]$/.exec(type)
  if (list?.[1] !== undefined && Array.isArray(value)) {
    const inner = list[1]
    return { type: 'list', items: value.map((item) => readValue(types, inner, item, depth + 1)) }
  }
  if (has(types, type) && isRecord(value)) {
    return { type: 'struct', struct: type, fields: readStruct(types, type, value, depth) }
  }
  if (type === 'bool') return { type: 'yes or no', yes: value === true || value === 'true' }
  if (type === 'address' && typeof value === 'string') return { type: 'address', text: value }
  if (/^u?int\d*$/.test(type)) return { type: 'number', text: wholeNumber(value) }
  if (/^bytes\d*$/.test(type)) return { type: 'bytes', text: asText(value) }
  return { type: 'text', text: asText(value) }
}

/** Decimal digits for whatever spelling of a whole number; else the spelling itself. */
function wholeNumber(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return asText(value)
  try {
    return BigInt(value).toString()
  } catch {
    return asText(value)
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The domain's fields by EIP-712's own list, where the request left their types out. */
function domainTypes(domain: Record<string, unknown>): { name: string; type: string }[] {
  return [
    { name: 'name', type: 'string' },
    { name: 'version', type: 'string' },
    { name: 'chainId', type: 'uint256' },
    { name: 'verifyingContract', type: 'address' },
    { name: 'salt', type: 'bytes32' },
  ].filter(({ name }) => has(domain, name))
}

function unnamed(types: Types, struct: string, value: Record<string, unknown>): string[] {
  const named = new Set((types[struct] ?? []).map(({ name }) => name))
  return Object.keys(value).filter((name) => !named.has(name))
}

function isTypes(value: unknown): value is Types {
  return (
    isRecord(value) &&
    Object.values(value).every(
      (fields) =>
        Array.isArray(fields) &&
        fields.every(
          (field) => isRecord(field) && typeof field.name === 'string' && typeof field.type === 'string',
        ),
    )
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function has(value: object, name: string): boolean {
  return Object.hasOwn(value, name)
}
