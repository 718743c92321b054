// Markets, lending, staking, names, bridges: what is named, and where what it gives goes.
import type { Address } from '@/lib/base/address'
import type { Asset, Deed } from '../deed'
import type { Arguments } from './decodeArguments'
import {
  addressAt,
  addressValue,
  amountValue,
  listAt,
  numberAt,
  type Reading,
  type ShippedCall,
  type ShippedFunction,
  structsAt,
} from './shipped'

/** Seaport's item types: 0 native, 1 ERC-20, 2 ERC-721, 3 ERC-1155, 4 and 5 any of a collection. */
export function seaportAsset(itemType: bigint, token: Address, id: bigint, amount: bigint): Asset {
  if (itemType === 0n) return { type: 'native', amount }
  if (itemType === 1n) return { type: 'erc20', token, amount }
  return itemType < 4n ? { type: 'nft', token, tokenId: id, amount } : { type: 'nft', token, amount }
}

const order =
  '(address offerer,address zone,(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)[] offer,(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 totalOriginalConsiderationItems)'
const advanced = `(${order} parameters,uint120 numerator,uint120 denominator,bytes signature,bytes extraData)`
const resolver = '(uint256 orderIndex,uint8 side,uint256 index,uint256 identifier,bytes32[] criteriaProof)'
const component = '(uint256 orderIndex,uint256 itemIndex)'

const itemsOf = (parameters: Arguments, list: string): { asset: Asset; to: Address }[] =>
  structsAt(parameters, list).map((item) => ({
    asset: seaportAsset(
      numberAt(item, 'itemType'),
      addressAt(item, 'token'),
      numberAt(item, 'identifierOrCriteria'),
      numberAt(item, 'endAmount'),
    ),
    to: addressAt(item, 'recipient'),
  }))

/** The caller pays what the order wants and gets what it offers. */
function taken(parameters: Arguments): Deed {
  return {
    type: 'trades',
    venue: 'Seaport',
    gives: itemsOf(parameters, 'consideration').map(({ asset }) => asset),
    gets: itemsOf(parameters, 'offer').map(({ asset }) => asset),
    others: [],
    by: 'transaction',
  }
}

const parametersOf = (value: Arguments): Arguments =>
  typeof value.parameters === 'object' && !Array.isArray(value.parameters) ? value.parameters : {}
const takesOrders = ({ args }: ShippedCall): Reading => ({
  deeds: [...structsAt(args, 'orders'), ...structsAt(args, 'advancedOrders')].map((each) =>
    taken(parametersOf(each)),
  ),
})
const takesOrder = ({ args }: ShippedCall): Reading | undefined => {
  const given = args.order
  if (typeof given !== 'object' || Array.isArray(given)) return undefined
  return { deeds: [taken(parametersOf(given))] }
}
const basicOrder = ({ args, valueWei }: ShippedCall): Reading => {
  const kind = numberAt(args, 'parameters.basicOrderType') / 4n
  const offered = seaportAsset(
    kind === 1n || kind === 3n ? 3n : kind >= 4n ? 1n : 2n,
    addressAt(args, 'parameters.offerToken'),
    numberAt(args, 'parameters.offerIdentifier'),
    numberAt(args, 'parameters.offerAmount'),
  )
  const wanted: Asset =
    kind < 2n
      ? { type: 'native', amount: valueWei }
      : kind < 4n
        ? {
            type: 'erc20',
            token: addressAt(args, 'parameters.considerationToken'),
            amount: numberAt(args, 'parameters.considerationAmount'),
          }
        : {
            type: 'nft',
            token: addressAt(args, 'parameters.considerationToken'),
            tokenId: numberAt(args, 'parameters.considerationIdentifier'),
            amount: numberAt(args, 'parameters.considerationAmount'),
          }
  return {
    deeds: [
      { type: 'trades', venue: 'Seaport', gives: [wanted], gets: [offered], others: [], by: 'transaction' },
    ],
  }
}

const toOwner =
  (path: string) =>
  ({ args }: ShippedCall): Reading => ({ values: { to: addressValue(addressAt(args, path)) } })
const named = (sentence: string, ...texts: string[]): ShippedFunction[] =>
  texts.map((text) => ({ text, sentence }))
/** An amount goes out of the caller's position, to `path`. */
const takenOut =
  (token: string, amount: string, path: string) =>
  ({ args }: ShippedCall): Reading => ({
    values: {
      amount: amountValue(numberAt(args, amount), addressAt(args, token)),
      to: addressValue(addressAt(args, path)),
    },
    deeds: [
      {
        type: 'moves',
        asset: { type: 'erc20', token: addressAt(args, token), amount: numberAt(args, amount) },
        to: addressAt(args, path),
      },
    ],
  })

