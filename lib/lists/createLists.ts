// The lists that ship with the wallet, read once when they are first needed. Nobody is asked for anything.
import type { Address } from '@/lib/base/address'
import { readChains } from './chains/readChains'
import { delegates } from './contracts/own'
import { type ListedContract, readContracts } from './contracts/readContracts'
import { type JudgedSite, judgeSite, readSites } from './sites/judgeSite'

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
}

const files = {
  contracts: 'contracts.txt',
  sites: 'sites.txt',
  chains: 'chains.txt',
  descriptors: 'descriptors.json',
} as const satisfies Record<keyof PackedLists, string>

export function listsFrom({ contracts, sites, chains, descriptors }: PackedLists): LoadedLists {
  const found = readContracts(contracts ?? '')
  const hosts = sites === undefined ? undefined : readSites(sites)
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

/**
 * `read` answers the text of a file that is packed with the extension. What can't be read is left out, said to `report`,
 * and tried again the next time; a site is then on "no list".
 */
export function createLists(ports: {
  read(path: string): Promise<string>
  report(error: unknown): void
}): () => Promise<LoadedLists> {
  let loaded: Promise<LoadedLists> | undefined
  const read = async (path: string) => {
    try {
      return await ports.read(path)
    } catch (error) {
      ports.report(error)
      loaded = undefined
      return undefined
    }
  }
  return () => {
    loaded ??= Promise.all(
      Object.entries(files).map(async ([name, file]) => [name, await read(`lists/${file}`)]),
    ).then((texts) => listsFrom(Object.fromEntries(texts)))
    return loaded
  }
}
