// The public list of chains: which name and coin belong to a chain id, and the other way round. Pure.
import { nameKey } from '@/lib/base/nameKey'

export interface ListedChain {
  chainId: number
  name: string
  /** Of its coin. */
  symbol: string
}

export interface ChainList {
  find(chainId: number): ListedChain | undefined
  /** The one of exactly this name, whatever its case. */
  named(name: string): ListedChain | undefined
}

/** Lines `chainId symbol name`, as public/lists/chains.txt has them. */
export function readChains(packaged: string): ChainList {
  const byId = new Map<number, ListedChain>()
  const byName = new Map<string, ListedChain>()
  for (const line of packaged.split('\n')) {
    const [, id = '', symbol = '', name = ''] = /^(\d+) (\S+) (.+)$/.exec(line) ?? []
    if (id === '') continue
    const chain = { chainId: Number(id), name, symbol }
    byId.set(chain.chainId, chain)
    // A name that several bear names none of them.
    const key = nameKey(name)
    byName.set(key, byName.has(key) ? { ...chain, chainId: Number.NaN } : chain)
  }
  return {
    find: (chainId) => byId.get(chainId),
    named(name) {
      const found = byName.get(nameKey(name))
      return found && Number.isSafeInteger(found.chainId) ? found : undefined
    },
  }
}
