// What the code of an unknown contract lets guess about a call to it: which functions there are, and what the data's words
// look like. A guess, and shown as one: nothing else is decided by it.
import { abiFromBytecode } from '@shazow/whatsabi'
import { parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { findFunction } from '../abi/findFunction'
import type { Field, SentenceValue } from '../sentence'

export interface RecoveredCall {
  /** Whether the function is among those that were found; false also where the code hides its functions. */
  found: boolean
  /** Whether the function takes ether; missing where it was not found. */
  payable?: boolean
  /** How many functions were found. */
  functions: number
  /** Names of those that our own table knows, in the order of the code. */
  known: string[]
  /** The data's first words, each as what it looks like. */
  words: Field[]
}

/** Twice what the network allows a contract (EIP-170): more is no contract's code. */
const maxCodeBytes = 2 * 24_576
const maxNames = 8
const maxWords = 12

/** undefined when there is nothing to go by. Never throws, whatever the bytes. */
export function recoverCall(code: Hex, data: Hex): RecoveredCall | undefined {
  if (code.length <= 2 || code.length / 2 > maxCodeBytes) return undefined
  const functions = functionsIn(code)
  if (functions.size === 0) return undefined
  const selector = data.slice(0, 10).toLowerCase()
  const payable = functions.get(selector)
  const names = [...functions.keys()].flatMap((each) => findFunction(each)?.abi.name ?? [])
  return {
    found: functions.has(selector),
    ...(payable === undefined ? {} : { payable }),
    functions: functions.size,
    known: [...new Set(names)].slice(0, maxNames),
    words: wordsOf(data.slice(10)),
  }
}

/** Selector → whether it takes ether. */
function functionsIn(code: Hex): Map<string, boolean> {
  const found = new Map<string, boolean>()
  try {
    for (const entry of abiFromBytecode(code)) {
      if (entry.type === 'function') found.set(entry.selector.toLowerCase(), entry.payable === true)
    }
  } catch {
    // Code that can't be read as instructions says nothing.
    return new Map()
  }
  return found
}

function wordsOf(digits: string): Field[] {
  const words = digits.match(/.{64}/g) ?? []
  return words.slice(0, maxWords).map((word, place) => ({ label: String(place + 1), value: looksLike(word) }))
}

/** An address has zeros before it and no long run of them behind; a number is short; the rest are bytes. */
function looksLike(word: string): SentenceValue {
  const parsed = /^0{24}(?!0{8})[0-9a-f]{40}$/i.test(word)
    ? parseAddress(`0x${word.slice(24).toLowerCase()}`)
    : undefined
  if (parsed?.type === 'address') return { type: 'address', address: parsed.address }
  if (/^0{32}/.test(word)) return { type: 'number', number: BigInt(`0x${word}`) }
  return { type: 'text', text: `0x${word}` }
}
