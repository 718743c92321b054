// All that a restored wallet wants beside its secrets: accounts, networks, settings, contacts, accepted tokens
// and NFTs, orders, and typed prices. It goes into backup files and into the second copy. Nothing of it is secret.
import * as v from 'valibot'
import type { Account } from '@/lib/accounts/account'
import { mostAccounts } from '@/lib/accounts/createAccounts'
import { isPathScheme } from '@/lib/base/accountPath'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Contact } from '@/lib/base/contact'
import type { Limits, LimitsBySymbol } from '@/lib/base/limits'
import { isEndpointUrl } from '@/lib/base/origin'
import { isOwnMark, type OwnMark } from '@/lib/base/ownMark'
import { WalletError } from '@/lib/base/walletError'
import type { HeldToken } from '@/lib/tokens/heldToken'
import type { Database, NetworkRow, Settings } from './database'
import { contactOf, contactRowOf, plainToken, readContactList, readTokenList } from './profileLists'
import { nftRowOf, type PlainNft, plainNft, readNftList } from './profileNfts'
import { orderRowOf, type PlainOrder, plainOrder, readOrderList } from './profileOrders'
import { type PlainPrice, plainPrice, priceRowOf, readPriceList } from './profilePrices'
import { readList } from './profileRows'

export interface Profile {
  accounts: Account[]
  networks: NetworkRow[]
  /** Absent where the user has changed none. */
  settings?: Partial<Omit<Settings, 'id'>>
  /** Absent in files of the first version. */
  contacts?: Contact[]
  tokens?: HeldToken[]
  nfts?: PlainNft[]
  orders?: PlainOrder[]
  prices?: PlainPrice[]
}

/** As it is written: JSON, amounts in decimal. */
export interface PlainProfile extends Omit<Profile, 'settings'> {
  settings?: Omit<NonNullable<Profile['settings']>, 'limits'> & {
    limits?: Record<string, Record<string, string>>
  }
}

const mostNetworks = 1_000

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const chainId = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
/** JSON has no bigint. */
const wei = v.pipe(
  v.string(),
  v.regex(/^\d{1,78}$/, 'expected an amount in wei'),
  v.transform((digits) => BigInt(digits)),
)
const endpoint = v.pipe(text(2_000), v.check(isEndpointUrl, 'expected an https or wss URL'))
const address = v.custom<Address>((value) => {
  if (typeof value !== 'string') return false
  const parsed = parseAddress(value)
  return parsed.type === 'address' && parsed.address === value
}, 'expected an address as this wallet writes it')

const source = v.variant('type', [
  v.object({
    type: v.literal('phrase'),
    secretId: text(200),
    path: text(300),
    index: count,
    scheme: v.optional(v.pipe(text(200), v.check(isPathScheme, 'expected a path with one x'))),
  }),
  v.object({ type: v.literal('private key'), secretId: text(200) }),
  v.object({ type: v.literal('watch-only') }),
])

const account = v.object({
  address,
  name: v.pipe(text(256), v.trim(), v.minLength(1)),
  order: count,
  source,
  visibleToSites: v.boolean(),
  hidden: v.optional(v.literal(true)),
  savings: v.optional(v.literal(true)),
  createdAt: count,
})

const network = v.object({
  chainId,
  network: v.optional(
    v.object({
      chainId,
      name: text(256),
      currency: v.object({ name: text(256), symbol: text(64), decimals: v.literal(18) }),
      endpoints: v.pipe(v.array(endpoint), v.minLength(1), v.maxLength(20)),
      explorer: v.optional(v.pipe(text(2_000), v.url())),
      testnet: v.boolean(),
      source: v.literal('added by the user'),
    }),
  ),
  endpoint: v.optional(endpoint),
  endpoints: v.optional(
    v.pipe(
      v.array(v.object({ url: endpoint, use: v.picklist(['ask', 'mine', 'broadcasts', 'off']) })),
      v.maxLength(20),
    ),
  ),
})

const settings = v.partial(
  v.object({
    language: v.picklist(['browser', 'en', 'zh-CN']),
    theme: v.picklist(['system', 'light', 'dark']),
    autoLockMinutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
    selectedAddress: address,
    selectedChainId: chainId,
    mark: v.custom<OwnMark>(isOwnMark, 'expected a picture and three words'),
    markAsked: v.literal(true),
    limits: v.pipe(
      v.record(
        text(100),
        v.partial(
          v.object({ feePerGasWei: wei, totalFeeWei: wei, smallAmountWei: wei, smallAmountCents: wei }),
        ),
      ),
      v.check((limits) => Object.keys(limits).length <= mostNetworks, 'expected fewer currencies'),
    ),
    endpointsChosen: v.literal(true),
  }),
)

const profile = v.object({
  accounts: v.pipe(v.array(v.unknown()), v.maxLength(mostAccounts)),
  networks: v.pipe(v.array(v.unknown()), v.maxLength(mostNetworks)),
})

/**
 * Reads plain JSON. A row or a setting that can't be read costs itself only (see `unreadParts`). Throws
 * Storage.BadProfile, which names the member, when it is no profile at all.
 */
