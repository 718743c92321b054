// Makes beforehand what the first signature of a process would have to wait for: the account's key and the curve's table.
import type { OpenVault } from './openVault'
import { signMessageWith } from './sign'
import { type KeySource, withKey } from './withKey'

/** Nobody's key: what it signs is thrown away. */
const throwaway = new Uint8Array(32).fill(1)

/** Afterwards a signature from this source takes well under a millisecond. Throws Keystore.Locked. */
export async function warmUp(open: OpenVault, source: KeySource): Promise<void> {
  const { vault, session } = await open.unlocked()
  await withKey(open.ports.sealer, vault, session, source, () => undefined)
  signMessageWith(throwaway, '0x')
}
