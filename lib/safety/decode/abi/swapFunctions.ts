// Exchanges: Uniswap v2 and v3 routers and what copies them, 1inch, 0x, CoW. Where what is bought goes is what counts.
import { type Address, sameAddress } from '@/lib/base/address'
import type { Asset, Deed } from '../deed'
import { addressOf } from './decodeArguments'
import {
  addressAt,
  amountValue,
  bytesAt,
  listAt,
  numberAt,
  type Reading,
  type ShippedCall,
  type ShippedFunction,
} from './shipped'

/** Where an asset stands for ether: the address that 1inch, 0x and others write. */
const etherMark = '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE'

const assetOf = (token: Address, amount: bigint): Asset =>
  sameAddress(token, etherMark) || /^0x0{40}$/.test(token)
    ? { type: 'native', amount }
    : { type: 'erc20', token, amount }

/** A swap; `to` missing: what is bought comes to the caller. */
function swap(venue: string, gives: Asset, gets: Asset, to?: Address): Reading {
  return {
    values: { gives: shown(gives), gets: shown(gets) },
    deeds: [
      {
        type: 'trades',
        venue,
        gives: [gives],
        gets: [gets],
        others: [],
        ...(to ? { receiver: to } : {}),
        by: 'transaction',
      },
    ],
  }
}

const shown = (asset: Asset) => amountValue(asset.amount, asset.type === 'native' ? undefined : asset.token)

/** Uniswap v2's router: a path of tokens, ether at its end or its start. */
const v2 =
  (given: string | 'value', got: string, ether?: 'in' | 'out') =>
  ({ valueWei, args }: ShippedCall): Reading | undefined => {
    const path = listAt(args, 'path') as Address[]
    const [first, last] = [path[0], path.at(-1)]
    if (!first || !last) return undefined
    const amount = given === 'value' ? valueWei : numberAt(args, given)
    const gives: Asset = ether === 'in' ? { type: 'native', amount: valueWei } : assetOf(first, amount)
    const gets: Asset =
      ether === 'out' ? { type: 'native', amount: numberAt(args, got) } : assetOf(last, numberAt(args, got))
    return swap('Uniswap v2', gives, gets, addressAt(args, 'to'))
  }

const v3Single =
  (given: string, got: string) =>
  ({ valueWei, args }: ShippedCall): Reading => {
    const gives: Asset =
      valueWei > 0n
        ? { type: 'native', amount: valueWei }
        : assetOf(addressAt(args, 'params.tokenIn'), numberAt(args, `params.${given}`))
    const gets = assetOf(addressAt(args, 'params.tokenOut'), numberAt(args, `params.${got}`))
    return swap('Uniswap v3', gives, gets, addressAt(args, 'params.recipient'))
  }

/** A packed path of v3: address, 3 bytes of fee, address, … The exact-output kind is written backwards. */
export function endsOfPath(path: string): { first: Address; last: Address } | undefined {
  const digits = path.slice(2)
  if (digits.length < 86 || (digits.length - 40) % 46 !== 0) return undefined
  return { first: addressOf(digits.slice(0, 40)), last: addressOf(digits.slice(-40)) }
}

const v3Path =
  (given: string, got: string, backwards = false) =>
  ({ valueWei, args }: ShippedCall): Reading | undefined => {
    const ends = endsOfPath(bytesAt(args, 'params.path'))
    if (!ends) return undefined
    const [from, to] = backwards ? [ends.last, ends.first] : [ends.first, ends.last]
    const gives: Asset =
      valueWei > 0n ? { type: 'native', amount: valueWei } : assetOf(from, numberAt(args, `params.${given}`))
    return swap(
      'Uniswap v3',
      gives,
      assetOf(to, numberAt(args, `params.${got}`)),
      addressAt(args, 'params.recipient'),
    )
  }

/** 1inch's description of a swap. */
const described = ({ args }: ShippedCall): Reading =>
  swap(
    '1inch',
    assetOf(addressAt(args, 'desc.srcToken'), numberAt(args, 'desc.amount')),
    assetOf(addressAt(args, 'desc.dstToken'), numberAt(args, 'desc.minReturnAmount')),
    addressAt(args, 'desc.dstReceiver'),
  )

