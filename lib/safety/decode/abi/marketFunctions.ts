// Markets of NFTs: who takes an order pays what it wants and gets what it offers.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Asset, Deed } from '../deed'
import type { Arguments } from './decodeArguments'
import {
  addressAt,
  named,
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

export const marketFunctions: readonly ShippedFunction[] = [
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
]
