// Commands for backup files, and showing what can be written down.
import * as v from 'valibot'
import type { Address } from '@/lib/base/address'
import { address, afterDamage, file, label, nothing } from './fields'

export const backupCommands = {
  markBackedUp: nothing,
  /** A backup file; with two password ports: the wallet's own, and the file's. */
  exportBackup: nothing,
  /** What a backup file would restore; the vault is not touched. With a port for the file's password. */
  checkBackup: v.object({ file }),
  /** The first vault, from a backup file; with two password ports: the file's, and the new one of this wallet. */
  restoreBackup: v.object({ file, accountName: label, afterDamage }),
  /** What a person can write down of a secret, or one account's private key; with a password port. */
  reveal: v.object({
    what: v.variant('type', [
      v.object({ type: v.literal('secret'), secretId: v.pipe(v.string(), v.maxLength(200)) }),
      v.object({ type: v.literal('key'), address }),
    ]),
  }),
} as const

export type BackupProblem =
  | { type: 'not a backup' }
  | { type: 'too large'; bytes: number }
  /** The file's own checksum does not fit. */
  | { type: 'damaged file' }
  | { type: 'newer version'; version: number }
  | { type: 'absurd parameters'; memoryKib: number; iterations: number; parallelism: number }
  | { type: 'wrong password' }
  | { type: 'unreadable contents' }

/** What a backup file holds, as far as a screen may know. */
export interface BackupSummary {
  /** Milliseconds since 1970. */
  createdAt: number
  secrets: number
  /** `proved`: the file's own secrets lead to this address. */
  accounts: { address: Address; name: string; proved: boolean }[]
  /** Names of networks the user added, and how many other endpoints were set. */
  networks: string[]
  endpoints: number
  contacts: number
  /** Those that are shown or hidden by the user's decision. */
  tokens: number
}

/** What each of them answers; commands not named here answer nothing. */
export interface BackupResults {
  exportBackup:
    | { type: 'exported'; file: Uint8Array<ArrayBuffer>; createdAt: number }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | { type: 'wrong password' }
    | { type: 'wait'; until: number }
    | { type: 'damaged'; records: string[] }
    | { type: 'too large'; bytes: number }
  /** `covers`: every account of this wallet is in the file and proved; false also where there is no wallet. */
  checkBackup: { type: 'readable'; summary: BackupSummary; covers: boolean } | BackupProblem
  restoreBackup:
    | { type: 'restored'; address: Address; accounts: number }
    | { type: 'weak password'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
    | { type: 'exists already' }
    | BackupProblem
  reveal: /** For the page to wipe. `words`: UTF-8, one space between two; `passphrase`: UTF-8; `key`: 32 bytes. */
    | { type: 'revealed'; parts: { name: 'words' | 'passphrase' | 'key'; bytes: Uint8Array<ArrayBuffer> }[] }
    | { type: 'wrong password' }
    | { type: 'wait'; until: number }
    | { type: 'damaged'; records: string[] }
}
