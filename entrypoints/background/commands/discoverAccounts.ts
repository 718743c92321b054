// One step of looking for accounts that were used: derives some addresses and asks the chosen chains about them.
import { afterLook, type Discovery, nextLook, type Seen, startDiscovery } from '@/lib/accounts/discovery'
import { pathAt } from '@/lib/base/accountPath'
import type { Address } from '@/lib/base/address'
import { isUsed, readAddressUse } from '@/lib/chain/contracts/addressUse'
import { listedTokens } from '@/lib/lists/tokens/findListed'
import type { DiscoveryState, FoundAccount } from '@/lib/messages/commands/accounts'
import type { Wallet } from '../wallet'
import { command } from './command'

export const discoverAccounts = command('discoverAccounts', async (wallet, params) => {
  const { secretId, schemes, chainIds } = params
  const before: Discovery = params.state ? withoutUndefined(params.state) : startDiscovery(schemes, chainIds)
  const look = nextLook(before)
  if (!look) return { state: mutable(before), found: [], done: true }
  const places = Array.from({ length: look.count }, (_, place) => {
    const index = look.from + place
    return { scheme: look.scheme, index, path: pathAt(look.scheme, index) }
  })
  const addresses = await wallet.keystore.addressesOf(
    secretId,
    places.map(({ path }) => path),
  )
  const asked = before.chains.filter(({ failed }) => failed === undefined)
  const answers = await Promise.all(asked.map(({ chainId }) => askChain(wallet, chainId, addresses)))
  const own = new Set((await wallet.accounts.all()).map(({ address }) => address.toLowerCase()))
  const found = places.flatMap((place, at): FoundAccount[] => {
    const address = addresses[at]
    if (!address) return []
    const chains = answers.flatMap(({ chainId, facts }) => {
      const fact = facts?.[at]
      if (!fact || !isUsed(fact)) return []
      return [{ chainId, ...fact, tokens: fact.tokens === 'unknown' ? 0 : fact.tokens }]
    })
    return chains.length === 0 ? [] : [{ ...place, address, own: own.has(address.toLowerCase()), chains }]
  })
  const seen = answers.map(({ chainId, facts, reason }): Seen => {
    if (!facts) return { chainId, type: 'failed', reason }
    const used = facts.flatMap((fact, at) => (isUsed(fact) ? [look.from + at] : []))
    const tokensUnknown = facts.some(({ tokens }) => tokens === 'unknown')
    return { chainId, type: 'seen', used, ...(tokensUnknown ? { tokensUnknown } : {}) }
  })
  const state = afterLook(before, look, seen)
  return { state: mutable(state), found, done: nextLook(state) === undefined }
})

/** Undefined facts when any of the answers is missing: what a chain did not say must not read as "unused". */
async function askChain(wallet: Wallet, chainId: number, addresses: readonly Address[]) {
  try {
    const client = await wallet.chains.of(chainId)
    const tokens = listedTokens(chainId).map(({ token }) => token)
    const facts = await readAddressUse(client, addresses, tokens)
    return { chainId, facts, reason: '' }
  } catch (error) {
    return { chainId, facts: undefined, reason: error instanceof Error ? error.message : String(error) }
  }
}

function mutable({ schemes, chains }: Discovery) {
  return { schemes: [...schemes], chains: [...chains] }
}

function withoutUndefined({ schemes, chains }: DiscoveryState): Discovery {
  return {
    schemes,
    chains: chains.map(({ failed, tokensUnknown, ...chain }) => ({
      ...chain,
      ...(failed === undefined ? {} : { failed }),
      ...(tokensUnknown ? { tokensUnknown } : {}),
    })),
  }
}
