// Makes beforehand what the first signature of a process would have to wait for: the account's key and the curve's table.
import type { UnsignedTransaction } from '@/lib/base/transaction'
import type { OpenVault } from './openVault'
import { signTransactionWith } from './sign'
import { type KeySource, withKey } from './withKey'

/** Nobody's key, and a transaction of nothing: what it signs is thrown away. */
const throwaway = new Uint8Array(32).fill(1)
const nothing: UnsignedTransaction = {
  chainId: 1,
  from: '0x0000000000000000000000000000000000000000',
  to: '0x0000000000000000000000000000000000000000',
  valueWei: 0n,
  data: '0x',
  nonce: 0n,
  gas: 21_000n,
  fees: { type: 'eip1559', maxFeePerGas: 1n, maxPriorityFeePerGas: 1n },
}

/** Afterwards a signature from this source takes well under a millisecond. Throws Keystore.Locked. */
export async function warmUp(open: OpenVault, source: KeySource): Promise<void> {
  const { vault, session } = await open.unlocked()
  await withKey(open.ports.sealer, vault, session, source, () => undefined)
  signTransactionWith(throwaway, nothing)
}
