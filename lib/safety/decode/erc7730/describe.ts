// A call or typed data → what a bound descriptor says of it. Bounded, and never throws; where anything that should be
// shown can't be, there is no description at all: half an explanation misleads.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { type AbiValue, decodeArguments } from '../abi/decodeArguments'
import type { TypedData } from '../typed/read'
import type { DescriptorBook, Format, Place } from './book'
import type { Described, DescribedField, DescribedValue } from './described'
import { isObject, type Json, type JsonObject, own, referred, textOf, withDefinition } from './descriptor'
import { addressOf, formatValue, numberOf, type Parameters } from './formats'
import { parsePath, type Selected, select } from './path'
import { typedValues } from './schema'

/** What stands around the data. */
export interface Container {
  chainId: number
  /** Who sends or signs it; missing where that is not known. */
  from?: Address
  to: Address
  valueWei: bigint
}

export interface DescribeOptions {
  book: DescriptorBook
  /** The implementation behind an address, where it was read from the chain. */
  implementationOf?(chainId: number, address: Address): Address | undefined
  /** The factories that were found to have made a contract, by `factoryKey`. */
  madeBy?(chainId: number, address: Address): ReadonlySet<string> | undefined
  /** The asset of a vault (EIP-4626), where it was read from the chain: `@.asset` in descriptors of ours. */
  assetOf?(chainId: number, vault: Address): Address | undefined
}

const maxDepth = 6
/** In one request, calls inside included. */
const maxFields = 120
const maxGroups = 12

const newBudget = (): Budget => ({ fields: maxFields, items: 1_000, calls: 32, cut: false })

interface Budget {
  fields: number
  /** Items of lists that groups go through, shown or not. */
  items: number
  calls: number
  cut: boolean
}

/** undefined when no descriptor is bound to it, or the bound one does not fit. */
export function describeCall(
  call: { to: Address; valueWei: bigint; data: Hex },
  around: { chainId: number; from?: Address },
  options: DescribeOptions,
): Described | undefined {
  return withinBounds(() => describedCall(call, around, options, newBudget(), 0))
}

export function describeTypedData(
  data: TypedData,
  around: { chainId: number; from?: Address },
  options: DescribeOptions,
): Described | undefined {
  return withinBounds(() => {
    const address = addressOf(data.domain.verifyingContract as AbiValue | undefined)
    const chainId = Number(data.domain.chainId ?? around.chainId)
    if (!address || !Number.isSafeInteger(chainId)) return undefined
    const format = options.book.forTypedData(data, placeOf(chainId, address, options))
    const values = format && typedValues(data)
    if (!format || values === undefined) return undefined
    const container = { ...around, chainId, to: address, valueWei: 0n }
    return describeWith(format, values, container, options, newBudget(), 0)
  })
}

/** A descriptor from outside may be anything; what it makes throw is the same as one that does not fit. */
function withinBounds(read: () => Described | undefined): Described | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

function placeOf(chainId: number, address: Address, options: DescribeOptions): Place {
  const implementation = options.implementationOf?.(chainId, address)
  const madeBy = options.madeBy?.(chainId, address)
  return { chainId, address, ...(implementation ? { implementation } : {}), ...(madeBy ? { madeBy } : {}) }
}

function describedCall(
  call: { to: Address; valueWei: bigint; data: Hex },
  around: { chainId: number; from?: Address },
  options: DescribeOptions,
  budget: Budget,
  depth: number,
): Described | undefined {
  if (call.data.length < 10) return undefined
  const format = options.book.forCall(placeOf(around.chainId, call.to, options), call.data.slice(0, 10))
  const values = format && decodeArguments(format.abi.parameters, call.data.slice(10))
  if (!format || !values) return undefined
  return describeWith(
    format,
    values,
    { ...around, to: call.to, valueWei: call.valueWei },
    options,
    budget,
    depth,
  )
}

/** Thrown where a descriptor does not fit the data; caught at this file's border. */
const doesNotFit = new RangeError('the descriptor does not fit the data')

interface Reader {
  format: Format
  values: AbiValue
  container: Container
  options: DescribeOptions
  budget: Budget
  depth: number
  /** The first value that was shown for a path, for the sentence. */
  shown: Map<string, DescribedValue>
}

