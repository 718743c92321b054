// BIP-44: where Ethereum's accounts lie below a seed.
import { BadPath } from './bip32'

/** m/44'/60'/0'/0/index: the index is the last step, as most wallets count. Throws Derivation.BadPath beyond 2^31 - 1. */
export function ethereumPath(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index > 0x7fff_ffff)
    throw new BadPath(`m/44'/60'/0'/0/${index}`)
  return `m/44'/60'/0'/0/${index}`
}
