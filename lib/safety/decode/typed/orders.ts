// Signatures that sell or buy: Seaport and its bulk orders, Blur, LooksRare, Wyvern, 0x, CoW, Rarible, UniswapX-like.
import { type Address, sameAddress } from '@/lib/base/address'
import { seaportAsset } from '../abi/marketFunctions'
import type { Asset, Deed } from '../deed'
import type { SentenceValue } from '../sentence'
import type { TypedMeaning } from './meaning'
import {
  address,
  has,
  isZero,
  type Members,
  member,
  number,
  struct,
  structs,
  type TypedData,
  text,
  unlessZero,
} from './read'

type Trade = Extract<Deed, { type: 'trades' }>

export function readOrder(data: TypedData): TypedMeaning | undefined {
  const trades =
    readSeaport(data) ??
    readBlur(data) ??
    readLooksRare(data) ??
    readZeroEx(data) ??
    readWyvern(data) ??
    readSwapOrder(data) ??
    readRarible(data)
  if (!trades || trades.length === 0) return undefined
  const count: SentenceValue = { type: 'number', number: BigInt(trades.length) }
  const venue: SentenceValue = { type: 'text', text: trades[0]?.venue ?? '' }
  const hidden = trades.some((trade) => trade.hidden)
  return {
    kind: 'order',
    sentence: {
      name: trades.length > 1 ? 'orders' : hidden ? 'orderHidden' : 'order',
      values: { venue, count },
    },
    fields: trades
      .slice(0, 10)
      .flatMap((trade) => [
        ...trade.gives.slice(0, 10).map((asset) => ({ label: 'gives', value: shown(asset) })),
        ...trade.gets.slice(0, 10).map((asset) => ({ label: 'gets', value: shown(asset) })),
      ]),
    deeds: trades,
  }
}

const shown = (asset: Asset): SentenceValue =>
  asset.type === 'native'
    ? { type: 'amount', amount: asset.amount }
    : { type: 'amount', amount: asset.amount, token: asset.token }

function readSeaport({ primaryType, message }: TypedData): Trade[] | undefined {
  if (primaryType === 'BulkOrder') return structs(message, 'tree').map(seaportOrder)
  return primaryType === 'OrderComponents' && has(message, 'offer', 'consideration')
    ? [seaportOrder(message)]
    : undefined
}

function seaportOrder(order: Members): Trade {
  const offerer = address(order, 'offerer')
  const gives = structs(order, 'offer').map((item) => seaportItem(item, 'startAmount', 'endAmount', true))
  const wanted = structs(order, 'consideration').map((item) => ({
    asset: seaportItem(item, 'startAmount', 'endAmount', false),
    to: address(item, 'recipient'),
  }))
  const own = wanted.filter(({ to }) => offerer && to && sameAddress(to, offerer))
  return {
    type: 'trades',
    venue: 'Seaport',
    gives,
    gets: own.map(({ asset }) => asset),
    others: wanted.flatMap(({ asset, to }) =>
      to && !(offerer && sameAddress(to, offerer)) ? [{ asset, to }] : [],
    ),
    ...(offerer ? { offerer } : {}),
    by: 'signature',
  }
}

/** What is given counts with the larger of its two amounts, what is got with the smaller. */
function seaportItem(item: Members, start: string, end: string, given: boolean): Asset {
  const [a, b] = [number(item, start) ?? 0n, number(item, end) ?? 0n]
  const amount = given === a > b ? a : b
  return seaportAsset(
    number(item, 'itemType') ?? 0n,
    address(item, 'token') ?? zero,
    number(item, 'identifierOrCriteria') ?? 0n,
    amount,
  )
}

const zero = '0x0000000000000000000000000000000000000000' as const

