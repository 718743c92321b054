// A question about the state after one block, named by its hash (EIP-1898); where that is refused by its number, with a
// look whether our block still stands there.
import { type Hex, toQuantity } from '@/lib/base/hex'
import type { EndpointAnswer } from './askEndpoint'
import { BadAnswer } from './chainErrors'
import type { Endpoint } from './createEndpoint'
import { isObject } from './jsonRpc'
import { isLackingBlock, isUnreadableBlock } from './refusals'

export interface AtBlock {
  method: string
  params(block: unknown): readonly unknown[]
}

/** `failed` also when this endpoint does not have the block. Never throws. */
export async function askAtBlock(
  endpoint: Endpoint,
  { method, params }: AtBlock,
  block: { number: bigint; hash: Hex },
): Promise<EndpointAnswer> {
  if (!endpoint.refuses('blocks by hash')) {
    const answer = lacking(await endpoint.ask(method, params({ blockHash: block.hash })))
    if (answer.type !== 'error' || !isUnreadableBlock(answer.error)) return answer
    endpoint.refused('blocks by hash')
  }
  const number = toQuantity(block.number)
  const [answer, there] = await Promise.all([
    endpoint.ask(method, params(number)),
    endpoint.ask('eth_getBlockByNumber', [number, false]),
  ])
  const hash = there.type === 'result' && isObject(there.value) ? there.value.hash : undefined
  if (typeof hash === 'string' && hash.toLowerCase() === block.hash) return lacking(answer)
  return { type: 'failed', error: new BadAnswer(`expected block ${block.number} to be the one agreed on`) }
}

function lacking(answer: EndpointAnswer): EndpointAnswer {
  if (answer.type !== 'error' || !isLackingBlock(answer.error)) return answer
  return { type: 'failed', error: new BadAnswer(answer.error.message, { cause: answer.error }) }
}
