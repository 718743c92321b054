// The lists that ship with the wallet, read once when they are first needed. Nobody is asked for anything.
import type { Address } from '@/lib/base/address'
import { delegates } from './contracts/own'
import { type ListedContract, readContracts } from './contracts/readContracts'
import { type JudgedSite, judgeSite, readSites } from './sites/judgeSite'

export interface LoadedLists {
  label(chainId: number, address: Address): ListedContract | undefined
  /** Host without a port. */
  site(host: string): JudgedSite
  /** Accounts that an EIP-7702 delegation may go to, in lower case. */
  delegates: ReadonlySet<string>
  /** The text of the clear-signing descriptors (ERC-7730); undefined where it could not be read. */
  descriptors: string | undefined
}

/** Makes the lists from the texts of public/lists; undefined for one that could not be read. */
export function listsFrom(
  contracts: string | undefined,
  sites: string | undefined,
  descriptors?: string,
): LoadedLists {
  const found = readContracts(contracts ?? '')
  const hosts = sites === undefined ? undefined : readSites(sites)
  return {
    label: found.find,
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
    loaded ??= Promise.all([
      read('lists/contracts.txt'),
      read('lists/sites.txt'),
      read('lists/descriptors.json'),
    ]).then(([contracts, sites, descriptors]) => listsFrom(contracts, sites, descriptors))
    return loaded
  }
}
