// Markets, lending, staking, names, bridges: what is named, and where what it gives goes.
import { type Address, sameAddress } from '@/lib/base/address'
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
  unlimitedFrom,
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

/** An order that the caller puts on the chain himself: as good as signed. */
function placed(parameters: Arguments): Deed {
  const offerer = addressAt(parameters, 'offerer')
  const wanted = itemsOf(parameters, 'consideration')
  return {
    type: 'trades',
    venue: 'Seaport',
    gives: itemsOf(parameters, 'offer').map(({ asset }) => asset),
    gets: wanted.filter(({ to }) => sameAddress(to, offerer)).map(({ asset }) => asset),
    others: wanted.filter(({ to }) => !sameAddress(to, offerer)),
    offerer,
    by: 'transaction',
  }
}

const looksTaker = '(address recipient,bytes additionalParameters)'
const looksMaker =
  '(uint8 quoteType,uint256 globalNonce,uint256 subsetNonce,uint256 orderNonce,uint256 strategyId,uint8 collectionType,address collection,address currency,address signer,uint256 startTime,uint256 endTime,uint256 price,uint256[] itemIds,uint256[] amounts,bytes additionalParameters)'
const looksTree = '(bytes32 root,(bytes32 value,uint8 position)[] proof)'
const blurFee = '(address recipient,uint16 rate)'
const blurOrder = `(address trader,address collection,bytes32 listingsRoot,uint256 numberOfListings,uint256 expirationTime,uint8 assetType,${blurFee} makerFee,uint256 salt)`
const blurExchange =
  '(uint256 index,bytes32[] proof,(uint256 index,uint256 tokenId,uint256 amount,uint256 price) listing,(uint256 tokenId,uint256 amount) taker)'

const blurFirst =
  '((address trader,uint8 side,address matchingPolicy,address collection,uint256 tokenId,uint256 amount,address paymentToken,uint256 price,uint256 listingTime,uint256 expirationTime,(uint16 rate,address recipient)[] fees,uint256 salt,bytes extraParams) order,uint8 v,bytes32 r,bytes32 s,bytes extraSignature,uint8 signatureVersion,uint256 blockNumber)'