export function parseProfile(value: unknown): Profile {
  const parsed = v.safeParse(profile, value)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new BadProfile(v.getDotPath(issue) ?? '', issue.message)
  }
  const { settings: chosen, contacts, tokens, nfts, orders, prices } = value as Record<string, unknown>
  const core = {
    accounts: readList(account, parsed.output.accounts, mostAccounts),
    networks: readList(network, parsed.output.networks, mostNetworks),
    ...(chosen === undefined ? {} : { settings: readSettings(chosen) }),
  }
  // Valibot gives optional members the value undefined, which the rows' types do not have.
  return {
    ...(withoutUndefined(core) as Profile),
    ...(contacts === undefined ? {} : { contacts: readContactList(contacts) }),
    ...(tokens === undefined ? {} : { tokens: readTokenList(tokens) }),
    ...(nfts === undefined ? {} : { nfts: readNftList(nfts) }),
    ...(orders === undefined ? {} : { orders: readOrderList(orders) }),
    ...(prices === undefined ? {} : { prices: readPriceList(prices) }),
  }
}

function readSettings(value: unknown): Profile['settings'] {
  if (typeof value !== 'object' || value === null) return {}
  const members = Object.entries(value).flatMap(([name, member]) => {
    const parsed = v.safeParse(settings, { [name]: member })
    return parsed.success ? Object.entries(parsed.output) : []
  })
  return Object.fromEntries(members)
}

/** The members of plain JSON of which `profile`, as it was read from it, has less. */
export function unreadParts(plain: Record<string, unknown>, profile: Profile): (keyof Profile)[] {
  const size = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length : value === undefined ? 0 : -1
  return Object.keys(profile).filter(
    (part): part is keyof Profile => size(plain[part]) !== size(profile[part as keyof Profile]),
  )
}

/** The same with every list that must be there. */
export function profileOf(part: Partial<Profile>): Profile {
  return { accounts: [], networks: [], ...part }
}

/** For a backup file. Another browser asks anew which endpoints may be asked. */
export async function readProfile(database: Database): Promise<PlainProfile> {
  // Missing in a database that could not be migrated.
  const { contacts, tokens, nfts, expectedPayments, typedPrices }: Partial<Database> = database
  const { settings, ...core } = await readCore(database)
  const { endpointsChosen: _, ...chosen } = settings ?? {}
  return {
    ...core,
    ...(settings ? { settings: chosen } : {}),
    contacts: ((await contacts?.toArray()) ?? []).map(contactOf),
    tokens: ((await tokens?.toArray()) ?? []).map(plainToken),
    nfts: ((await nfts?.toArray()) ?? []).map(plainNft),
    orders: ((await expectedPayments?.toArray()) ?? []).map(plainOrder),
    prices: ((await typedPrices?.toArray()) ?? []).map(plainPrice),
  }
}

/** Without the long lists. */
export async function readCore(database: Database): Promise<PlainProfile> {
  const { accounts, networks, settings } = database
  return database.transaction('r', accounts, networks, settings, async () => {
    const row = await settings.get('settings')
    const { id: _, limits, ...chosen } = row ?? { id: 'settings' as const }
    return {
      accounts: await accounts.orderBy('order').toArray(),
      networks: await networks.toArray(),
      ...(row ? { settings: { ...chosen, ...(limits ? { limits: plainLimits(limits) } : {}) } } : {}),
    }
  })
}

function plainLimits(limits: LimitsBySymbol): Record<string, Record<string, string>> {
  const plain = (amounts: Limits) =>
    Object.fromEntries(
      Object.entries(amounts).flatMap(([name, wei]) => (wei === undefined ? [] : [[name, String(wei)]])),
    )
  return Object.fromEntries(Object.entries(limits).map(([symbol, amounts]) => [symbol, plain(amounts)]))
}

/** In one transaction: puts all of it over what is there. */
export async function writeProfile(database: Database, profile: Profile): Promise<void> {
  const { accounts, networks, settings, contacts, tokens, nfts, expectedPayments, typedPrices } = database
  const tables = [accounts, networks, settings, contacts, tokens, nfts, expectedPayments, typedPrices]
  await database.transaction('rw', tables, async () => {
    await contacts.bulkPut((profile.contacts ?? []).map(contactRowOf))
    await tokens.bulkPut(profile.tokens ?? [])
    await nfts.bulkPut((profile.nfts ?? []).map(nftRowOf))
    await expectedPayments.bulkPut((profile.orders ?? []).map(orderRowOf))
    await typedPrices.bulkPut((profile.prices ?? []).map(priceRowOf))
    await accounts.bulkPut(profile.accounts)
    await networks.bulkPut(profile.networks)
    if (!profile.settings) return
    const before = await settings.get('settings')
    // Absent members have their defaults, as the row's readers expect.
    await settings.put({ ...before, ...profile.settings, id: 'settings' } as Settings)
  })
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutUndefined(member)]))
}

export class BadProfile extends WalletError {
  override readonly name = 'Storage.BadProfile'
  constructor(path: string, expected: string) {
    super(`expected accounts, networks and settings: ${path === '' ? expected : `${path}: ${expected}`}`)
  }
}
