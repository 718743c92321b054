// Reads eth_sendTransaction's object, field by field. Nothing is guessed or silently left out of what is signed.

import * as v from 'valibot'
import type { AccessList } from 'viem'
import { parseChainId } from '@/lib/base/chainId'
import type { Hex } from '@/lib/base/hex'
import type { Fees } from '@/lib/base/transaction'
import type { TransactionRequest } from './approvals/question'
import { address, amountOf, bytes, hash32, readParams, shortly } from './readParams'
import { invalidParams } from './rpcErrors'

/** Left out, or null as some libraries write it. */
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema)

const fields = v.object(
  {
    from: address,
    to: maybe(address),
    value: maybe(amountOf(256)),
    data: maybe(bytes),
    input: maybe(bytes),
    gas: maybe(amountOf(64)),
    /** ethers' name for gas. */
    gasLimit: maybe(amountOf(64)),
    gasPrice: maybe(amountOf(256)),
    maxFeePerGas: maybe(amountOf(256)),
    maxPriorityFeePerGas: maybe(amountOf(256)),
    /** EIP-2681 allows less than 2^64-1; beyond 2^53 no account will ever come. */
    nonce: maybe(amountOf(53)),
    type: maybe(v.picklist(['0x0', '0x2'], 'expected the transaction type 0x0 or 0x2')),
    chainId: maybe(
      v.custom<string>(
        (text) => parseChainId(text) !== undefined,
        'expected a chain id in hexadecimal without leading zeros (as 0x1)',
      ),
    ),
    accessList: maybe(
      v.array(v.object({ address, storageKeys: v.array(hash32) }), 'expected an access list'),
    ),
  },
  'expected a transaction object',
)
const onlyTransaction = v.tuple([fields], 'expected an array with one transaction object')
type Fields = v.InferOutput<typeof fields>

/** What belongs to blob (EIP-4844) and set-code (EIP-7702) transactions, which are not signed. */
const refusedFields = [
  'blobs',
  'blobVersionedHashes',
  'maxFeePerBlobGas',
  'sidecars',
  'kzg',
  'commitments',
  'proofs',
  'authorizationList',
]

const here = 'params[0]'

/** The request on the site's chain. Throws Requests.Refused (-32602) naming the field that does not fit. */
export function readTransactionRequest(params: unknown, siteChainId: number): TransactionRequest {
  const [read] = readParams(onlyTransaction, params)
  refuseOtherKinds(params)
  const chainId = parseChainId(read.chainId) ?? siteChainId
  if (chainId !== siteChainId) {
    throw invalidParams(
      `${here}.chainId`,
      `expected ${siteChainId}, the chain this site is on, received ${chainId}.`,
    )
  }
  const data = same(read.data, read.input, 'data', 'input') ?? '0x'
  const gas = same(read.gas, read.gasLimit, 'gas', 'gasLimit')
  if (!read.to && data === '0x') {
    throw invalidParams(`${here}.to`, 'expected a recipient, or the code of a contract to deploy in data.')
  }
  const fees = readFees(read)
  return {
    chainId,
    from: read.from,
    to: read.to ?? null,
    valueWei: read.value ?? 0n,
    data,
    ...(gas === undefined ? {} : { gas }),
    ...(read.nonce == null ? {} : { nonce: read.nonce }),
    ...(fees === undefined ? {} : { fees }),
    ...(read.accessList?.length ? { accessList: read.accessList as AccessList } : {}),
  }
}

function refuseOtherKinds(params: unknown) {
  const [transaction] = params as [Record<string, unknown>]
  const refused = refusedFields.find((field) => transaction[field] != null)
  if (refused === undefined) return
  throw invalidParams(`${here}.${refused}`, 'blob and set-code transactions are not supported.')
}

/** Two names of one field: both may be given when they say the same. */
function same<T extends Hex | bigint>(
  first: T | null | undefined,
  second: T | null | undefined,
  firstName: string,
  secondName: string,
): T | undefined {
  if (first != null && second != null && canonical(first) !== canonical(second)) {
    throw invalidParams(
      `${here}.${secondName}`,
      `expected the same as in ${firstName}, received ${shortly(String(second))}.`,
    )
  }
  return first ?? second ?? undefined
}

const canonical = (value: Hex | bigint) => String(value).toLowerCase()

/** undefined when the page leaves fees to the wallet; also when it names only one of EIP-1559's two. */
function readFees({
  type,
  gasPrice,
  maxFeePerGas,
  maxPriorityFeePerGas,
  accessList,
}: Fields): Fees | undefined {
  const legacyField = gasPrice == null ? undefined : 'gasPrice'
  const marketField =
    maxFeePerGas != null ? 'maxFeePerGas' : maxPriorityFeePerGas != null ? 'maxPriorityFeePerGas' : undefined
  if (legacyField && marketField) {
    throw invalidParams(`${here}.gasPrice`, `expected it not to be given together with ${marketField}.`)
  }
  if (type === '0x0' && marketField) {
    throw invalidParams(`${here}.${marketField}`, 'expected no EIP-1559 fee in a transaction of type 0x0.')
  }
  if (type === '0x2' && legacyField) {
    throw invalidParams(`${here}.gasPrice`, 'expected no gas price in a transaction of type 0x2.')
  }
  if (accessList?.length && (legacyField || type === '0x0')) {
    throw invalidParams(`${here}.accessList`, 'expected an access list only with EIP-1559 fees.')
  }
  if (gasPrice != null) return { type: 'legacy', gasPrice }
  if (maxFeePerGas == null || maxPriorityFeePerGas == null) return undefined
  if (maxPriorityFeePerGas > maxFeePerGas) {
    throw invalidParams(`${here}.maxPriorityFeePerGas`, 'expected at most maxFeePerGas.')
  }
  return { type: 'eip1559', maxFeePerGas, maxPriorityFeePerGas }
}
