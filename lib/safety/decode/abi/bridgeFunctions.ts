// Bridges: what leaves this network, and who gets it on the other one. Across, Stargate and what LayerZero carries, Hop,
// CCTP, Wormhole, and the networks' own: OP, Arbitrum, Polygon, zkSync.
import type { Address } from '@/lib/base/address'
import type { Asset, Deed } from '../deed'
import { addressOf } from './decodeArguments'
import {
  addressAt,
  addressValue,
  amountValue,
  bytesAt,
  numberAt,
  type Reading,
  type ShippedCall,
  type ShippedFunction,
} from './shipped'

interface Parts {
  /** Path of the token; missing: the network's own currency. */
  token?: string
  /** Path of the amount; missing: the value that goes along. */
  amount?: string
  /** Path of who gets it: an address, or 32 bytes or bytes that hold one. Missing: the caller. */
  to?: string
}

/** Where the recipient is no address of this kind of network, nothing can be said of it. */
function recipientAt(args: ShippedCall['args'], path: string): Address | undefined {
  const digits = bytesAt(args, path).slice(2)
  if (/^[0-9a-fA-F]{40}$/.test(digits)) return addressOf(digits)
  return /^0{24}[0-9a-fA-F]{40}$/.test(digits) ? addressOf(digits.slice(24)) : undefined
}

const zero = /^0x0{40}$/

const crosses =
  ({ token, amount, to }: Parts) =>
  ({ args, valueWei }: ShippedCall): Reading => {
    const of = token === undefined ? undefined : addressAt(args, token)
    const isNative = of === undefined || zero.test(of)
    const how = amount === undefined ? valueWei : numberAt(args, amount)
    const asset: Asset = isNative
      ? { type: 'native', amount: how }
      : { type: 'erc20', token: of, amount: how }
    const recipient = to === undefined ? undefined : recipientAt(args, to)
    // It is given up here and comes out elsewhere: a trade whose buyer may be somebody else.
    const deeds: Deed[] =
      recipient && !zero.test(recipient)
        ? [
            {
              type: 'trades',
              venue: 'bridge',
              gives: [asset],
              // What comes out there, and whether at all, nobody here can say.
              gets: [],
              others: [],
              receiver: recipient,
              by: 'transaction',
            },
          ]
        : []
    return {
      ...(recipient
        ? {
            sentence: 'bridgeTo',
            values: { amount: amountValue(how, isNative ? undefined : of), to: addressValue(recipient) },
          }
        : {}),
      deeds,
    }
  }

