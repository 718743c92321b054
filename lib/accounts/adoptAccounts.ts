// Accounts whose secret is gone, such as after damage, belong to a secret again that leads to the same addresses.
import { sameAddress } from '@/lib/base/address'
import type { AccountSource, KeptSource } from './account'
import type { AccountStore, AddressesOf } from './ports'

/**
 * Names, order and what sites may see stay. Accounts that the secret does not lead to are left as they are.
 * `present` are the ids of all secrets that there are.
 */
export async function adoptAccounts(
  ports: { store: AccountStore; addressesOf: AddressesOf },
  secret: { id: string; kind: KeptSource['type'] },
  present: readonly string[],
): Promise<void> {
  const isOrphan = (source: AccountSource): source is KeptSource =>
    source.type === secret.kind && !present.includes(source.secretId)
  const pathOf = (source: AccountSource) => (source.type === 'phrase' ? source.path : '')

  const paths = (await ports.store.all())
    .filter(({ source }) => isOrphan(source))
    .map(({ source }) => pathOf(source))
  const asked = [...new Set(paths)]
  const found = await ports.addressesOf(secret.id, asked)
  await ports.store.change((accounts) =>
    accounts.flatMap((account) => {
      const { address, source } = account
      const own = found[asked.indexOf(pathOf(source))]
      if (!isOrphan(source) || !own || !sameAddress(own, address)) return []
      return [{ ...account, source: { ...source, secretId: secret.id } }]
    }),
  )
}
