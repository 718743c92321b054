// The keystore: an encrypted vault and an unlocked session. It gives signatures and addresses, never keys.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { UnsignedTransaction } from '@/lib/base/transaction'
import { type BackupFileAndPassword, type CheckBackupResult, checkBackup } from '../backup/checkBackup'
import { ethereumPath } from '../derivation/bip44'
import type { PasskeyFacts, PasswordSource, SealingKey } from '../ports'
import { type AddResult, addSource, type CheckSecretResult, checkSecret } from './addSource'
import { type ChangeResult, changePassword, checkPassword } from './changePassword'
import { removeSecret } from './changeSecrets'
import type { SecretKind } from './createVault'
import { Locked, WrongSigner } from './errors'
import { type ExportResult, exportBackup } from './exportBackup'
import {
  type CreateFromPhraseResult,
  type CreateResult,
  createFromBackup,
  createFromPhrase,
  createFromSource,
  type KeepProfile,
  type Place,
  type RestoreResult,
} from './newVault'
import { isSecretKind } from './openSecrets'
import { createOpenVault, type KeystorePorts } from './openVault'
import {
  type AddPasskeyResult,
  addPasskey,
  type PasskeyUnlockResult,
  type RemovePasskeyResult,
  removePasskey,
  unlockWithPasskey,
} from './passkeys'
import type { SecretSource } from './readSecret'
import { type Revealable, type RevealResult, reveal } from './reveal'
import { type SignedTransaction, signMessageWith, signTransactionWith, signTypedDataWith } from './sign'
import type { TriedPassword } from './tryPassword'
import { type UnlockResult, unlock } from './unlock'
import { warmUp } from './warmUp'
import { wipe } from './wipe'
import { addressesIn, type KeySource, withKey } from './withKey'

export type KeystoreState =
  | { type: 'empty' }
  | { type: 'locked' }
  | { type: 'unlocked' }
  /** No copy has these records whole. */
  | { type: 'damaged'; records: string[] }

export interface Keystore {
  /**
   * For the worker's start: checks both copies, heals one from the other and resumes the session from its halves.
   * Damage is said here, also while locked. Later calls look no more; every other method opens by itself.
   */
  open(): Promise<KeystoreState>
  state(): Promise<KeystoreState>
  /** The first vault, from a phrase; unlocked when it is created. */
  create(
    vault: { password: PasswordSource; words: readonly string[] } & Place,
  ): Promise<CreateFromPhraseResult>
  /** The same from any source; without one the vault holds no secret yet. */
  createFrom(vault: { password: PasswordSource; source?: SecretSource } & Place): Promise<CreateResult>
  /** One secret more. Throws Keystore.Locked. */
  addSource(source: SecretSource): Promise<AddResult>
  /** What a source leads to, or what is wrong with it; also while there is no vault. Nothing is kept. */
  checkSource(source: SecretSource): Promise<CheckSecretResult>
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
  restoreBackup(
    backup: BackupFileAndPassword & { password: PasswordSource; keep?: KeepProfile } & Place,
  ): Promise<RestoreResult>
  /** Whether the vault that is here is the one of this id. */
  isVault(vaultId: string): Promise<boolean>
  /**
   * What a person can write down of a secret, or the private key of one account, as bytes for the caller to wipe.
   * The password counts like an unlock; `note` stores the fact before anything leaves. Throws Keystore.Locked,
   * Keystore.UnknownSecret.
   */
  reveal(reveal: {
    what: Revealable
    password: PasswordSource
    note: () => Promise<void>
  }): Promise<RevealResult>
  /** Deletes both copies, the session and the count of wrong passwords. Afterwards the keystore is empty. */
  wipe(): Promise<void>
  /** Throws Keystore.NoVault when there is nothing to unlock. Errors of stretching pass and count as no failure. */
  unlock(password: PasswordSource): Promise<UnlockResult>
  /** `wrapping` is what the passkey's PRF gave. Throws Keystore.NoVault when there is nothing to unlock. */
  unlockWithPasskey(passkeyId: string, wrapping: SealingKey): Promise<PasskeyUnlockResult>
  /** Throws Keystore.Locked, as the next three. Each password counts like an unlock. */
  changePassword(passwords: { old: PasswordSource; new: PasswordSource }): Promise<ChangeResult>
  checkPassword(
    password: PasswordSource,
  ): Promise<{ type: 'right' } | Exclude<TriedPassword, { type: 'opened' }>>
  addPasskey(password: PasswordSource, passkey: PasskeyFacts, wrapping: SealingKey): Promise<AddPasskeyResult>
  removePasskey(password: PasswordSource, passkeyId: string): Promise<RemovePasskeyResult>
  /** Forgets the key at once, then deletes both halves. */
  lock(): Promise<void>
  /** For the browser's start: what an earlier run left on disk is deleted. */
  forgetSession(): Promise<void>
  /** The secrets' ids, oldest first; also while locked. */
  secretIds(): Promise<string[]>
  /** The same with their kinds. */
  secrets(): Promise<{ id: string; kind: SecretKind }[]>
  /**
   * Takes a secret out of the vault for good. Accounts that came from it are the caller's to remove first.
   * Throws Keystore.Locked, Keystore.UnknownSecret.
   */
  removeSecret(secretId: string): Promise<void>
  /** Throws Keystore.Locked, Keystore.UnknownSecret, Derivation.BadPath. */
  addressesOf(secretId: string, paths: readonly string[]): Promise<Address[]>
  /** Makes beforehand what a first signature would wait for. Throws as signing does. */
  warmUp(source: KeySource): Promise<void>
  /** The account at m/44'/60'/0'/0/index. */
  deriveAccount(secretId: string, index: number): Promise<{ address: Address; path: string }>
  /** Throws Keystore.Locked, and Keystore.WrongSigner when the key is not the one of `from`. */
  signTransaction(source: KeySource, unsigned: UnsignedTransaction): Promise<SignedTransaction>
  /** personal_sign over these bytes. */
  signMessage(source: KeySource, message: Hex): Promise<Hex>
  /** eth_signTypedData_v4 over this JSON text. Throws Keystore.BadTypedData. */
  signTypedData(source: KeySource, typedData: string): Promise<Hex>
}

