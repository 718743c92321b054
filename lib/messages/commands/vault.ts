// Commands for making, opening, locking and deleting the vault.
import * as v from 'valibot'
import type { Address } from '@/lib/base/address'
import { isOwnMark, type OwnMark } from '@/lib/base/ownMark'
import { type PhraseLanguage, phraseLanguages, phraseLengths } from '@/lib/base/phraseLanguage'
import { address, afterDamage, bytes, label, nothing } from './fields'

const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(24))
/** Where accounts come from. A keystore file's password travels over a port of its own. */
const source = v.variant('type', [
  v.object({
    type: v.literal('phrase'),
    words,
    /** The user's answer where the words are right in several lists. */
    language: v.optional(v.picklist(phraseLanguages)),
    passphrase: v.optional(v.pipe(v.string(), v.maxLength(256))),
  }),
  v.object({ type: v.literal('private key'), key: v.pipe(v.string(), v.maxLength(256)) }),
  v.object({ type: v.literal('keystore file'), json: v.pipe(v.string(), v.maxLength(65_536)) }),
  v.object({
    type: v.literal('watch-only'),
    accounts: v.pipe(v.array(v.object({ address, name: label })), v.minLength(1), v.maxLength(1_000)),
  }),
])
/** A key that wraps and unwraps and can't be read (a CryptoKey); the page made it from what a passkey gave. */
const wrappingKey = v.custom<{ readonly extractable: boolean }>(
  (value) =>
    Object.prototype.toString.call(value) === '[object CryptoKey]' &&
    (value as { extractable: unknown }).extractable === false,
  'expected a key that cannot be read',
)
const passkeyId = v.pipe(v.string(), v.maxLength(100))

export const vaultCommands = {
  walletState: nothing,
  /** Which database a screen is to read. */
  databaseState: nothing,
  /** Where the database can't be opened: makes it anew, with what the second copy has. */
  rebuildDatabase: nothing,
  /** A new phrase, not stored anywhere until createVault brings it back. */
  generatePhrase: v.object({ wordCount: v.picklist(phraseLengths) }),
  /** What is wrong with a source, or the first address it leads to. With a port for a keystore file's password. */
  checkSource: v.object({ source }),
  /**
   * The first vault; with a password port, and a second one for a keystore file's password. `backedUp`: the user has
   * the words written down already.
   */
  createVault: v.object({ source, accountName: label, backedUp: v.boolean(), afterDamage }),
  /** One source more for the wallet there is. With a port for a keystore file's password. */
  addSource: v.object({ source, accountName: label }),
  /** How strong a new password is, for the meter beside the field; with a password port. */
  judgePassword: nothing,
  /** With a password port. */
  unlock: nothing,
  /** `key` comes from the passkey's PRF; the background sees no bytes of it. */
  unlockWithPasskey: v.object({ id: passkeyId, key: wrappingKey }),
  lock: nothing,
  /** Whether it is the wallet's; counts like an unlock. With a password port. */
  checkPassword: nothing,
  /** With two password ports: the wallet's own, and the new one. */
  changePassword: nothing,
  /** With a password port. */
  addPasskey: v.object({
    name: label,
    credentialId: bytes(1, 1_023),
    transports: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32))), v.maxLength(10)),
    salt: bytes(32, 32),
    key: wrappingKey,
  }),
  /** With a password port. */
  removePasskey: v.object({ id: passkeyId }),
  /** What every window shows; with a password port where there is a mark already. */
  setMark: v.object({ mark: v.custom<OwnMark>(isOwnMark, 'expected a picture and three words') }),
  /** Deletes the wallet from this browser: both copies of the vault, the session and every table. */
  wipe: nothing,
} as const

/** `notStored`: the lock's row could not be written, so screens ask instead of reading it. */
export type WalletState = KnownLock & { notStored?: true }

type KnownLock =
  /** No vault yet. */
  | { type: 'empty' }
  | { type: 'locked' }
  /** `until`: locks by itself then, unless something happens before. */
  | { type: 'unlocked'; until: number }
  /** These records fail their checksum or are missing. */
  | { type: 'damaged'; records: string[] }

