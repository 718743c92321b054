// Opens a secret, takes or derives one private key, lends it to one function, and wipes both.
import type { Address } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { addressOfPrivateKey } from '../derivation/address'
import { derivePrivateKey, eachPrivateKey } from '../derivation/bip32'
import type { Sealer, VaultRecord } from '../ports'
import { keepAccountKey, openAccountKey } from './accountKeys'
import type { SoundVault } from './chooseVault'
import { seedIn } from './phraseSecret'
import { privateKeyIn } from './privateKeySecret'
import { headerBytes } from './record'
import { knownAddresses, type Session } from './session'

/** Where a key is: in which secret, and at which path below it if it is a phrase. An account's `source` is one. */
export interface KeySource {
  secretId: string
  /** Missing for a secret that is a private key itself. */
  path?: string
}

/** `use` gets the private key and its address; the key is zeros as soon as it returns, so it must not be kept. */
export async function withKey<T>(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  source: KeySource,
  use: (privateKey: Uint8Array, address: Address) => T,
): Promise<T> {
  const { secretId, path = '' } = source
  // A secret that was removed meanwhile must not sign from what is remembered of it.
  if (!vault.secrets.has(secretId)) throw new UnknownSecret(secretId)
  // A private key lies sealed on its own already; '' is no path, so it is never among those that are remembered.
  const kept = await openAccountKey(sealer, session, { secretId, path })
  const key =
    kept ?? (await withSecret(sealer, vault, session, secretId, (kind, plain) => keyIn(kind, plain, source)))
  try {
    if (!kept && source.path !== undefined) await keepAccountKey(sealer, session, { secretId, path }, key)
    const known = knownAddresses(session, secretId)
    const address = known.get(path) ?? addressOfPrivateKey(key)
    known.set(path, address)
    return use(key, address)
  } finally {
    key.fill(0)
  }
}

/**
 * The addresses at these paths, in their order (of a private key: its one address, whatever the path). The secret is
 * opened once, and only for those not known yet.
 */
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
    await withSecret(sealer, vault, session, secretId, (kind, plain) => {
      for (const [path, address] of addressesOfSecret(kind, plain, unknown)) known.set(path, address)
    })
  }
  return paths.flatMap((path) => known.get(path) ?? [])
}

/** What an opened secret leads to, by path. Throws Derivation.BadPath; a private key has no paths but ''. */
export function addressesOfSecret(
  kind: VaultRecord['kind'],
  plain: Uint8Array<ArrayBuffer>,
  paths: readonly string[],
): Map<string, Address> {
  const found = new Map<string, Address>()
  if (kind === 'private key') {
    if (paths.includes('')) found.set('', addressOfPrivateKey(privateKeyIn(plain)))
    return found
  }
  eachPrivateKey(seedIn(plain), paths, (key, path) => found.set(path, addressOfPrivateKey(key)))
  return found
}

/** A copy, which the caller wipes. */
function keyIn(
  kind: VaultRecord['kind'],
  plain: Uint8Array<ArrayBuffer>,
  { secretId, path }: KeySource,
): Uint8Array {
  const isKey = kind === 'private key'
  if (isKey !== (path === undefined)) throw new WrongSource(secretId)
  return path === undefined ? privateKeyIn(plain).slice() : derivePrivateKey(seedIn(plain), path)
}

async function withSecret<T>(
  sealer: Sealer,
  vault: SoundVault,
  session: Session,
  secretId: string,
  use: (kind: VaultRecord['kind'], plain: Uint8Array<ArrayBuffer>) => T,
): Promise<T> {
  const record = vault.secrets.get(secretId)
  if (!record) throw new UnknownSecret(secretId)
  const plain = await sealer.open(session.dataKey, record.sealed, headerBytes(record))
  if (!plain) throw new SecretDamaged(secretId)
  try {
    return use(record.kind, plain)
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

/** A path below a private key, or a phrase without a path. */
export class WrongSource extends WalletError {
  override readonly name = 'Keystore.WrongSource'
  constructor(secretId: string) {
    super(`expected a path below a phrase, and none below a private key, for ${secretId}`)
  }
}
