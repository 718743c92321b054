// Accounts whose secret is gone, such as after damage, belong to a phrase again that leads to the same addresses.
import { type Address, sameAddress } from '@/lib/base/address'
import type { AccountStore } from './ports'

/**
 * Names, order and what sites may see stay. Accounts that the phrase does not lead to are left as they are.
 * `present` are the ids of all secrets that there are.
 */
export async function adoptAccounts(
  ports: {
    store: AccountStore
    /** The keystore's: the addresses at these paths, in their order. */
    addressesOf(secretId: string, paths: readonly string[]): Promise<Address[]>
  },
  secretId: string,
  present: readonly string[],
): Promise<void> {
  const orphans = (await ports.store.all()).filter(({ source }) => !present.includes(source.secretId))
  const found = await ports.addressesOf(
    secretId,
    orphans.map(({ source }) => source.path),
  )
  const adopted = orphans
    .filter(({ address }, at) => sameAddress(address, found[at] ?? ''))
    .map(({ address }) => address)
  await ports.store.change((accounts) =>
    accounts
      .filter(({ address }) => adopted.includes(address))
      .map((account) => ({ ...account, source: { ...account.source, secretId } })),
  )
}
