// Every error code that a page can get from us: EIP-1193, EIP-1474, EIP-3326, EIP-5792, CAIP-25. The only such table.
import { WalletError } from '@/lib/base/walletError'
import { isChainError, RpcError as NodeError } from '@/lib/chain/client/chainErrors'
import { type RpcError, transportCodes } from '@/lib/messages/provider'
import { ChainStopped } from '@/lib/transactions/refuseWhenStopped'

export const rpcCodes = {
  ...transportCodes,
  /** EIP-1193: the user said no. */
  userRejected: 4001,
  /** EIP-1193: the site has not been granted this method or account. */
  unauthorized: 4100,
  /** EIP-1193: we do not know this method. */
  unsupportedMethod: 4200,
  /** EIP-1193: the requested chain can't be reached. */
  chainDisconnected: 4901,
  /** EIP-3326: we do not know this chain. */
  unknownChain: 4902,
  /** EIP-1474: something broke inside. */
  internal: -32603,
  /** EIP-1474: what was named is not there. */
  resourceNotFound: -32001,
  /** EIP-1474: the transaction was not taken. */
  serverRefused: -32003,
  /** EIP-1474: more than we take at once. */
  limitExceeded: -32005,
  /** EIP-5792: a capability that is not optional. */
  unsupportedCapability: 5700,
  /** EIP-5792: we do not know the chain of a batch. */
  unsupportedChain: 5710,
  /** EIP-5792: this site named another batch so. */
  duplicateBundle: 5720,
  /** EIP-5792: this site has no such batch. */
  unknownBundle: 5730,
  /** EIP-5792: more calls than we take at once. */
  bundleTooLarge: 5740,
  /** EIP-5792: the calls can't be made atomic. (5750 is for wallets that could be upgraded to it: ours has no such state.) */
  atomicityNotSupported: 5760,
  /** CAIP-25: no chain that was asked for, or not one that is required, is known. */
  sessionChains: 5100,
  /** CAIP-25: a required method is not known. */
  sessionMethods: 5101,
  /** CAIP-25: a required notification is not known. */
  sessionNotifications: 5102,
  /** CAIP-25: a scope names a chain that is not its own. */
  scopeMismatch: 5203,
  /** CAIP-25: a chain in two scopes. */
  chainTwice: 5204,
  /** CAIP-25: scopedProperties that are no properties. */
  scopedProperties: 5300,
  /** CAIP-25: scopedProperties inside a scope. */
  scopedPropertiesPlace: 5301,
  /** CAIP-25: sessionProperties that are no properties. */
  sessionProperties: 5302,
} as const

/** A request that is answered with an error; the message is written for the page's developer. */
export class Refused extends WalletError {
  readonly name = 'Requests.Refused'
  readonly code: number
  readonly data: unknown

  constructor(code: number, message: string, data?: unknown) {
    super(message)
    this.code = code
    this.data = data
  }
}

/** `field` names the place as JavaScript would: params[0].to. */
export function invalidParams(field: string, problem: string): Refused {
  return new Refused(rpcCodes.invalidParams, `Invalid params: ${field}: ${problem}`)
}

export function unauthorized(what: string): Refused {
  return new Refused(rpcCodes.unauthorized, what)
}

export function noAgreement(): Refused {
  return new Refused(
    rpcCodes.serverRefused,
    'The endpoints do not agree on the newest block, and this is more than a small amount. Nothing was signed.',
  )
}

export function unsupportedMethod(method: string): Refused {
  return new Refused(rpcCodes.unsupportedMethod, `Holdfast does not support the method "${method}".`)
}

/** What the page is told of an error: ours as it is, the node's own words, and nothing of what broke inside. */
export function toRpcError(error: unknown): RpcError {
  if (error instanceof Refused) return withData(error.code, error.message, error.data)
  if (error instanceof NodeError) return withData(nodeCode(error.code), error.message, error.data)
  if (error instanceof ChainStopped) {
    const message = 'This chain changed blocks that were final. The wallet signs nothing on it for now.'
    return { code: rpcCodes.serverRefused, message }
  }
  if (isChainError(error)) {
    return { code: rpcCodes.chainDisconnected, message: 'No endpoint of this chain gave an answer.' }
  }
  return { code: rpcCodes.internal, message: 'Something broke inside the wallet.' }
}

/** Execution reverted (3) and JSON-RPC's own codes are passed on; anything else a node may think of is not. */
function nodeCode(code: number): number {
  const known = code === 3 || (Number.isSafeInteger(code) && code >= -32768 && code <= -32000)
  return known ? code : rpcCodes.internal
}

function withData(code: number, message: string, data: unknown): RpcError {
  return data === undefined ? { code, message } : { code, message, data }
}
