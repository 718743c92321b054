// Whether an address is a contract: an account that lends itself code by EIP-7702 is still a person's.
import type { Address } from '@/lib/base/address'
import type { Known } from '@/lib/base/known'
import type { ChainClient } from '../client/createChainClient'
import { getCode } from '../client/reads'

/** What EIP-7702 writes as the code of an account that delegates. */
const delegation = '0xef0100'

/** Throws what ChainClient.request throws. */
export async function hasOwnCode(client: ChainClient, address: Address): Promise<Known<boolean>> {
  const code = await getCode(client, address)
  return { ...code, value: code.value !== '0x' && !code.value.toLowerCase().startsWith(delegation) }
}
