// Runs calls on a given state, by ethereumjs' EVM; what the state lacks is named, and it is run again with more.
import { createCustomCommon, Hardfork, Mainnet } from '@ethereumjs/common'
import { createEVM, type EVM, type EVMMockBlockchainInterface } from '@ethereumjs/evm'
import { bytesToHex, hexToBytes } from '@/lib/base/hex'
import { evmAddress, GivenState, ourAddress, StateMissing } from './givenState'
import type { CallOutcome, MachineBlock, MachineCall, MachineResult, MachineTask } from './task'

/**
 * Runs the calls one after the other, each of them like a transaction: what one did stays for the next, a reverted one
 * leaves only the nonce that it used. The sender's balance is made large enough for the value; no fees are taken.
 * Instructions are those of Prague. Gas is that of the execution alone, with a cold start, so it is no estimate.
 */
export async function runMachine({ block, calls, state }: MachineTask): Promise<MachineResult> {
  const given = new GivenState(state)
  const common = createCustomCommon({ chainId: block.chainId, name: 'holdfast' }, Mainnet, {
    hardfork: Hardfork.Prague,
  })
  const evm = await createEVM({ common, stateManager: given, blockchain: blockchainOf(block) })
  const outcomes: CallOutcome[] = []
  try {
    for (const call of calls) {
      outcomes.push(await runOne(evm, block, call))
      await evm.journal.cleanup()
      evm.transientStorage.clear()
      given.originalStorageCache.clear()
    }
  } catch (error) {
    if (error instanceof StateMissing) return { type: 'missing', missing: error.missing }
    throw error
  }
  return { type: 'done', outcomes, changes: given.changes() }
}

async function runOne(evm: EVM, block: MachineBlock, call: MachineCall): Promise<CallOutcome> {
  const { from, to, valueWei, data, gas } = call
  const { execResult, createdAddress } = await evm.runCall({
    caller: evmAddress(from),
    ...(to === null ? {} : { to: evmAddress(to) }),
    value: valueWei,
    data: hexToBytes(data),
    gasLimit: gas,
    block: { header: headerOf(block) },
    skipBalance: true,
  })
  const gasUsed = execResult.executionGasUsed
  const { exceptionError, returnValue } = execResult
  if (exceptionError) {
    const reverted = exceptionError.error === 'revert'
    return reverted
      ? { type: 'reverted', data: bytesToHex(returnValue), gasUsed, logs: [] }
      : { type: 'failed', reason: exceptionError.error, gasUsed, logs: [] }
  }
  const logs = (execResult.logs ?? []).map(([address, topics, logData]) => ({
    address: ourAddress(bytesToHex(address)),
    topics: topics.map((topic) => bytesToHex(topic)),
    data: bytesToHex(logData),
  }))
  const created = createdAddress && { created: ourAddress(createdAddress.toString()) }
  return { type: 'returned', data: bytesToHex(returnValue), ...created, gasUsed, logs }
}

function headerOf(block: MachineBlock) {
  return {
    number: block.number,
    coinbase: evmAddress(block.coinbase),
    timestamp: block.timestampSeconds,
    difficulty: 0n,
    prevRandao: hexToBytes(block.prevRandao),
    gasLimit: block.gasLimit,
    baseFeePerGas: block.baseFeeWei,
    getBlobGasPrice: () => 1n,
  }
}

/** Knows the hash of the parent and of no other block. */
function blockchainOf(block: MachineBlock): EVMMockBlockchainInterface {
  const blockchain: EVMMockBlockchainInterface = {
    async getBlock(number) {
      if (BigInt(number) === block.number - 1n) return { hash: () => hexToBytes(block.parentHash) }
      throw new StateMissing({ type: 'block hash', number: BigInt(number) })
    },
    putBlock: async () => undefined,
    shallowCopy: () => blockchain,
  }
  return blockchain
}
