// The shipped descriptors, and which of them is bound to what is being signed (ERC-7730, "Context section").
import { hashDomain, toFunctionSelector } from 'viem'
import type { Address } from '@/lib/base/address'
import { type AbiFunction, parseFunction } from '../abi/abiType'
import type { TypedData } from '../typed/read'
import {
  type Descriptor,
  isObject,
  type Json,
  type JsonObject,
  own,
  textOf,
  withIncludes,
} from './descriptor'
import { type FactoryEvent, factoriesOf, factoryKey } from './factory'
import { encodeType } from './schema'

/** A descriptor's way of showing one function or one message. */
export interface Format {
  file: Descriptor
  owner: string
  body: JsonObject
}

export interface FunctionFormat extends Format {
  abi: AbiFunction
}

/** Where a descriptor is bound: an address, the implementation that was found behind it, or the factory that made it. */
export interface Place {
  chainId: number
  address: Address
  implementation?: Address
  /** The factories that were found to have made it, by `factoryKey`. */
  madeBy?: ReadonlySet<string>
}

export interface DescriptorBook {
  forCall(place: Place, selector: string): FunctionFormat | undefined
  forTypedData(data: TypedData, place: Place): Format | undefined
  /** The factories whose contracts a descriptor of this function is for. */
  factoriesFor(chainId: number, selector: string): FactoryEvent[]
}

const emptyBook: DescriptorBook = {
  forCall: () => undefined,
  forTypedData: () => undefined,
  factoriesFor: () => [],
}

let last: { text: string; book: DescriptorBook } | undefined

/** The book of a text; read once as long as the text stays the same. */
export function bookOf(text: string | undefined): DescriptorBook {
  if (text === undefined) return emptyBook
  if (last?.text !== text) last = { text, book: readBook(text) }
  return last.book
}

interface Entry {
  id: string
  file: Descriptor
  /** Merged and read when it is first needed. */
  whole?: Descriptor | 'broken'
  functions?: Map<string, FunctionFormat>
}

/** Reads `{descriptors: {id: descriptor}}`; a text that is not this is a book without descriptors. */
export function readBook(text: string): DescriptorBook {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return emptyBook
  }
  const descriptors = own(parsed, 'descriptors')
  if (!isObject(descriptors)) return emptyBook
  const entries = new Map<string, Entry>()
  for (const [id, file] of Object.entries(descriptors)) if (isObject(file)) entries.set(id, { id, file })
  const calls = placesOf(entries, 'contract')
  const messages = placesOf(entries, 'eip712')
  const anywhere = [...entries.values()].filter(({ file }) => {
    const context = own(own(file, 'context'), 'eip712')
    return context !== undefined && own(context, 'deployments') === undefined
  })

  const ofFactories = [...entries.values()].flatMap((entry) =>
    factoriesOf(entry.file).map((factory) => ({ entry, factory })),
  )

  function wholeOf(entry: Entry): Descriptor | undefined {
    entry.whole ??= withIncludes(entry.file, (name) => entries.get(name)?.file) ?? 'broken'
    return entry.whole === 'broken' ? undefined : entry.whole
  }

  function formatIn(entry: Entry, selector: string): FunctionFormat | undefined {
    const whole = wholeOf(entry)
    if (!whole) return undefined
    entry.functions ??= functionsOf(whole)
    return entry.functions.get(selector.toLowerCase())
  }

  return {
    forCall(place, selector) {
      const made = ofFactories.filter(
        ({ factory }) => factory.chainId === place.chainId && place.madeBy?.has(factoryKey(factory)),
      )
      for (const entry of [...at(calls, place), ...made.map(({ entry }) => entry)]) {
        const found = formatIn(entry, selector)
        if (found) return found
      }
      return undefined
    },
    factoriesFor: (chainId, selector) =>
      ofFactories.flatMap(({ entry, factory }) =>
        factory.chainId === chainId && formatIn(entry, selector) ? [factory] : [],
      ),
    forTypedData(data, place) {
      const type = encodeType(data.types, data.primaryType)
      if (type === undefined) return undefined
      for (const entry of [...at(messages, place), ...anywhere]) {
        const whole = wholeOf(entry)
        const body =
          whole && own(own(own(whole, 'display'), 'formats'), typeKey(whole, data.primaryType, type))
        if (whole && isObject(body) && domainMatches(whole, data))
          return { file: whole, owner: ownerOf(whole), body }
      }
      return undefined
    },
  }
}

const keyOf = (chainId: Json | undefined, address: Json | undefined) =>
  `${chainId}:${String(address).toLowerCase()}`

