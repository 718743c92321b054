// What Permit2 lets a spender take of an owner's token: an allowance that outlives the token's own approvals.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { permit2 } from '@/lib/base/permit2'
import type { ChainClient } from '../client/createChainClient'
import { callContract } from '../client/reads'

export interface Permit2Pair {
  owner: Address
  token: Address
  spender: Address
}

export interface Permit2Allowance {
  amount: bigint
  /** In seconds since 1970. */
  expiresAt: bigint
}

/** undefined where Permit2 is not there. Throws what ChainClient's questions throw. */
export async function readPermit2Allowance(
  client: ChainClient,
  { owner, token, spender }: Permit2Pair,
): Promise<Permit2Allowance | undefined> {
  const word = (address: Address) => address.slice(2).toLowerCase().padStart(64, '0')
  // allowance(address owner,address token,address spender) answers uint160, uint48 and a nonce.
  const data: Hex = `0x927da105${word(owner)}${word(token)}${word(spender)}`
  const { value } = await callContract(client, { to: permit2, data })
  if (value.length !== 2 + 3 * 64) return undefined
  return { amount: BigInt(value.slice(0, 66)), expiresAt: BigInt(`0x${value.slice(66, 130)}`) }
}