const rows: readonly [string, Parts][] = [
  // Across.
  [
    'depositV3(address depositor,address recipient,address inputToken,address outputToken,uint256 inputAmount,uint256 outputAmount,uint256 destinationChainId,address exclusiveRelayer,uint32 quoteTimestamp,uint32 fillDeadline,uint32 exclusivityDeadline,bytes message)',
    { token: 'inputToken', amount: 'inputAmount', to: 'recipient' },
  ],
  [
    'depositV3Now(address depositor,address recipient,address inputToken,address outputToken,uint256 inputAmount,uint256 outputAmount,uint256 destinationChainId,address exclusiveRelayer,uint32 fillDeadlineOffset,uint32 exclusivityDeadline,bytes message)',
    { token: 'inputToken', amount: 'inputAmount', to: 'recipient' },
  ],
  [
    'deposit(bytes32 depositor,bytes32 recipient,bytes32 inputToken,bytes32 outputToken,uint256 inputAmount,uint256 outputAmount,uint256 destinationChainId,bytes32 exclusiveRelayer,uint32 quoteTimestamp,uint32 fillDeadline,uint32 exclusivityParameter,bytes message)',
    { amount: 'inputAmount', to: 'recipient' },
  ],
  // Stargate, and tokens that LayerZero carries (OFT).
  [
    'swap(uint16 dstChainId,uint256 srcPoolId,uint256 dstPoolId,address refundAddress,uint256 amountLD,uint256 minAmountLD,(uint256 dstGasForCall,uint256 dstNativeAmount,bytes dstNativeAddr) lzTxParams,bytes to,bytes payload)',
    { amount: 'amountLD', to: 'to' },
  ],
  [
    'swapETH(uint16 dstChainId,address refundAddress,bytes toAddress,uint256 amountLD,uint256 minAmountLD)',
    { amount: 'amountLD', to: 'toAddress' },
  ],
  [
    'send((uint32 dstEid,bytes32 to,uint256 amountLD,uint256 minAmountLD,bytes extraOptions,bytes composeMsg,bytes oftCmd) sendParam,(uint256 nativeFee,uint256 lzTokenFee) fee,address refundAddress)',
    { amount: 'sendParam.amountLD', to: 'sendParam.to' },
  ],
  [
    'sendToken((uint32 dstEid,bytes32 to,uint256 amountLD,uint256 minAmountLD,bytes extraOptions,bytes composeMsg,bytes oftCmd) sendParam,(uint256 nativeFee,uint256 lzTokenFee) fee,address refundAddress)',
    { amount: 'sendParam.amountLD', to: 'sendParam.to' },
  ],
  // Hop.
  [
    'sendToL2(uint256 chainId,address recipient,uint256 amount,uint256 amountOutMin,uint256 deadline,address relayer,uint256 relayerFee)',
    { amount: 'amount', to: 'recipient' },
  ],
  [
    'swapAndSend(uint256 chainId,address recipient,uint256 amount,uint256 bonderFee,uint256 amountOutMin,uint256 deadline,uint256 destinationAmountOutMin,uint256 destinationDeadline)',
    { amount: 'amount', to: 'recipient' },
  ],
  // CCTP.
  [
    'depositForBurn(uint256 amount,uint32 destinationDomain,bytes32 mintRecipient,address burnToken)',
    { token: 'burnToken', amount: 'amount', to: 'mintRecipient' },
  ],
  [
    'depositForBurnWithCaller(uint256 amount,uint32 destinationDomain,bytes32 mintRecipient,address burnToken,bytes32 destinationCaller)',
    { token: 'burnToken', amount: 'amount', to: 'mintRecipient' },
  ],
  [
    'depositForBurn(uint256 amount,uint32 destinationDomain,bytes32 mintRecipient,address burnToken,bytes32 destinationCaller,uint256 maxFee,uint32 minFinalityThreshold)',
    { token: 'burnToken', amount: 'amount', to: 'mintRecipient' },
  ],
  [
    'depositForBurnWithHook(uint256 amount,uint32 destinationDomain,bytes32 mintRecipient,address burnToken,bytes32 destinationCaller,uint256 maxFee,uint32 minFinalityThreshold,bytes hookData)',
    { token: 'burnToken', amount: 'amount', to: 'mintRecipient' },
  ],
  // Wormhole.
  [
    'transferTokens(address token,uint256 amount,uint16 recipientChain,bytes32 recipient,uint256 arbiterFee,uint32 nonce)',
    { token: 'token', amount: 'amount', to: 'recipient' },
  ],
  [
    'transferTokensWithPayload(address token,uint256 amount,uint16 recipientChain,bytes32 recipient,uint32 nonce,bytes payload)',
    { token: 'token', amount: 'amount', to: 'recipient' },
  ],
  [
    'wrapAndTransferETH(uint16 recipientChain,bytes32 recipient,uint256 arbiterFee,uint32 nonce)',
    { to: 'recipient' },
  ],
  // OP.
  ['depositTransaction(address to,uint256 value,uint64 gasLimit,bool isCreation,bytes data)', { to: 'to' }],
  ['bridgeETH(uint32 minGasLimit,bytes extraData)', {}],
  ['bridgeETHTo(address to,uint32 minGasLimit,bytes extraData)', { to: 'to' }],
  ['depositETH(uint32 l2Gas,bytes data)', {}],
  ['depositETHTo(address to,uint32 l2Gas,bytes data)', { to: 'to' }],
  [
    'bridgeERC20(address localToken,address remoteToken,uint256 amount,uint32 minGasLimit,bytes extraData)',
    {},
  ],
  [
    'bridgeERC20To(address localToken,address remoteToken,address to,uint256 amount,uint32 minGasLimit,bytes extraData)',
    { token: 'localToken', amount: 'amount', to: 'to' },
  ],
  ['depositERC20(address l1Token,address l2Token,uint256 amount,uint32 l2Gas,bytes data)', {}],
  [
    'depositERC20To(address l1Token,address l2Token,address to,uint256 amount,uint32 l2Gas,bytes data)',
    { token: 'l1Token', amount: 'amount', to: 'to' },
  ],
  ['withdraw(address l2Token,uint256 amount,uint32 minGasLimit,bytes extraData)', {}],
  [
    'withdrawTo(address l2Token,address to,uint256 amount,uint32 minGasLimit,bytes extraData)',
    { token: 'l2Token', amount: 'amount', to: 'to' },
  ],
  // Arbitrum.
  ['depositEth()', {}],
  ['withdrawEth(address destination)', { to: 'destination' }],
  [
    'createRetryableTicket(address to,uint256 l2CallValue,uint256 maxSubmissionCost,address excessFeeRefundAddress,address callValueRefundAddress,uint256 gasLimit,uint256 maxFeePerGas,bytes data)',
    { amount: 'l2CallValue', to: 'to' },
  ],
  [
    'outboundTransfer(address token,address to,uint256 amount,uint256 maxGas,uint256 gasPriceBid,bytes data)',
    { token: 'token', amount: 'amount', to: 'to' },
  ],
  [
    'outboundTransferCustomRefund(address token,address refundTo,address to,uint256 amount,uint256 maxGas,uint256 gasPriceBid,bytes data)',
    { token: 'token', amount: 'amount', to: 'to' },
  ],
  [
    'outboundTransfer(address token,address to,uint256 amount,bytes data)',
    { token: 'token', amount: 'amount', to: 'to' },
  ],
  // Polygon.
  ['depositEtherFor(address user)', { to: 'user' }],
  ['depositFor(address user,address rootToken,bytes depositData)', { token: 'rootToken', to: 'user' }],
  [
    'bridgeAsset(uint32 destinationNetwork,address destinationAddress,uint256 amount,address token,bool forceUpdateGlobalExitRoot,bytes permitData)',
    { token: 'token', amount: 'amount', to: 'destinationAddress' },
  ],
  // zkSync.
  [
    'requestL2Transaction(address contractL2,uint256 l2Value,bytes calldata_,uint256 l2GasLimit,uint256 l2GasPerPubdataByteLimit,bytes[] factoryDeps,address refundRecipient)',
    { amount: 'l2Value', to: 'contractL2' },
  ],
  [
    'requestL2TransactionDirect((uint256 chainId,uint256 mintValue,address l2Contract,uint256 l2Value,bytes l2Calldata,uint256 l2GasLimit,uint256 l2GasPerPubdataByteLimit,bytes[] factoryDeps,address refundRecipient) request)',
    { amount: 'request.l2Value', to: 'request.l2Contract' },
  ],
  [
    'deposit(address l2Receiver,address l1Token,uint256 amount,uint256 l2TxGasLimit,uint256 l2TxGasPerPubdataByte,address refundRecipient)',
    { token: 'l1Token', amount: 'amount', to: 'l2Receiver' },
  ],
  ['withdraw(address l1Receiver)', { to: 'l1Receiver' }],
]

