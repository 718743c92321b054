// Liquidity of Uniswap v2 to v4 and what copies them: whom the position goes to, and whom what comes out of it.
import type { Hex } from '@/lib/base/hex'
import { bytesAt, listAt, paidOut, type ShippedFunction } from './shipped'
import { readV4Actions, readV4Plan } from './v4Actions'

export const liquidityFunctions: readonly ShippedFunction[] = [
  {
    text: 'addLiquidity(address tokenA,address tokenB,uint256 amountADesired,uint256 amountBDesired,uint256 amountAMin,uint256 amountBMin,address to,uint256 deadline)',
    sentence: 'addLiquidity',
    read: paidOut('to'),
  },
  {
    text: 'addLiquidityETH(address token,uint256 amountTokenDesired,uint256 amountTokenMin,uint256 amountETHMin,address to,uint256 deadline)',
    sentence: 'addLiquidity',
    read: paidOut('to'),
  },
  {
    text: 'removeLiquidity(address tokenA,address tokenB,uint256 liquidity,uint256 amountAMin,uint256 amountBMin,address to,uint256 deadline)',
    sentence: 'removeLiquidity',
    read: paidOut('to'),
  },
  {
    text: 'removeLiquidityETH(address token,uint256 liquidity,uint256 amountTokenMin,uint256 amountETHMin,address to,uint256 deadline)',
    sentence: 'removeLiquidity',
    read: paidOut('to'),
  },
  {
    text: 'mint((address token0,address token1,uint24 fee,int24 tickLower,int24 tickUpper,uint256 amount0Desired,uint256 amount1Desired,uint256 amount0Min,uint256 amount1Min,address recipient,uint256 deadline) params)',
    sentence: 'addLiquidity',
    read: paidOut('params.recipient'),
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
    read: paidOut('params.recipient'),
  },
  {
    text: 'modifyLiquidities(bytes unlockData,uint256 deadline)',
    sentence: 'changeLiquidity',
    read: ({ args }) => readV4Plan(bytesAt(args, 'unlockData')),
  },
  {
    text: 'modifyLiquiditiesWithoutUnlock(bytes actions,bytes[] params)',
    sentence: 'changeLiquidity',
    read: ({ args }) => readV4Actions(bytesAt(args, 'actions'), listAt(args, 'params') as Hex[]),
  },
]
