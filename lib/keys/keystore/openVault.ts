// What every deed of the keystore stands on: the vault as it was last looked at, the session, and who waits for whom.
import type { WordList } from '../derivation/wordLists'
import type {
  Clock,
  KdfParameters,
  KeystoreFilePorts,
  NewId,
  Random,
  SealedKey,
  Sealer,
  SealingKey,
  SessionStore,
  Stretch,
  UnlockAttempts,
} from '../ports'
import type { Checked, SoundVault } from './chooseVault'
import { Locked } from './errors'
import { createInTurn } from './inTurn'
import { keepSession, newSession, resumeSession, type Session } from './session'
import { createVaultCopies, type VaultCopies, type VaultCopiesPorts } from './vaultCopies'

export interface KeystorePorts extends VaultCopiesPorts {
  session: SessionStore
  sealer: Sealer
  stretch: Stretch
  attempts: UnlockAttempts
  random: Random
  clock: Clock
  newId: NewId
  /** The lists of BIP-39; without it there is the English one alone. */
  wordLists?: () => Promise<readonly WordList[]>
  /** Without it no keystore file can be opened. */
  keystoreFiles?: KeystoreFilePorts
  /** For new wraps; stored with each, so that old ones go on opening. Without it: 64 MiB, 3 passes, 1 lane. */
  kdf?: KdfCost
}

export type KdfCost = Pick<KdfParameters, 'memoryKib' | 'iterations' | 'parallelism'>

/** A deed (create, unlock, sign…) gets this; what is not a deed's own lives here. */
export interface OpenVault {
  readonly ports: KeystorePorts
  readonly kdf: KdfCost
  readonly copies: VaultCopies
  /** Resolves when the vault has been looked at once in this worker's life, and the session resumed. */
  opened(): Promise<void>
  /** The vault as it was last looked at; undefined before `opened`. */
  readonly checked: Checked | undefined
  /** Looks at both copies anew. Only in turn: it deletes what aborted writes left. */
  look(): Promise<Checked>
  readonly session: Session | undefined
  /** Makes both halves of a new session, and holds it. */
  begin(vaultId: string, dataKey: SealingKey, from: SealedKey): Promise<void>
  /** Forgets the key at once, then deletes both halves. */
  end(): Promise<void>
  /** Throws Keystore.Locked. */
  unlocked(): Promise<{ vault: SoundVault; session: Session }>
  /** What changes the vault or the session goes one after the other. Signing does not wait for it. */
  inTurn<T>(deed: () => Promise<T>): Promise<T>
}

const defaultKdf = { memoryKib: 65_536, iterations: 3, parallelism: 1 }

export function createOpenVault(ports: KeystorePorts): OpenVault {
  const copies = createVaultCopies(ports)
  const oneAfterTheOther = createInTurn()
  let checked: Checked | undefined
  let session: Session | undefined
  let opening: Promise<void> | undefined

  function opened(): Promise<void> {
    opening ??= oneAfterTheOther(async () => {
      checked = await copies.check()
      session = checked.type === 'sound' ? await resumeSession(ports, checked.vaultId) : undefined
    }).catch((error) => {
      // A look that failed is not remembered: the next call looks again.
      opening = undefined
      throw error
    })
    return opening
  }

  return {
    ports,
    kdf: ports.kdf ?? defaultKdf,
    copies,
    opened,
    get checked() {
      return checked
    },
    look: async () => {
      checked = await copies.check()
      return checked
    },
    get session() {
      return session
    },
    begin: async (vaultId, dataKey, from) => {
      await keepSession(ports, vaultId, from)
      session = newSession(vaultId, dataKey)
    },
    end: async () => {
      session = undefined
      await ports.session.clear()
    },
    unlocked: async () => {
      await opened()
      if (checked?.type !== 'sound' || !session) throw new Locked()
      return { vault: checked, session }
    },
    inTurn: oneAfterTheOther,
  }
}
