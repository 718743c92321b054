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
    text: 'addLiquidity(address tokenA,address tokenB,uint256 amountADesired,uint256 amountBDesired,uint256 amountAMin,uint256 amountBMin,address to,uint256 deadline)',
    sentence: 'addLiquidity',
  },
  {
    text: 'addLiquidityETH(address token,uint256 amountTokenDesired,uint256 amountTokenMin,uint256 amountETHMin,address to,uint256 deadline)',
    sentence: 'addLiquidity',
  },
  {
    text: 'removeLiquidity(address tokenA,address tokenB,uint256 liquidity,uint256 amountAMin,uint256 amountBMin,address to,uint256 deadline)',
    sentence: 'removeLiquidity',
  },
  {
    text: 'removeLiquidityETH(address token,uint256 liquidity,uint256 amountTokenMin,uint256 amountETHMin,address to,uint256 deadline)',
    sentence: 'removeLiquidity',
  },
  {
    text: 'mint((address token0,address token1,uint24 fee,int24 tickLower,int24 tickUpper,uint256 amount0Desired,uint256 amount1Desired,uint256 amount0Min,uint256 amount1Min,address recipient,uint256 deadline) params)',
    sentence: 'addLiquidity',
  },
  {
    text: 'increaseLiquidity((uint256 tokenId,uint256 amount0Desired,uint256 amount1Desired,uint256 amount0Min,uint256 amount1Min,uint256 deadline) params)',
    sentence: 'addLiquidity',
  },
  {
    text: 'decreaseLiquidity((uint256 tokenId,uint128 liquidity,uint256 amount0Min,uint256 amount1Min,uint256 deadline) params)',
    sentence: 'removeLiquidity',
  },
  {
    text: 'collect((uint256 tokenId,address recipient,uint128 amount0Max,uint128 amount1Max) params)',
    sentence: 'claimFees',
  },
  { text: 'modifyLiquidities(bytes unlockData,uint256 deadline)', sentence: 'addLiquidity' },
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
  { text: 'setPreSignature(bytes orderUid,bool signed)', sentence: 'cowOrder' },
]
