// The words about contacts that the rooms, the commands and the screens share.
import type { Address } from './address'

/** How the user made sure that the address is this person's. A fact about what they did, not a promise of ours. */
export const verifications = [
  'not verified',
  'in person',
  'by another channel',
  'by a test payment',
  'by ENS name',
] as const
export type Verification = (typeof verifications)[number]

/** The network it is used on. A contract's address may belong to somebody else on another one. */
export type ContactChain = number | 'all'

/** What makes two contacts the same one. */
export interface ContactKey {
  address: Address
  chain: ContactChain
}

/** What the user writes of somebody. */
export interface ContactEntry extends ContactKey {
  name: string
  /** For the user only; may be empty, may have several lines. */
  note: string
  verified: Verification
}

/** Somebody the user sends to: an address, what the user calls it, and how sure they are that it is theirs. */
export interface Contact extends ContactEntry {
  createdAt: number
}

/** `exists already`: nothing was changed, the contact there is called `name`. */
export type ContactAdded = { type: 'added' } | { type: 'exists already'; name: string }

/** Why a row of a file is no contact. `line` is its first line in the file, counted from 1. */
export type RowProblem = { line: number } & (
  | { type: 'no name' }
  | { type: 'not an address'; text: string }
  /** `wrongAt` are the places of the letters in the wrong case, from 0 behind the 0x. */
  | { type: 'wrong checksum'; text: string; expected: Address; wrongAt: number[] }
  | { type: 'unknown network'; text: string }
  | { type: 'unknown verification'; text: string }
  | { type: 'said before'; firstLine: number }
)

/** What an import did, or would do. */
export interface ContactsImport {
  /** Rows that are new contacts. */
  added: number
  /** The same rows, as far as they have to be compared with what is known. */
  fresh: { name: string; address: Address }[]
  /** Rows whose address and network are a contact already: the user's own words stay. */
  existing: number
  problems: RowProblem[]
}