function placesOf(entries: ReadonlyMap<string, Entry>, kind: 'contract' | 'eip712'): Map<string, Entry[]> {
  const places = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const deployments = own(own(own(entry.file, 'context'), kind), 'deployments')
    if (!Array.isArray(deployments)) continue
    for (const deployment of deployments) {
      const key = keyOf(own(deployment, 'chainId'), own(deployment, 'address'))
      const known = places.get(key)
      if (known) known.push(entry)
      else places.set(key, [entry])
    }
  }
  return places
}

/** Those of the address itself first, then those of the implementation that was found behind it. */
function at(places: ReadonlyMap<string, Entry[]>, { chainId, address, implementation }: Place): Entry[] {
  return [
    ...(places.get(keyOf(chainId, address)) ?? []),
    ...(implementation ? (places.get(keyOf(chainId, implementation)) ?? []) : []),
  ]
}

function ownerOf(file: Descriptor): string {
  const metadata = own(file, 'metadata')
  return textOf(own(metadata, 'owner')) ?? textOf(own(metadata, 'contractName')) ?? ''
}

/** Two keys of one selector make a descriptor invalid for that function. */
function functionsOf(file: Descriptor): Map<string, FunctionFormat> {
  const functions = new Map<string, FunctionFormat>()
  const twice = new Set<string>()
  const named = namedFunctions(file)
  const formats = own(own(file, 'display'), 'formats')
  for (const [key, body] of Object.entries(isObject(formats) ? formats : {})) {
    if (!isObject(body)) continue
    const abi = /^0x[0-9a-fA-F]{8}$/.test(key) ? named.get(key.toLowerCase()) : parseFunction(key)
    if (!abi) continue
    const selector = toFunctionSelector(abi.signature)
    if (functions.has(selector)) twice.add(selector)
    functions.set(selector, { file, owner: ownerOf(file), body, abi: named.get(selector) ?? abi })
  }
  for (const selector of twice) functions.delete(selector)
  return functions
}

/** Version 1 carries the names of arguments in `context.contract.abi`: signatures, or the JSON of Solidity's compiler. */
function namedFunctions(file: Descriptor): Map<string, AbiFunction> {
  const abi = own(own(own(file, 'context'), 'contract'), 'abi')
  const functions = new Map<string, AbiFunction>()
  for (const item of Array.isArray(abi) ? abi : []) {
    const text =
      typeof item === 'string'
        ? item.replace(/^function /, '')
        : `${own(item, 'name')}${inputsText(own(item, 'inputs'), 0)}`
    const parsed = parseFunction(text)
    if (parsed) functions.set(toFunctionSelector(parsed.signature), parsed)
  }
  return functions
}

function inputsText(inputs: Json | undefined, depth: number): string {
  if (!Array.isArray(inputs) || depth > 12) return '()'
  const one = (input: Json) => {
    const type = textOf(own(input, 'type')) ?? ''
    const written = type.startsWith('tuple')
      ? `${inputsText(own(input, 'components'), depth + 1)}${type.slice('tuple'.length)}`
      : type
    return `${written} ${textOf(own(input, 'name')) ?? ''}`.trim()
  }
  return `(${inputs.map(one).join(',')})`
}

/** Version 2 has the encodeType as its key; version 1 the name of the type, beside schemas that must be the same. */
function typeKey(file: Descriptor, primaryType: string, type: string): string {
  if (own(own(own(file, 'display'), 'formats'), type) !== undefined) return type
  const schemas = own(own(own(file, 'context'), 'eip712'), 'schemas')
  const same = (Array.isArray(schemas) ? schemas : []).some((schema) => {
    const types = own(schema, 'types')
    return (
      own(schema, 'primaryType') === primaryType &&
      isObject(types) &&
      encodeType(types as unknown as TypedData['types'], primaryType) === type
    )
  })
  return same ? primaryType : ''
}

function domainMatches(file: Descriptor, { domain, types }: TypedData): boolean {
  const context = own(own(file, 'context'), 'eip712')
  const wanted = own(context, 'domain')
  for (const [name, value] of Object.entries(isObject(wanted) ? wanted : {})) {
    if (!Object.hasOwn(domain, name)) return false
    if (String(domain[name]).toLowerCase() !== String(value).toLowerCase()) return false
  }
  const separator = textOf(own(context, 'domainSeparator'))
  return separator === undefined || separator.toLowerCase() === separatorOf(domain, types)
}

function separatorOf(domain: TypedData['domain'], types: TypedData['types']): string | undefined {
  try {
    return hashDomain({ domain, types: { EIP712Domain: [], ...types } } as Parameters<typeof hashDomain>[0])
  } catch {
    // A domain that can't be hashed is no domain that a descriptor is bound to.
    return undefined
  }
}