/** Blur's v1 order names what is sold; its v2 order is the root of a list that nobody can see. */
function readBlur({ primaryType, domain, message }: TypedData): Trade[] | undefined {
  const root = primaryType === 'Root' && has(message, 'root')
  if (!/blur/i.test(text(domain, 'name') ?? '') && !root) return undefined
  const offerer = address(message, 'trader')
  const collection = address(message, 'collection')
  const common = {
    type: 'trades' as const,
    venue: 'Blur',
    others: [],
    ...(offerer ? { offerer } : {}),
    by: 'signature' as const,
  }
  if (root || has(message, 'listingsRoot')) {
    return [
      {
        ...common,
        gives: collection ? [{ type: 'nft', token: collection, amount: 1n }] : [],
        gets: [],
        hidden: true,
      },
    ]
  }
  const price = number(message, 'price')
  if (!collection || price === undefined) return undefined
  const paid = money(address(message, 'paymentToken'), price)
  const nft: Asset = {
    type: 'nft',
    token: collection,
    tokenId: number(message, 'tokenId') ?? 0n,
    amount: number(message, 'amount') ?? 1n,
  }
  return [
    number(message, 'side') === 1n
      ? { ...common, gives: [nft], gets: [afterFees(paid, structs(message, 'fees'))] }
      : { ...common, gives: [paid], gets: [nft] },
  ]
}

/** A fee of the whole price leaves nothing: rates count in ten-thousandths. */
function afterFees(paid: Asset, fees: Members[]): Asset {
  const rate = fees.reduce((sum, fee) => sum + (number(fee, 'rate') ?? 0n), 0n)
  return { ...paid, amount: rate >= 10_000n ? 0n : (paid.amount * (10_000n - rate)) / 10_000n }
}

const money = (token: Address | undefined, amount: bigint): Asset =>
  isZero(token) || token === undefined ? { type: 'native', amount } : { type: 'erc20', token, amount }

function readLooksRare({ domain, message, primaryType }: TypedData): Trade[] | undefined {
  if (!/looksrare/i.test(text(domain, 'name') ?? '')) return undefined
  const offerer = address(message, 'signer')
  const price = number(message, 'price')
  const collection = address(message, 'collection')
  if (primaryType === 'BatchOrder') {
    return structs(message, 'tree').flatMap(
      (order) => readLooksRare({ domain, message: order, primaryType: 'Maker', types: {} }) ?? [],
    )
  }
  if (!collection || price === undefined || !/Maker/.test(primaryType)) return undefined
  const sells =
    message.isOrderAsk === true || message.isOrderAsk === 'true' || number(message, 'quoteType') === 1n
  const nfts = idsOf(message).map(
    (tokenId): Asset => ({ type: 'nft', token: collection, tokenId, amount: 1n }),
  )
  const paid = money(address(message, 'currency'), price)
  return [
    {
      type: 'trades',
      venue: 'LooksRare',
      gives: sells ? nfts : [paid],
      gets: sells ? [paid] : nfts,
      others: [],
      ...(offerer ? { offerer } : {}),
      by: 'signature',
    },
  ]
}

/** One id in version 1, a list in version 2. */
function idsOf(message: Members): bigint[] {
  const list = member(message, 'itemIds')
  if (!Array.isArray(list)) return [number(message, 'tokenId') ?? 0n]
  return list.slice(0, 100).map((each) => number({ each }, 'each') ?? 0n)
}

