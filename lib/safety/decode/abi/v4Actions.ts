// Uniswap v4's list of actions: a byte an action, and its arguments. Where what comes out goes is what counts.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Asset, Deed } from '../deed'
import type { Field } from '../sentence'
import { type AbiFunction, parseFunction } from './abiType'
import { type Arguments, decodeArguments } from './decodeArguments'
import { addressAt, bytesAt, listAt, numberAt, type Reading } from './shipped'

interface V4Action {
  text: string
  deeds?(args: Arguments): Deed[]
}

/** Constants that stand for an address: 1 the caller, 2 the router itself. */
const isOwn = (address: Address) => /^0x0{39}[12]$/.test(address)

const asset = (currency: Address, amount: bigint): Asset =>
  /^0x0{40}$/.test(currency) ? { type: 'native', amount } : { type: 'erc20', token: currency, amount }

function leaves(args: Arguments, currency: string, recipient: string, amount: bigint): Deed[] {
  const to = addressAt(args, recipient)
  // Zero stands for all there is.
  const some = amount > 0n ? amount : 1n
  return isOwn(to) ? [] : [{ type: 'moves', asset: asset(addressAt(args, currency), some), to }]
}

/** Three parts of a hundred; a fee above that is no fee. */
const usualFeeBips = 300n

const pool = '(address currency0,address currency1,uint24 fee,int24 tickSpacing,address hooks) poolKey'
const minted = (args: Arguments): Deed[] => [
  ...leaves(args, 'poolKey.currency0', 'owner', numberAt(args, 'amount0Max')),
  ...leaves(args, 'poolKey.currency1', 'owner', numberAt(args, 'amount1Max')),
]

const actions: Readonly<Record<number, V4Action>> = {
  0: {
    text: 'increaseLiquidity(uint256 tokenId,uint256 liquidity,uint128 amount0Max,uint128 amount1Max,bytes hookData)',
  },
  1: {
    text: 'decreaseLiquidity(uint256 tokenId,uint256 liquidity,uint128 amount0Min,uint128 amount1Min,bytes hookData)',
  },
  2: {
    text: `mintPosition(${pool},int24 tickLower,int24 tickUpper,uint256 liquidity,uint128 amount0Max,uint128 amount1Max,address owner,bytes hookData)`,
    deeds: minted,
  },
  3: { text: 'burnPosition(uint256 tokenId,uint128 amount0Min,uint128 amount1Min,bytes hookData)' },
  4: {
    text: 'increaseLiquidityFromDeltas(uint256 tokenId,uint128 amount0Max,uint128 amount1Max,bytes hookData)',
  },
  5: {
    text: `mintPositionFromDeltas(${pool},int24 tickLower,int24 tickUpper,uint128 amount0Max,uint128 amount1Max,address owner,bytes hookData)`,
    deeds: minted,
  },
  // What a swap gives stays with the router until an action takes it.
  6: { text: 'swapExactInSingle(bytes params)' },
  7: { text: 'swapExactIn(bytes params)' },
  8: { text: 'swapExactOutSingle(bytes params)' },
  9: { text: 'swapExactOut(bytes params)' },
  11: { text: 'settle(address currency,uint256 amount,bool payerIsUser)' },
  12: { text: 'settleAll(address currency,uint256 maxAmount)' },
  13: { text: 'settlePair(address currency0,address currency1)' },
  14: {
    text: 'take(address currency,address recipient,uint256 amount)',
    deeds: (args) => leaves(args, 'currency', 'recipient', numberAt(args, 'amount')),
  },
  15: { text: 'takeAll(address currency,uint256 minAmount)' },
  16: {
    text: 'takePortion(address currency,address recipient,uint256 bips)',
    deeds: (args) =>
      numberAt(args, 'bips') <= usualFeeBips
        ? []
        : leaves(args, 'currency', 'recipient', numberAt(args, 'bips')),
  },
  17: {
    text: 'takePair(address currency0,address currency1,address recipient)',
    deeds: (args) => [
      ...leaves(args, 'currency0', 'recipient', 0n),
      ...leaves(args, 'currency1', 'recipient', 0n),
    ],
  },
  18: { text: 'closeCurrency(address currency)' },
  19: { text: 'clearOrTake(address currency,uint256 amountMax)' },
  20: {
    text: 'sweep(address currency,address to)',
    deeds: (args) => leaves(args, 'currency', 'to', 0n),
  },
  21: { text: 'wrap(uint256 amount)' },
  22: { text: 'unwrap(uint256 amount)' },
}

const parsed = new Map<number, AbiFunction | undefined>()
function functionOf(code: number): AbiFunction | undefined {
  if (!parsed.has(code)) parsed.set(code, parseFunction(actions[code]?.text ?? ''))
  return parsed.get(code)
}

/** Swaps carry one struct; how it is packed differs between versions, and it sends nothing to anybody. */
const isSwap = (code: number) => code >= 6 && code <= 9

const maxActions = 100

/** Reads `bytes actions, bytes[] params`. */
export function readV4Actions(codes: Hex, inputs: readonly Hex[]): Reading & { fields: Field[] } {
  const deeds: Deed[] = []
  const fields: Field[] = []
  const bytes = codes.slice(2).match(/../g) ?? []
  if (bytes.length > inputs.length) return { deeds, fields, cut: 'malformed' }
  if (bytes.length > maxActions) return { deeds, fields, cut: 'too many' }
  for (const [place, byte] of bytes.entries()) {
    const code = Number.parseInt(byte, 16)
    const known = functionOf(code)
    fields.push({ label: `${place + 1}`, value: { type: 'text', text: known?.name ?? `0x${byte}` } })
    if (!known) return { deeds, fields, cut: 'malformed' }
    if (isSwap(code)) continue
    const args = decodeArguments(known.parameters, (inputs[place] ?? '0x').slice(2))
    if (!args) return { deeds, fields, cut: 'malformed' }
    deeds.push(...(actions[code]?.deeds?.(args) ?? []))
  }
  return { deeds, fields }
}

const planOf = parseFunction('f(bytes actions,bytes[] params)')

/** The same, packed into one argument as `modifyLiquidities` takes it. */
export function readV4Plan(packed: Hex): Reading & { fields: Field[] } {
  const args = planOf && decodeArguments(planOf.parameters, packed.slice(2))
  if (!args) return { deeds: [], fields: [], cut: 'malformed' }
  return readV4Actions(bytesAt(args, 'actions'), listAt(args, 'params') as Hex[])
}
