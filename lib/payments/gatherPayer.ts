// What the rules about payers want to know and only the chain can say. What can't be had is undefined, and said so.
import type { Address } from '@/lib/base/address'
import { type Hex, toQuantity } from '@/lib/base/hex'
import { isChainError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import { bytes, mapKnown, quantity } from '@/lib/chain/client/parse'
import { getCode, getHead, getTransactionCount } from '@/lib/chain/client/reads'

export interface PayerOnChain {
  nextNonce: bigint | undefined
  baseFeeWei: bigint | undefined
  tokenCode: readonly Hex[] | undefined
  before: { blocks: bigint; balance: bigint } | undefined
}

/** So many blocks before the payment the payer should have had the money. */
const fundedBlocks = 5n

/** Where proxies keep their implementation: EIP-1967, and OpenZeppelin's slot from before it. */
const implementationSlots: readonly Hex[] = [
  '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc',
  '0x7050c9e0f4ca769c69bd3a8ef740bc37934f8e2c036e5a723fd8ee048ed3f8c3',
]
/** EIP-1167: a contract that only passes on to this one. */
const clone = /^0x363d3d373d3d3d363d73([0-9a-f]{40})5af43d82803e903d91602b57fd5bf3/i

/** Asks nothing about the user's own addresses. */
export async function gatherPayer(
  client: ChainClient,
  about: {
    payer: Address | undefined
    sender: Address | undefined
    token: Address | undefined
    included: boolean
    /** The block it is in, or the newest one. */
    blockNumber: bigint
  },
): Promise<PayerOnChain> {
  const { payer, sender, token, included, blockNumber } = about
  const [nextNonce, head, tokenCode, balance] = await Promise.all([
    sender && !included
      ? asked(async () => (await getTransactionCount(client, sender, 'latest')).value)
      : undefined,
    included ? undefined : asked(() => getHead(client)),
    token ? asked(() => codeOf(client, token)) : undefined,
    payer && blockNumber > fundedBlocks
      ? asked(() => balanceAt(client, payer, token, blockNumber - fundedBlocks))
      : undefined,
  ])
  return {
    nextNonce,
    baseFeeWei: head?.value.baseFeeWei,
    tokenCode,
    before: balance === undefined ? undefined : { blocks: fundedBlocks, balance },
  }
}

/** The token's own code and, behind a proxy, the implementation's. */
async function codeOf(client: ChainClient, token: Address): Promise<Hex[]> {
  const { value: code } = await getCode(client, token)
  const cloned = clone.exec(code)?.[1]
  const behind = cloned
    ? [`0x${cloned}` as Address]
    : (await Promise.all(implementationSlots.map((slot) => addressIn(client, token, slot)))).flatMap(
        (found) => found ?? [],
      )
  const codes = await Promise.all(behind.map(async (address) => (await getCode(client, address)).value))
  return [code, ...codes]
}

async function addressIn(client: ChainClient, contract: Address, slot: Hex): Promise<Address | undefined> {
  const { value } = mapKnown(await client.request('eth_getStorageAt', [contract, slot, 'latest']), (word) =>
    quantity(word, 'the storage'),
  )
  return value === 0n ? undefined : `0x${(value & (2n ** 160n - 1n)).toString(16).padStart(40, '0')}`
}

/** Of the coin or a token, at an earlier block; few endpoints keep more than the last 128. */
async function balanceAt(
  client: ChainClient,
  payer: Address,
  token: Address | undefined,
  blockNumber: bigint,
): Promise<bigint> {
  const at = toQuantity(blockNumber)
  if (!token) {
    return mapKnown(await client.request('eth_getBalance', [payer, at]), (value) =>
      quantity(value, 'the balance'),
    ).value
  }
  const data = `0x70a08231${payer.slice(2).toLowerCase().padStart(64, '0')}`
  return mapKnown(await client.request('eth_call', [{ to: token, data }, at]), (value) =>
    BigInt(bytes(value, 'the balance').slice(0, 66)),
  ).value
}

async function asked<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (isChainError(error)) return undefined
    throw error
  }
}
