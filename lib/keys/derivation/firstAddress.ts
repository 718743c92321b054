// The first Ethereum address that a phrase leads to.
import type { Address } from '@/lib/base/address'
import { addressOfPrivateKey } from './address'
import { derivePrivateKey } from './bip32'
import { type Phrase, seedOf } from './bip39'
import { ethereumPath } from './bip44'

/** The seed and the key are wiped. */
export async function firstAddressOf(phrase: Phrase, passphrase = ''): Promise<Address> {
  const seed = await seedOf(phrase, passphrase)
  const key = derivePrivateKey(seed, ethereumPath(0))
  seed.fill(0)
  const address = addressOfPrivateKey(key)
  key.fill(0)
  return address
}
