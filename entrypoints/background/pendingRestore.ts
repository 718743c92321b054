// What a backup file has beside its secrets is kept before the vault is made, and goes where it belongs afterwards: at
// once, or at the next unlock, should the worker die in between. Nothing of it is secret.
import { sameAddress } from '@/lib/base/address'
import type { Keystore } from '@/lib/keys/keystore/createKeystore'
import type { BackupStore } from '@/lib/keys/ports'
import type { Database } from '@/lib/storage/database'
import { BadProfile, type Profile, parseProfile, writeProfile } from '@/lib/storage/profile'

export interface PendingRestore {
  /** To be called before the vault of this id is made; `secretIds` are the new ids by those that the profile names. */
  keep(restore: { vaultId: string; secretIds: ReadonlyMap<string, string>; profile: unknown }): Promise<void>
  /** For an unlocked vault: writes what was kept for it, and forgets it. Answers whether there was something. */
  finish(): Promise<boolean>
  /** No vault was made. */
  forget(): Promise<void>
}

export function createPendingRestore(ports: {
  database: Database
  keystore: Pick<Keystore, 'addressesOf' | 'isVault'>
  backups: BackupStore
  clock(): number
}): PendingRestore {
  const { database, keystore, backups, clock } = ports
  const { pendingRestores } = database

  /** The accounts that their secrets lead to, under the secrets' new ids: another one could never sign. */
  async function accountsOf(profile: Profile, secretIds: ReadonlyMap<string, string>) {
    const accounts: Profile['accounts'] = []
    for (const account of profile.accounts) {
      const { source } = account
      if (source.type === 'watch-only') {
        accounts.push(account)
        continue
      }
      const secretId = secretIds.get(source.secretId)
      if (secretId === undefined) continue
      const path = source.type === 'phrase' ? source.path : ''
      const [address] = await keystore.addressesOf(secretId, [path])
      if (address === undefined || !sameAddress(address, account.address)) continue
      accounts.push({ ...account, source: { ...source, secretId } })
    }
    return accounts
  }

  return {
    async keep({ vaultId, secretIds, profile }) {
      await pendingRestores.put({ id: 'restore', vaultId, secretIds: [...secretIds], profile })
    },
    async finish() {
      const kept = await pendingRestores.get('restore')
      if (!kept) return false
      if (await keystore.isVault(kept.vaultId)) {
        const profile = readable(kept.profile)
        const accounts = await accountsOf(profile, new Map(kept.secretIds))
        // Nobody is asked to pay to an address that this wallet does not have.
        const orders = profile.orders?.filter(({ to }) =>
          accounts.some(({ address }) => sameAddress(address, to)),
        )
        await writeProfile(database, { ...profile, accounts, ...(orders ? { orders } : {}) })
        for (const [, secretId] of kept.secretIds) await backups.markChecked(secretId, 'file', clock())
      }
      await pendingRestores.clear()
      return true
    },
    forget: () => pendingRestores.clear(),
  }
}

/** The secrets are safe by now: a profile that this version can't read costs names, not keys. */
function readable(profile: unknown): Profile {
  try {
    return parseProfile(profile)
  } catch (error) {
    if (error instanceof BadProfile) return { accounts: [], networks: [] }
    throw error
  }
}