/** Who takes an order may have what it brings sent to somebody else. */
const takesElsewhere = ({ args, valueWei }: ShippedCall): Reading => {
  const to = [
    addressAt(args, 'inputs.tokenRecipient'),
    addressAt(args, 'takerBid.recipient'),
    addressAt(args, 'takerAsk.recipient'),
  ].find((each) => !/^0x0{40}$/.test(each))
  if (!to) return {}
  const collection = [
    addressAt(args, 'inputs.order.collection'),
    addressAt(args, 'makerAsk.collection'),
  ].find((each) => !/^0x0{40}$/.test(each))
  return {
    deeds: [
      {
        type: 'trades',
        venue: 'market',
        gives: valueWei > 0n ? [{ type: 'native', amount: valueWei }] : [],
        gets: collection ? [{ type: 'nft', token: collection, amount: 1n }] : [],
        others: [],
        receiver: to,
        by: 'transaction',
      },
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
  ...[
    `matchOrders((${order} parameters,bytes signature)[] orders,((uint256 orderIndex,uint256 itemIndex)[] offerComponents,(uint256 orderIndex,uint256 itemIndex)[] considerationComponents)[] fulfillments)`,
    `matchAdvancedOrders(${advanced}[] advancedOrders,${resolver}[] criteriaResolvers,((uint256 orderIndex,uint256 itemIndex)[] offerComponents,(uint256 orderIndex,uint256 itemIndex)[] considerationComponents)[] fulfillments,address recipient)`,
  ].map((text): ShippedFunction => ({ text, sentence: 'takeOrder', read: takesOrders })),
  {
    text: `validate((${order} parameters,bytes signature)[] orders)`,
    sentence: 'placeOrder',
    read: ({ args }) => ({ deeds: structsAt(args, 'orders').map((each) => placed(parametersOf(each))) }),
  },
  ...[
    `executeTakerBid(${looksTaker} takerBid,${looksMaker} makerAsk,bytes makerSignature,${looksTree} merkleTree)`,
    `executeTakerBid(${looksTaker} takerBid,${looksMaker} makerAsk,bytes makerSignature,${looksTree} merkleTree,address affiliate)`,
    `executeTakerAsk(${looksTaker} takerAsk,${looksMaker} makerBid,bytes makerSignature,${looksTree} merkleTree)`,
    `executeTakerAsk(${looksTaker} takerAsk,${looksMaker} makerBid,bytes makerSignature,${looksTree} merkleTree,address affiliate)`,
    `takeAskSingle((${blurOrder} order,${blurExchange} exchange,${blurFee} takerFee,bytes signature,address tokenRecipient) inputs,bytes oracleSignature)`,
    `takeAsk((${blurOrder}[] orders,${blurExchange}[] exchanges,${blurFee} takerFee,bytes signatures,address tokenRecipient) inputs,bytes oracleSignature)`,
    `takeBidSingle((${blurOrder} order,${blurExchange} exchange,${blurFee} takerFee,bytes signature) inputs,bytes oracleSignature)`,
    `takeBid((${blurOrder}[] orders,${blurExchange}[] exchanges,${blurFee} takerFee,bytes signatures) inputs,bytes oracleSignature)`,
  ].map((text): ShippedFunction => ({ text, sentence: 'takeOrder', read: takesElsewhere })),
  ...named(
    'takeOrder',
    `execute(${blurFirst} sell,${blurFirst} buy)`,
    `bulkExecute((${blurFirst} sell,${blurFirst} buy)[] executions)`,
  ),
  ...named(
    'cancelOrders',
    'cancelOrderNonces(uint256[] orderNonces)',
    'cancelSubsetNonces(uint256[] subsetNonces)',
    'incrementBidAskNonces(bool bid,bool ask)',
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
    text: 'supplyWithPermit(address asset,uint256 amount,address onBehalfOf,uint16 referralCode,uint256 deadline,uint8 permitV,bytes32 permitR,bytes32 permitS)',
    sentence: 'lend',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'repayWithPermit(address asset,uint256 amount,uint256 interestRateMode,address onBehalfOf,uint256 deadline,uint8 permitV,bytes32 permitR,bytes32 permitS)',
    sentence: 'repay',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'repayWithATokens(address asset,uint256 amount,uint256 interestRateMode)',
    sentence: 'repayOwn',
  },
  {
    text: 'repayETH(address pool,uint256 amount,address onBehalfOf)',
    sentence: 'repay',
    read: toOwner('onBehalfOf'),
  },
  {
    text: 'withdrawETH(address pool,uint256 amount,address to)',
    sentence: 'withdrawTo',
    read: ({ args }) => ({
      values: {
        amount: amountValue(numberAt(args, 'amount'), undefined, numberAt(args, 'amount') >= unlimitedFrom),
        to: addressValue(addressAt(args, 'to')),
      },
      deeds: [
        {
          type: 'moves',
          asset: { type: 'native', amount: numberAt(args, 'amount') },
          to: addressAt(args, 'to'),
        },
      ],
    }),
  },
  ...named(
    'lendingSettings',
    'setUserUseReserveAsCollateral(address asset,bool useAsCollateral)',
    'setUserEMode(uint8 categoryId)',
    'swapBorrowRateMode(address asset,uint256 interestRateMode)',
  ),
  ...[
    'claimAllRewards(address[] assets,address to)',
    'claimRewards(address[] assets,uint256 amount,address to,address reward)',
  ].map(
    (text): ShippedFunction => ({
      text,
      sentence: 'claimTo',
      read: ({ args }) => ({ values: { to: addressValue(addressAt(args, 'to')) } }),
    }),
  ),
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
            unlimited: numberAt(args, 'amount') >= unlimitedFrom,
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
    'requestWithdrawalsWstETH(uint256[] amounts,address owner)',
    'requestWithdrawalsWithPermit(uint256[] amounts,address owner,(uint256 value,uint256 deadline,uint8 v,bytes32 r,bytes32 s) permit)',
    'requestWithdrawalsWstETHWithPermit(uint256[] amounts,address owner,(uint256 value,uint256 deadline,uint8 v,bytes32 r,bytes32 s) permit)',
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
  {
    text: 'claimWithdrawalsTo(uint256[] requestIds,uint256[] hints,address recipient)',
    sentence: 'claimTo',
    read: ({ args }) => ({ values: { to: addressValue(addressAt(args, 'recipient')) } }),
  },
  // Names.
  ...named(
    'registerName',
    'commit(bytes32 commitment)',
    'register(string name,address owner,uint256 duration,bytes32 secret,address resolver,bytes[] data,bool reverseRecord,uint16 ownerControlledFuses)',
    'register((string label,address owner,uint256 duration,bytes32 secret,address resolver,bytes[] data,uint8 reverseRecord,bytes32 referrer) registration)',
    'register(string name,address owner,uint256 duration,bytes32 secret)',
    'registerWithConfig(string name,address owner,uint256 duration,bytes32 secret,address resolver,address addr)',
    'renew(string name,uint256 duration)',
    'renew(string name,uint256 duration,bytes32 referrer)',
    'wrapETH2LD(string label,address wrappedOwner,uint16 ownerControlledFuses,address resolver)',
    'setName(string name)',
    'setAddr(bytes32 node,address addr)',
    'setAddr(bytes32 node,uint256 coinType,bytes value)',
    'setText(bytes32 node,string key,string value)',
    'setContenthash(bytes32 node,bytes hash)',
    'setResolver(bytes32 node,address resolver)',
  ),
  {
    text: 'setOwner(bytes32 node,address owner)',
    sentence: 'giveName',
    read: ({ to, args }) => ({
      values: { to: addressValue(addressAt(args, 'owner')) },
      deeds: [{ type: 'changes control', control: 'name', of: to, to: addressAt(args, 'owner'), adds: true }],
    }),
  },
  ...[
    'setSubnodeOwner(bytes32 node,bytes32 label,address owner)',
    'setRecord(bytes32 node,address owner,address resolver,uint64 ttl)',
    'setSubnodeRecord(bytes32 node,bytes32 label,address owner,address resolver,uint64 ttl)',
    'unwrapETH2LD(bytes32 label,address owner,address controller)',
  ].map(
    (text): ShippedFunction => ({
      text,
      sentence: 'giveName',
      read: ({ to, args }) => ({
        values: { to: addressValue(addressAt(args, 'owner')) },
        deeds: [
          { type: 'changes control', control: 'name', of: to, to: addressAt(args, 'owner'), adds: true },
        ],
      }),
    }),
  ),
  { text: 'reclaim(uint256 id,address owner)', sentence: 'giveName', read: toOwner('owner') },
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
