// Uniswap's Universal Router: a byte a command, and an argument list for each.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Asset, Deed } from '../deed'
import type { Field } from '../sentence'
import { type AbiFunction, parseFunction } from './abiType'
import { type Arguments, decodeArguments } from './decodeArguments'
import {
  addressAt,
  bytesAt,
  listAt,
  numberAt,
  type Reading,
  type ShippedFunction,
  structsAt,
  unlimitedFrom160,
} from './shipped'
import { endsOfPath } from './swapFunctions'
import { readV4Actions } from './v4Actions'

interface Command {
  text: string
  deeds(args: Arguments): Deed[]
}

/** Constants that stand for an address: 1 the caller, 2 the router itself. */
const isOwn = (address: Address) => /^0x0{39}[12]$/.test(address)
const token = (address: Address, amount: bigint): Asset =>
  /^0x0{40}$/.test(address) ? { type: 'native', amount } : { type: 'erc20', token: address, amount }

function leaves(asset: Asset, to: Address): Deed[] {
  return isOwn(to) ? [] : [{ type: 'moves', asset, to }]
}

const swapOut = (args: Arguments, tokenOut: Address | undefined, amount: string) =>
  tokenOut ? leaves(token(tokenOut, numberAt(args, amount)), addressAt(args, 'recipient')) : []

/** Three parts of a hundred; a fee above that is no fee. */
const usualFeeBips = 300n

const commands: Readonly<Record<number, Command>> = {
  0: {
    text: 'v3SwapExactIn(address recipient,uint256 amountIn,uint256 amountOutMin,bytes path,bool payerIsUser)',
    deeds: (args) => swapOut(args, endsOfPath(bytesAt(args, 'path'))?.last, 'amountOutMin'),
  },
  1: {
    text: 'v3SwapExactOut(address recipient,uint256 amountOut,uint256 amountInMax,bytes path,bool payerIsUser)',
    deeds: (args) => swapOut(args, endsOfPath(bytesAt(args, 'path'))?.first, 'amountOut'),
  },
  2: {
    text: 'permit2TransferFrom(address token,address recipient,uint160 amount)',
    deeds: (args) =>
      leaves(token(addressAt(args, 'token'), numberAt(args, 'amount')), addressAt(args, 'recipient')),
  },
  3: {
    text: 'permit2PermitBatch(((address token,uint160 amount,uint48 expiration,uint48 nonce)[] details,address spender,uint256 sigDeadline) permit,bytes signature)',
    deeds: (args) =>
      structsAt(args, 'permit.details').map((details) => permit(details, addressAt(args, 'permit.spender'))),
  },
  4: {
    text: 'sweep(address token,address recipient,uint256 amountMin)',
    deeds: (args) =>
      leaves(token(addressAt(args, 'token'), numberAt(args, 'amountMin')), addressAt(args, 'recipient')),
  },
  5: {
    text: 'transfer(address token,address recipient,uint256 value)',
    deeds: (args) =>
      leaves(token(addressAt(args, 'token'), numberAt(args, 'value')), addressAt(args, 'recipient')),
  },
  6: {
    text: 'payPortion(address token,address recipient,uint256 bips)',
    deeds: (args) =>
      numberAt(args, 'bips') <= usualFeeBips
        ? []
        : leaves(token(addressAt(args, 'token'), numberAt(args, 'bips')), addressAt(args, 'recipient')),
  },
  8: {
    text: 'v2SwapExactIn(address recipient,uint256 amountIn,uint256 amountOutMin,address[] path,bool payerIsUser)',
    deeds: (args) => swapOut(args, listAt(args, 'path').at(-1) as Address | undefined, 'amountOutMin'),
  },
  9: {
    text: 'v2SwapExactOut(address recipient,uint256 amountOut,uint256 amountInMax,address[] path,bool payerIsUser)',
    deeds: (args) => swapOut(args, listAt(args, 'path').at(-1) as Address | undefined, 'amountOut'),
  },
  10: {
    text: 'permit2Permit(((address token,uint160 amount,uint48 expiration,uint48 nonce) details,address spender,uint256 sigDeadline) permit,bytes signature)',
    deeds: (args) => [
      permit(
        args.permit &&
          typeof args.permit === 'object' &&
          !Array.isArray(args.permit) &&
          !Array.isArray(args.permit.details)
          ? (args.permit.details as Arguments)
          : {},
        addressAt(args, 'permit.spender'),
      ),
    ],
  },
  11: {
    text: 'wrapEth(address recipient,uint256 amountMin)',
    deeds: (args) =>
      leaves({ type: 'native', amount: numberAt(args, 'amountMin') }, addressAt(args, 'recipient')),
  },
  12: {
    text: 'unwrapWeth(address recipient,uint256 amountMin)',
    deeds: (args) =>
      leaves({ type: 'native', amount: numberAt(args, 'amountMin') }, addressAt(args, 'recipient')),
  },
  13: {
    text: 'permit2TransferFromBatch((address from,address to,uint160 amount,address token)[] transfers)',
    deeds: (args) =>
      structsAt(args, 'transfers').flatMap((each): Deed[] =>
        isOwn(addressAt(each, 'to'))
          ? []
          : [
              {
                type: 'moves',
                asset: token(addressAt(each, 'token'), numberAt(each, 'amount')),
                from: addressAt(each, 'from'),
                to: addressAt(each, 'to'),
              },
            ],
      ),
  },
  14: { text: 'balanceCheckErc20(address owner,address token,uint256 minBalance)', deeds: () => [] },
  // Its actions are read below.
  16: { text: 'v4Swap(bytes actions,bytes[] params)', deeds: () => [] },
  17: {
    text: 'v3PositionManagerPermit(address spender,uint256 tokenId,uint256 deadline,uint8 v,bytes32 r,bytes32 s)',
    deeds: () => [],
  },
  19: {
    text: 'v4InitializePool((address currency0,address currency1,uint24 fee,int24 tickSpacing,address hooks) poolKey,uint160 sqrtPriceX96)',
    deeds: () => [],
  },
}

