// What the rooms under keys/ need from the world. WebCrypto, the offscreen document and the database stand behind these.

/** A key that can seal, open, wrap or unwrap but never be read (a non-extractable CryptoKey). */
export interface SealingKey {
  readonly extractable: boolean
}

/** Where a password will arrive from: an opaque handle (a MessagePort) that only the stretcher can read. */
export interface PasswordSource {
  readonly kind: 'password source'
}

export interface KdfParameters {
  name: 'argon2id'
  memoryKib: number
  iterations: number
  parallelism: number
  salt: Uint8Array<ArrayBuffer>
}

export type WeakPassword = { type: 'weak'; reason: 'too short' | 'common' | 'guessable'; hint?: string }
export type Stretched = { type: 'stretched'; key: SealingKey } | WeakPassword

/** Argon2id in a Worker of the offscreen document. `judge` refuses weak passwords: for new ones only. */
export type Stretch = (
  password: PasswordSource,
  parameters: KdfParameters,
  options: { judge: boolean },
) => Promise<Stretched>

/** AES-256-GCM with a fresh 96-bit nonce a call, and the making and wrapping of keys. */
export interface Sealer {
  seal(key: SealingKey, plain: Uint8Array, associated: Uint8Array): Promise<Sealed>
  /** undefined when the tag does not fit: wrong key, wrong associated data, or changed bytes. */
  open(key: SealingKey, sealed: Sealed, associated: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** A new data key, sealed under `wrapping`; only its sealed form and a non-extractable key leave. */
  makeDataKey(wrapping: SealingKey, associated: Uint8Array): Promise<{ key: SealingKey; sealed: Sealed }>
  /** The data key, non-extractable; undefined when `wrapping` does not open it. */
  unwrapDataKey(wrapping: SealingKey, sealed: Sealed, associated: Uint8Array): Promise<SealingKey | undefined>
  /** The sealed data key, sealed again under another key; undefined when `from` does not open it. */
  rewrapDataKey(
    from: SealedKey,
    to: { wrapping: SealingKey; associated: Uint8Array },
  ): Promise<Sealed | undefined>
  /** A fresh non-extractable wrapping key for the session's disk half. */
  makeWrappingKey(): Promise<SealingKey>
}

export interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  ciphertext: Uint8Array<ArrayBuffer>
}

/** A sealed data key with all that opens it. */
export interface SealedKey {
  wrapping: SealingKey
  sealed: Sealed
  associated: Uint8Array
}

/** What a stored record carries beside its id. `checksum` is SHA-256 over all the rest (see keystore/record.ts). */
export interface VaultRecord {
  id: string
  /** Layout of the record, so that later versions can read it. */
  format: number
  /** Counts up with each write of this id. */
  revision: number
  vaultId: string
  kind: 'password wrap' | 'phrase'
  createdAt: number
  kdf?: KdfParameters
  sealed: Sealed
  checksum: Uint8Array<ArrayBuffer>
}

/** The vault's records. Each write is durable on disk (IndexedDB's strict durability) before it resolves. */
export interface VaultStore {
  /** The revision in use of each id: the list of what must be there. */
  pointers(): Promise<Map<string, number>>
  /** Every copy there is, also those that no pointer names. */
  all(): Promise<VaultRecord[]>
  read(id: string, revision: number): Promise<VaultRecord | undefined>
  /** Adds the new copy; the one in use stays. Rejects when this id and revision are there already. */
  add(record: VaultRecord): Promise<void>
  /**
   * In one transaction: points to the new copies and deletes the other copies of these ids. Rejects, and changes
   * nothing, when one of the new copies is not there.
   */
  switchTo(revisions: ReadonlyMap<string, number>): Promise<void>
  /** In one transaction: deletes these copies, but none that a pointer names. */
  remove(copies: readonly Pick<VaultRecord, 'id' | 'revision'>[]): Promise<void>
}

/** The two halves of an unlocked session: one on disk, one in memory only. */
export interface SessionStore {
  readDiskHalf(): Promise<SealingKey | undefined>
  writeDiskHalf(key: SealingKey): Promise<void>
  readMemoryHalf(): Promise<{ sealed: Sealed; vaultId: string } | undefined>
  writeMemoryHalf(half: { sealed: Sealed; vaultId: string }): Promise<void>
  clear(): Promise<void>
}

/** Wrong passwords since the last right one; kept on disk, so that a restart does not forget them. */
export interface UnlockAttempts {
  read(): Promise<UnlockFailures | undefined>
  write(failures: UnlockFailures): Promise<void>
  clear(): Promise<void>
}

export interface UnlockFailures {
  count: number
  /** Milliseconds since 1970. */
  lastAt: number
}

/** When each phrase was last proved to be written down. */
export interface BackupStore {
  markChecked(secretId: string, at: number): Promise<void>
  /** Milliseconds since 1970; undefined when it never was. */
  checkedAt(secretId: string): Promise<number | undefined>
}

/** Milliseconds since 1970. */
export type Clock = () => number

/** A name that no other call ever gets (a UUID). */
export type NewId = () => string

/** Cryptographic randomness. */
export type Random = (byteLength: number) => Uint8Array<ArrayBuffer>