/** What comes out of a bridge goes to whom its message says. */
const arrivals = [
  'receiveMessage(bytes message,bytes attestation)',
  'completeTransfer(bytes encodedVm)',
  'completeTransferAndUnwrapETH(bytes encodedVm)',
  'proveWithdrawalTransaction((uint256 nonce,address sender,address target,uint256 value,uint256 gasLimit,bytes data) withdrawal,uint256 outputIndex,(bytes32 version,bytes32 stateRoot,bytes32 messagePasserStorageRoot,bytes32 latestBlockhash) outputRootProof,bytes[] withdrawalProof)',
  'finalizeWithdrawalTransaction((uint256 nonce,address sender,address target,uint256 value,uint256 gasLimit,bytes data) withdrawal)',
  'claimAsset(bytes32[32] smtProofLocalExitRoot,bytes32[32] smtProofRollupExitRoot,uint256 globalIndex,bytes32 mainnetExitRoot,bytes32 rollupExitRoot,uint32 originNetwork,address originTokenAddress,uint32 destinationNetwork,address destinationAddress,uint256 amount,bytes metadata)',
]

export const bridgeFunctions: readonly ShippedFunction[] = [
  ...rows.map(([text, parts]): ShippedFunction => ({ text, sentence: 'bridge', read: crosses(parts) })),
  ...arrivals.map((text): ShippedFunction => ({ text, sentence: 'bridgeArrives' })),
]