/** Calldata for a position manager, in no argument list. */
const rawCalls: Readonly<Record<number, string>> = {
  18: 'v3PositionManagerCall',
  20: 'v4PositionManagerCall',
}

function permit(details: Arguments, spender: Address): Deed {
  const amount = numberAt(details, 'amount')
  return {
    type: 'grants',
    grant: {
      type: 'permit2',
      token: addressAt(details, 'token'),
      amount,
      unlimited: amount >= unlimitedFrom160,
    },
    spender,
    expiresAt: numberAt(details, 'expiration'),
    by: 'transaction',
  }
}

const parsed = new Map<number, AbiFunction | undefined>()
const functionOf = (code: number) => {
  if (!parsed.has(code)) parsed.set(code, parseFunction(commands[code]?.text ?? ''))
  return parsed.get(code)
}

const v4Swap = 0x10
/** 0x21 runs another list of commands. */
const subPlan = 0x21
const subPlanOf = parseFunction('f(bytes commands,bytes[] inputs)')

function run(codes: Hex, inputs: readonly Hex[], left: { commands: number }): Reading & { fields: Field[] } {
  const deeds: Deed[] = []
  const fields: Field[] = []
  const bytes = codes.slice(2).match(/../g) ?? []
  if (bytes.length > inputs.length) return { deeds, fields, cut: 'malformed' }
  for (const [place, byte] of bytes.entries()) {
    left.commands -= 1
    if (left.commands < 0) return { deeds, fields, cut: 'too many' }
    const code = Number.parseInt(byte, 16) & 0x7f
    const digits = (inputs[place] ?? '0x').slice(2)
    if (code === subPlan) {
      const args = subPlanOf && decodeArguments(subPlanOf.parameters, digits)
      if (!args) return { deeds, fields, cut: 'malformed' }
      const inner = run(bytesAt(args, 'commands'), listAt(args, 'inputs') as Hex[], left)
      deeds.push(...(inner.deeds ?? []))
      fields.push(...inner.fields)
      if (inner.cut) return { deeds, fields, cut: inner.cut }
      continue
    }
    const raw = rawCalls[code]
    if (raw !== undefined) {
      fields.push({ label: `${fields.length + 1}`, value: { type: 'text', text: raw } })
      continue
    }
    const known = functionOf(code)
    const args = known && decodeArguments(known.parameters, digits)
    fields.push({ label: `${fields.length + 1}`, value: { type: 'text', text: known?.name ?? `0x${byte}` } })
    if (!args) return { deeds, fields, cut: 'malformed' }
    deeds.push(...(commands[code]?.deeds(args) ?? []))
    if (code === v4Swap) {
      const inner = readV4Actions(bytesAt(args, 'actions'), listAt(args, 'params') as Hex[])
      deeds.push(...(inner.deeds ?? []))
      if (inner.cut) return { deeds, fields, cut: inner.cut }
    }
  }
  return { deeds, fields }
}

const read: ShippedFunction['read'] = ({ args }) =>
  run(bytesAt(args, 'commands'), listAt(args, 'inputs') as Hex[], { commands: 200 })

export const universalRouterFunctions: readonly ShippedFunction[] = [
  { text: 'execute(bytes commands,bytes[] inputs,uint256 deadline)', sentence: 'swapAny', read },
  { text: 'execute(bytes commands,bytes[] inputs)', sentence: 'swapAny', read },
]
