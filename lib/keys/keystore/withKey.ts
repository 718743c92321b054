// Opens a secret, derives one private key, lends it to one function, and wipes both.
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { addressOfPrivateKey } from '../derivation/address'
import { derivePrivateKey, eachPrivateKey } from '../derivation/bip32'
import type { Sealer } from '../ports'
import { keepAccountKey, openAccountKey } from './accountKeys'
import type { SoundVault } from './chooseVault'
import { seedIn } from './phraseSecret'
import { headerBytes } from './record'
import { knownAddresses, type Session } from './session'

/** Where a key is: below which secret, at which path. An account's `source` is one. */
export interface KeySource {
  secretId: string
  path: string
}

/** `use` gets the private key and its address; the key is zeros as soon as it returns, so it must not be kept. */
export async function withKey<T>(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  source: KeySource,
  use: (privateKey: Uint8Array, address: Address) => T,
): Promise<T> {
  // A secret that was removed meanwhile must not sign from what is remembered of it.
  if (!vault.secrets.has(source.secretId)) throw new UnknownSecret(source.secretId)
  const kept = await openAccountKey(sealer, session, source)
  const key = kept ?? (await derive(sealer, vault, session, source))
  try {
    if (!kept) await keepAccountKey(sealer, session, source, key)
    const known = knownAddresses(session, source.secretId)
    const address = known.get(source.path) ?? addressOfPrivateKey(key)
    known.set(source.path, address)
    return use(key, address)
  } finally {
    key.fill(0)
  }
}

/** The private key below a secret, for the caller to wipe. */
function derive(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  { secretId, path }: KeySource,
): Promise<Uint8Array> {
  return withSeed(sealer, vault, session, secretId, (seed) => derivePrivateKey(seed, path))
}

/** The addresses at these paths, in their order. The secret is opened once, and only for those not known yet. */
export async function addressesIn(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  secretId: string,
  paths: readonly string[],
): Promise<Address[]> {
  const known = knownAddresses(session, secretId)
  const unknown = paths.filter((path) => !known.has(path))
  if (unknown.length > 0) {
    await withSeed(sealer, vault, session, secretId, (seed) =>
      eachPrivateKey(seed, unknown, (key, path) => known.set(path, addressOfPrivateKey(key))),
    )
  }
  return paths.flatMap((path) => known.get(path) ?? [])
}

async function withSeed<T>(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  secretId: string,
  use: (seed: Uint8Array) => T,
): Promise<T> {
  const record = vault.secrets.get(secretId)
  if (!record) throw new UnknownSecret(secretId)
  const plain = await sealer.open(session.dataKey, record.sealed, headerBytes(record))
  if (!plain) throw new SecretDamaged(secretId)
  try {
    return use(seedIn(plain))
  } finally {
    plain.fill(0)
  }
}

export class UnknownSecret extends WalletError {
  override readonly name = 'Keystore.UnknownSecret'
  constructor(secretId: string) {
    super(`expected a secret of this vault, got ${JSON.stringify(secretId.slice(0, 80))}`)
  }
}

export class SecretDamaged extends WalletError {
  override readonly name = 'Keystore.SecretDamaged'
  constructor(secretId: string) {
    super(`expected the data key to open ${secretId}`)
  }
}
