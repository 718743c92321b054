// The vault's second copy, in an area of names and values that pass through JSON (storage.local; see
// platform/localArea.ts). One entry a record, one for the list; bytes are hexadecimal.
import { bytesToHex, hexToBytes, isHexBytes } from '@/lib/base/hex'
import { WalletError } from '@/lib/base/walletError'
import type { KdfParameters, PasskeyFacts, VaultManifest, VaultRecord, VaultStore } from '@/lib/keys/ports'
import { MissingCopy } from './vaultStore'

/** Values that live on disk beside the database. Each call happens whole or not at all. */
export interface LocalArea {
  /** Every name that begins like this, with its value. */
  all(prefix: string): Promise<Record<string, unknown>>
  /** Of these names those that are there, with their values. */
  get(names: readonly string[]): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<void>
  remove(names: readonly string[]): Promise<void>
}

const recordPrefix = 'vault:record:'
const listName = 'vault:manifest'
const nameOf = ({ id, revision }: Pick<VaultRecord, 'id' | 'revision'>) => `${recordPrefix}${id}:${revision}`

export function createAreaVaultStore(area: LocalArea): VaultStore {
  const records = () => area.all(recordPrefix)
  const manifest = async () => decodeManifest((await area.get([listName]))[listName])
  const put = (record: VaultRecord) => area.set({ [nameOf(record)]: encodeRecord(record) })
  return {
    manifest,
    all: async () => Object.entries(await records()).map(([name, value]) => decodeRecord(name, value)),
    async read(id, revision) {
      const name = nameOf({ id, revision })
      const found = await area.get([name])
      return Object.hasOwn(found, name) ? decodeRecord(name, found[name]) : undefined
    },
    async add(record) {
      const name = nameOf(record)
      if (Object.hasOwn(await area.get([name]), name)) throw new RecordExists()
      await put(record)
    },
    mend: put,
    async switchTo({ generation, revisions, checksum }) {
      const present = Object.keys(await records())
      const named = [...revisions].map(([id, revision]) => nameOf({ id, revision }))
      if (!named.every((name) => present.includes(name))) throw new MissingCopy()
      await area.set({
        [listName]: { generation, revisions: [...revisions], checksum: bytesToHex(checksum) },
      })
      // Not at the same instant as the list; what a stop leaves over is an orphan, which the next look deletes.
      const older = present.filter(
        (name) => !named.includes(name) && [...revisions.keys()].some((id) => isRevisionOf(name, id)),
      )
      if (older.length > 0) await area.remove(older)
    },
    async remove(copies) {
      const named = (await manifest())?.revisions
      const unnamed = copies.filter(({ id, revision }) => named?.get(id) !== revision)
      await area.remove(unnamed.map(nameOf))
    },
    async clear() {
      await area.remove([listName, ...Object.keys(await records())])
    },
  }
}

function isRevisionOf(name: string, id: string): boolean {
  return (
    name.startsWith(`${recordPrefix}${id}:`) && /^\d+$/.test(name.slice(recordPrefix.length + id.length + 1))
  )
}

function encodeRecord({ sealed, checksum, kdf, passkey, ...rest }: VaultRecord): unknown {
  return {
    ...rest,
    ...(kdf ? { kdf: { ...kdf, salt: bytesToHex(kdf.salt) } } : {}),
    ...(passkey
      ? {
          passkey: {
            ...passkey,
            credentialId: bytesToHex(passkey.credentialId),
            salt: bytesToHex(passkey.salt),
          },
        }
      : {}),
    sealed: { nonce: bytesToHex(sealed.nonce), ciphertext: bytesToHex(sealed.ciphertext) },
    checksum: bytesToHex(checksum),
  }
}

/**
 * Gives back what lies there, whatever it is: a damaged member fails the record's checksum. So does a record under
 * another's name, where nobody who reads it by its name would find it.
 */
function decodeRecord(name: string, value: unknown): VaultRecord {
  const record = members(value)
  const sealed = members(record.sealed)
  const kdf = record.kdf === undefined ? undefined : members(record.kdf)
  const passkey = record.passkey === undefined ? undefined : members(record.passkey)
  const decoded = {
    ...record,
    id: typeof record.id === 'string' ? record.id : name,
    ...(kdf ? { kdf: { ...kdf, salt: bytes(kdf.salt) } as KdfParameters } : {}),
    ...(passkey
      ? {
          passkey: {
            ...passkey,
            credentialId: bytes(passkey.credentialId),
            salt: bytes(passkey.salt),
          } as PasskeyFacts,
        }
      : {}),
    sealed: { nonce: bytes(sealed.nonce), ciphertext: bytes(sealed.ciphertext) },
    checksum: bytes(record.checksum),
  } as VaultRecord
  return nameOf(decoded) === name ? decoded : { ...decoded, checksum: new Uint8Array() }
}

function decodeManifest(value: unknown): VaultManifest | undefined {
  if (value === undefined) return undefined
  const { generation, revisions, checksum } = members(value)
  return {
    generation: typeof generation === 'number' ? generation : Number.NaN,
    revisions: pairs(revisions),
    checksum: bytes(checksum),
  }
}

/** What is no list of pairs is damaged, which the checksum will say. */
function pairs(value: unknown): Map<string, number> {
  const list: unknown[] = Array.isArray(value) ? value : []
  return new Map(list.filter((pair): pair is [string, number] => Array.isArray(pair)))
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function bytes(value: unknown): Uint8Array<ArrayBuffer> {
  return isHexBytes(value) ? hexToBytes(value) : new Uint8Array()
}

export class RecordExists extends WalletError {
  override readonly name = 'Storage.RecordExists'
  constructor() {
    super('expected no record at this id and revision')
  }
}
