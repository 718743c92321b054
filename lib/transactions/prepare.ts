// From what is wanted to what can be shown: asks the chain for everything a transaction needs, in one round trip.
import { type Fees, serializeUnsigned, type UnsignedTransaction } from '@/lib/base/transaction'
import { Disagreement, isChainError, RpcError } from '@/lib/chain/client/chainErrors'
import type { ChainClient } from '@/lib/chain/client/createChainClient'
import type { ChainClients } from '@/lib/chain/client/createChainClients'
import { getFeeHistories } from '@/lib/chain/client/feeHistories'
import {
  estimateGas,
  getBalance,
  getChainId,
  getCode,
  getGasPrice,
  getHead,
  getMaxPriorityFee,
  getTransactionCount,
} from '@/lib/chain/client/reads'
import { askDataFee, askDataPart, dataFeeKind } from '@/lib/chain/contracts/dataFee'
import { revertReason } from '@/lib/chain/contracts/revertReason'
import { blockTimeMs } from '@/lib/chain/networks/blockTime'
import { criticalFloor, type FeeOptions, feeOptions, historyBlocks, percentiles } from './fees'
import { gasLimit } from './gas'
import { nextNonce } from './nonce'
import type { TransactionStore } from './ports'
import { floorOf, limitedOptions, raisedOptions } from './replace'
import type { FeeCeiling, PreparedTransaction, TransactionEdits, TransactionRequest } from './request'
import { chooseRoute, routesOf } from './routes'
import { expectedWait } from './waiting'

export interface PreparerPorts {
  store: Pick<TransactionStore, 'history'>
  chains: ChainClients
  /** The user's limit on fees on this chain. */
  feeCeiling(chainId: number): Promise<FeeCeiling | undefined>
  /** What the user signs although the endpoints don't agree. */
  smallAmountWei(chainId: number): Promise<bigint>
}

type Prepared =
  | { type: 'ready'; prepared: PreparedTransaction }
  /** What is needed for a signature could not be found out. */
  | { type: 'failed'; reason: string }

export interface Preparer {
  /** What the page asked for is kept; what it left out is chosen; the user's edits go before both. */
  prepare(request: TransactionRequest, edits?: TransactionEdits): Promise<Prepared>
}

export function createPreparer({ store, chains, feeCeiling, smallAmountWei }: PreparerPorts): Preparer {
  return {
    async prepare(request, edits = {}) {
      const { chainId, from } = request
      try {
        const client = await chains.of(chainId)
        const [{ asked, isAgreed }, history, ceiling] = await Promise.all([
          askOrAlone(client, request),
          store.history({ chainId, from }),
          feeCeiling(chainId),
        ])
        const actual = asked.chainId.value
        if (actual !== chainId) return failed(`the endpoint is on chain ${actual}, not on ${chainId}`)
        const { histories, asked: askedEndpoints } = asked.feeHistories ?? { histories: [], asked: 0 }
        const blockMs = blockTimeMs[chainId]
        const plain = feeOptions({
          baseFeeWei: asked.head.value.baseFeeWei,
          histories,
          gasPriceWei: asked.gasPrice?.value,
          suggestedTipWei: asked.suggestedTip?.value,
          blockMs,
        })
        if (!plain) return failed('the endpoint names no fee')
        const heardOf = { answered: histories.length, asked: askedEndpoints }
        const options = askedEndpoints > 1 ? { ...plain, heardOf } : plain
        const critical = edits.critical ?? request.critical ?? false
        const next = nextNonce(asked.pendingCount.value, history)
        const floor = request.replaces && floorOf(request.replaces)
        const hurried = critical ? raisedOptions(options, criticalFloor(options)) : options
        const limited = floor && ceiling ? limitedOptions(hurried, ceiling, request.gas ?? leastGas) : hurried
        const offered = floor ? raisedOptions(limited, floor) : limited
        const chosen = choose(request, edits, asked, offered, next)
        const wait = expectedWait(chosen.unsigned.fees, options.baseFeeWei ?? 0n, histories, blockMs)
        const routes = routesOf(client.network)
        const prepared = {
          ...chosen,
          ...(isAgreed ? {} : { disagreement: { smallAmountWei: await smallAmountWei(chainId) } }),
          route: chooseRoute(routes, edits.route, request, history),
          ...(routes.length > 1 ? { routes } : {}),
          ...(request.replaces ? { replaces: request.replaces.kind } : {}),
          ...(floor ? { feeFloor: floor } : {}),
          ...(ceiling ? { feeCeiling: ceiling } : {}),
          ...(critical ? { critical } : {}),
          ...(wait ? { wait } : {}),
          ...(asked.dataFee ? { dataFee: asked.dataFee } : {}),
        }
        return { type: 'ready', prepared }
      } catch (error) {
        if (isChainError(error)) return failed(error.message)
        throw error
      }
    },
  }
}

