// The types of Solidity's contract ABI, read from the text of a function's signature.

export type AbiType =
  | { kind: 'uint' | 'int'; bits: number }
  | { kind: 'address' | 'bool' | 'bytes' | 'string' }
  | { kind: 'bytesN'; length: number }
  /** `length` missing: as many as the data says. */
  | { kind: 'array'; item: AbiType; length?: number }
  | { kind: 'tuple'; members: readonly Parameter[] }

export interface Parameter {
  /** Its place, where it has no name. */
  name: string
  type: AbiType
}

export interface AbiFunction {
  name: string
  /** Without spaces and argument names, as the selector is made of it. */
  signature: string
  parameters: readonly Parameter[]
}

/** Deeper types are no honest function's. */
const maxDepth = 12

/**
 * Reads `name(type name, (type name, …)[] name)`; memory words and the word `tuple` may stand in it.
 * undefined when it is not a signature.
 */
export function parseFunction(text: string): AbiFunction | undefined {
  const open = text.indexOf('(')
  const name = text.slice(0, open).trim()
  if (open < 0 || !/^[A-Za-z_$][\w$]*$/.test(name)) return undefined
  const reader = { text, at: open }
  const parameters = parameterList(reader, 0)
  if (!parameters || text.slice(reader.at).trim() !== '') return undefined
  return { name, signature: `${name}(${parameters.map(({ type }) => typeText(type)).join(',')})`, parameters }
}

/** The type as it stands in a signature. */
export function typeText(type: AbiType): string {
  switch (type.kind) {
    case 'uint':
    case 'int':
      return `${type.kind}${type.bits}`
    case 'bytesN':
      return `bytes${type.length}`
    case 'array':
      return `${typeText(type.item)}[${type.length ?? ''}]`
    case 'tuple':
      return `(${type.members.map((member) => typeText(member.type)).join(',')})`
    default:
      return type.kind
  }
}

/** Whether its value lies elsewhere, and only its place in the head. */
export function isDynamic(type: AbiType): boolean {
  if (type.kind === 'bytes' || type.kind === 'string') return true
  if (type.kind === 'array') return type.length === undefined || isDynamic(type.item)
  return type.kind === 'tuple' && type.members.some((member) => isDynamic(member.type))
}

/** Words of 32 bytes in the head. */
export function headWords(type: AbiType): number {
  if (isDynamic(type)) return 1
  if (type.kind === 'array') return (type.length ?? 0) * headWords(type.item)
  if (type.kind === 'tuple') return type.members.reduce((sum, member) => sum + headWords(member.type), 0)
  return 1
}

interface Reader {
  text: string
  at: number
}

/** From its opening parenthesis to behind its closing one. */
function parameterList(reader: Reader, depth: number): Parameter[] | undefined {
  if (depth > maxDepth) return undefined
  const parameters: Parameter[] = []
  reader.at += 1
  skipSpace(reader)
  if (reader.text[reader.at] === ')') {
    reader.at += 1
    return parameters
  }
  while (reader.at < reader.text.length) {
    const type = typeAt(reader, depth)
    if (!type) return undefined
    const words = /^[\w$ ]*/.exec(reader.text.slice(reader.at, reader.at + 200))?.[0] ?? ''
    reader.at += words.length
    const name = words
      .trim()
      .split(/ +/)
      .filter((word) => !/^(memory|calldata|storage|payable|indexed)$/.test(word))
      .pop()
    parameters.push({ name: name || String(parameters.length), type })
    const end = reader.text[reader.at]
    reader.at += 1
    if (end === ')') return parameters
    if (end !== ',') return undefined
    skipSpace(reader)
  }
  return undefined
}

function typeAt(reader: Reader, depth: number): AbiType | undefined {
  let type: AbiType | undefined
  if (reader.text.startsWith('tuple(', reader.at)) reader.at += 5
  if (reader.text[reader.at] === '(') {
    const members = parameterList(reader, depth + 1)
    type = members && { kind: 'tuple', members }
  } else {
    const word = /^[a-z]+\d*/.exec(reader.text.slice(reader.at, reader.at + 20))?.[0] ?? ''
    reader.at += word.length
    type = simple(word)
  }
  for (let nesting = 0; type && reader.text[reader.at] === '['; nesting += 1) {
    const match = /^\[(\d{0,4})\]/.exec(reader.text.slice(reader.at, reader.at + 8))
    if (!match || nesting > maxDepth) return undefined
    reader.at += match[0].length
    type = { kind: 'array', item: type, ...(match[1] ? { length: Number(match[1]) } : {}) }
  }
  return type
}

function simple(word: string): AbiType | undefined {
  if (word === 'address' || word === 'bool' || word === 'bytes' || word === 'string') return { kind: word }
  const number = /^(u?int)(\d*)$/.exec(word)
  if (number) {
    const bits = number[2] ? Number(number[2]) : 256
    const kind = number[1] === 'int' ? 'int' : 'uint'
    return bits > 0 && bits <= 256 && bits % 8 === 0 ? { kind, bits } : undefined
  }
  const length = Number(/^bytes(\d{1,2})$/.exec(word)?.[1])
  return length >= 1 && length <= 32 ? { kind: 'bytesN', length } : undefined
}

function skipSpace(reader: Reader) {
  while (reader.text[reader.at] === ' ') reader.at += 1
}
