// Whether a function takes ether and does nothing for it: the shape that phishing contracts share whatever they call their
// functions (He et al., PTXPhish, NDSS 2025), and that sweepers behind EIP-7702 delegations share too. The code is walked
// with what is known of the call; whatever depends on the chain's state is followed both ways.
import type { Hex } from '@/lib/base/hex'
import { pushedOf, stackOf } from './opcodes'

/**
 * `keeps`: every way through it that does not fail leaves nothing written, logged or called. `forwards`: all that any of
 * them does is to send the ether on, to an address that is fixed or stands in its storage.
 */
export type TakingShape = 'keeps' | 'forwards'

/** More than any such function needs; honest ones are given up on. */
const maxSteps = 20_000
const maxPaths = 64
/** Twice what the network allows a contract (EIP-170). */
const maxCodeBytes = 2 * 24_576

/** Something on the stack: its number where it is known, and what it is where that matters. */
interface Item {
  n?: bigint
  /** `given`: it comes from the call's data, so that the caller chose it. */
  is?: 'ether' | 'self' | 'stored' | 'given'
}

type Effect = 'forward' | 'other'

interface Path {
  at: number
  stack: Item[]
  /** Words that were written at places that are known. */
  memory: Map<bigint, Item>
  effects: Effect[]
}

