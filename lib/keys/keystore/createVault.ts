// The first vault: a new data key under a password, and a phrase under the data key.
import { type Phrase, type PhraseProblem, readPhrase, seedOf } from '../derivation/bip39'
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
  VaultStore,
  WeakPassword,
} from '../ports'
import { encodePhrase } from './phraseSecret'
import { headerBytes, type RecordHeader, recordFormat } from './record'
import { writeRecords } from './writeRecords'

export interface CreatedVault {
  type: 'created'
  secretId: string
  dataKey: SealingKey
  sealedKey: SealedKey
}

interface Ports {
  store: VaultStore
  sealer: Sealer
  stretch: Stretch
  random: Random
  clock: Clock
  newId: NewId
}

/** Nothing is stored unless it answers 'created'. A weak password or a wrong phrase is answered, not thrown. */
export async function createVault(
  ports: Ports,
  kdf: Pick<KdfParameters, 'memoryKib' | 'iterations' | 'parallelism'>,
  password: PasswordSource,
  words: readonly string[],
): Promise<CreatedVault | WeakPassword | PhraseProblem> {
  const { store, sealer, stretch, random, clock, newId } = ports
  const phrase = readPhrase(words)
  if (phrase.type !== 'phrase') return phrase
  const parameters: KdfParameters = { name: 'argon2id', ...kdf, salt: random(16) }
  const stretched = await stretch(password, parameters, { judge: true })
  if (stretched.type === 'weak') return stretched

  const common = { format: recordFormat, revision: 1, vaultId: newId(), createdAt: clock() }
  // Ids are new each time, so that no vault is ever written over another.
  const wrap: RecordHeader = { ...common, id: `password:${newId()}`, kind: 'password wrap', kdf: parameters }
  const secret: RecordHeader = { ...common, id: `phrase:${newId()}`, kind: 'phrase' }
  const associated = headerBytes(wrap)
  const made = await sealer.makeDataKey(stretched.key, associated)
  const sealedSecret = await sealPhrase(sealer, made.key, secret, phrase)

  await writeRecords(
    store,
    [
      { ...wrap, sealed: made.sealed },
      { ...secret, sealed: sealedSecret },
    ],
    async (copy) => {
      if (copy.kind === 'phrase') return opens(sealer, made.key, copy.sealed, headerBytes(copy))
      const key = await sealer.unwrapDataKey(stretched.key, copy.sealed, headerBytes(copy))
      // The key that came back must be the one that the secrets are sealed with.
      return key !== undefined && opens(sealer, key, sealedSecret, headerBytes(secret))
    },
  )
  const sealedKey = { wrapping: stretched.key, sealed: made.sealed, associated }
  return { type: 'created', secretId: secret.id, dataKey: made.key, sealedKey }
}

async function sealPhrase(
  sealer: Sealer,
  key: SealingKey,
  header: RecordHeader,
  phrase: Phrase,
): Promise<Sealed> {
  const seed = seedOf(phrase)
  const plain = encodePhrase(phrase, seed)
  seed.fill(0)
  try {
    return await sealer.seal(key, plain, headerBytes(header))
  } finally {
    plain.fill(0)
  }
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