const toRecipient =
  (token: string, amount: string, recipient: string) =>
  ({ args }: ShippedCall): Reading => ({
    deeds: [sweep(addressAt(args, token), numberAt(args, amount), addressAt(args, recipient))],
  })

/** What a router holds goes to somebody. */
export function sweep(token: Address, amount: bigint, to: Address): Deed {
  return { type: 'moves', asset: assetOf(token, amount), to }
}

/** A word or an address that says where something goes. */
function addressIn(args: ShippedCall['args'], path: string): Address {
  const number = numberAt(args, path)
  return number > 0n
    ? addressOf(BigInt.asUintN(160, number).toString(16).padStart(40, '0'))
    : addressAt(args, path)
}

/** 1inch's swaps by pools: what is bought is in the pools, where it goes is not. */
const unoswap =
  (token: string | undefined, to: string) =>
  ({ args, valueWei }: ShippedCall): Reading => {
    const gives: Asset =
      token === undefined || token === 'ether' || valueWei > 0n
        ? { type: 'native', amount: valueWei }
        : assetOf(addressIn(args, token), numberAt(args, 'amount'))
    return {
      deeds: [
        {
          type: 'trades',
          venue: '1inch',
          gives: [gives],
          // What pools give is not named; that it is something is.
          gets: [{ type: 'native', amount: numberAt(args, 'minReturn') }],
          others: [],
          receiver: addressIn(args, to),
          by: 'transaction',
        },
      ],
    }
  }

/** 0x's swaps along a path of Uniswap v3. */
const sellsByPath =
  (amount: string | undefined, toEther: boolean) =>
  ({ args, valueWei }: ShippedCall): Reading | undefined => {
    const ends = endsOfPath(bytesAt(args, 'encodedPath'))
    if (!ends) return undefined
    const gives: Asset =
      amount === undefined
        ? { type: 'native', amount: valueWei }
        : assetOf(ends.first, numberAt(args, amount))
    const least = numberAt(args, 'minBuyAmount')
    const gets: Asset = toEther ? { type: 'native', amount: least } : assetOf(ends.last, least)
    return swap('0x', gives, gets, addressAt(args, 'recipient'))
  }

