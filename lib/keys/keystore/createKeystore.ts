// The keystore: an encrypted vault and an unlocked session. It gives signatures and addresses, never keys.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import { type BackupFileAndPassword, type CheckBackupResult, checkBackup } from '../backup/checkBackup'
import { type BackupProblem, openBackup } from '../backup/openBackup'
import { type SealedBackup, sealBackup } from '../backup/sealBackup'
import type { PhraseProblem } from '../derivation/bip39'
import { ethereumPath } from '../derivation/bip44'
import type {
  Clock,
  KdfParameters,
  NewId,
  PasswordSource,
  Random,
  Sealer,
  SessionStore,
  Stretch,
  UnlockAttempts,
  WeakPassword,
} from '../ports'
import type { Checked, SoundVault } from './chooseVault'
import { createVault, type NewSecret, phraseSecret } from './createVault'
import { Locked, NotKept, NoVault, WrongSigner } from './errors'
import { createInTurn } from './inTurn'
import { isSecretKind, openSecrets } from './openSecrets'
import { keepSession, newSession, resumeSession, type Session } from './session'
import { type SignedTransaction, signMessageWith, signTransactionWith, signTypedDataWith } from './sign'
import { type TriedPassword, tryPassword } from './tryPassword'
import { createVaultCopies, type VaultCopiesPorts } from './vaultCopies'
import { addressesIn, type KeySource, withKey } from './withKey'

export interface KeystorePorts extends VaultCopiesPorts {
  session: SessionStore
  sealer: Sealer
  stretch: Stretch
  attempts: UnlockAttempts
  random: Random
  clock: Clock
  newId: NewId
  /** For new wraps; stored with each, so that old ones go on opening. Without it: 64 MiB, 3 passes, 1 lane. */
  kdf?: Pick<KdfParameters, 'memoryKib' | 'iterations' | 'parallelism'>
}

export type KeystoreState =
  | { type: 'empty' }
  | { type: 'locked' }
  | { type: 'unlocked' }
  /** No copy has these records whole. */
  | { type: 'damaged'; records: string[] }

export type CreateResult =
  | { type: 'created'; secretId: string }
  | { type: 'exists already' }
  | WeakPassword
  | PhraseProblem

/** `afterDamage`: a vault that is damaged may be replaced; its records stay on disk, unnamed. */
type Place = { afterDamage?: boolean }

export type ExportResult = SealedBackup | Exclude<TriedPassword, { type: 'opened' }>

export type RestoreResult =
  /** `secretIds`: the new id of each secret, by the id that the file's profile names. */
  | { type: 'restored'; profile: unknown; secretIds: Map<string, string> }
  | { type: 'exists already' }
  | WeakPassword
  | BackupProblem

export type UnlockResult = { type: 'unlocked' } | Exclude<TriedPassword, { type: 'opened' }>

export interface Keystore {
  /**
   * For the worker's start: checks both copies, heals one from the other and resumes the session from its halves.
   * Damage is said here, also while locked. Later calls look no more; every other method opens by itself.
   */
  open(): Promise<KeystoreState>
  state(): Promise<KeystoreState>
  /** The first vault, from a phrase; unlocked when it is created. */
  create(vault: { password: PasswordSource; words: readonly string[] } & Place): Promise<CreateResult>
  /**
   * All secrets and `profile` (plain JSON) in a file under a password of its own. The vault's password is asked
   * for too, and counts like an unlock. Throws Keystore.Locked.
   */
  exportBackup(backup: {
    password: PasswordSource
    filePassword: PasswordSource
    profile: unknown
  }): Promise<ExportResult>
  /** Opens a file and touches nothing. `sourcesOf` reads from its profile which addresses are to be derived. */
  checkBackup(
    backup: BackupFileAndPassword,
    sourcesOf: (profile: unknown) => readonly KeySource[],
  ): Promise<CheckBackupResult>
  /** The first vault, from a file, under a new password; unlocked when it is restored. */
  restoreBackup(backup: BackupFileAndPassword & { password: PasswordSource } & Place): Promise<RestoreResult>
  /** Deletes both copies, the session and the count of wrong passwords. Afterwards the keystore is empty. */
  wipe(): Promise<void>
  /** Throws Keystore.NoVault when there is nothing to unlock. Errors of stretching pass and count as no failure. */
  unlock(password: PasswordSource): Promise<UnlockResult>
  /** Forgets the key at once, then deletes both halves. */
  lock(): Promise<void>
  /** For the browser's start: what an earlier run left on disk is deleted. */
  forgetSession(): Promise<void>
  /** The secrets' ids, oldest first; also while locked. */
  secretIds(): Promise<string[]>
  /** Throws Keystore.Locked, Keystore.UnknownSecret, Derivation.BadPath. */
  addressesOf(secretId: string, paths: readonly string[]): Promise<Address[]>
  /** The account at m/44'/60'/0'/0/index. */
  deriveAccount(secretId: string, index: number): Promise<{ address: Address; path: string }>
  /** Throws Keystore.Locked, and Keystore.WrongSigner when the key is not the one of `from`. */
  signTransaction(source: KeySource, unsigned: UnsignedTransaction): Promise<SignedTransaction>
  /** personal_sign over these bytes. */
  signMessage(source: KeySource, message: Hex): Promise<Hex>
  /** eth_signTypedData_v4 over this JSON text. Throws Keystore.BadTypedData. */
  signTypedData(source: KeySource, typedData: string): Promise<Hex>
}