/** 0x v4's orders of NFTs (direction 0 sells) and of tokens. */
function readZeroEx({ primaryType, message }: TypedData): Trade[] | undefined {
  const offerer = address(message, 'maker')
  const taker = unlessZero(address(message, 'taker'))
  const common = {
    type: 'trades' as const,
    venue: '0x',
    others: [],
    ...(offerer ? { offerer } : {}),
    ...(taker ? { taker } : {}),
    by: 'signature' as const,
  }
  const nftToken = address(message, 'erc721Token') ?? address(message, 'erc1155Token')
  if (/^ERC(721|1155)Order$/.test(primaryType) && nftToken) {
    const nft: Asset = {
      type: 'nft',
      token: nftToken,
      tokenId: number(message, 'erc721TokenId') ?? number(message, 'erc1155TokenId') ?? 0n,
      amount: number(message, 'erc1155TokenAmount') ?? 1n,
    }
    const paid = money(address(message, 'erc20Token'), number(message, 'erc20TokenAmount') ?? 0n)
    const sells = (number(message, 'direction') ?? 0n) === 0n
    return [{ ...common, gives: [sells ? nft : paid], gets: [sells ? paid : nft] }]
  }
  const [makerToken, takerToken] = [
    address(message, 'makerToken') ?? address(message, 'makerAsset'),
    address(message, 'takerToken') ?? address(message, 'takerAsset'),
  ]
  if (!makerToken || !takerToken) return undefined
  const making = number(message, 'makerAmount') ?? number(message, 'makingAmount')
  const taking = number(message, 'takerAmount') ?? number(message, 'takingAmount')
  if (making === undefined || taking === undefined) return undefined
  return [
    {
      ...common,
      venue: '0x, 1inch',
      gives: [money(makerToken, making)],
      gets: [money(takerToken, taking)],
      ...receiverOf(message, offerer),
    },
  ]
}

/** Where the order sends what the maker gets elsewhere. */
function receiverOf(message: Members, offerer: Address | undefined): { receiver?: Address } {
  const receiver = unlessZero(
    address(message, 'receiver') ?? address(message, 'beneficiary') ?? address(message, 'recipient'),
  )
  return receiver && !(offerer && sameAddress(receiver, offerer)) ? { receiver } : {}
}

/** OpenSea before Seaport: side 1 sells; what is sold lies in calldata. */
function readWyvern({ domain, primaryType, message }: TypedData): Trade[] | undefined {
  if (primaryType !== 'Order' || !/wyvern/i.test(text(domain, 'name') ?? '')) return undefined
  const offerer = address(message, 'maker')
  const sells = number(message, 'side') === 1n
  const paid = money(address(message, 'paymentToken'), number(message, 'basePrice') ?? 0n)
  const target = address(message, 'target') ?? zero
  const nft: Asset = { type: 'nft', token: target, amount: 1n }
  return [
    {
      type: 'trades',
      venue: 'Wyvern',
      gives: [sells ? nft : paid],
      gets: [sells ? paid : nft],
      others: [],
      ...(offerer ? { offerer } : {}),
      by: 'signature',
    },
  ]
}

/** CoW and its kin: sell token, buy token, receiver. */
function readSwapOrder({ primaryType, message, domain }: TypedData): Trade[] | undefined {
  const sell = address(message, 'sellToken') ?? address(message, 'srcToken')
  const buy = address(message, 'buyToken') ?? address(message, 'destToken') ?? address(message, 'dstToken')
  const given = number(message, 'sellAmount') ?? number(message, 'srcAmount')
  const got =
    number(message, 'buyAmount') ?? number(message, 'destAmount') ?? number(message, 'minDestAmount')
  if (!/order/i.test(primaryType) || !sell || !buy || given === undefined || got === undefined)
    return undefined
  const offerer = address(message, 'owner')
  return [
    {
      type: 'trades',
      venue: text(domain, 'name') ?? 'order',
      gives: [money(sell, given)],
      gets: [money(buy, got)],
      others: [],
      ...(offerer ? { offerer } : {}),
      ...receiverOf(message, offerer),
      by: 'signature',
    },
  ]
}

function readRarible({ primaryType, message }: TypedData): Trade[] | undefined {
  if (primaryType !== 'Order' || !has(message, 'makeAsset', 'takeAsset')) return undefined
  const [make, take] = [struct(message, 'makeAsset'), struct(message, 'takeAsset')]
  const offerer = address(message, 'maker')
  const asset = (side: Members): Asset => ({ type: 'nft', token: zero, amount: number(side, 'value') ?? 0n })
  return [
    {
      type: 'trades',
      venue: 'Rarible',
      gives: [asset(make)],
      gets: [asset(take)],
      others: [],
      ...(offerer ? { offerer } : {}),
      by: 'signature',
    },
  ]
}
