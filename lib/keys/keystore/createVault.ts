// The first vault: a new data key under a password, and secrets under the data key.
import type {
  Clock,
  KdfParameters,
  NewId,
  PasswordSource,
  Random,
  Sealed,
  SealedKey,
  Sealer,
  SealingKey,
  Stretch,
  VaultRecord,
  WeakPassword,
} from '../ports'
import { headerBytes, type RecordHeader, recordFormat } from './record'
import type { VaultCopies } from './vaultCopies'

export type SecretKind = Exclude<VaultRecord['kind'], 'password wrap' | 'passkey wrap' | 'removed'>

/** A secret before it is sealed: `plain` is in the layout of its kind (phraseSecret.ts, privateKeySecret.ts). */
export interface NewSecret {
  kind: SecretKind
  plain: Uint8Array
}

export interface CreatedVault {
  type: 'created'
  /** In the order of the secrets given. */
  secretIds: string[]
  dataKey: SealingKey
  sealedKey: SealedKey
}

interface Ports {
  sealer: Sealer
  stretch: Stretch
  random: Random
  clock: Clock
  newId: NewId
}

/** Ids are new each time, so that no vault is ever written over another. */
export interface VaultIds {
  vaultId: string
  wrapId: string
  /** In the order of the secrets. */
  secretIds: string[]
}

export function newIds(newId: NewId, secrets: readonly Pick<NewSecret, 'kind'>[]): VaultIds {
  return {
    vaultId: newId(),
    wrapId: `password:${newId()}`,
    secretIds: secrets.map(({ kind }) => `${kind}:${newId()}`),
  }
}

/**
 * Nothing is stored unless it answers 'created'. A weak password is answered, not thrown.
 * With `alone` the new vault takes the place of one that is damaged, whose records stay where they are.
 */
export async function createVault(
  ports: Ports,
  vault: VaultCopies,
  kdf: Pick<KdfParameters, 'memoryKib' | 'iterations' | 'parallelism'>,
  password: PasswordSource,
  secrets: readonly NewSecret[],
  options: { alone: boolean; ids?: VaultIds },
): Promise<CreatedVault | WeakPassword> {
  const { sealer, stretch, random, clock } = ports
  const { vaultId, wrapId, secretIds } = options.ids ?? newIds(ports.newId, secrets)
  const parameters: KdfParameters = { name: 'argon2id', ...kdf, salt: random(16) }
  const stretched = await stretch(password, parameters, { judge: true })
  if (stretched.type === 'weak') return stretched

  const common = { format: recordFormat, revision: 1, vaultId, createdAt: clock() }
  const wrap: RecordHeader = { ...common, id: wrapId, kind: 'password wrap', kdf: parameters }
  const associated = headerBytes(wrap)
  const made = await sealer.makeDataKey(stretched.key, associated)
  const sealedSecrets: (RecordHeader & { sealed: Sealed })[] = []
  for (const [place, { kind, plain }] of secrets.entries()) {
    // Oldest first is the order of secrets, so those of one vault must not be equally old.
    const header = { ...common, createdAt: common.createdAt + place, id: secretIds[place] ?? '', kind }
    sealedSecrets.push({ ...header, sealed: await sealer.seal(made.key, plain, headerBytes(header)) })
  }

  await vault.write(
    // The wrap last: records that have one are all there, also when the list was not written any more.
    [...sealedSecrets, { ...wrap, sealed: made.sealed }],
    async (copy) => {
      if (copy.kind !== 'password wrap') return opens(sealer, made.key, copy.sealed, headerBytes(copy))
      const key = await sealer.unwrapDataKey(stretched.key, copy.sealed, headerBytes(copy))
      const [secret] = sealedSecrets
      // The key that came back must be the one that the secrets are sealed with.
      return key !== undefined && (!secret || opens(sealer, key, secret.sealed, headerBytes(secret)))
    },
    options,
  )
  const sealedKey = { wrapping: stretched.key, sealed: made.sealed, associated }
  return { type: 'created', secretIds: sealedSecrets.map(({ id }) => id), dataKey: made.key, sealedKey }
}

/** True when the key opens it; what was inside is wiped unread. */
export async function opens(
  sealer: Sealer,
  key: SealingKey,
  sealed: Sealed,
  associated: Uint8Array,
): Promise<boolean> {
  const plain = await sealer.open(key, sealed, associated)
  plain?.fill(0)
  return plain !== undefined
}
