// The keystore: an encrypted vault and an unlocked session. It gives signatures and addresses, never keys.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { UnsignedTransaction } from '@/lib/base/transaction'
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
  VaultStore,
  WeakPassword,
} from '../ports'
import { type Checked, checkRecords, type SoundVault } from './checkRecords'
import { createVault } from './createVault'
import { Locked, NotKept, NoVault, WrongSigner } from './errors'
import { createInTurn } from './inTurn'
import { keepSession, newSession, resumeSession, type Session } from './session'
import { type SignedTransaction, signMessageWith, signTransactionWith, signTypedDataWith } from './sign'
import { type TriedPassword, tryPassword } from './tryPassword'
import { addressesIn, type KeySource, withKey } from './withKey'

export interface KeystorePorts {
  store: VaultStore
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
  /** These records fail their checksum or are missing. */
  | { type: 'damaged'; records: string[] }

export type CreateResult =
  | { type: 'created'; secretId: string }
  | { type: 'exists already' }
  | WeakPassword
  | PhraseProblem

export type UnlockResult = { type: 'unlocked' } | Exclude<TriedPassword, { type: 'opened' }>

export interface Keystore {
  /**
   * For the worker's start: checks every record and resumes the session from its halves. Damage is said here, also
   * while locked. Later calls look no more; every other method opens by itself.
   */
  open(): Promise<KeystoreState>
  state(): Promise<KeystoreState>
  /** The first vault, from a phrase; unlocked when it is created. */
  create(vault: { password: PasswordSource; words: readonly string[] }): Promise<CreateResult>
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
  // What changes the vault or the session goes one after the other; signing does not wait for it.
  const inTurn = createInTurn()
  let checked: Checked | undefined
  let session: Session | undefined
  let opening: Promise<void> | undefined

  function opened(): Promise<void> {
    opening ??= inTurn(async () => {
      checked = await checkRecords(ports.store)
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

  async function create(password: PasswordSource, words: readonly string[]): Promise<CreateResult> {
    checked = await checkRecords(ports.store)
    if (checked.type !== 'empty') return { type: 'exists already' }
    const created = await createVault(ports, kdf, password, words)
    if (created.type !== 'created') return created
    const { secretId, sealedKey, dataKey } = created
    checked = await checkRecords(ports.store)
    if (checked.type !== 'sound') throw new NotKept(checked.type)
    await keepSession(ports, checked.vaultId, sealedKey)
    session = newSession(checked.vaultId, dataKey)
    return { type: 'created', secretId }
  }

  async function unlock(password: PasswordSource): Promise<UnlockResult> {
    checked = await checkRecords(ports.store)
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
    create: async ({ password, words }) => {
      await opened()
      return inTurn(() => create(password, words))
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