function describeWith(
  format: Format,
  values: AbiValue,
  container: Container,
  options: DescribeOptions,
  budget: Budget,
  depth: number,
): Described {
  const reader: Reader = { format, values, container, options, budget, depth, shown: new Map() }
  const fields: DescribedField[] = []
  readFields(reader, own(format.body, 'fields'), values, fields, 0)
  return {
    owner: format.owner,
    intent: intentOf(reader),
    fields,
    ...(budget.cut ? { cut: true } : {}),
  }
}

function readFields(
  reader: Reader,
  given: Json | undefined,
  base: AbiValue,
  into: DescribedField[],
  depth: number,
) {
  if (given === undefined) return
  if (!Array.isArray(given) || depth > maxGroups) throw doesNotFit
  for (const each of given) {
    if (!isObject(each)) throw doesNotFit
    const field = withDefinition(reader.format.file, each)
    if (!field) throw doesNotFit
    if (field.fields !== undefined) readGroup(reader, field, base, into, depth)
    else readField(reader, field, base, into)
  }
}

function readGroup(reader: Reader, group: JsonObject, base: AbiValue, into: DescribedField[], depth: number) {
  const path = textOf(group.path)
  const found = path === undefined ? { one: base } : lookUp(reader, path, base)
  if (!found) throw doesNotFit
  const bases = 'many' in found ? found.many : [found.one]
  for (const each of bases) {
    reader.budget.items -= 1
    if (outOfBudget(reader.budget)) return
    readFields(reader, group.fields, each, into, depth + 1)
  }
}

function readField(reader: Reader, field: JsonObject, base: AbiValue, into: DescribedField[]) {
  const { visible } = field
  if (visible === 'never' || outOfBudget(reader.budget)) return
  const label = textOf(field.label) ?? textOf(field.path) ?? ''
  const found = fieldValues(reader, field, base)
  if (!found) {
    if (visible === 'optional') return
    throw doesNotFit
  }
  const values = 'many' in found ? found.many : [found.one]
  values.forEach((value, place) => {
    if (outOfBudget(reader.budget)) return
    if (isHidden(visible, value)) return
    const formatted = formatValue(
      textOf(field.format) ?? 'raw',
      value,
      parametersOf(reader, field.params, base, 'many' in found ? place : undefined),
    )
    if (!formatted) {
      if (visible === 'optional') return
      throw doesNotFit
    }
    reader.budget.fields -= 1
    const path = textOf(field.path)
    if (path !== undefined && !reader.shown.has(plainPath(path))) reader.shown.set(plainPath(path), formatted)
    into.push({ label: separated(field, label, place), value: formatted })
  })
}

function separated(field: JsonObject, label: string, place: number): string {
  const separator = textOf(field.separator)
  return separator === undefined ? label : `${label} ${separator.replace('{index}', String(place))}`.trim()
}

/** Also says so when a value that must be one of a list is none of them. */
function isHidden(visible: Json | undefined, value: AbiValue): boolean {
  if (!isObject(visible)) return false
  const isIn = (list: Json | undefined) =>
    Array.isArray(list) &&
    list.some((each) => String(each).toLowerCase() === String(value).toLowerCase() || sameNumber(each, value))
  if (visible.mustMatch !== undefined) {
    if (!isIn(visible.mustMatch)) throw doesNotFit
    return true
  }
  return isIn(visible.ifNotIn)
}

function sameNumber(text: Json, value: AbiValue): boolean {
  const number = numberOf(value)
  if (number === undefined || !/^(\d{1,78}|0x[0-9a-fA-F]{1,64})$/.test(String(text))) return false
  return BigInt(String(text)) === number
}

function outOfBudget(budget: Budget): boolean {
  if (budget.fields > 0 && budget.items > 0) return false
  budget.cut = true
  return true
}

function fieldValues(reader: Reader, field: JsonObject, base: AbiValue): Selected | undefined {
  const path = textOf(field.path)
  if (path !== undefined) return lookUp(reader, path, base)
  if (field.value === undefined) return undefined
  const value = constant(reader, field.value, base)
  return value === undefined ? undefined : { one: value }
}

function lookUp(reader: Reader, text: string, base: AbiValue): Selected | undefined {
  if (text.startsWith('$.')) {
    const value = constant(reader, text, base)
    return value === undefined ? undefined : { one: value }
  }
  const path = parsePath(text)
  if (!path) return undefined
  if (path.root === '@') return select(containerValues(reader), path.steps)
  return select(path.root === '#' ? reader.values : base, path.steps)
}

function containerValues({ container: { chainId, from, to, valueWei }, options }: Reader): AbiValue {
  const asset = options.assetOf?.(chainId, to)
  return {
    chainId: BigInt(chainId),
    to,
    value: valueWei,
    ...(from ? { from } : {}),
    ...(asset ? { asset } : {}),
  }
}

