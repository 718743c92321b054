// The user's own accounts: added from a secret or to be watched, named, put in order, put away, removed.
import { pathAt, pathSchemes } from '@/lib/base/accountPath'
import { type Address, sameAddress } from '@/lib/base/address'
import { WalletError } from '@/lib/base/walletError'
import { type Account, type AccountSource, canSign, schemeOf, secretOf, startsVisible } from './account'
import { accountName } from './accountName'
import type { AccountStore, AddressesOf, Clock } from './ports'

export interface Accounts {
  /** Lowest order first. */
  all(): Promise<Account[]>
  /** Undefined when the address is not one of the user's own. */
  find(address: Address): Promise<Account | undefined>
  /** The account at index 0; does nothing but answer when the phrase has accounts already. */
  addFirst(secretId: string, name: string): Promise<Account>
  /** The account after the highest number used below this phrase in this scheme (without one: BIP-44's). */
  addNext(secretId: string, name: string, scheme?: string, savings?: boolean): Promise<Account>
  /** These accounts below a phrase, such as discovery found. Those that are there already are answered as they are. */
  addAt(
    secretId: string,
    places: readonly { scheme: string; index: number; name: string; savings?: boolean }[],
  ): Promise<Account[]>
  /** The account of a private key. */
  addKey(secretId: string, name: string): Promise<Account>
  /** Addresses to watch; those that are the user's own already are left as they are and not answered. */
  watch(watched: readonly { address: Address; name: string }[]): Promise<Account[]>
  /** Throws Accounts.Unknown, Accounts.EmptyName. */
  rename(address: Address, name: string): Promise<void>
  /** Every account's address once, in the order wanted. Throws Accounts.BadOrder for any other list. */
  order(addresses: readonly Address[]): Promise<void>
  /** Throws Accounts.Unknown. */
  setVisibleToSites(address: Address, visible: boolean): Promise<void>
  /** Puts an account away, or back. Throws Accounts.Unknown, and Accounts.LastShown for the last one in sight. */
  setHidden(address: Address, hidden: boolean): Promise<void>
  /**
   * Forgets an account; its secret is the caller's. Was it the last one in sight, the next one is put back.
   * Throws Accounts.Unknown, and Accounts.Last for the only one.
   */
  remove(address: Address): Promise<void>
}

export function createAccounts(ports: {
  store: AccountStore
  addressesOf: AddressesOf
  clock: Clock
}): Accounts {
  const { store, addressesOf, clock } = ports

  /** The index is chosen, the address derived, and the row added only if the index is still free: else once more. */
  async function add(
    secretId: string,
    name: string,
    scheme: string,
    choose: (accounts: readonly Account[]) => number | Account,
    savings = false,
  ): Promise<Account> {
    const kept = accountName(name)
    for (;;) {
      const index = choose(await store.all())
      if (typeof index !== 'number') return index
      const source = belowPhrase(secretId, scheme, index)
      const [address] = await addressesOf(secretId, [source.path])
      if (!address) throw new NoAddress()
      let added: Account | undefined
      await store.change((accounts) => {
        if (choose(accounts) !== index) return []
        const [account, ...rows] = withSources(accounts, [{ address, name: kept, source, savings }], clock())
        if (account) checkCount(accounts, [account])
        added = account
        return account && !accounts.includes(account) ? [account, ...rows] : []
      })
      if (added) return added
    }
  }

  async function change(address: Address, to: (account: Account, all: readonly Account[]) => Account) {
    await store.change((accounts) => {
      const account = accounts.find((candidate) => sameAddress(candidate.address, address))
      if (!account) throw new UnknownAccount(address)
      return [to(account, accounts)]
    })
  }

  async function put(wanted: readonly Wanted[]): Promise<Account[]> {
    let added: Account[] = []
    await store.change((accounts) => {
      added = withSources(accounts, wanted, clock())
      checkCount(accounts, added)
      return added.filter((account) => !accounts.includes(account))
    })
    return added
  }

  return {
    all: store.all,
    find: async (address) => (await store.all()).find((account) => sameAddress(account.address, address)),
    addFirst: (secretId, name) =>
      add(secretId, name, pathSchemes.standard, (accounts) => below(accounts, secretId)[0] ?? 0),
    addNext: (secretId, name, scheme = pathSchemes.standard, savings = false) =>
      add(secretId, name, scheme, (accounts) => nextIndex(accounts, secretId, scheme), savings),
    addAt: async (secretId, places) => {
      const sources = places.map(({ scheme, index }) => belowPhrase(secretId, scheme, index))
      const addresses = await addressesOf(
        secretId,
        sources.map(({ path }) => path),
      )
      return put(
        places.flatMap(({ name, savings = false }, at) => {
          const [address, source] = [addresses[at], sources[at]]
          return address && source ? [{ address, source, savings, name: accountName(name) }] : []
        }),
      )
    },
    addKey: async (secretId, name) => {
      const [address] = await addressesOf(secretId, [''])
      if (!address) throw new NoAddress()
      const source = { type: 'private key', secretId } as const
      const [added] = await put([{ address, name: accountName(name), source }])
      if (!added) throw new NoAddress()
      return added
    },
    watch: async (watched) => {
      const source = { type: 'watch-only' } as const
      const before = await store.all()
      const isOwn = new Set(before.map(({ address }) => address.toLowerCase()))
      const fresh = watched.filter(({ address }) => !isOwn.has(address.toLowerCase()))
      return put(fresh.map(({ address, name }) => ({ address, name: accountName(name), source })))
    },
    rename: async (address, name) => {
      const kept = accountName(name)
      await change(address, (account) => ({ ...account, name: kept }))
    },
    order: (addresses) => store.change((accounts) => inOrder(accounts, addresses)),
    setVisibleToSites: (address, visibleToSites) =>
      change(address, (account) => ({ ...account, visibleToSites })),
    setHidden: (address, hidden) =>
      change(address, ({ hidden: _, ...account }, all) => {
        const shown = all.filter((other) => !other.hidden && !sameAddress(other.address, address))
        if (hidden && shown.length === 0) throw new LastShown()
        return hidden ? { ...account, hidden } : account
      }),
    remove: (address) =>
      store.remove((accounts) => {
        const account = accounts.find((candidate) => sameAddress(candidate.address, address))
        if (!account) throw new UnknownAccount(address)
        const rest = accounts.filter((other) => other !== account)
        const [next] = rest
        if (!next) throw new LastAccount()
        if (rest.some(({ hidden }) => !hidden)) return { gone: [account.address] }
        // Else there would be accounts and none to show.
        const { hidden: _, ...shown } = next
        return { gone: [account.address], put: [shown] }
      }),
  }
}

