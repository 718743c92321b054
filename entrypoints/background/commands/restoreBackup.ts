// A wallet from a backup file: its secrets in a new vault, then the accounts they lead to, networks, settings and orders.
import { sameAddress } from '@/lib/base/address'
import { BadProfile, type Profile, parseProfile } from '@/lib/storage/profile'
import { command } from './command'
import { MissingPassword } from './errors'

export const restoreBackup = command('restoreBackup', async (wallet, params, filePassword, password) => {
  if (!password || !filePassword) throw new MissingPassword('restoreBackup')
  const { file, afterDamage = false } = params
  const restored = await wallet.keystore.restoreBackup({ file, filePassword, password, afterDamage })
  if (restored.type === 'weak') return { ...restored, type: 'weak password' }
  if (restored.type !== 'restored') return restored

  const { secretIds } = restored
  const profile = readable(restored.profile)
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
    const [address] = await wallet.keystore.addressesOf(secretId, [path])
    // An account that its secret does not lead to could never sign.
    if (address === undefined || !sameAddress(address, account.address)) continue
    accounts.push({ ...account, source: { ...source, secretId } })
  }
  // Nobody is asked to pay to an address that this wallet does not have.
  const orders = profile.orders?.filter(({ to }) => accounts.some(({ address }) => sameAddress(address, to)))
  await wallet.writeProfile({ ...profile, accounts, ...(orders ? { orders } : {}) })
  if (orders && orders.length > 0) wallet.watchPayments()
  for (const secretId of secretIds.values()) {
    await wallet.backups.markChecked(secretId, 'file', wallet.clock())
  }
  const first = accounts[0] ?? (await addFirst([...secretIds.values()]))
  const { selectedAddress } = await wallet.readSettings()
  if (!accounts.some(({ address }) => address === selectedAddress)) {
    await wallet.changeSettings({ selectedAddress: first.address })
  }
  await wallet.autoLock.restart()
  await wallet.publishState()
  return { type: 'restored', address: first.address, accounts: Math.max(accounts.length, 1) }

  async function addFirst([secretId]: string[]) {
    if (secretId === undefined) throw new BadProfile('secrets', 'at least one')
    return wallet.addAccountOf(secretId, params.accountName)
  }
})

/** The secrets are safe by now: a profile that this version can't read costs names, not keys. */
function readable(profile: unknown): Profile {
  try {
    return parseProfile(profile)
  } catch (error) {
    if (error instanceof BadProfile) return { accounts: [], networks: [] }
    throw error
  }
}
