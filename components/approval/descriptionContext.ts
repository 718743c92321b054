// How a prompt names what a shipped description speaks of: own accounts, networks, and what tokens call themselves.
import { sameAddress } from '@/lib/base/address'
import type { NamedToken } from '@/lib/base/token'
import type { Network } from '@/lib/chain/networks/network'
import type { DescriptionContext } from '../safety/describedText'
import { tokenWords } from '../ui/tokenWords'
import { accountOf, explorerOf, type Names } from './AddressCard'
import type { Currency } from './costText'

export function descriptionContext(around: {
  currency: Currency
  network: Network | undefined
  names: Names
  tokens?: readonly NamedToken[] | undefined
}): DescriptionContext {
  const { currency, network, names, tokens = [] } = around
  return {
    currency,
    explorer: explorerOf(network),
    nameOf: (address) => accountOf(names, address)?.name,
    tokenOf(token) {
      const named = tokens.find((each) => sameAddress(each.token, token))
      // What calls itself like a well-known token and is another one is not called so here.
      if (named?.list?.type === 'not listed' && named.list.looksLike) return undefined
      const words = named && tokenWords(named.claim, currency)
      return words?.type === 'claimed' ? words.currency : undefined
    },
    networkName: (chainId) => names.networks.find((each) => BigInt(each.chainId) === chainId)?.name,
  }
}