interface Wanted {
  address: Address
  name: string
  source: AccountSource
  savings?: boolean
}

/**
 * These accounts as they are to be: those that are there stay as they are, but one that was only watched gets the
 * key. New ones go behind the others, each address once. What has a key starts offered to sites, but for savings. Pure.
 */
export function withSources(accounts: readonly Account[], wanted: readonly Wanted[], now: number): Account[] {
  const byAddress = new Map(accounts.map((account) => [account.address.toLowerCase(), account]))
  let order = Math.max(-1, ...accounts.map((account) => account.order))
  const named = new Map<string, Account>()
  for (const { address, name, source, savings } of wanted) {
    const key = address.toLowerCase()
    const known = named.get(key) ?? byAddress.get(key)
    if (known) {
      const { hidden: _, ...shown } = known
      const forSavings = savings || known.savings
      named.set(
        key,
        canSign(known) || !canSign({ source })
          ? known
          : { ...shown, source, ...seenBySites(source, forSavings) },
      )
      continue
    }
    order++
    named.set(key, { address, name, order, source, ...seenBySites(source, savings), createdAt: now })
  }
  return [...named.values()]
}

function seenBySites(source: AccountSource, savings = false): Pick<Account, 'visibleToSites' | 'savings'> {
  return { visibleToSites: startsVisible(source) && !savings, ...(savings ? { savings } : {}) }
}

/** One more than the highest number used below the phrase in this scheme; past paths that another scheme used. Pure. */
export function nextIndex(
  accounts: readonly Account[],
  secretId: string,
  scheme: string = pathSchemes.standard,
): number {
  const ours = below(accounts, secretId)
  const used = ours.flatMap((account) =>
    account.source.type === 'phrase' && schemeOf(account) === scheme ? [account.source.index] : [],
  )
  const paths = new Set(ours.map(({ source }) => (source.type === 'phrase' ? source.path : '')))
  let index = Math.max(-1, ...used) + 1
  while (paths.has(pathAt(scheme, index))) index++
  return index
}

function belowPhrase(secretId: string, scheme: string, index: number) {
  const path = pathAt(scheme, index)
  return {
    type: 'phrase' as const,
    secretId,
    path,
    index,
    ...(scheme === pathSchemes.standard ? {} : { scheme }),
  }
}

function below(accounts: readonly Account[], secretId: string): Account[] {
  return accounts.filter((account) => secretOf(account) === secretId)
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

export class LastShown extends WalletError {
  override readonly name = 'Accounts.LastShown'
  constructor() {
    super('expected another account in sight')
  }
}

export class LastAccount extends WalletError {
  override readonly name = 'Accounts.Last'
  constructor() {
    super('expected another account to stay')
  }
}

/** So many accounts a profile may hold, and a backup file with it. */
export const mostAccounts = 5_000

function checkCount(accounts: readonly Account[], wanted: readonly Account[]): void {
  const all = new Set([...accounts, ...wanted].map(({ address }) => address.toLowerCase()))
  if (all.size > mostAccounts && all.size > accounts.length) throw new TooManyAccounts()
}

export class TooManyAccounts extends WalletError {
  override readonly name = 'Accounts.TooMany'
  constructor() {
    super(`expected at most ${mostAccounts} accounts in all`)
  }
}

class NoAddress extends WalletError {
  override readonly name = 'Accounts.NoAddress'
  constructor() {
    super('expected an address of this secret')
  }
}