/** The name of the error with which every command but `databaseState` and `rebuildDatabase` fails then. */
export const notOpened = 'Wallet.NotOpened'

/** Nothing of it was changed. */
export type UnopenedDatabase =
  /** A newer Holdfast wrote it. */
  | { type: 'newer'; reason: string }
  /** `secondCopy`: what the vault's other copy has, from which it can be made anew. */
  | { type: 'unreadable'; reason: string; secondCopy: 'whole' | 'damaged' | 'empty' | 'unreadable' }

export type PhraseProblem =
  | { type: 'wrong length'; count: number }
  /** `place` counts from 1; `nearest` are the words of the list closest to it. */
  | { type: 'unknown word'; place: number; word: string; nearest: string[]; language: PhraseLanguage }
  | { type: 'wrong checksum' }
  /** Right in several lists, and each would lead to other accounts. */
  | { type: 'ambiguous'; languages: PhraseLanguage[] }

export type PrivateKeyProblem =
  | { type: 'not hexadecimal' }
  /** Counted without 0x. */
  | { type: 'wrong key length'; digits: number }
  | { type: 'zero key' }
  | { type: 'key too large' }

export type KeystoreFileProblem =
  | { type: 'not a keystore file' }
  | { type: 'other version'; version: string }
  | { type: 'unknown cipher'; cipher: string }
  | { type: 'unknown key derivation'; kdf: string }
  | { type: 'broken member'; member: string }
  | { type: 'absurd parameters'; detail: string }
  | { type: 'wrong file password' }
  | { type: 'other address'; claimed: Address; actual: Address }
  | { type: 'no key inside' }

export type SourceProblem = PhraseProblem | PrivateKeyProblem | KeystoreFileProblem

export type AccountSourceGiven = v.InferOutput<typeof source>

/** Why the wallet's password did not count. */
export type PasswordProblem =
  | { type: 'wrong password' }
  /** Too many wrong passwords: none is tried before this time. */
  | { type: 'wait'; until: number }
  | { type: 'damaged'; records: string[] }

/** What each of them answers; commands not named here answer nothing. */
export interface VaultResults {
  walletState: WalletState
  databaseState:
    | { type: 'current' }
    /** The data of an older Holdfast could not be brought to this one's schema; it is as it was. */
    | { type: 'not migrated'; version: number; reason: string }
    | UnopenedDatabase
  rebuildDatabase: { type: 'rebuilt' } | { type: 'not needed' }
  generatePhrase: { words: string[] }
  /** `own`: the address is one of the wallet's accounts already. */
  checkSource:
    | { type: 'valid'; firstAddress: Address; language?: PhraseLanguage; own: boolean }
    | SourceProblem
  createVault:
    | { type: 'created'; address: Address }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | { type: 'exists already' }
    | SourceProblem
  /** `secretId`: of a phrase or key. */
  addSource:
    | { type: 'added'; address: Address; added: number; secretId?: string }
    | { type: 'known already'; address: Address; secretId?: string }
    | SourceProblem
  /** `score` is zxcvbn's, 0 to 4; without a `reason` the password would be taken. */
  judgePassword: { score: number; reason?: 'too short' | 'common' | 'guessable'; hint?: string }
  unlock:
    | { type: 'unlocked' }
    | { type: 'wrong password' }
    /** Too many wrong passwords: none is tried before this time. */
    | { type: 'wait'; until: number }
    | { type: 'damaged'; records: string[] }
  unlockWithPasskey:
    | { type: 'unlocked' }
    | { type: 'unknown passkey' }
    | { type: 'wrong passkey' }
    | { type: 'damaged'; records: string[] }
  checkPassword: { type: 'right' } | PasswordProblem
  changePassword:
    | { type: 'changed' }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | PasswordProblem
  addPasskey: { type: 'added'; id: string } | { type: 'too many' } | PasswordProblem
  removePasskey: { type: 'removed' } | { type: 'unknown passkey' } | PasswordProblem
  setMark: { type: 'set' } | { type: 'locked' } | PasswordProblem
}
