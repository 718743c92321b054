// Looking for accounts that a phrase has been used with: which numbers to ask about next, and when to stop. Pure.

/** BIP-44: so many unused accounts in a row, and nobody is expected behind them. */
export const gapLimit = 20
/** Addresses asked about in one step. */
const mostAtOnce = 20

export interface Discovery {
  schemes: readonly SchemeSearch[]
  chains: readonly ChainSearch[]
}

export interface SchemeSearch {
  scheme: string
  /** Numbers 0 to looked - 1 were asked about. */
  looked: number
  /** The highest number that any chain knows; -1 for none. */
  lastUsed: number
}

export interface ChainSearch {
  chainId: number
  /** Addresses asked about, of all schemes. */
  looked: number
  /** Addresses that were used on this chain. */
  used: number
  /** Why it does not answer: it is asked no more, and what it would have said is not known. */
  failed?: string
  /** It was asked about counts and balances alone: addresses that hold nothing but tokens may be missing. */
  tokensUnknown?: true
}

export interface Look {
  scheme: string
  /** The first number, and how many. */
  from: number
  count: number
}

/** What a chain said to a look: the numbers that were used there. */
export type Seen = { chainId: number } & (
  | { type: 'seen'; used: readonly number[]; tokensUnknown?: true }
  | { type: 'failed'; reason: string }
)

export function startDiscovery(schemes: readonly string[], chainIds: readonly number[]): Discovery {
  return {
    schemes: [...new Set(schemes)].map((scheme) => ({ scheme, looked: 0, lastUsed: -1 })),
    chains: [...new Set(chainIds)].map((chainId) => ({ chainId, looked: 0, used: 0 })),
  }
}

/** undefined when every scheme has its gap of unused numbers, or no chain answers any more. */
export function nextLook({ schemes, chains }: Discovery): Look | undefined {
  if (chains.every(({ failed }) => failed !== undefined)) return undefined
  for (const { scheme, looked, lastUsed } of schemes) {
    const count = Math.min(lastUsed + 1 + gapLimit - looked, mostAtOnce)
    if (count > 0) return { scheme, from: looked, count }
  }
  return undefined
}

/** After what the chains said to `look`. If none of them answered, its numbers count as not asked about. */
export function afterLook(discovery: Discovery, look: Look, seen: readonly Seen[]): Discovery {
  const used = seen.flatMap((chain) => (chain.type === 'seen' ? chain.used : []))
  const isAnswered = seen.some(({ type }) => type === 'seen')
  return {
    schemes: discovery.schemes.map((search) =>
      search.scheme === look.scheme && isAnswered
        ? { ...search, looked: look.from + look.count, lastUsed: Math.max(search.lastUsed, ...used) }
        : search,
    ),
    chains: discovery.chains.map((chain) => {
      const answer = seen.find(({ chainId }) => chainId === chain.chainId)
      if (!answer) return chain
      if (answer.type === 'failed') return { ...chain, failed: answer.reason }
      return {
        ...chain,
        looked: chain.looked + look.count,
        used: chain.used + answer.used.length,
        ...(answer.tokensUnknown ? { tokensUnknown: true as const } : {}),
      }
    }),
  }
}