export const swapFunctions: readonly ShippedFunction[] = [
  ...(
    [
      [
        'swapExactTokensForTokens(uint256 amountIn,uint256 amountOutMin,address[] path,address to,uint256 deadline)',
        v2('amountIn', 'amountOutMin'),
      ],
      [
        'swapExactTokensForTokensSupportingFeeOnTransferTokens(uint256 amountIn,uint256 amountOutMin,address[] path,address to,uint256 deadline)',
        v2('amountIn', 'amountOutMin'),
      ],
      [
        'swapTokensForExactTokens(uint256 amountOut,uint256 amountInMax,address[] path,address to,uint256 deadline)',
        v2('amountInMax', 'amountOut'),
      ],
      [
        'swapExactETHForTokens(uint256 amountOutMin,address[] path,address to,uint256 deadline)',
        v2('value', 'amountOutMin', 'in'),
      ],
      [
        'swapExactETHForTokensSupportingFeeOnTransferTokens(uint256 amountOutMin,address[] path,address to,uint256 deadline)',
        v2('value', 'amountOutMin', 'in'),
      ],
      [
        'swapETHForExactTokens(uint256 amountOut,address[] path,address to,uint256 deadline)',
        v2('value', 'amountOut', 'in'),
      ],
      [
        'swapExactTokensForETH(uint256 amountIn,uint256 amountOutMin,address[] path,address to,uint256 deadline)',
        v2('amountIn', 'amountOutMin', 'out'),
      ],
      [
        'swapExactTokensForETHSupportingFeeOnTransferTokens(uint256 amountIn,uint256 amountOutMin,address[] path,address to,uint256 deadline)',
        v2('amountIn', 'amountOutMin', 'out'),
      ],
      [
        'swapTokensForExactETH(uint256 amountOut,uint256 amountInMax,address[] path,address to,uint256 deadline)',
        v2('amountInMax', 'amountOut', 'out'),
      ],
      [
        'swapExactTokensForTokens(uint256 amountIn,uint256 amountOutMin,address[] path,address to)',
        v2('amountIn', 'amountOutMin'),
      ],
      [
        'swapTokensForExactTokens(uint256 amountOut,uint256 amountInMax,address[] path,address to)',
        v2('amountInMax', 'amountOut'),
      ],
      [
        'exactInputSingle((address tokenIn,address tokenOut,uint24 fee,address recipient,uint256 deadline,uint256 amountIn,uint256 amountOutMinimum,uint160 sqrtPriceLimitX96) params)',
        v3Single('amountIn', 'amountOutMinimum'),
      ],
      [
        'exactInputSingle((address tokenIn,address tokenOut,uint24 fee,address recipient,uint256 amountIn,uint256 amountOutMinimum,uint160 sqrtPriceLimitX96) params)',
        v3Single('amountIn', 'amountOutMinimum'),
      ],
      [
        'exactOutputSingle((address tokenIn,address tokenOut,uint24 fee,address recipient,uint256 deadline,uint256 amountOut,uint256 amountInMaximum,uint160 sqrtPriceLimitX96) params)',
        v3Single('amountInMaximum', 'amountOut'),
      ],
      [
        'exactOutputSingle((address tokenIn,address tokenOut,uint24 fee,address recipient,uint256 amountOut,uint256 amountInMaximum,uint160 sqrtPriceLimitX96) params)',
        v3Single('amountInMaximum', 'amountOut'),
      ],
      [
        'exactInput((bytes path,address recipient,uint256 deadline,uint256 amountIn,uint256 amountOutMinimum) params)',
        v3Path('amountIn', 'amountOutMinimum'),
      ],
      [
        'exactInput((bytes path,address recipient,uint256 amountIn,uint256 amountOutMinimum) params)',
        v3Path('amountIn', 'amountOutMinimum'),
      ],
      [
        'exactOutput((bytes path,address recipient,uint256 deadline,uint256 amountOut,uint256 amountInMaximum) params)',
        v3Path('amountInMaximum', 'amountOut', true),
      ],
      [
        'exactOutput((bytes path,address recipient,uint256 amountOut,uint256 amountInMaximum) params)',
        v3Path('amountInMaximum', 'amountOut', true),
      ],
      [
        'swap(address executor,(address srcToken,address dstToken,address srcReceiver,address dstReceiver,uint256 amount,uint256 minReturnAmount,uint256 flags) desc,bytes permit,bytes data)',
        described,
      ],
      [
        'swap(address executor,(address srcToken,address dstToken,address srcReceiver,address dstReceiver,uint256 amount,uint256 minReturnAmount,uint256 flags) desc,bytes data)',
        described,
      ],
    ] as const
  ).map(([text, read]): ShippedFunction => ({ text, sentence: 'swap', read })),
  {
    text: 'unwrapWETH9(uint256 amountMinimum,address recipient)',
    sentence: 'sweep',
    read: ({ args }) => ({
      deeds: [
        {
          type: 'moves',
          asset: { type: 'native', amount: numberAt(args, 'amountMinimum') },
          to: addressAt(args, 'recipient'),
        },
      ],
    }),
  },
  {
    text: 'sweepToken(address token,uint256 amountMinimum,address recipient)',
    sentence: 'sweep',
    read: toRecipient('token', 'amountMinimum', 'recipient'),
  },
  { text: 'unwrapWETH9(uint256 amountMinimum)', sentence: 'sweepHome' },
  { text: 'sweepToken(address token,uint256 amountMinimum)', sentence: 'sweepHome' },
  { text: 'refundETH()', sentence: 'sweepHome' },
  {
    text: 'selfPermit(address token,uint256 value,uint256 deadline,uint8 v,bytes32 r,bytes32 s)',
    sentence: 'permitCall',
  },
  {
    text: 'selfPermitAllowed(address token,uint256 nonce,uint256 expiry,uint8 v,bytes32 r,bytes32 s)',
    sentence: 'permitCall',
  },
  {
    text: 'transformERC20(address inputToken,address outputToken,uint256 inputTokenAmount,uint256 minOutputTokenAmount,(uint32 deploymentNonce,bytes data)[] transformations)',
    sentence: 'swap',
    read: ({ args }) =>
      swap(
        '0x',
        assetOf(addressAt(args, 'inputToken'), numberAt(args, 'inputTokenAmount')),
        assetOf(addressAt(args, 'outputToken'), numberAt(args, 'minOutputTokenAmount')),
      ),
  },
  {
    text: 'sellToUniswap(address[] tokens,uint256 sellAmount,uint256 minBuyAmount,bool isSushi)',
    sentence: 'swapAny',
  },
  { text: 'unoswap(address srcToken,uint256 amount,uint256 minReturn,bytes32[] pools)', sentence: 'swapAny' },
  { text: 'unoswap(uint256 token,uint256 amount,uint256 minReturn,uint256 dex)', sentence: 'swapAny' },
  { text: 'uniswapV3Swap(uint256 amount,uint256 minReturn,uint256[] pools)', sentence: 'swapAny' },
  // 1inch v4 to v6: a pool or a list of pools; `To` sends what is bought to somebody.
  ...(
    [
      [
        'swap(address caller,(address srcToken,address dstToken,address srcReceiver,address dstReceiver,uint256 amount,uint256 minReturnAmount,uint256 flags,bytes permit) desc,bytes data)',
        described,
      ],
      [
        'unoswapTo(address recipient,address srcToken,uint256 amount,uint256 minReturn,uint256[] pools)',
        unoswap('srcToken', 'recipient'),
      ],
      [
        'unoswapToWithPermit(address recipient,address srcToken,uint256 amount,uint256 minReturn,uint256[] pools,bytes permit)',
        unoswap('srcToken', 'recipient'),
      ],
      [
        'uniswapV3SwapTo(address recipient,uint256 amount,uint256 minReturn,uint256[] pools)',
        unoswap(undefined, 'recipient'),
      ],
      [
        'uniswapV3SwapToWithPermit(address recipient,address srcToken,uint256 amount,uint256 minReturn,uint256[] pools,bytes permit)',
        unoswap('srcToken', 'recipient'),
      ],
      [
        'unoswapTo(uint256 to,uint256 token,uint256 amount,uint256 minReturn,uint256 dex)',
        unoswap('token', 'to'),
      ],
      [
        'unoswapTo2(uint256 to,uint256 token,uint256 amount,uint256 minReturn,uint256 dex,uint256 dex2)',
        unoswap('token', 'to'),
      ],
      [
        'unoswapTo3(uint256 to,uint256 token,uint256 amount,uint256 minReturn,uint256 dex,uint256 dex2,uint256 dex3)',
        unoswap('token', 'to'),
      ],
      ['ethUnoswapTo(uint256 to,uint256 minReturn,uint256 dex)', unoswap('ether', 'to')],
      ['ethUnoswapTo2(uint256 to,uint256 minReturn,uint256 dex,uint256 dex2)', unoswap('ether', 'to')],
      [
        'ethUnoswapTo3(uint256 to,uint256 minReturn,uint256 dex,uint256 dex2,uint256 dex3)',
        unoswap('ether', 'to'),
      ],
    ] as const
  ).map(([text, read]): ShippedFunction => ({ text, sentence: 'swapAny', read })),
  ...[
    'unoswap(address srcToken,uint256 amount,uint256 minReturn,uint256[] pools)',
    'unoswap2(uint256 token,uint256 amount,uint256 minReturn,uint256 dex,uint256 dex2)',
    'unoswap3(uint256 token,uint256 amount,uint256 minReturn,uint256 dex,uint256 dex2,uint256 dex3)',
    'ethUnoswap(uint256 minReturn,uint256 dex)',
    'ethUnoswap2(uint256 minReturn,uint256 dex,uint256 dex2)',
    'ethUnoswap3(uint256 minReturn,uint256 dex,uint256 dex2,uint256 dex3)',
    'clipperSwap(address clipperExchange,uint256 srcToken,address dstToken,uint256 inputAmount,uint256 outputAmount,uint256 goodUntil,bytes32 r,bytes32 vs)',
    // 0x v4.
    'fillLimitOrder((address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,uint128 takerTokenFeeAmount,address maker,address taker,address sender,address feeRecipient,bytes32 pool,uint64 expiry,uint256 salt) order,(uint8 signatureType,uint8 v,bytes32 r,bytes32 s) signature,uint128 takerTokenFillAmount)',
    'fillRfqOrder((address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,bytes32 pool,uint64 expiry,uint256 salt) order,(uint8 signatureType,uint8 v,bytes32 r,bytes32 s) signature,uint128 takerTokenFillAmount)',
    'fillOtcOrder((address makerToken,address takerToken,uint128 makerAmount,uint128 takerAmount,address maker,address taker,address txOrigin,uint256 expiryAndNonce) order,(uint8 signatureType,uint8 v,bytes32 r,bytes32 s) makerSignature,uint128 takerTokenFillAmount)',
  ].map((text): ShippedFunction => ({ text, sentence: 'swapAny' })),
  ...(
    [
      ['sellEthForTokenToUniswapV3(bytes encodedPath,uint256 minBuyAmount,address recipient)', undefined],
      [
        'sellTokenForTokenToUniswapV3(bytes encodedPath,uint256 sellAmount,uint256 minBuyAmount,address recipient)',
        'sellAmount',
      ],
      [
        'sellTokenForEthToUniswapV3(bytes encodedPath,uint256 sellAmount,uint256 minBuyAmount,address recipient)',
        'sellAmount',
      ],
    ] as const
  ).map(
    ([text, amount]): ShippedFunction => ({
      text,
      sentence: 'swapAny',
      read: sellsByPath(amount, text.includes('ForEth')),
    }),
  ),
  // 0x: the settler, and the holder of an allowance that lasts for one call.
  {
    text: 'execute((address recipient,address buyToken,uint256 minAmountOut) slippage,bytes[] actions,bytes32 zidAndAffiliate)',
    sentence: 'swapAny',
    read: ({ args, valueWei }) =>
      // What is sold lies in the actions.
      ({
        deeds: [
          {
            type: 'trades',
            venue: '0x',
            gives: valueWei > 0n ? [{ type: 'native', amount: valueWei }] : [],
            gets: [assetOf(addressAt(args, 'slippage.buyToken'), numberAt(args, 'slippage.minAmountOut'))],
            others: [],
            receiver: addressAt(args, 'slippage.recipient'),
            by: 'transaction',
          },
        ],
      }),
  },
  {
    text: 'exec(address operator,address token,uint256 amount,address target,bytes data)',
    sentence: 'swapAny',
    read: ({ args, valueWei }) => ({
      inner: [{ to: addressAt(args, 'target'), valueWei, data: bytesAt(args, 'data') }],
    }),
  },
  { text: 'setPreSignature(bytes orderUid,bool signed)', sentence: 'cowOrder' },
  {
    text: 'createOrder((address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,bytes32 appData,uint256 feeAmount,uint32 validTo,bool partiallyFillable,int64 quoteId) order)',
    sentence: 'swap',
    read: ({ args }) =>
      swap(
        'CoW',
        { type: 'native', amount: numberAt(args, 'order.sellAmount') },
        assetOf(addressAt(args, 'order.buyToken'), numberAt(args, 'order.buyAmount')),
        addressAt(args, 'order.receiver'),
      ),
  },
  { text: 'invalidateOrder(bytes orderUid)', sentence: 'cancelOrders' },
  { text: 'cancelOrder(uint256 makerTraits,bytes32 orderHash)', sentence: 'cancelOrders' },
]