export function createKeystore(ports: KeystorePorts): Keystore {
  const open = createOpenVault(ports)

  /** A deed that changes the vault or the session: after those before it, and never before the first look. */
  async function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    await open.opened()
    return open.inTurn(deed)
  }

  async function state(): Promise<KeystoreState> {
    await open.opened()
    const { checked, session } = open
    if (!checked || checked.type === 'empty') return { type: 'empty' }
    if (checked.type === 'damaged') return checked
    return { type: session ? 'unlocked' : 'locked' }
  }

  async function lock(): Promise<void> {
    // At once, and again in turn: an unlock that is under way must not outlive this.
    await open.end()
    await open.inTurn(open.end)
  }

  async function signWith<T>(source: KeySource, sign: (key: Uint8Array, address: Address) => T): Promise<T> {
    const { vault, session: during } = await open.unlocked()
    return withKey(ports.sealer, vault, during, source, (key, address) => {
      // Locked while the secret was being opened: nothing is signed.
      if (open.session !== during) throw new Locked()
      return sign(key, address)
    })
  }

  async function addressesOf(secretId: string, paths: readonly string[]): Promise<Address[]> {
    const { vault, session } = await open.unlocked()
    return addressesIn(ports.sealer, vault, session, secretId, paths)
  }

  async function secrets() {
    await open.opened()
    const { checked } = open
    if (checked?.type !== 'sound') return []
    return [...checked.secrets.values()]
      .sort((a, b) => a.createdAt - b.createdAt)
      .flatMap(({ id, kind }) => (isSecretKind(kind) ? [{ id, kind }] : []))
  }

  return {
    open: state,
    state,
    create: ({ password, words, ...place }) => inTurn(() => createFromPhrase(open, password, words, place)),
    createFrom: ({ password, source, ...place }) =>
      inTurn(() => createFromSource(open, password, source, place)),
    addSource: (source) => inTurn(() => addSource(open, source)),
    checkSource: (source) => checkSecret(ports, source),
    exportBackup: (backup) => inTurn(() => exportBackup(open, backup)),
    checkBackup: (backup, sourcesOf) => checkBackup(ports, backup, sourcesOf),
    restoreBackup: ({ password, file, filePassword, keep, ...place }) =>
      inTurn(() => createFromBackup(open, { file, filePassword }, password, place, keep)),
    isVault: async (vaultId) => {
      await open.opened()
      return open.checked?.type === 'sound' && open.checked.vaultId === vaultId
    },
    reveal: (wanted) => inTurn(() => reveal(open, wanted)),
    wipe: async () => {
      // Whether what is there can be read does not matter: it is deleted.
      await open.opened().catch(() => {})
      return open.inTurn(() => wipe(open))
    },
    unlock: (password) => inTurn(() => unlock(open, password)),
    unlockWithPasskey: (id, wrapping) => inTurn(() => unlockWithPasskey(open, id, wrapping)),
    changePassword: (passwords) => inTurn(() => changePassword(open, passwords.old, passwords.new)),
    checkPassword: (password) => inTurn(() => checkPassword(open, password)),
    addPasskey: (password, passkey, wrapping) => inTurn(() => addPasskey(open, password, passkey, wrapping)),
    removePasskey: (password, id) => inTurn(() => removePasskey(open, password, id)),
    lock,
    forgetSession: lock,
    secretIds: async () => (await secrets()).map(({ id }) => id),
    secrets,
    removeSecret: (secretId) => inTurn(() => removeSecret(open, secretId)),
    addressesOf,
    warmUp: (source) => warmUp(open, source),
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
