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
export type Stretched =
  /** `second`, where it was asked for: undefined when that failed. It never rejects. */
  { type: 'stretched'; key: SealingKey; second?: Promise<SealingKey | undefined> } | WeakPassword

/**
 * Argon2id in a Worker of the offscreen document. `judge` refuses weak passwords: for new ones only. `second` stretches
 * the same arrival once more, after the first answer has been given.
 */
export type Stretch = (
  password: PasswordSource,
  parameters: KdfParameters,
  options: { judge: boolean; second?: KdfParameters },
) => Promise<Stretched>

/** How a keystore file (Web3 Secret Storage) turns its password into bytes. */
export type FileKdf =
  | {
      name: 'scrypt'
      costFactor: number
      blockSize: number
      parallelism: number
      keyLength: number
      salt: Uint8Array<ArrayBuffer>
    }
  | { name: 'pbkdf2-sha256'; iterations: number; keyLength: number; salt: Uint8Array<ArrayBuffer> }

/** What opening a keystore file needs. */
export interface KeystoreFilePorts {
  /**
   * Stretches a password in a Worker. One result for the password as it was typed, and another for its form NFKC
   * where that is different: wallets do either. The caller wipes them.
   */
  stretchFile(password: PasswordSource, kdf: FileKdf): Promise<Uint8Array<ArrayBuffer>[]>
  decryptAesCtr(
    key: Uint8Array<ArrayBuffer>,
    counter: Uint8Array<ArrayBuffer>,
    ciphertext: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>>
}

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

/** Which passkey opens a wrap, and what it must be asked. Nothing of it is secret. */
export interface PasskeyFacts {
  /** What the user calls it. */
  name: string
  credentialId: Uint8Array<ArrayBuffer>
  /** How the browser reaches the authenticator ('internal', 'hybrid', 'usb', …). */
  transports: string[]
  /** The input of the authenticator's PRF, new for each passkey. */
  salt: Uint8Array<ArrayBuffer>
}

/** What a stored record carries beside its id. `checksum` is SHA-256 over all the rest (see keystore/record.ts). */
export interface VaultRecord {
  id: string
  /** Layout of the record, so that later versions can read it. */
  format: number
  /** Counts up with each write of this id. */
  revision: number
  vaultId: string
  /** `removed` stands where the user removed a record: it holds nothing, and outranks every earlier revision. */
  kind: 'password wrap' | 'passkey wrap' | 'phrase' | 'private key' | 'removed'
  createdAt: number
  kdf?: KdfParameters
  passkey?: PasskeyFacts
  sealed: Sealed
  checksum: Uint8Array<ArrayBuffer>
}

/** Which records a vault consists of: the list of what must be there. */
export interface VaultManifest {
  /** Counts up with each switch: of two copies of a vault the higher one is the newer. */
  generation: number
  /** The revision in use of each record's id. */
  revisions: ReadonlyMap<string, number>
  /** SHA-256 over the rest (see keystore/manifest.ts). */
  checksum: Uint8Array<ArrayBuffer>
}

/** One copy of the vault. What lies there is given as it is, also when it is damaged. */
export interface VaultStore {
  manifest(): Promise<VaultManifest | undefined>
  /** Every record there is, also those that the manifest does not name. */
  all(): Promise<VaultRecord[]>
  read(id: string, revision: number): Promise<VaultRecord | undefined>
  /** Adds a record; the one in use stays. Rejects when this id and revision are there already. */
  add(record: VaultRecord): Promise<void>
  /** Writes over what lies at this id and revision: only for a record that was found damaged there. */
  mend(record: VaultRecord): Promise<void>
  /**
   * Takes this manifest and deletes the other revisions of what it names. Rejects, and changes nothing, when one of
   * the named records is not there.
   */
  switchTo(manifest: VaultManifest): Promise<void>
  /** Deletes these records, but none that the manifest names. */
  remove(copies: readonly Pick<VaultRecord, 'id' | 'revision'>[]): Promise<void>
  /** Deletes all of it. Only the user's own "delete this wallet" does that. */
  clear(): Promise<void>
}

/** What was wrong with one of the vault's two copies while the other was whole. */
export interface VaultRepair {
  /** `database` is IndexedDB, `second` is storage.local. */
  copy: 'database' | 'second'
  /**
   * `not written`: the last change did not reach this copy. `passkey lost`: no copy had a passkey's record whole, so the
   * vault goes on without it. `secret lost`: the same of a phrase or key, while others are whole.
   */
  problem: 'missing' | 'damaged' | 'older' | 'unreadable' | 'not written' | 'passkey lost' | 'secret lost'
  /** The ids of the records concerned; `vaultManifest` is the list of them. */
  records: string[]
  /** Missing when it was mended; else why it could not be. */
  failed?: string
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
  /** The disk takes no count: it is in memory, so that each one has a wait of its own. */
  unwritten?: true
}

/** When each secret was last proved to be backed up, in either way. */
export interface BackupStore {
  /** `phrase`: the written words were checked; `file`: a backup file that holds it was. Milliseconds since 1970. */
  markChecked(secretId: string, how: 'phrase' | 'file', at: number): Promise<void>
  /** In either way, at any time. */
  isBackedUp(secretId: string): Promise<boolean>
  /** The secret is gone. */
  forget(secretId: string): Promise<void>
}

/** Milliseconds since 1970. */
export type Clock = () => number

/** A name that no other call ever gets (a UUID). */
export type NewId = () => string

/** Cryptographic randomness. */
export type Random = (byteLength: number) => Uint8Array<ArrayBuffer>
