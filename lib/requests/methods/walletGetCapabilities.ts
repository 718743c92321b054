// wallet_getCapabilities (EIP-5792): what the wallet can do beyond single transactions, by chain. It is little, and said so.
import * as v from 'valibot'
import { sameAddress } from '@/lib/base/address'
import { chainIdHex, parseChainId } from '@/lib/base/chainId'
import type { MethodTable } from '../method'
import { address, chainIdText, readParams } from '../readParams'
import { unauthorized } from '../rpcErrors'

const chains = v.array(chainIdText, 'expected an array of chain ids')
const wanted = v.pipe(
  v.looseTuple([address, v.nullish(chains)], 'expected an array [address, chainIds]'),
  v.maxLength(2, 'expected an array [address, chainIds]'),
)

/** Calls are sent one by one: between them anything may happen. */
const capabilities = { atomic: { status: 'unsupported' } } as const

export const walletGetCapabilities: MethodTable = {
  async wallet_getCapabilities({ asker, params }, { permissions, ports }) {
    const [account, asked] = readParams(wanted, params)
    if (!(await permissions.visible(asker))?.accounts.some((each) => sameAddress(each, account))) {
      throw unauthorized('The site is not connected to this account.')
    }
    const known = await ports.chainIds()
    const ids = asked
      ? asked.map((text) => parseChainId(text) ?? 0).filter((id) => known.includes(id))
      : known
    return Object.fromEntries(ids.map((id) => [chainIdHex(id), capabilities]))
  },
}
