// What became of our transaction, proved once it is in a block; and who is named when it is in none.
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { ChainClient } from './createChainClient'
import { type Header, readHeader } from './header'
import { isObject } from './jsonRpc'
import { mapKnown } from './parse'
import { type ProvedBlock, proveBlock } from './proveBlock'
import type { Receipt } from './reads'

/**
 * `proved`: outcome, gas and price as they follow from the block. `absent`: the block is proved not to hold it, and each
 * endpoint that says it does has been named. `reported`: the chain or its endpoints don't give what the proof takes, or the
 * block is not the one that is held now.
 */
export type ReceiptProof<R> =
  | { type: 'proved'; receipt: Known<R> }
  | { type: 'absent' }
  | { type: 'reported' }

/** `proof` of its block, where that was made already. Throws what ChainClient's questions throw. */
export async function proveReceipt<R extends Receipt>(
  client: ChainClient,
  transactionHash: Hex,
  reported: R,
  proof: (header: Known<Header>) => Promise<ProvedBlock | undefined> = (header) =>
    proveBlock(client, header, { thorough: true }),
  ours?: Known<Header>,
): Promise<ReceiptProof<R>> {
  const { blockHash, blockNumber } = reported
  if (client.network.recipes?.receipts === 'none') return { type: 'reported' }
  const header = ours ?? (await headerAt(client, blockNumber))
  if (header?.value.hash !== blockHash) return { type: 'reported' }
  const block = await proof(header)
  if (!block) return { type: 'reported' }
  if (!block.holds(transactionHash)) {
    await nameWhoSaidSo(client, transactionHash, block)
    return { type: 'absent' }
  }
  const outcome = block.outcomeOf(transactionHash)
  if (!outcome) return { type: 'reported' }
  const { known, at } = block
  return { type: 'proved', receipt: { value: { ...reported, ...outcome }, known, block: block.block, at } }
}

/** Each that is compared is asked once more: who says now that the block holds it contradicts the proof. */
async function nameWhoSaidSo(client: ChainClient, transactionHash: Hex, { block }: ProvedBlock) {
  await client.nameLiars('eth_getTransactionReceipt', [transactionHash], (value) => {
    const said = isObject(value) ? value.blockHash : undefined
    const claims = typeof said === 'string' && said.toLowerCase() === block.hash
    return claims ? { about: 'inclusion', said: transactionHash, instead: '', block } : undefined
  })
}

/** The block at this height that a quorum holds; undefined when there is none yet. */
async function headerAt(client: ChainClient, number: bigint): Promise<Known<Header> | undefined> {
  const params = [toQuantity(number), false]
  const parse = (value: unknown) => (value === null ? null : readHeader(value))
  const method = 'eth_getBlockByNumber'
  const known = client.compares
    ? await client.compare({ method, params: () => params, parse }, 'anytime')
    : mapKnown(await client.request(method, params), parse)
  return known.value ? { ...known, value: known.value } : undefined
}
