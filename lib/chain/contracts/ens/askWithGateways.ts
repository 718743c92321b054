// A call that may need an answer from outside the chain (EIP-3668), which is asked for only where the user agreed.
import type { Address } from '@/lib/base/address'
import { type Hex, isHexBytes } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import { RpcError } from '../../client/chainErrors'
import type { ChainClient } from '../../client/createChainClient'
import { isObject } from '../../client/jsonRpc'
import { callContract } from '../../client/reads'
import type { GatewayTransport } from '../../ports'
import { revertData } from '../revertReason'
import {
  type GatewayAnswer,
  type GatewayQuery,
  gatewayRequest,
  hostsOf,
  readOffchainLookup,
} from './offchainLookup'

export type Asked =
  | { type: 'returned'; answer: Known<Hex>; hosts: string[] }
  | { type: 'reverted'; data: Hex }
  /** None of these hosts was asked. */
  | { type: 'needs gateway'; hosts: string[] }
  | { type: 'gateway failed'; hosts: string[] }

/** Each answer may lead to another question (EIP-3668 allows it); no honest contract needs more. */
const mostRounds = 4
const timeoutMs = 10_000

/** `agreed` are the hosts that may be asked. Throws what the client throws, but for reverts with data. */
export async function askWithGateways(
  ports: { client: ChainClient; gateways: GatewayTransport },
  to: Address,
  question: Hex,
  agreed: readonly string[],
): Promise<Asked> {
  const asked = new Set<string>()
  let data = question
  for (let round = 0; round < mostRounds; round += 1) {
    const call = await callOrRevert(ports.client, to, data)
    if ('value' in call) return { type: 'returned', answer: call, hosts: [...asked] }
    const lookup = readOffchainLookup(call.reverted, to)
    if (!lookup) return { type: 'reverted', data: call.reverted }
    const hosts = hostsOf(lookup.queries)
    if (lookup.queries.some((query) => query.urls.length > 0 && allowed(query, agreed).length === 0)) {
      return { type: 'needs gateway', hosts }
    }
    const answers = await Promise.all(
      lookup.queries.map((query) => askOne(ports.gateways, query, allowed(query, agreed))),
    )
    if (answers.every(({ type }) => type === 'failed')) return { type: 'gateway failed', hosts }
    for (const host of hosts) asked.add(host)
    data = lookup.callback(answers)
  }
  return { type: 'gateway failed', hosts: [...asked] }
}

async function callOrRevert(
  client: ChainClient,
  to: Address,
  data: Hex,
): Promise<Known<Hex> | { reverted: Hex }> {
  try {
    return await callContract(client, { to, data })
  } catch (error) {
    const reverted = error instanceof RpcError ? revertData(error.data) : undefined
    if (reverted === undefined) throw error
    return { reverted }
  }
}

function allowed({ urls, ...rest }: GatewayQuery, agreed: readonly string[]): string[] {
  return urls.filter((url) => hostsOf([{ ...rest, urls: [url] }]).every((host) => agreed.includes(host)))
}

/** One URL after the other, until one answers. */
async function askOne(
  gateways: GatewayTransport,
  query: GatewayQuery,
  urls: readonly string[],
): Promise<GatewayAnswer> {
  let failed: GatewayAnswer = { type: 'failed' }
  for (const template of urls) {
    const { url, body } = gatewayRequest(query, template)
    try {
      const answer = await gateways.ask(url, body, { timeoutMs })
      const data = isObject(answer) ? answer.data : undefined
      if (isHexBytes(data)) return { type: 'answered', data }
    } catch (error) {
      const status = isObject(error) ? error.status : undefined
      failed = { type: 'failed', ...(typeof status === 'number' ? { status } : {}) }
    }
  }
  return failed
}
