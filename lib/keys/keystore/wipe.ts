// Deletes the vault: only the user's own "delete this wallet" does that.
import type { OpenVault } from './openVault'

/** Only in turn. Both copies, the session and the count of wrong passwords. Afterwards the keystore is empty. */
export async function wipe(open: OpenVault): Promise<void> {
  await open.end()
  await open.copies.clear()
  await open.ports.attempts.clear()
  await open.look()
}
