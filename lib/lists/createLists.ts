// The lists that ship with the wallet, read once when they are first needed. Nobody is asked for anything.
import type { Address } from '@/lib/base/address'
import { readChains } from './chains/readChains'
import { delegates } from './contracts/own'
import { type ListedContract, readContracts } from './contracts/readContracts'
import { type JudgedSite, judgeSite, readSites, type SiteLists } from './sites/judgeSite'
import { hasHost, type ListCopy } from './updates/siteUpdate'

export interface LoadedLists {
  label(chainId: number, address: Address): ListedContract | undefined
  /** A known contract of another network than this one. */
  elsewhere(chainId: number, address: Address): { name: string; chainId: number } | undefined
  /** What the public list of chains has under this id and under this name. */
  network(chainId: number, name: string): JudgedNetwork
  /** Host without a port. */
  site(host: string): JudgedSite
  /** Accounts that an EIP-7702 delegation may go to, in lower case. */
  delegates: ReadonlySet<string>
  /** The text of the clear-signing descriptors (ERC-7730); undefined where it could not be read. */
  descriptors: string | undefined
}

interface JudgedNetwork {
  registered?: { name: string; symbol: string }
  namesake?: { chainId: number; name: string }
  listRead: boolean
}

/** The texts of public/lists; undefined for one that could not be read. */
export interface PackedLists {
  contracts?: string | undefined
  sites?: string | undefined
  chains?: string | undefined
  descriptors?: string | undefined
  /** The last good lists of the places that the user switched on. */
  copies?: readonly ListCopy[]
}

const files = {
  contracts: 'contracts.txt',
  sites: 'sites.txt',
  chains: 'chains.txt',
  descriptors: 'descriptors.json',
} as const satisfies Record<Exclude<keyof PackedLists, 'copies'>, string>

export function listsFrom({ contracts, sites, chains, descriptors, copies = [] }: PackedLists): LoadedLists {
  const found = readContracts(contracts ?? '')
  const hosts = withCopies(sites === undefined ? undefined : readSites(sites), copies)
  const listed = readChains(chains ?? '')
  return {
    label: found.find,
    elsewhere: found.elsewhere,
    network(chainId, name) {
      const registered = listed.find(chainId)
      const namesake = listed.named(name)
      return {
        ...(registered ? { registered } : {}),
        ...(namesake ? { namesake } : {}),
        listRead: chains !== undefined,
      }
    },
    site: (host) => judgeSite(host, hosts),
    delegates: new Set(delegates),
    descriptors,
  }
}

/** A fetched copy of the list that ships takes its place; a signed one is added to it. */
function withCopies(packed: SiteLists | undefined, copies: readonly ListCopy[]): SiteLists | undefined {
  if (copies.length === 0) return packed
  const base = copies.some(({ place }) => place === 'metamask') ? undefined : packed
  return {
    blocked: {
      has: (host) => base?.blocked.has(host) || copies.some(({ blocked }) => hasHost(blocked, host)),
    },
    allowed: {
      has: (host) => base?.allowed.has(host) || copies.some(({ allowed }) => hasHost(allowed, host)),
    },
  }
}

/**
 * `read` answers the text of a file that is packed with the extension, `copies` the lists that were fetched. What can't be
 * read is left out, said to `report`, and tried again the next time; a site is then on "no list". `renew` has them read
 * anew the next time.
 */
export function createLists(ports: {
  read(path: string): Promise<string>
  copies(): Promise<ListCopy[]>
  report(error: unknown): void
}): (() => Promise<LoadedLists>) & { renew(): void } {
  let loaded: Promise<LoadedLists> | undefined
  const tried = async <T>(read: () => Promise<T>) => {
    try {
      return await read()
    } catch (error) {
      ports.report(error)
      loaded = undefined
      return undefined
    }
  }
  const load = () => {
    loaded ??= Promise.all([
      tried(ports.copies),
      ...Object.entries(files).map(
        async ([name, file]) => [name, await tried(() => ports.read(`lists/${file}`))] as const,
      ),
    ]).then(([copies, ...texts]) => listsFrom({ ...Object.fromEntries(texts), copies: copies ?? [] }))
    return loaded
  }
  return Object.assign(load, {
    renew() {
      loaded = undefined
    },
  })
}
