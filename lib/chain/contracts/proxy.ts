// What is read of a contract to find the code behind it: storage words, the code and its hash, and one address by a call.
import { keccak256 } from 'viem'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import { isChainError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { callContract, getCode, getStorage } from '../client/reads'

/** The words at these places of a contract's storage. Throws what ChainClient's questions throw. */
export async function readSlots<Name extends string>(
  client: ChainClient,
  account: Address,
  places: Readonly<Record<Name, Hex>>,
): Promise<Partial<Record<Name, Hex>>> {
  const found = await Promise.all(
    Object.entries<Hex>(places).map(async ([name, place]) => [
      name,
      (await getStorage(client, account, place)).value,
    ]),
  )
  return Object.fromEntries(found)
}

/** keccak256 of the code at the agreed block, proved where it can be. Throws what ChainClient's questions throw. */
export async function readCodeHash(client: ChainClient, account: Address): Promise<Known<Hex>> {
  const proved = client.compares ? await client.proveAccount(account) : undefined
  if (proved) return { ...proved, value: proved.value.codeHash }
  const code = await getCode(client, account)
  return { ...code, value: keccak256(code.value) }
}

/** The word that a contract answers to a question without arguments or with ready ones; undefined where it has no answer. */
export async function askWord(client: ChainClient, to: Address, data: Hex): Promise<Known<Hex> | undefined> {
  try {
    const answer = await callContract(client, { to, data })
    return answer.value.length === 66 ? answer : undefined
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}
