// ENS's UniversalResolver: the two questions it takes, and what its answers and refusals mean. Pure.
// Encoded by parameters and selectors: viem's whole-ABI functions bring a parser and texts that nothing here needs.
import { concatHex, decodeAbiParameters, encodeAbiParameters, toHex, zeroAddress } from 'viem'
import { namehash, packetToBytes } from 'viem/ens'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

/** ENS's proxy on mainnet: the same address since 2025, whatever stands behind it (docs.ens.domains). */
export const universalResolver: Address = '0xeEeEEEeE14D718C2B47D9923Deab1335E144EeEe'

/** What the resolver is told to ask instead of ENS's own server, so that each real host is named to us. */
export const ownBatchGateway = 'x-batch-gateway:true'

/** SLIP-44: Ethereum. */
const etherCoinType = 60n

/** resolveWithGateways(bytes name, bytes data, string[] gateways) returns (bytes, address). */
const resolveSelector = '0xa1472844'
/** reverseWithGateways(bytes address, uint256 coinType, string[] gateways) returns (string, address, address). */
const reverseSelector = '0xb7d6ca64'
/** addr(bytes32 node) returns (address): EIP-137. */
const addrSelector = '0x3b3b57de'

const resolveParameters = [{ type: 'bytes' }, { type: 'bytes' }, { type: 'string[]' }] as const
const reverseParameters = [{ type: 'bytes' }, { type: 'uint256' }, { type: 'string[]' }] as const

/** "Which address does this name give?" `name` must be normalised. */
export function addressQuestion(name: string): Hex {
  const data = concatHex([addrSelector, namehash(name)])
  const values = [toHex(packetToBytes(name)), data, [ownBatchGateway]] as const
  return concatHex([resolveSelector, encodeAbiParameters(resolveParameters, values)])
}

/** "What is this address's primary name?" The resolver itself checks that the name leads back. */
export function primaryQuestion(address: Address): Hex {
  const values = [address, etherCoinType, [ownBatchGateway]] as const
  return concatHex([reverseSelector, encodeAbiParameters(reverseParameters, values)])
}

/** undefined: there is none. Throws when the bytes are something else. */
export function readAddress(returned: Hex): Address | undefined {
  const [data] = decodeAbiParameters([{ type: 'bytes' }, { type: 'address' }], returned)
  // A resolver without the record may answer with nothing at all.
  if (data === '0x') return undefined
  const [address] = decodeAbiParameters([{ type: 'address' }], data)
  const parsed = parseAddress(address)
  return parsed.type === 'address' && parsed.address !== zeroAddress ? parsed.address : undefined
}

/** The primary name as it is written there; empty where there is none. Throws when the bytes are something else. */
export function readPrimaryName(returned: Hex): string {
  return decodeAbiParameters([{ type: 'string' }, { type: 'address' }, { type: 'address' }], returned)[0]
}

export type Refusal =
  /** No resolver, or one that knows no addresses, or that has no answer. */
  | { type: 'no answer' }
  /** The address has a primary name, but that name leads to another address. */
  | { type: 'leads elsewhere' }
  | { type: 'gateway failed'; status: number }
  | { type: 'unknown' }

const errors: Readonly<Record<string, (parameters: Hex) => Refusal>> = {
  /** ResolverNotFound(bytes name). */
  '0x77209fe8': () => ({ type: 'no answer' }),
  /** ResolverNotContract(bytes name, address resolver). */
  '0x1e9535f2': () => ({ type: 'no answer' }),
  /** UnsupportedResolverProfile(bytes4 selector). */
  '0x7b1c461b': () => ({ type: 'no answer' }),
  /** ResolverError(bytes errorData). A gateway that failed comes back inside of it. */
  '0x95c0c752': (parameters) => {
    const [data] = decodeAbiParameters([{ type: 'bytes' }], parameters)
    const inner = readRefusal(data)
    return inner.type === 'gateway failed' ? inner : { type: 'no answer' }
  },
  /** ReverseAddressMismatch(string primary, bytes primaryAddress). */
  '0xef9c03ce': () => ({ type: 'leads elsewhere' }),
  /** HttpError(uint16 status, string message). */
  '0x01800152': (parameters) => {
    const [status] = decodeAbiParameters([{ type: 'uint16' }, { type: 'string' }], parameters)
    return { type: 'gateway failed', status }
  },
}

/** What the resolver means by reverting with these bytes. */
export function readRefusal(data: Hex): Refusal {
  const selector = data.slice(0, 10)
  const read = Object.hasOwn(errors, selector) ? errors[selector] : undefined
  try {
    return read?.(`0x${data.slice(10)}`) ?? { type: 'unknown' }
  } catch {
    return { type: 'unknown' }
  }
}
