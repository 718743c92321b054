// What a rollup charges for a transaction's data on Ethereum, beside or within its gas.
import { type Hex, hexToBytes } from '@/lib/base/hex'
import type { ChainClient } from '../client/createChainClient'
import { callContract } from '../client/reads'
import { readWord } from './abi'

export type DataFeeKind =
  /** Paid on top of gas; a contract of the chain's own says how much for these bytes. */
  | { type: 'on top'; oracle: Hex }
  /** Part of the gas that eth_estimateGas answers. */
  | { type: 'in gas'; oracle: Hex }

/** GasPriceOracle of the OP Stack, a predeploy. */
const opOracle = '0x420000000000000000000000000000000000000F'
const kinds: Readonly<Record<number, DataFeeKind>> = {
  10: { type: 'on top', oracle: opOracle },
  8453: { type: 'on top', oracle: opOracle },
  // Scroll's L1GasPriceOracle, a predeploy with the same function.
  534352: { type: 'on top', oracle: '0x5300000000000000000000000000000000000002' },
  // Arbitrum's NodeInterface: no code, nodes answer for it.
  42161: { type: 'in gas', oracle: '0x00000000000000000000000000000000000000C8' },
}

/** Of a network that the user added nobody knows what it is: the OP Stack's oracle is looked for, and mostly not there. */
export function dataFeeKind(network: { chainId: number; source: string }): DataFeeKind | undefined {
  const known = kinds[network.chainId]
  if (known || network.source === 'built in') return known
  return { type: 'on top', oracle: opOracle }
}

/** In wei, as the chain says now; undefined where the contract is not there. Throws what ChainClient's questions throw. */
export async function askDataFee(
  client: ChainClient,
  { oracle }: Extract<DataFeeKind, { type: 'on top' }>,
  unsignedBytes: Hex,
): Promise<bigint | undefined> {
  // getL1Fee(bytes)
  const data = `0x49948e0e${word(32n)}${bytesArgument(unsignedBytes)}` as Hex
  const { value } = await callContract(client, { to: oracle, data })
  return readWord(value, 0)
}

/**
 * The part of the estimated gas that pays for data: gas times the base fee, in wei. undefined where nobody answers for the
 * interface. Throws what ChainClient's questions throw.
 */
export async function askDataPart(
  client: ChainClient,
  { oracle }: Extract<DataFeeKind, { type: 'in gas' }>,
  { to, data }: { to: Hex | null; data: Hex },
): Promise<bigint | undefined> {
  // gasEstimateL1Component(address,bool,bytes)
  const recipient = BigInt(to ?? 0n)
  const call =
    `0x77d488a2${word(recipient)}${word(to === null ? 1n : 0n)}${word(96n)}${bytesArgument(data)}` as Hex
  const { value } = await callContract(client, { to: oracle, data: call })
  const gas = readWord(value, 0)
  const baseFeeWei = readWord(value, 32)
  return gas === undefined || baseFeeWei === undefined ? undefined : gas * baseFeeWei
}

function word(value: bigint): string {
  return value.toString(16).padStart(64, '0')
}

/** Length, then the bytes, filled up to whole words. */
function bytesArgument(bytes: Hex): string {
  const { length } = hexToBytes(bytes)
  const digits = bytes.slice(2)
  return word(BigInt(length)) + digits.padEnd(Math.ceil(length / 32) * 64, '0')
}
