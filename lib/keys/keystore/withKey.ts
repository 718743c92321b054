// Opens a secret, derives one private key, lends it to one function, and wipes both.
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { addressOfPrivateKey } from '../derivation/address'
import { derivePrivateKey } from '../derivation/bip32'
import type { Sealer } from '../ports'
import type { SoundVault } from './checkRecords'
import { seedIn } from './phraseSecret'
import { headerBytes } from './record'
import { knownOf, type Session } from './session'

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
  return withSeed(sealer, vault, session, source.secretId, (seed) =>
    lendKey(session, source, seed, (key, address) => use(key, address)),
  )
}

/** The addresses at these paths, in their order. The secret is opened once, and only for those not known yet. */
export async function addressesIn(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  secretId: string,
  paths: readonly string[],
): Promise<Address[]> {
  const { addresses } = knownOf(session, secretId)
  const known = paths.flatMap((path) => addresses.get(path) ?? [])
  if (known.length === paths.length) return known
  return withSeed(sealer, vault, session, secretId, (seed) =>
    paths.map((path) => addresses.get(path) ?? lendKey(session, { secretId, path }, seed, (_, at) => at)),
  )
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

function lendKey<T>(
  session: Session,
  { secretId, path }: KeySource,
  seed: Uint8Array,
  use: (key: Uint8Array, address: Address) => T,
): T {
  const { publicKeys, addresses } = knownOf(session, secretId)
  const key = derivePrivateKey(seed, path, publicKeys)
  try {
    const address = addresses.get(path) ?? addressOfPrivateKey(key)
    addresses.set(path, address)
    return use(key, address)
  } finally {
    key.fill(0)
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
