// ENS's UniversalResolver: the two questions it takes, and what its answers and refusals mean. Pure.
import {
  decodeErrorResult,
  decodeFunctionResult,
  encodeFunctionData,
  parseAbi,
  toHex,
  zeroAddress,
} from 'viem'
import { namehash, packetToBytes } from 'viem/ens'
import { type Address, parseAddress } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'

/** ENS's proxy on mainnet: the same address since 2025, whatever stands behind it (docs.ens.domains). */
export const universalResolver: Address = '0xeEeEEEeE14D718C2B47D9923Deab1335E144EeEe'

/** What the resolver is told to ask instead of ENS's own server, so that each real host is named to us. */
export const ownBatchGateway = 'x-batch-gateway:true'

/** SLIP-44: Ethereum. */
const etherCoinType = 60n

const abi = parseAbi([
  'function resolveWithGateways(bytes name, bytes data, string[] gateways) view returns (bytes, address)',
  'function reverseWithGateways(bytes lookupAddress, uint256 coinType, string[] gateways) view returns (string, address, address)',
  'function addr(bytes32 node) view returns (address)',
  'error ResolverNotFound(bytes name)',
  'error ResolverNotContract(bytes name, address resolver)',
  'error UnsupportedResolverProfile(bytes4 selector)',
  'error ResolverError(bytes errorData)',
  'error ReverseAddressMismatch(string primary, bytes primaryAddress)',
  'error HttpError(uint16 status, string message)',
])

/** "Which address does this name give?" `name` must be normalised. */
export function addressQuestion(name: string): Hex {
  const data = encodeFunctionData({ abi, functionName: 'addr', args: [namehash(name)] })
  const args = [toHex(packetToBytes(name)), data, [ownBatchGateway]] as const
  return encodeFunctionData({ abi, functionName: 'resolveWithGateways', args })
}

/** "What is this address's primary name?" The resolver itself checks that the name leads back. */
export function primaryQuestion(address: Address): Hex {
  const args = [address, etherCoinType, [ownBatchGateway]] as const
  return encodeFunctionData({ abi, functionName: 'reverseWithGateways', args })
}

/** undefined: there is none. Throws when the bytes are something else. */
export function readAddress(returned: Hex): Address | undefined {
  const [data] = decodeFunctionResult({ abi, functionName: 'resolveWithGateways', data: returned })
  // A resolver without the record may answer with nothing at all.
  if (data === '0x') return undefined
  const parsed = parseAddress(decodeFunctionResult({ abi, functionName: 'addr', data }))
  return parsed.type === 'address' && parsed.address !== zeroAddress ? parsed.address : undefined
}

/** The primary name as it is written there; empty where there is none. Throws when the bytes are something else. */
export function readPrimaryName(returned: Hex): string {
  return decodeFunctionResult({ abi, functionName: 'reverseWithGateways', data: returned })[0]
}

export type Refusal =
  /** No resolver, or one that knows no addresses, or that has no answer. */
  | { type: 'no answer' }
  /** The address has this primary name, but the name leads to another address. */
  | { type: 'leads elsewhere'; primary: string }
  | { type: 'gateway failed'; status: number }
  | { type: 'unknown' }

/** What the resolver means by reverting with these bytes. */
export function readRefusal(data: Hex): Refusal {
  try {
    const error = decodeErrorResult({ abi, data })
    switch (error.errorName) {
      case 'ReverseAddressMismatch':
        return { type: 'leads elsewhere', primary: error.args[0] }
      case 'HttpError':
        return { type: 'gateway failed', status: error.args[0] }
      case 'ResolverError': {
        // A gateway that failed comes back inside the resolver's error.
        const inner = error.args[0] === '0x' ? undefined : readRefusal(error.args[0])
        return inner?.type === 'gateway failed' ? inner : { type: 'no answer' }
      }
      default:
        return { type: 'no answer' }
    }
  } catch {
    return { type: 'unknown' }
  }
}
