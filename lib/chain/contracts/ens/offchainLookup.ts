// EIP-3668: a contract that answers "ask this gateway, then come back to me". Pure: what it asks, and how to come back.
import { concatHex, decodeAbiParameters, encodeAbiParameters } from 'viem'
import { type Address, sameAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { isWebUrl } from '@/lib/base/origin'
import { ownBatchGateway } from './universalResolver'

/** OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData). */
const lookupSelector = '0x556f1830'
const lookupParameters = [
  { type: 'address' },
  { type: 'string[]' },
  { type: 'bytes' },
  { type: 'bytes4' },
  { type: 'bytes' },
] as const
/** query((address sender, string[] urls, bytes data)[]) returns (bool[] failures, bytes[] responses). */
const batchSelector = '0xa780bab6'
const batchParameters = [
  {
    type: 'tuple[]',
    components: [
      { name: 'sender', type: 'address' },
      { name: 'urls', type: 'string[]' },
      { name: 'data', type: 'bytes' },
    ],
  },
] as const
/** Error(string) and HttpError(uint16,string). */
const [errorSelector, httpErrorSelector] = ['0x08c379a0', '0x01800152'] as const

/** A contract may name as many as it likes; more are not asked. */
const mostQueries = 10
const mostUrls = 5

/** One thing to ask outside the chain; any of the URLs will do. */
export interface GatewayQuery {
  sender: Address
  urls: string[]
  data: Hex
}

export interface OffchainLookup {
  queries: GatewayQuery[]
  /** The call that brings the gateways' answers back to the contract; one answer a query, in their order. */
  callback(answers: readonly GatewayAnswer[]): Hex
}

export type GatewayAnswer = { type: 'answered'; data: Hex } | { type: 'failed'; status?: number }

/** undefined: the contract reverted for another reason, or asks in the name of another one (EIP-3668 refuses that). */
export function readOffchainLookup(data: Hex, asked: Address): OffchainLookup | undefined {
  if (!data.startsWith(lookupSelector)) return undefined
  try {
    const [sender, urls, callData, callbackFunction, extraData] = decodeAbiParameters(
      lookupParameters,
      `0x${data.slice(10)}`,
    )
    if (!sameAddress(sender, asked)) return undefined
    const batched = urls.includes(ownBatchGateway)
    const queries = batched ? readBatch(callData) : [query(sender, urls, callData)]
    return {
      queries,
      callback(answers) {
        const response = batched ? writeBatch(answers) : single(answers[0])
        const args = encodeAbiParameters([{ type: 'bytes' }, { type: 'bytes' }], [response, extraData])
        return concatHex([callbackFunction, args])
      },
    }
  } catch {
    return undefined
  }
}

/** The hosts that would be asked, each once. */
export function hostsOf(queries: readonly GatewayQuery[]): string[] {
  return [
    ...new Set(queries.flatMap(({ urls }) => urls.map((url) => new URL(url.replace(/\{\w+\}/g, '')).host))),
  ]
}

/** The request for one URL, as EIP-3668 writes it: GET when the data goes into the URL, POST else. */
export function gatewayRequest(
  { sender, data }: GatewayQuery,
  url: string,
): { url: string; body: { sender: string; data: Hex } | undefined } {
  const filled = url.replaceAll('{sender}', sender.toLowerCase()).replaceAll('{data}', data)
  return { url: filled, body: url.includes('{data}') ? undefined : { sender: sender.toLowerCase(), data } }
}

/** Only URLs that may be asked at all stay. */
function query(sender: Address, urls: readonly string[], data: Hex): GatewayQuery {
  const usable = urls.filter((url) => isWebUrl(url.replace(/\{\w+\}/g, '')))
  return { sender, urls: usable.slice(0, mostUrls), data }
}

function readBatch(callData: Hex): GatewayQuery[] {
  if (!callData.startsWith(batchSelector)) throw new TypeError('expected a batch of queries')
  const [requests] = decodeAbiParameters(batchParameters, `0x${callData.slice(10)}`)
  if (requests.length > mostQueries) throw new RangeError(`expected at most ${mostQueries} queries`)
  return requests.map(({ sender, urls, data }) => query(sender, urls, data))
}

function writeBatch(answers: readonly GatewayAnswer[]): Hex {
  return encodeAbiParameters(
    [{ type: 'bool[]' }, { type: 'bytes[]' }],
    [
      answers.map(({ type }) => type === 'failed'),
      answers.map((answer) => (answer.type === 'answered' ? answer.data : failure(answer.status))),
    ],
  )
}

function failure(status: number | undefined): Hex {
  const words = 'no answer from the gateway'
  return status === undefined
    ? concatHex([errorSelector, encodeAbiParameters([{ type: 'string' }], [words])])
    : concatHex([
        httpErrorSelector,
        encodeAbiParameters([{ type: 'uint16' }, { type: 'string' }], [status, words]),
      ])
}

/** Outside of a batch there is no way to tell the contract of a failure. */
function single(answer: GatewayAnswer | undefined): Hex {
  if (answer?.type !== 'answered') throw new TypeError('expected an answer to bring back')
  return answer.data
}