const defaultKdf = { memoryKib: 65_536, iterations: 3, parallelism: 1 }

export function createKeystore(ports: KeystorePorts): Keystore {
  const kdf = ports.kdf ?? defaultKdf
  const vault = createVaultCopies(ports)
  // What changes the vault or the session goes one after the other; signing does not wait for it.
  const inTurn = createInTurn()
  let checked: Checked | undefined
  let session: Session | undefined
  let opening: Promise<void> | undefined

  function opened(): Promise<void> {
    opening ??= inTurn(async () => {
      checked = await vault.check()
      session = checked.type === 'sound' ? await resumeSession(ports, checked.vaultId) : undefined
    }).catch((error) => {
      // A look that failed is not remembered: the next call looks again.
      opening = undefined
      throw error
    })
    return opening
  }

  async function state(): Promise<KeystoreState> {
    await opened()
    if (!checked || checked.type === 'empty') return { type: 'empty' }
    if (checked.type === 'damaged') return checked
    return { type: session ? 'unlocked' : 'locked' }
  }

  /** The first vault, holding these secrets, whose plaintexts are wiped here; open afterwards. */
  async function createFrom(
    password: PasswordSource,
    secrets: readonly NewSecret[],
    { afterDamage }: Place,
  ): Promise<{ type: 'created'; secretIds: string[] } | { type: 'exists already' } | WeakPassword> {
    try {
      checked = await vault.check()
      const damaged = checked.type === 'damaged'
      if (checked.type === 'sound' || (damaged && !afterDamage)) return { type: 'exists already' }
      const created = await createVault(ports, vault, kdf, password, secrets, { alone: damaged })
      if (created.type !== 'created') return created
      checked = await vault.check()
      if (checked.type !== 'sound') throw new NotKept(checked.type)
      await ports.attempts.clear()
      await keepSession(ports, checked.vaultId, created.sealedKey)
      session = newSession(checked.vaultId, created.dataKey)
      return created
    } finally {
      for (const { plain } of secrets) plain.fill(0)
    }
  }

  async function create(
    password: PasswordSource,
    words: readonly string[],
    place: Place,
  ): Promise<CreateResult> {
    const secret = phraseSecret(words)
    if ('type' in secret) return secret
    const created = await createFrom(password, [secret], place)
    if (created.type !== 'created') return created
    const [secretId] = created.secretIds
    if (!secretId) throw new NotKept('without its secret')
    return { type: 'created', secretId }
  }

  async function exportBackup(
    password: PasswordSource,
    filePassword: PasswordSource,
    profile: unknown,
  ): Promise<ExportResult> {
    if (checked?.type !== 'sound' || !session) throw new Locked()
    const tried = await tryPassword(ports, checked, password)
    if (tried.type !== 'opened') return tried
    const secrets = await openSecrets(ports.sealer, checked, tried.dataKey)
    try {
      return await sealBackup(ports, kdf, filePassword, { secrets, profile })
    } finally {
      for (const { plain } of secrets) plain.fill(0)
    }
  }

  async function restoreBackup(
    { file, filePassword }: BackupFileAndPassword,
    password: PasswordSource,
    place: Place,
  ): Promise<RestoreResult> {
    const opened = await openBackup(ports, file, filePassword)
    if (opened.type !== 'opened') return opened
    try {
      const { secrets, profile } = opened.contents
      const known = secrets.flatMap(({ kind, plain }) => (isSecretKind(kind) ? [{ kind, plain }] : []))
      // A secret of a kind that this version does not know would be lost without a word.
      if (known.length === 0 || known.length < secrets.length) return { type: 'unreadable contents' }
      const created = await createFrom(password, known, place)
      if (created.type !== 'created') return created
      const secretIds = new Map(secrets.map(({ id }, at) => [id, created.secretIds[at] ?? '']))
      return { type: 'restored', profile, secretIds }
    } finally {
      opened.wipe()
    }
  }

  async function wipe(): Promise<void> {
    session = undefined
    await ports.session.clear()
    await vault.clear()
    await ports.attempts.clear()
    checked = { type: 'empty' }
  }

  async function unlock(password: PasswordSource): Promise<UnlockResult> {
    checked = await vault.check()
    if (checked.type === 'empty') throw new NoVault()
    if (checked.type === 'damaged') return checked
    const tried = await tryPassword(ports, checked, password)
    if (tried.type !== 'opened') return tried
    await keepSession(ports, checked.vaultId, tried.sealedKey)
    session = newSession(checked.vaultId, tried.dataKey)
    return { type: 'unlocked' }
  }

  async function lock(): Promise<void> {
    session = undefined
    // At once, and again in turn: an unlock that is under way must not outlive this.
    await ports.session.clear()
    await inTurn(async () => {
      session = undefined
      await ports.session.clear()
    })
  }

  async function unlocked(): Promise<{ vault: SoundVault; session: Session }> {
    await opened()
    if (checked?.type !== 'sound' || !session) throw new Locked()
    return { vault: checked, session }
  }

  async function signWith<T>(source: KeySource, sign: (key: Uint8Array, address: Address) => T): Promise<T> {
    const { vault, session: during } = await unlocked()
    return withKey(ports.sealer, vault, during, source, (key, address) => {
      // Locked while the secret was being opened: nothing is signed.
      if (session !== during) throw new Locked()
      return sign(key, address)
    })
  }

  async function addressesOf(secretId: string, paths: readonly string[]): Promise<Address[]> {
    const { vault, session: during } = await unlocked()
    return addressesIn(ports.sealer, vault, during, secretId, paths)
  }

  return {
    open: state,
    state,
    create: async ({ password, words, ...place }) => {
      await opened()
      return inTurn(() => create(password, words, place))
    },
    exportBackup: async ({ password, filePassword, profile }) => {
      await opened()
      return inTurn(() => exportBackup(password, filePassword, profile))
    },
    checkBackup: (backup, sourcesOf) => checkBackup(ports, backup, sourcesOf),
    restoreBackup: async ({ password, file, filePassword, ...place }) => {
      await opened()
      return inTurn(() => restoreBackup({ file, filePassword }, password, place))
    },
    wipe: async () => {
      // Whether what is there can be read does not matter: it is deleted.
      await opened().catch(() => {})
      return inTurn(wipe)
    },
    unlock: async (password) => {
      await opened()
      return inTurn(() => unlock(password))
    },
    lock,
    forgetSession: lock,
    secretIds: async () => {
      await opened()
      if (checked?.type !== 'sound') return []
      return [...checked.secrets.values()].sort((a, b) => a.createdAt - b.createdAt).map(({ id }) => id)
    },
    addressesOf,
    deriveAccount: async (secretId, index) => {
      const path = ethereumPath(index)
      const [address] = await addressesOf(secretId, [path])
      if (!address) throw new Locked()
      return { address, path }
    },
    signTransaction: (source, unsigned) =>
      signWith(source, (key, address) => {
        if (!sameAddress(address, unsigned.from)) throw new WrongSigner(unsigned.from, address)
        return signTransactionWith(key, unsigned)
      }),
    signMessage: (source, message) => signWith(source, (key) => signMessageWith(key, message)),
    signTypedData: (source, typedData) => signWith(source, (key) => signTypedDataWith(key, typedData)),
  }
}
