// Every contract and spender that a deed names: what the words of a call speak of.
import type { Address } from '@/lib/base/address'
import type { Asset, Deed } from '../decode/deed'

export function assetsOf(deed: Deed): Address[] {
  switch (deed.type) {
    case 'moves':
      return ofAsset(deed.asset)
    case 'grants':
      return [deed.grant.token, deed.spender]
    case 'revokes':
      return [...(deed.token ? [deed.token] : []), ...(deed.spender ? [deed.spender] : [])]
    case 'trades':
      return [...deed.gives, ...deed.gets, ...deed.others.map(({ asset }) => asset)].flatMap(ofAsset)
    case 'calls':
      return [deed.to, ...deed.addresses]
    default:
      return []
  }
}

const ofAsset = (asset: Asset): Address[] => (asset.type === 'native' ? [] : [asset.token])
