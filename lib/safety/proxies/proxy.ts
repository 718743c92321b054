// Whether a contract hands its calls to another one's code, and to whose. Pure: what was read comes in.
import { keccak256, stringToHex } from 'viem'
import { type Address, parseAddress } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'

export type ProxyKind =
  | 'EIP-1967'
  | 'beacon'
  | 'EIP-1822'
  | 'OpenZeppelin'
  | 'clone'
  | 'Safe'
  | 'diamond'
  | 'EIP-7702'

/** Where proxies keep the address of their code. */
export const slots = {
  'EIP-1967': lessOne('eip1967.proxy.implementation'),
  beacon: lessOne('eip1967.proxy.beacon'),
  'EIP-1822': keccak256(stringToHex('PROXIABLE')),
  OpenZeppelin: keccak256(stringToHex('org.zeppelinos.proxy.implementation')),
  Safe: `0x${'0'.repeat(64)}`,
} as const satisfies Partial<Record<ProxyKind, Hex>>

export type Slot = keyof typeof slots

function lessOne(name: string): Hex {
  return toQuantity(BigInt(keccak256(stringToHex(name))) - 1n)
}

/** What the code says by itself. */
export type CodeReading =
  /** It is there to hand on: EIP-1167's clone and its kin, or an account that lends itself code (EIP-7702). */
  | { type: 'hands on'; kind: 'clone' | 'EIP-7702'; to: Address }
  /** It may hand on, to an address in one of these slots; `facets`: or to one that it says for each function (EIP-2535). */
  | { type: 'may hand on'; slots: readonly Slot[]; facets: boolean }
  | { type: 'does not' }

/** Longer code is no clone, whatever it begins with. */
const maxCloneBytes = 300

/** Reads runtime code. */
export function readProxyCode(code: Hex): CodeReading {
  const digits = code.slice(2).toLowerCase()
  const delegated = /^ef0100([0-9a-f]{40})$/.exec(digits)
  if (delegated) return handsOn('EIP-7702', delegated[1] as string)
  if (digits.length / 2 <= maxCloneBytes) {
    // PUSH20 address, GAS, DELEGATECALL, after few bytes that copy the calldata; immutable arguments may follow.
    const clone = /^(?:36|3d|60|5f)(?:[0-9a-f]{2}){1,20}?73([0-9a-f]{40})5af4/.exec(digits)
    if (clone) return handsOn('clone', clone[1] as string)
  }
  if (!delegates(digits)) return { type: 'does not' }
  const isSafe = digits.includes('a619486e')
  return {
    type: 'may hand on',
    slots: ['EIP-1967', 'beacon', 'EIP-1822', 'OpenZeppelin', ...(isSafe ? (['Safe'] as const) : [])],
    facets: true,
  }
}

function handsOn(kind: 'clone' | 'EIP-7702', digits: string): CodeReading {
  const parsed = parseAddress(`0x${digits}`)
  return parsed.type === 'address' ? { type: 'hands on', kind, to: parsed.address } : { type: 'does not' }
}

/** Whether DELEGATECALL stands among the instructions; what PUSH brings along is none. */
function delegates(digits: string): boolean {
  for (let at = 0; at < digits.length; at += 2) {
    const instruction = Number.parseInt(digits.slice(at, at + 2), 16)
    if (instruction === 0xf4) return true
    if (instruction >= 0x60 && instruction <= 0x7f) at += 2 * (instruction - 0x5f)
  }
  return false
}

/** The address in a word; undefined where it holds none. */
export function addressInWord(word: Hex | undefined): Address | undefined {
  const digits = word?.slice(2).padStart(64, '0') ?? ''
  if (digits.length !== 64 || !digits.startsWith('0'.repeat(24)) || /^0*$/.test(digits)) return undefined
  const parsed = parseAddress(`0x${digits.slice(24).toLowerCase()}`)
  return parsed.type === 'address' ? parsed.address : undefined
}

/** The first slot that holds an address, in the order of the standards. */
export function slotInUse(words: Partial<Record<Slot, Hex>>): { kind: Slot; address: Address } | undefined {
  for (const kind of Object.keys(slots) as Slot[]) {
    const address = addressInWord(words[kind])
    if (address) return { kind, address }
  }
  return undefined
}

/** A proxy as it was found at one block. `facet`: the function that this implementation is for (EIP-2535). */
export interface FoundProxy {
  kind: ProxyKind
  implementation: Address
  /** keccak256 of the implementation's code. */
  codeHash: Hex
  facet?: Hex
}

/** As it is remembered. Times in ms since 1970. */
export interface ProxySighting extends FoundProxy {
  chainId: number
  address: Address
  at: number
  block?: bigint
  /** Who said so, in short. */
  by: string
}

export interface ProxyFacts extends FoundProxy {
  /** Set for a month after the code was found to be another one. */
  changed?: { from: Pick<ProxySighting, 'implementation' | 'codeHash' | 'at'>; seenAt: number }
}

/** So long a change is told: who comes back after it has seen the prompt before. */
export const tellForMs = 30 * 86_400_000

/** Whether it must be remembered: it is the first, or not what the last one was. */
export function isNews(found: FoundProxy, known: readonly ProxySighting[]): boolean {
  const last = ofFunction(known, found.facet).at(-1)
  return !last || last.codeHash !== found.codeHash || last.implementation !== found.implementation
}

/** What is found, beside what was remembered, oldest first; `now` in ms since 1970. */
export function compareProxy(found: FoundProxy, known: readonly ProxySighting[], now: number): ProxyFacts {
  const rows = ofFunction(known, found.facet)
  const last = rows.at(-1)
  if (!last) return found
  if (isNews(found, known)) return { ...found, changed: { from: last, seenAt: now } }
  const before = rows.at(-2)
  if (!before || now - last.at > tellForMs) return found
  return { ...found, changed: { from: before, seenAt: last.at } }
}

const ofFunction = (known: readonly ProxySighting[], facet: Hex | undefined) =>
  known.filter((row) => row.facet === facet)
