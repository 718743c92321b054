// What a backup file would restore. The vault is not touched; that the file was checked is kept as a fact.
import { type Account, canSign, secretOf } from '@/lib/accounts/account'
import { sameAddress } from '@/lib/base/address'
import { userEndpoints } from '@/lib/chain/networks/effectiveNetworks'
import type { KeySource } from '@/lib/keys/keystore/withKey'
import { parseProfile } from '@/lib/storage/profile'
import { command } from './command'
import { MissingPassword } from './errors'

export const checkBackup = command('checkBackup', async (wallet, { file }, filePassword) => {
  if (!filePassword) throw new MissingPassword('checkBackup')
  const checked = await wallet.keystore.checkBackup({ file, filePassword }, (profile) =>
    keySources(parseProfile(profile).accounts),
  )
  if (checked.type !== 'readable') return checked
  const { accounts, networks, contacts = [], tokens = [] } = parseProfile(checked.profile)
  // An address that is only watched needs no key: the file has all there is of it.
  const watched = accounts.filter((account) => !canSign(account))
  const kept = accounts.filter(canSign)
  const proved = [
    ...watched,
    ...kept.filter(({ address }, at) => sameAddress(address, checked.addresses[at] ?? '')),
  ]

  const own = await wallet.accounts.all()
  const isProved = (address: string) => proved.some((account) => sameAddress(account.address, address))
  const covers = own.length > 0 && own.every(({ address }) => isProved(address))
  const secretIds = await wallet.keystore.secretIds()
  for (const secretId of secretIds) {
    const below = own.filter((account) => secretOf(account) === secretId)
    if (below.length > 0 && below.every(({ address }) => isProved(address))) {
      await wallet.backups.markChecked(secretId, 'file', wallet.clock())
    }
  }
  return {
    type: 'readable',
    covers,
    summary: {
      createdAt: checked.createdAt,
      secrets: checked.secrets,
      accounts: accounts.map(({ address, name }) => ({ address, name, proved: isProved(address) })),
      networks: networks.flatMap(({ network }) => network?.name ?? []),
      endpoints: networks.flatMap(userEndpoints).length,
      contacts: contacts.length,
      tokens: tokens.length,
    },
  }
})

/** Of the accounts with a key, in their order. */
function keySources(accounts: readonly Account[]): KeySource[] {
  return accounts.flatMap(({ source }) => (source.type === 'watch-only' ? [] : [source]))
}
