// Reads wallet_sendCalls' object (EIP-5792, version 2.0.0): what is refused here opens no window.
import * as v from 'valibot'
import { type Address, sameAddress } from '@/lib/base/address'
import { chainIdHex, parseChainId } from '@/lib/base/chainId'
import type { TransactionRequest } from '../approvals/question'
import { address, amountOf, bytes, chainIdText, readParams, shortly, step } from '../readParams'
import { invalidParams, Refused, rpcCodes } from '../rpcErrors'

export const callsVersion = '2.0.0'
/** A person should be able to read them all. */
export const mostCalls = 20
/** EIP-5792: 4096 bytes, in hexadecimal with 0x. */
const mostIdCharacters = 8194

const capabilities = v.nullish(
  v.record(v.string(), v.looseObject({}, 'expected an object'), 'expected an object of capabilities'),
)
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema)

const call = v.object(
  {
    to: maybe(address),
    data: maybe(bytes),
    value: maybe(amountOf(256)),
    capabilities,
  },
  'expected a call {to, data, value}',
)

const head = v.tuple(
  [
    v.looseObject(
      { version: v.string('expected a text') },
      'expected an object {version, chainId, calls, …}',
    ),
  ],
  'expected an array with one object {version, chainId, calls, …}',
)

const batch = v.object({
  id: maybe(
    v.pipe(
      v.string('expected a text'),
      v.minLength(1, 'expected a text that is not empty'),
      v.maxLength(mostIdCharacters, `expected at most ${mostIdCharacters} characters`),
    ),
  ),
  from: maybe(address),
  chainId: chainIdText,
  atomicRequired: v.boolean('expected true or false'),
  calls: v.pipe(
    v.array(v.unknown(), 'expected an array of calls'),
    v.minLength(1, 'expected at least one call'),
  ),
  capabilities,
})

/** What the wallet knows of the chains and the site: a batch is judged by it. */
export interface CallsFacts {
  siteChainId: number
  knownChainIds: readonly number[]
  granted: readonly Address[]
}

export interface WantedCalls {
  /** The site's own name for the batch. */
  id: string | undefined
  account: Address
  calls: TransactionRequest[]
}

/**
 * The batch. Throws Requests.Refused: -32602 naming the field, 5710 for a chain that the wallet does not know, 5760
 * where it must be atomic, 5700 for a capability that is not optional, 5740 for too many calls, 4100 for an account that
 * the site does not see.
 */
export function readCalls(params: unknown, facts: CallsFacts): WantedCalls {
  const [{ version }] = readParams(head, params)
  if (version !== callsVersion) {
    throw invalidParams('params[0].version', `expected "${callsVersion}", received ${shortly(version)}.`)
  }
  const [given] = params as [Record<string, unknown>]
  const read = readParams(batch, given, 'params[0]')
  const chainId = checkChain(read.chainId, facts)
  const account = accountOf(read.from, facts)
  if (read.atomicRequired) {
    throw new Refused(
      rpcCodes.atomicityNotSupported,
      'Holdfast sends the calls of a batch one by one: it can not make them atomic. Ask with atomicRequired: false.',
    )
  }
  refuseCapabilities(read.capabilities, 'params[0].capabilities')
  if (read.calls.length > mostCalls) {
    throw new Refused(
      rpcCodes.bundleTooLarge,
      `The batch is too large: at most ${mostCalls} calls, received ${read.calls.length}.`,
    )
  }
  const calls = read.calls.map((each, place) => readParams(call, each, `params[0].calls[${place}]`))
  for (const [place, each] of calls.entries()) {
    refuseCapabilities(each.capabilities, `params[0].calls[${place}].capabilities`)
  }
  return {
    id: read.id ?? undefined,
    account,
    calls: calls.map((each, place) => toRequest(each, { chainId, account, place })),
  }
}

function checkChain(text: string, { siteChainId, knownChainIds }: CallsFacts): number {
  const chainId = parseChainId(text) ?? 0
  if (!knownChainIds.includes(chainId)) {
    throw new Refused(rpcCodes.unsupportedChain, `Holdfast does not know the chain ${chainIdHex(chainId)}.`)
  }
  if (chainId === siteChainId) return chainId
  throw invalidParams(
    'params[0].chainId',
    `expected ${chainIdHex(siteChainId)}, the chain this site is on, received ${chainIdHex(chainId)}: switch first.`,
  )
}

/** Left out, it is the account in use. */
function accountOf(from: Address | null | undefined, { granted }: CallsFacts): Address {
  const account = from ?? granted[0]
  if (account && granted.some((each) => sameAddress(each, account))) return account
  throw new Refused(rpcCodes.unauthorized, 'The site is not connected to the account that should send.')
}

/** The wallet has none that a request could ask for; those that may be ignored are. */
function refuseCapabilities(given: Record<string, { optional?: unknown }> | null | undefined, field: string) {
  const name = Object.keys(given ?? {}).find((each) => given?.[each]?.optional !== true)
  if (name === undefined) return
  throw new Refused(
    rpcCodes.unsupportedCapability,
    `Holdfast does not support the capability ${field}${step(name)}, which is not marked as optional.`,
  )
}

function toRequest(
  { to, data, value }: v.InferOutput<typeof call>,
  { chainId, account, place }: { chainId: number; account: Address; place: number },
): TransactionRequest {
  if (!to && !data) {
    throw invalidParams(
      `params[0].calls[${place}].to`,
      'expected a recipient, or the code of a contract in data.',
    )
  }
  return { chainId, from: account, to: to ?? null, valueWei: value ?? 0n, data: data ?? '0x' }
}
