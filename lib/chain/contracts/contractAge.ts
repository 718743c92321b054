// How long a contract has been there, as far as the endpoint's state reaches back.
import type { Address } from '@/lib/base/address'
import { toQuantity } from '@/lib/base/hex'
import { isChainError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { bytes } from '../client/parse'
import { getHead } from '../client/reads'

const youngBlocks = 100n
/** A week where a block takes twelve seconds; only endpoints that keep old state can say. */
const weekBlocks = 50_400n

/**
 * `young`: no code a hundred blocks ago; `days`: none a week ago; `settled`: longer, or nobody knows of older state;
 * `unknown`: the endpoint does not know its own state of a hundred blocks ago. undefined on a chain that is not that long.
 * Throws what ChainClient.request throws.
 */
export async function contractAge(
  client: ChainClient,
  address: Address,
): Promise<'young' | 'days' | 'settled' | 'unknown' | undefined> {
  const { number } = (await getHead(client)).value
  if (number < youngBlocks) return undefined
  const [recent, weekAgo] = await Promise.all([
    hadCode(client, address, number - youngBlocks),
    number > weekBlocks ? hadCode(client, address, number - weekBlocks) : undefined,
  ])
  if (recent === undefined) return 'unknown'
  if (!recent) return 'young'
  return weekAgo === false ? 'days' : 'settled'
}

/** undefined when it could not be asked. */
async function hadCode(client: ChainClient, address: Address, block: bigint): Promise<boolean | undefined> {
  try {
    const { value } = await client.request('eth_getCode', [address, toQuantity(block)])
    return bytes(value, 'the code') !== '0x'
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}