export const otherFunctions: readonly ShippedFunction[] = [
  {
    text: `fulfillOrder((${order} parameters,bytes signature) order,bytes32 fulfillerConduitKey)`,
    sentence: 'takeOrder',
    read: takesOrder,
  },
  {
    text: `fulfillAdvancedOrder(${advanced} order,${resolver}[] criteriaResolvers,bytes32 fulfillerConduitKey,address recipient)`,
    sentence: 'takeOrder',
    read: takesOrder,
  },
  {
    text: `fulfillAvailableOrders((${order} parameters,bytes signature)[] orders,${component}[][] offerFulfillments,${component}[][] considerationFulfillments,bytes32 fulfillerConduitKey,uint256 maximumFulfilled)`,
    sentence: 'takeOrder',
    read: takesOrders,
  },
  {
    text: `fulfillAvailableAdvancedOrders(${advanced}[] advancedOrders,${resolver}[] criteriaResolvers,${component}[][] offerFulfillments,${component}[][] considerationFulfillments,bytes32 fulfillerConduitKey,address recipient,uint256 maximumFulfilled)`,
    sentence: 'takeOrder',
    read: takesOrders,
  },
  ...['fulfillBasicOrder', 'fulfillBasicOrder_efficient_6GL6yc'].map(
    (name): ShippedFunction => ({
      text: `${name}((address considerationToken,uint256 considerationIdentifier,uint256 considerationAmount,address offerer,address zone,address offerToken,uint256 offerIdentifier,uint256 offerAmount,uint8 basicOrderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 offererConduitKey,bytes32 fulfillerConduitKey,uint256 totalOriginalAdditionalRecipients,(uint256 amount,address recipient)[] additionalRecipients,bytes signature) parameters)`,
      sentence: 'takeOrder',
      read: basicOrder,
    }),
  ),
  ...named(
    'cancelOrders',
    'incrementCounter()',
    'incrementNonce()',
    'cancel((address offerer,address zone,(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)[] offer,(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 counter)[] orders)',
    'cancelAllOrdersForSender(uint256 minNonce)',
    'cancelMultipleMakerOrders(uint256[] orderNonces)',
  ),
  ...named(
    'takeOrder',
    'matchAskWithTakerBid((bool isOrderAsk,address taker,uint256 price,uint256 tokenId,uint256 minPercentageToAsk,bytes params) takerBid,(bool isOrderAsk,address signer,address collection,uint256 price,uint256 tokenId,uint256 amount,address strategy,address currency,uint256 nonce,uint256 startTime,uint256 endTime,uint256 minPercentageToAsk,bytes params,uint8 v,bytes32 r,bytes32 s) makerAsk)',
    'matchAskWithTakerBidUsingETHAndWETH((bool isOrderAsk,address taker,uint256 price,uint256 tokenId,uint256 minPercentageToAsk,bytes params) takerBid,(bool isOrderAsk,address signer,address collection,uint256 price,uint256 tokenId,uint256 amount,address strategy,address currency,uint256 nonce,uint256 startTime,uint256 endTime,uint256 minPercentageToAsk,bytes params,uint8 v,bytes32 r,bytes32 s) makerAsk)',
  ),
  // Aave v2 and v3.
  {
    text: 'supply(address asset,uint256 amount,address onBehalfOf,uint16 referralCode)',
    sentence: 'lend',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'deposit(address asset,uint256 amount,address onBehalfOf,uint16 referralCode)',
    sentence: 'lend',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'withdraw(address asset,uint256 amount,address to)',
    sentence: 'withdrawTo',
    read: takenOut('asset', 'amount', 'to'),
  },
  {
    text: 'borrow(address asset,uint256 amount,uint256 interestRateMode,uint16 referralCode,address onBehalfOf)',
    sentence: 'borrow',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'repay(address asset,uint256 amount,uint256 interestRateMode,address onBehalfOf)',
    sentence: 'repay',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'depositETH(address pool,address onBehalfOf,uint16 referralCode)',
    sentence: 'lend',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'approveDelegation(address delegatee,uint256 amount)',
    sentence: 'approveDebt',
    read: ({ to, args }) => ({
      values: { spender: addressValue(addressAt(args, 'delegatee')) },
      deeds: [
        {
          type: 'grants',
          grant: {
            type: 'erc20',
            token: to,
            amount: numberAt(args, 'amount'),
            unlimited: numberAt(args, 'amount') >= 2n ** 255n,
          },
          spender: addressAt(args, 'delegatee'),
          by: 'transaction',
        },
      ],
    }),
  },
  // Staking.
  {
    text: 'submit(address referral)',
    sentence: 'stake',
    read: ({ valueWei }) => ({ values: { amount: amountValue(valueWei) } }),
  },
  ...named(
    'stake',
    'deposit(bytes pubkey,bytes withdrawal_credentials,bytes signature,bytes32 deposit_data_root)',
    'stake(uint256 amount)',
  ),
  ...named('wrap', 'wrap(uint256 amount)'),
  ...named('unwrap', 'unwrap(uint256 amount)'),
  ...named(
    'requestWithdrawal',
    'requestWithdrawals(uint256[] amounts,address owner)',
    'unstake(uint256 amount)',
    'exit()',
  ),
  ...named(
    'claimRewards',
    'getReward()',
    'getReward(address account)',
    'claimWithdrawal(uint256 requestId)',
    'claimWithdrawals(uint256[] requestIds,uint256[] hints)',
  ),
  // Names.
  ...named(
    'registerName',
    'commit(bytes32 commitment)',
    'register(string name,address owner,uint256 duration,bytes32 secret,address resolver,bytes[] data,bool reverseRecord,uint16 ownerControlledFuses)',
    'renew(string name,uint256 duration)',
    'setName(string name)',
    'setAddr(bytes32 node,address addr)',
    'setText(bytes32 node,string key,string value)',
  ),
  {
    text: 'setOwner(bytes32 node,address owner)',
    sentence: 'giveName',
    read: ({ to, args }) => ({
      values: { to: addressValue(addressAt(args, 'owner')) },
      deeds: [{ type: 'changes control', control: 'name', of: to, to: addressAt(args, 'owner'), adds: true }],
    }),
  },
  { text: 'reclaim(uint256 id,address owner)', sentence: 'giveName', read: toOwner('owner') },
  // Bridges.
  ...named(
    'bridge',
    'depositTransaction(address to,uint256 value,uint64 gasLimit,bool isCreation,bytes data)',
    'depositEth()',
    'bridgeETH(uint32 minGasLimit,bytes extraData)',
    'bridgeETHTo(address to,uint32 minGasLimit,bytes extraData)',
    'depositETH(uint32 l2Gas,bytes data)',
    'depositETHTo(address to,uint32 l2Gas,bytes data)',
    'outboundTransfer(address token,address to,uint256 amount,uint256 maxGas,uint256 gasPriceBid,bytes data)',
    'depositV3(address depositor,address recipient,address inputToken,address outputToken,uint256 inputAmount,uint256 outputAmount,uint256 destinationChainId,address exclusiveRelayer,uint32 quoteTimestamp,uint32 fillDeadline,uint32 exclusivityDeadline,bytes message)',
    'depositForBurn(uint256 amount,uint32 destinationDomain,bytes32 mintRecipient,address burnToken)',
    'transferTokens(address token,uint256 amount,uint16 recipientChain,bytes32 recipient,uint256 arbiterFee,uint32 nonce)',
  ),
  // Many at once.
  {
    text: 'disperseEther(address[] recipients,uint256[] values)',
    sentence: 'transferMany',
    read: ({ args }) => ({
      deeds: listAt(args, 'recipients').map(
        (to, place): Deed => ({
          type: 'pays',
          to: to as Address,
          valueWei: (listAt(args, 'values')[place] as bigint | undefined) ?? 0n,
        }),
      ),
    }),
  },
  {
    text: 'disperseToken(address token,address[] recipients,uint256[] values)',
    sentence: 'transferMany',
    read: ({ args }) => ({
      deeds: listAt(args, 'recipients').map(
        (to, place): Deed => ({
          type: 'moves',
          asset: {
            type: 'erc20',
            token: addressAt(args, 'token'),
            amount: (listAt(args, 'values')[place] as bigint | undefined) ?? 0n,
          },
          to: to as Address,
        }),
      ),
    }),
  },
  // Votes.
  ...named(
    'vote',
    'castVote(uint256 proposalId,uint8 support)',
    'castVoteWithReason(uint256 proposalId,uint8 support,string reason)',
    'delegate(address delegatee)',
  ),
  ...named(
    'mintNft',
    'mint()',
    'mint(uint256 quantity)',
    'mint(address to,uint256 quantity)',
    'safeMint(address to)',
  ),
]
