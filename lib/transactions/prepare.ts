// From what is wanted to what can be shown: asks the chain for everything a transaction needs, in one round trip.
import type { Fees, UnsignedTransaction } from '@/lib/base/transaction'
import { isChainError, RpcError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import {
  estimateGas,
  getBalance,
  getChainId,
  getCode,
  getFeeHistory,
  getGasPrice,
  getHead,
  getMaxPriorityFee,
  getTransactionCount,
} from '@/lib/chain/client/reads'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import { type FeeOptions, feeOptions, historyBlocks, percentiles } from './fees'
import { gasLimit } from './gas'
import { nextNonce } from './nonce'
import type { TransactionStore } from './ports'
import { floorOf, raisedOptions } from './replace'
import type { FeeCeiling, PreparedTransaction, TransactionEdits, TransactionRequest } from './request'

export interface PreparerPorts {
  store: Pick<TransactionStore, 'history'>
  chains: ChainClients
  /** The user's limit on fees on this chain. */
  feeCeiling(chainId: number): Promise<FeeCeiling | undefined>
}

type Prepared =
  | { type: 'ready'; prepared: PreparedTransaction }
  /** What is needed for a signature could not be found out. */
  | { type: 'failed'; reason: string }

export interface Preparer {
  /** What the page asked for is kept; what it left out is chosen; the user's edits go before both. */
  prepare(request: TransactionRequest, edits?: TransactionEdits): Promise<Prepared>
}

export function createPreparer({ store, chains, feeCeiling }: PreparerPorts): Preparer {
  return {
    async prepare(request, edits = {}) {
      const { chainId, from } = request
      try {
        const client = await chains.of(chainId)
        const [asked, history, ceiling] = await Promise.all([
          ask(client, request),
          store.history({ chainId, from }),
          feeCeiling(chainId),
        ])
        const actual = asked.chainId.value
        if (actual !== chainId) return failed(`the endpoint is on chain ${actual}, not on ${chainId}`)
        const options = feeOptions({
          baseFeeWei: asked.head.value.baseFeeWei,
          history: asked.feeHistory?.value,
          gasPriceWei: asked.gasPrice?.value,
          suggestedTipWei: asked.suggestedTip?.value,
        })
        if (!options) return failed('the endpoint names no fee')
        const next = nextNonce(asked.pendingCount.value, history)
        const floor = request.replaces && floorOf(request.replaces)
        const prepared = {
          ...choose(request, edits, asked, floor ? raisedOptions(options, floor) : options, next),
          ...(floor ? { feeFloor: floor } : {}),
          ...(ceiling ? { feeCeiling: ceiling } : {}),
        }
        return { type: 'ready', prepared }
      } catch (error) {
        if (isChainError(error)) return failed(error.message)
        throw error
      }
    },
  }
}

type Asked = Awaited<ReturnType<typeof ask>>

/** All at once, so that it is one batch. What a transaction can do without is undefined when it fails. */
async function ask(client: ChainClient, { from, to, valueWei, data, accessList }: TransactionRequest) {
  const estimate = estimateGas(client, { from, to, valueWei, data, ...(accessList ? { accessList } : {}) })
  const [chainId, head, pendingCount, balance, gas, feeHistory, gasPrice, suggestedTip, code] =
    await Promise.all([
      getChainId(client),
      getHead(client),
      getTransactionCount(client, from, 'pending'),
      orError(getBalance(client, from)),
      orError(estimate),
      orUndefined(getFeeHistory(client, historyBlocks, percentiles)),
      orUndefined(getGasPrice(client)),
      orUndefined(getMaxPriorityFee(client)),
      to === null ? undefined : orUndefined(getCode(client, to)),
    ])
  return { chainId, head, pendingCount, balance, gas, feeHistory, gasPrice, suggestedTip, code }
}

function choose(
  request: TransactionRequest,
  edits: TransactionEdits,
  { gas, head, balance, code, pendingCount }: Asked,
  options: FeeOptions,
  next: bigint,
): PreparedTransaction {
  const { chainId, from, to, valueWei, data, accessList } = request
  const hasCode = code && code.value !== '0x'
  const estimatedGas = 'error' in gas ? undefined : gas.value
  const { fees, feeChoice } = chooseFees(request, edits, options)
  const unsigned: UnsignedTransaction = {
    chainId,
    from,
    to,
    valueWei,
    data,
    // A replacement stands and falls with its nonce.
    nonce: (request.replaces ? undefined : edits.nonce) ?? request.nonce ?? next,
    gas:
      edits.gas ??
      request.gas ??
      gasLimit({
        estimatedGas,
        isPlainSend: to !== null && data === '0x' && hasCode === false && !accessList?.length,
        isDeployment: to === null,
        blockGasLimit: head.value.gasLimit,
      }),
    fees,
    // Only EIP-1559's envelope is written with a list; a legacy fee the user chose leaves it out.
    ...(accessList && fees.type === 'eip1559' ? { accessList } : {}),
  }
  return {
    unsigned,
    gasEstimate:
      'error' in gas
        ? { type: 'failed', reason: reasonOf(gas.error) }
        : { type: 'estimated', gas: gas.value },
    feeOptions: options,
    feeChoice,
    balanceWei: 'error' in balance ? { type: 'unknown', reason: reasonOf(balance.error) } : balance,
    nextNonce: next,
    nonceKnown: pendingCount.known,
    ...(hasCode === undefined ? {} : { hasCode }),
  }
}

function chooseFees(
  request: TransactionRequest,
  edits: TransactionEdits,
  options: FeeOptions,
): { fees: Fees; feeChoice: PreparedTransaction['feeChoice'] } {
  if (edits.fees) return { fees: edits.fees, feeChoice: 'custom' }
  const wanted = edits.feeChoice ?? 'site'
  if (wanted !== 'site') return { fees: options[wanted], feeChoice: wanted }
  return request.fees
    ? { fees: request.fees, feeChoice: 'site' }
    : { fees: options.normal, feeChoice: 'normal' }
}

function failed(reason: string): Prepared {
  return { type: 'failed', reason }
}

function reasonOf(error: Error): string {
  return error instanceof RpcError ? revertReason(error) : error.message
}

async function orError<T extends object>(answer: Promise<T>): Promise<T | { error: Error }> {
  try {
    return await answer
  } catch (error) {
    if (isChainError(error)) return { error }
    throw error
  }
}

async function orUndefined<T extends object>(answer: Promise<T>): Promise<T | undefined> {
  const found = await orError(answer)
  return 'error' in found ? undefined : found
}