/** A value that the descriptor writes itself: as it stands, by reference, or out of a map. */
function constant(reader: Reader, given: Json, base: AbiValue): AbiValue | undefined {
  if (isObject(given) && given.map !== undefined) {
    const values = own(referred(reader.format.file, textOf(given.map) ?? ''), 'values')
    const key = lookUp(reader, textOf(given.keyPath) ?? '', base)
    const found = key && 'one' in key ? own(values, String(key.one)) : undefined
    // The standard: a descriptor whose map does not know the key is no descriptor for this data.
    if (found === undefined) throw doesNotFit
    return abiOf(found)
  }
  return abiOf(
    typeof given === 'string' && given.startsWith('$.') ? referred(reader.format.file, given) : given,
  )
}

function abiOf(value: Json | undefined): AbiValue | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

/** `place`: which of a list's values is formatted; parameters that are lists go with it. */
function parametersOf(
  reader: Reader,
  params: Json | undefined,
  base: AbiValue,
  place: number | undefined,
): Parameters {
  const given = isObject(params) ? params : {}
  const fromPath = (path: string): AbiValue | undefined => {
    const found = lookUp(reader, path, base)
    if (!found) return undefined
    if ('one' in found) return found.one
    return place === undefined ? found.many[0] : found.many[place]
  }
  return {
    raw: given,
    referred: (path) => referred(reader.format.file, path),
    value(name) {
      const path = textOf(given[`${name}Path`])
      if (path !== undefined) return fromPath(path)
      const value = given[name]
      return value === undefined ? undefined : constant(reader, value, base)
    },
    list(name) {
      const value = given[name]
      const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
      return list
        .flatMap((each) => constant(reader, each, base) ?? [])
        .filter((each) => typeof each === 'string')
    },
    call: (data, parameters) => innerCall(reader, data as Hex, parameters),
  }
}

function innerCall(reader: Reader, bytes: Hex, parameters: Parameters): DescribedValue | undefined {
  const { container, options, budget, depth } = reader
  const to = addressOf(parameters.value('callee'))
  if (!to) return undefined
  const selector = parameters.value('selector')
  const data = (typeof selector === 'string' ? `${selector}${bytes.slice(2)}` : bytes) as Hex
  const valueWei = numberOf(parameters.value('amount')) ?? 0n
  const chainId = Number(numberOf(parameters.value('chainId')) ?? BigInt(container.chainId))
  const from = addressOf(parameters.value('spender')) ?? container.from
  budget.calls -= 1
  const tooMany = depth >= maxDepth || budget.calls < 0
  if (tooMany) budget.cut = true
  const around = { chainId, ...(from ? { from } : {}) }
  // What does not fit inside is a call that nobody describes; the rest still stands.
  const described = tooMany
    ? undefined
    : withinBounds(() => describedCall({ to, valueWei, data }, around, options, budget, depth + 1))
  return {
    type: 'call',
    to,
    selector: data.slice(0, 10) as Hex,
    valueWei,
    ...(described ? { described } : {}),
  }
}

/** The sentence with its values; where one of them was not shown, the plain intent. */
function intentOf(reader: Reader): Described['intent'] {
  const { body } = reader.format
  return interpolated(reader, textOf(body.interpolatedIntent)) ?? [plainIntent(body.intent)]
}

function plainIntent(intent: Json | undefined): string {
  if (typeof intent === 'string') return intent
  if (!isObject(intent)) return ''
  return Object.entries(intent)
    .filter(([, value]) => typeof value === 'string')
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')
}

function interpolated(reader: Reader, text: string | undefined): Described['intent'] | undefined {
  if (text === undefined) return undefined
  const parts: (string | DescribedValue)[] = []
  let words = ''
  for (const [piece] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (piece === '{{' || piece === '}}') words += piece.charAt(0)
    else if (/^\{.+\}$/.test(piece)) {
      const value = reader.shown.get(plainPath(piece.slice(1, -1)))
      if (!value || value.type === 'call') return undefined
      if (words) parts.push(words)
      words = ''
      parts.push(value)
    } else words += piece
  }
  if (words) parts.push(words)
  return parts.length > 0 ? parts : undefined
}

/** `#.a.[0]`, `a[0]` and `a.[0]` are one path. */
const plainPath = (path: string) => path.trim().replace(/^#\./, '').replace(/\.?\[/g, '.[')