/** undefined where it does something else, or where that can't be told. Never throws, whatever the bytes. */
export function takingShape(code: Hex, data: Hex, valueWei: bigint): TakingShape | undefined {
  if (code.length <= 2 || code.length / 2 > maxCodeBytes) return undefined
  const bytes = Uint8Array.from(code.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  const ends = endsOf(bytes, data, valueWei)
  if (!ends || ends.length === 0) return undefined
  const effects = ends.flat()
  if (effects.includes('other')) return undefined
  if (effects.includes('forward')) return ends.every((end) => end.length > 0) ? 'forwards' : undefined
  // What can't leave again was not taken for anybody.
  return bytes.some((byte) => leaves.has(byte)) ? 'keeps' : undefined
}

/** CALL, DELEGATECALL, SELFDESTRUCT: without one of these ether never leaves. */
const leaves = new Set([0xf1, 0xf4, 0xff])

/** What each way that does not fail does; undefined when there are too many, or it can't be followed. */
function endsOf(code: Uint8Array, data: Hex, valueWei: bigint): Effect[][] | undefined {
  const ends: Effect[][] = []
  const waiting: Path[] = [{ at: 0, stack: [], memory: new Map(), effects: [] }]
  let paths = 1
  let steps = 0
  while (waiting.length > 0) {
    const path = waiting.pop() as Path
    for (;;) {
      if (++steps > maxSteps) return undefined
      const op = code[path.at] ?? 0x00
      if (op === 0x00 || op === 0xf3) {
        ends.push(path.effects)
        break
      }
      if (op === 0xfd || op === 0xfe) break
      const next = step(op, path, { code, data, valueWei })
      if (next === 'fails') break
      if (next === 'lost') return undefined
      if (next === 'done') {
        ends.push(path.effects)
        break
      }
      if (next?.fork !== undefined) {
        if (++paths > maxPaths) return undefined
        waiting.push({
          at: next.fork,
          stack: [...path.stack],
          memory: new Map(path.memory),
          effects: [...path.effects],
        })
      }
    }
  }
  return ends
}

interface Call {
  code: Uint8Array
  data: Hex
  valueWei: bigint
}

type Next = 'fails' | 'lost' | 'done' | { fork: number } | undefined

/** One instruction; it changes the path. */
function step(op: number, path: Path, call: Call): Next {
  const { stack } = path
  const pushed = pushedOf(call.code, path.at)
  if (pushed) {
    stack.push({ n: pushed.value })
    path.at += 1 + pushed.length
    return undefined
  }
  if (op >= 0x80 && op <= 0x8f) {
    const item = stack.at(-(op - 0x7f))
    if (!item) return 'fails'
    stack.push(item)
    path.at += 1
    return undefined
  }
  if (op >= 0x90 && op <= 0x9f) {
    const place = stack.length - 1 - (op - 0x8f)
    const [top, other] = [stack.at(-1), stack[place]]
    if (!top || !other || place < 0) return 'fails'
    stack[place] = top
    stack[stack.length - 1] = other
    path.at += 1
    return undefined
  }
  const known = stackOf(op)
  if (!known || stack.length < known.pops) return 'fails'
  const taken = stack.splice(stack.length - known.pops).reverse()
  if (op === 0x56 || op === 0x57) return jump(op, path, taken, call)
  path.at += 1
  const effect = effectOf(op, taken)
  if (effect) path.effects.push(effect)
  if (op === 0xff) return 'done'
  if (writesMemory.has(op)) remember(op, path.memory, taken)
  else if (op === 0x51) stack.push((taken[0]?.n !== undefined && path.memory.get(taken[0].n)) || {})
  else if (known.pushes > 0) stack.push(resultOf(op, taken, call))
  return undefined
}

/** CALLDATACOPY, CODECOPY, EXTCODECOPY, RETURNDATACOPY, MSTORE, MSTORE8, MCOPY. */
const writesMemory = new Set([0x37, 0x39, 0x3c, 0x3e, 0x52, 0x53, 0x5e])

/** What is written somewhere, or not as a word, makes all that was there before unknown. */
function remember(op: number, memory: Map<bigint, Item>, [place, value]: Item[]): void {
  if (op === 0x52 && place?.n !== undefined && place.n % 32n === 0n) memory.set(place.n, value ?? {})
  else memory.clear()
}

function jump(op: number, path: Path, [to, condition]: Item[], { code }: Call): Next {
  const here = path.at + 1
  if (op === 0x57 && condition?.n === 0n) {
    path.at = here
    return undefined
  }
  // A place that only the chain's state could tell.
  if (to?.n === undefined) return 'lost'
  const place = Number(to.n)
  const isPlace = code[place] === 0x5b
  if (op === 0x56 || condition?.n !== undefined) {
    if (!isPlace) return 'fails'
    path.at = place
    return undefined
  }
  path.at = here
  return isPlace ? { fork: place } : undefined
}

function effectOf(op: number, taken: Item[]): Effect | undefined {
  switch (op) {
    // SSTORE, TSTORE, LOG0 to LOG4, CREATE, CALLCODE, DELEGATECALL, CREATE2.
    case 0x55:
    case 0x5d:
    case 0xa0:
    case 0xa1:
    case 0xa2:
    case 0xa3:
    case 0xa4:
    case 0xf0:
    case 0xf2:
    case 0xf4:
    case 0xf5:
      return 'other'
    case 0xf1: {
      const [, to, value, , length] = taken
      const plain = length?.n === 0n && value?.is === 'ether'
      return plain && isFixed(to) ? 'forward' : 'other'
    }
    case 0xff: {
      const [to] = taken
      return isFixed(to) ? 'forward' : 'other'
    }
    default:
      return undefined
  }
}

/** Whom the contract's maker chose, not who calls it. */
const isFixed = (to: Item | undefined) => to?.is === 'stored' || (to?.n !== undefined && to.is !== 'given')

const word = (1n << 256n) - 1n

function resultOf(op: number, [a, b]: Item[], { data, valueWei }: Call): Item {
  const [x, y] = [a?.n, b?.n]
  switch (op) {
    case 0x30:
      return { is: 'self' }
    case 0x34:
      return { n: valueWei, is: 'ether' }
    case 0x47:
      return { is: 'ether' }
    case 0x31:
      return a?.is === 'self' ? { is: 'ether' } : {}
    case 0x36:
      return { n: BigInt(data.length / 2 - 1) }
    case 0x35:
      return x === undefined ? { is: 'given' } : { n: wordAt(data, x), is: 'given' }
    case 0x54:
      return { is: 'stored' }
    case 0x15:
      return x === undefined ? {} : { n: x === 0n ? 1n : 0n }
  }
  const is = keptBy(op, [a?.is, b?.is])
  const n = x === undefined || y === undefined ? undefined : computed(op, x, y)
  return { ...(n === undefined ? {} : { n: n & word }), ...(is ? { is } : {}) }
}

/** A part of the ether is ether, an address that is cut out of a stored word is stored, and what was given stays given. */
function keptBy(op: number, from: readonly Item['is'][]): Item['is'] {
  if (from.includes('given')) return 'given'
  const isSum = op >= 0x01 && op <= 0x04
  if (isSum && from.includes('ether')) return 'ether'
  const isCut = op === 0x16 || op === 0x1c || op === 0x04
  return isCut && from.includes('stored') ? 'stored' : undefined
}

function computed(op: number, x: bigint, y: bigint): bigint | undefined {
  switch (op) {
    case 0x01:
      return x + y
    case 0x02:
      return x * y
    case 0x03:
      return x - y + (1n << 256n)
    case 0x04:
      return y === 0n ? 0n : x / y
    case 0x10:
      return x < y ? 1n : 0n
    case 0x11:
      return x > y ? 1n : 0n
    case 0x12:
      return BigInt.asIntN(256, x) < BigInt.asIntN(256, y) ? 1n : 0n
    case 0x13:
      return BigInt.asIntN(256, x) > BigInt.asIntN(256, y) ? 1n : 0n
    case 0x14:
      return x === y ? 1n : 0n
    case 0x16:
      return x & y
    case 0x17:
      return x | y
    case 0x18:
      return x ^ y
    case 0x1b:
      return x > 255n ? 0n : y << x
    case 0x1c:
      return x > 255n ? 0n : y >> x
    case 0x0a:
      return y > 255n || x > 256n ? undefined : x ** y
    default:
      return undefined
  }
}

function wordAt(data: Hex, place: bigint): bigint {
  if (place > BigInt(data.length)) return 0n
  const digits = data.slice(2 + Number(place) * 2, 66 + Number(place) * 2)
  return digits === '' ? 0n : BigInt(`0x${digits.padEnd(64, '0')}`)
}