/** What any transaction uses. */
const leastGas = 21_000n

/** Without an agreement one endpoint is asked alone: its word is shown as that, and little may be signed on it. */
async function askOrAlone(client: ChainClient, request: TransactionRequest) {
  try {
    return { asked: await ask(client, request), isAgreed: true }
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error
    return { asked: await ask({ ...client, compares: false }, request), isAgreed: false }
  }
}

type Asked = Awaited<ReturnType<typeof ask>>

/** All at once, so that it is one batch. What a transaction can do without is undefined when it fails. */
async function ask(client: ChainClient, request: TransactionRequest) {
  const { from, to, valueWei, data, accessList } = request
  const estimate = estimateGas(client, { from, to, valueWei, data, ...(accessList ? { accessList } : {}) })
  const [chainId, head, pendingCount, balance, gas, feeHistories, gasPrice, suggestedTip, code, dataFee] =
    await Promise.all([
      getChainId(client),
      getHead(client),
      getTransactionCount(client, from, 'pending'),
      orError(getBalance(client, from)),
      orError(estimate),
      orUndefined(getFeeHistories(client, historyBlocks, percentiles)),
      orUndefined(getGasPrice(client)),
      orUndefined(getMaxPriorityFee(client)),
      to === null ? undefined : orUndefined(getCode(client, to)),
      orUndefined(askDataFees(client, request)),
    ])
  return { chainId, head, pendingCount, balance, gas, feeHistories, gasPrice, suggestedTip, code, dataFee }
}

/** It moves with Ethereum's own base fee until it is paid: so a quarter more may be charged. */
const withMargin = (wei: bigint) => (wei * 5n + 3n) / 4n

async function askDataFees(
  client: ChainClient,
  request: TransactionRequest,
): Promise<PreparedTransaction['dataFee']> {
  const kind = dataFeeKind(client.network)
  if (!kind) return undefined
  if (kind.type === 'on top') {
    const wei = await askDataFee(client, kind, serializeUnsigned(placeholder(request)))
    return wei ? { type: kind.type, wei: withMargin(wei) } : undefined
  }
  const wei = await askDataPart(client, kind, request)
  return wei ? { type: kind.type, wei } : undefined
}

/** As long as what will be signed: what is not chosen yet is filled with numbers that don't compress. */
function placeholder({
  chainId,
  from,
  to,
  valueWei,
  data,
  accessList,
}: TransactionRequest): UnsignedTransaction {
  const fees: Fees = { type: 'eip1559', maxFeePerGas: 0x1a2b3c4d5en, maxPriorityFeePerGas: 0x3b9aca07n }
  const rest = accessList ? { accessList } : {}
  return { chainId, from, to, valueWei, data, nonce: 0x1a2bn, gas: 0x1b2c3dn, fees, ...rest }
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

async function orUndefined<T extends object>(answer: Promise<T | undefined>): Promise<T | undefined> {
  const found = await orError(answer.then((value) => ({ value })))
  return 'error' in found ? undefined : found.value
}
