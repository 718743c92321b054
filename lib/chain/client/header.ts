// A block's header as an endpoint gives it: what the wallet needs of it, and whether its hash follows from its fields.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { headerHash } from '../proofs/headerHash'
import { address, defined, hash, list, object, optional, quantity } from './parse'

export interface Head {
  number: bigint
  hash: Hex
  /** Seconds since 1970, as the block says. */
  timestampSeconds: bigint
  gasLimit: bigint
  /** Missing on chains without EIP-1559. */
  baseFeeWei?: bigint
}

export interface Header extends Head {
  parentHash: Hex
  stateRoot: Hex
  transactionsRoot?: Hex
  receiptsRoot?: Hex
  coinbase?: Address
  /** EIP-4399: what stands in the place of the mix hash. */
  prevRandao?: Hex
  /** Of the transactions in it, as the endpoint lists them: no hash of the header shows that the list is whole. */
  transactionHashes: readonly Hex[]
  /**
   * `bound`: made again from the fields, the hash is the one it claims, so the state root is what that hash stands for.
   * `other`: it is `instead`. `unknown`: a field that the recipe does not know.
   */
  binding: { type: 'bound' } | { type: 'other'; instead: Hex } | { type: 'unknown' }
}

/** More than any chain puts into one block. */
const mostTransactions = 100_000

/** As far as every network has it. Throws Chain.BadAnswer. */
export function readHead(value: unknown): Head {
  const block = object(value, 'the block')
  const baseFeeWei = optional(block.baseFeePerGas, (fee) => quantity(fee, 'baseFeePerGas'))
  return {
    number: quantity(block.number, 'the block number'),
    hash: hash(block.hash, 'the block hash'),
    timestampSeconds: quantity(block.timestamp, 'the timestamp'),
    gasLimit: quantity(block.gasLimit, 'the gas limit'),
    ...(baseFeeWei === undefined ? {} : { baseFeeWei }),
  }
}

/** Throws Chain.BadAnswer. */
export function readHeader(value: unknown): Header {
  const head = readHead(value)
  const block = object(value, 'the block')
  const made = headerHash(block)
  return {
    ...head,
    parentHash: hash(block.parentHash, 'the parent hash'),
    stateRoot: hash(block.stateRoot, 'the state root'),
    ...defined({
      transactionsRoot: optional(block.transactionsRoot, (root) => hash(root, 'the transactions root')),
      receiptsRoot: optional(block.receiptsRoot, (root) => hash(root, 'the receipts root')),
      coinbase: optional(block.miner, (miner) => address(miner, 'the miner')),
      prevRandao: optional(block.mixHash, (mixHash) => hash(mixHash, 'the mix hash')),
    }),
    transactionHashes: list(block.transactions ?? [], 'the transactions', mostTransactions).map((one) =>
      hash(one, 'a transaction hash'),
    ),
    binding:
      made.type === 'unknown'
        ? { type: 'unknown' }
        : made.hash === head.hash
          ? { type: 'bound' }
          : { type: 'other', instead: made.hash },
  }
}
