// The user's own accounts: added below a phrase, named, put in order.
import { type Address, sameAddress } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import type { Account } from './account'
import { accountName } from './accountName'
import type { AccountStore, Clock, DeriveAccount } from './ports'

export interface Accounts {
  /** Lowest order first. */
  all(): Promise<Account[]>
  /** Undefined when the address is not one of the user's own. */
  find(address: Address): Promise<Account | undefined>
  /** The account at index 0; does nothing but answer when the phrase has accounts already. */
  addFirst(secretId: string, name: string): Promise<Account>
  /** The account after the highest index used below this phrase. */
  addNext(secretId: string, name: string): Promise<Account>
  /** Throws Accounts.Unknown, Accounts.EmptyName. */
  rename(address: Address, name: string): Promise<void>
  /** Every account's address once, in the order wanted. Throws Accounts.BadOrder for any other list. */
  order(addresses: readonly Address[]): Promise<void>
}

export function createAccounts(ports: {
  store: AccountStore
  derive: DeriveAccount
  clock: Clock
}): Accounts {
  const { store, derive, clock } = ports

  /** The index is chosen, the address derived, and the row added only if the index is still free: else once more. */
  async function add(
    secretId: string,
    name: string,
    choose: (accounts: readonly Account[]) => number | Account,
  ): Promise<Account> {
    const kept = accountName(name)
    for (;;) {
      const index = choose(await store.all())
      if (typeof index !== 'number') return index
      const { address, path } = await derive(secretId, index)
      let added: Account | undefined
      await store.change((accounts) => {
        if (choose(accounts) !== index) return []
        const known = accounts.find((account) => sameAddress(account.address, address))
        added = known ?? {
          address,
          name: kept,
          order: Math.max(-1, ...accounts.map((account) => account.order)) + 1,
          source: { type: 'phrase', secretId, path, index },
          visibleToSites: true,
          createdAt: clock(),
        }
        return known ? [] : [added]
      })
      if (added) return added
    }
  }

  return {
    all: store.all,
    find: async (address) => (await store.all()).find((account) => sameAddress(account.address, address)),
    addFirst: (secretId, name) => add(secretId, name, (accounts) => below(accounts, secretId)[0] ?? 0),
    addNext: (secretId, name) => add(secretId, name, (accounts) => nextIndex(accounts, secretId)),
    rename: async (address, name) => {
      const kept = accountName(name)
      await store.change((accounts) => {
        const account = accounts.find((candidate) => sameAddress(candidate.address, address))
        if (!account) throw new UnknownAccount(address)
        return [{ ...account, name: kept }]
      })
    },
    order: (addresses) => store.change((accounts) => inOrder(accounts, addresses)),
  }
}

/** One more than the highest index used below the phrase; 0 for the first. Pure. */
export function nextIndex(accounts: readonly Account[], secretId: string): number {
  return Math.max(-1, ...below(accounts, secretId).map((account) => account.source.index)) + 1
}

function below(accounts: readonly Account[], secretId: string): Account[] {
  return accounts.filter(
    (account) => account.source.type === 'phrase' && account.source.secretId === secretId,
  )
}

function inOrder(accounts: readonly Account[], addresses: readonly Address[]): Account[] {
  const places = new Map(addresses.map((address, place) => [address.toLowerCase(), place]))
  if (places.size !== addresses.length || addresses.length !== accounts.length) throw new BadOrder()
  return accounts.map((account) => {
    const order = places.get(account.address.toLowerCase())
    if (order === undefined) throw new BadOrder()
    return { ...account, order }
  })
}

export class UnknownAccount extends WalletError {
  override readonly name = 'Accounts.Unknown'
  constructor(address: Address) {
    super(`expected an account of the user's own, got ${address}`)
  }
}

export class BadOrder extends WalletError {
  override readonly name = 'Accounts.BadOrder'
  constructor() {
    super('expected the address of every account once')
  }
}
