// Where what is bought, bridged or taken out goes, protocol by protocol: the part of a call that theft hides in.
import { encodeAbiParameters, encodeFunctionData, encodePacked, parseAbi, parseAbiParameters } from 'viem'
import { describe, expect, test } from 'vitest'
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Deed } from '../deed'
import { readCalls } from '../readCalls'
import { readTypedMeaning } from '../typed/readTypedMeaning'

const router: Address = '0x1111111111111111111111111111111111111111'
const thief: Address = '0x2222222222222222222222222222222222222222'
const token: Address = '0x3333333333333333333333333333333333333333'
const zero: Address = '0x0000000000000000000000000000000000000000'
const caller: Address = '0x0000000000000000000000000000000000000001'
const word = (address: string): Hex => `0x${address.slice(2).padStart(64, '0')}`

function deedsOf(signature: string, args: unknown[], valueWei = 0n): Deed[] {
  const data = encodeFunctionData({ abi: parseAbi([`function ${signature}`] as never), args } as never)
  return readCalls([{ to: router, valueWei, data }]).deeds.filter(({ type }) => type !== 'calls')
}

/** Who gains by the first deed. */
const gains = (deeds: Deed[]) =>
  deeds.flatMap((deed) => (deed.type === 'trades' ? [deed.receiver] : 'to' in deed ? [deed.to] : []))

describe('Uniswap v4', () => {
  const take = (to: Address) =>
    encodeAbiParameters(parseAbiParameters('address, address, uint256'), [token, to, 7n])
  const plan = (codes: Hex, params: Hex[]) =>
    encodeAbiParameters(parseAbiParameters('bytes, bytes[]'), [codes, params])
  const execute = 'execute(bytes commands,bytes[] inputs,uint256 deadline)'

  test('what the router takes goes to whom the action says', () => {
    const deeds = deedsOf(execute, ['0x10', [plan('0x0e', [take(thief)])], 1n])
    expect(deeds).toEqual([{ type: 'moves', asset: { type: 'erc20', token, amount: 7n }, to: thief }])
    expect(deedsOf(execute, ['0x10', [plan('0x0e', [take(caller)])], 1n])).toEqual([])
  })

  test('and what the position manager does, too', () => {
    const deeds = deedsOf('modifyLiquidities(bytes unlockData,uint256 deadline)', [
      plan('0x0111', [
        '0x',
        encodeAbiParameters(parseAbiParameters('address, address, address'), [token, zero, thief]),
      ]),
      1n,
    ])
    // The first action's arguments are missing.
    expect(deeds).toEqual([{ type: 'hides', why: 'malformed' }])
    const taken = deedsOf('modifyLiquidities(bytes unlockData,uint256 deadline)', [
      plan('0x11', [
        encodeAbiParameters(parseAbiParameters('address, address, address'), [token, zero, thief]),
      ]),
      1n,
    ])
    expect(gains(taken)).toEqual([thief, thief])
  })
})

test.each<[string, unknown[], bigint]>([
  [
    'unoswapTo(uint256 to,uint256 token,uint256 amount,uint256 minReturn,uint256 dex)',
    [BigInt(thief), BigInt(token), 5n, 3n, 1n],
    0n,
  ],
  ['ethUnoswapTo(uint256 to,uint256 minReturn,uint256 dex)', [BigInt(thief), 3n, 1n], 9n],
  [
    'unoswapTo(address recipient,address srcToken,uint256 amount,uint256 minReturn,uint256[] pools)',
    [thief, token, 5n, 3n, [1n]],
    0n,
  ],
  [
    'sellTokenForEthToUniswapV3(bytes encodedPath,uint256 sellAmount,uint256 minBuyAmount,address recipient)',
    [encodePacked(['address', 'uint24', 'address'], [token, 500, router]), 5n, 3n, thief],
    0n,
  ],
  [
    'execute((address recipient,address buyToken,uint256 minAmountOut) slippage,bytes[] actions,bytes32 zidAndAffiliate)',
    [[thief, token, 3n], [], word(zero)],
    0n,
  ],
  [
    'createOrder((address buyToken,address receiver,uint256 sellAmount,uint256 buyAmount,bytes32 appData,uint256 feeAmount,uint32 validTo,bool partiallyFillable,int64 quoteId) order)',
    [[token, thief, 5n, 3n, word(zero), 0n, 1, false, 0n]],
    5n,
  ],
  ['bridgeETHTo(address to,uint32 minGasLimit,bytes extraData)', [thief, 1, '0x'], 5n],
  ['outboundTransfer(address token,address to,uint256 amount,bytes data)', [token, thief, 5n, '0x'], 0n],
  [
    'depositForBurn(uint256 amount,uint32 destinationDomain,bytes32 mintRecipient,address burnToken,bytes32 destinationCaller,uint256 maxFee,uint32 minFinalityThreshold)',
    [5n, 1, word(thief), token, word(zero), 0n, 1],
    0n,
  ],
  [
    'send((uint32 dstEid,bytes32 to,uint256 amountLD,uint256 minAmountLD,bytes extraOptions,bytes composeMsg,bytes oftCmd) sendParam,(uint256 nativeFee,uint256 lzTokenFee) fee,address refundAddress)',
    [[1, word(thief), 5n, 5n, '0x', '0x', '0x'], [1n, 0n], caller],
    1n,
  ],
  [
    'bridgeAsset(uint32 destinationNetwork,address destinationAddress,uint256 amount,address token,bool forceUpdateGlobalExitRoot,bytes permitData)',
    [1, thief, 5n, token, true, '0x'],
    0n,
  ],
  [
    'depositV3(address depositor,address recipient,address inputToken,address outputToken,uint256 inputAmount,uint256 outputAmount,uint256 destinationChainId,address exclusiveRelayer,uint32 quoteTimestamp,uint32 fillDeadline,uint32 exclusivityDeadline,bytes message)',
    [caller, thief, token, token, 5n, 5n, 10n, zero, 1, 2, 0, '0x'],
    0n,
  ],
  ['withdrawETH(address pool,uint256 amount,address to)', [router, 5n, thief], 0n],
  ['withdraw(address asset,uint256 amount,address to)', [token, 5n, thief], 0n],
  ['supply(address asset,uint256 amount,address onBehalfOf,uint16 referralCode)', [token, 5n, thief, 0], 0n],
  ['deposit(uint256 assets,address receiver)', [5n, thief], 0n],
  [
    'addLiquidityETH(address token,uint256 amountTokenDesired,uint256 amountTokenMin,uint256 amountETHMin,address to,uint256 deadline)',
    [token, 5n, 1n, 1n, thief, 9n],
    5n,
  ],
  ['redeem(uint256 shares,address receiver,address owner)', [5n, thief, caller], 0n],
  ['claimAllRewards(address[] assets,address to)', [[token], thief], 0n],
  ['requestWithdrawals(uint256[] amounts,address owner)', [[5n], thief], 0n],
  [
    'removeLiquidityETH(address token,uint256 liquidity,uint256 amountTokenMin,uint256 amountETHMin,address to,uint256 deadline)',
    [token, 5n, 1n, 1n, thief, 9n],
    0n,
  ],
  [
    'collect((uint256 tokenId,address recipient,uint128 amount0Max,uint128 amount1Max) params)',
    [[7n, thief, 5n, 5n]],
    0n,
  ],
  ['withdrawTo(address withdrawAddress,uint256 withdrawAmount)', [thief, 5n], 0n],
])('%s: who gets it', (signature, args, valueWei) => {
  expect(new Set(gains(deedsOf(signature, args, valueWei)))).toEqual(new Set([thief]))
})

test('a batch of ERC-7579 is unfolded', () => {
  const batch = encodeAbiParameters(parseAbiParameters('(address, uint256, bytes)[]'), [
    [
      [thief, 5n, '0x'],
      [token, 0n, '0x'],
    ],
  ])
  const deeds = deedsOf('execute(bytes32 mode,bytes executionCalldata)', [`0x01${'00'.repeat(31)}`, batch])
  expect(gains(deeds)).toEqual([thief, token])
})

test('an order that is placed on the chain is as good as signed', () => {
  const offer = [2, token, 7n, 1n, 1n]
  const order = [[caller, zero, [offer], [], 0, 0n, 1n, word(zero), 0n, word(zero), 0n], '0x']
  const deeds = deedsOf(
    'validate(((address offerer,address zone,(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount)[] offer,(uint8 itemType,address token,uint256 identifierOrCriteria,uint256 startAmount,uint256 endAmount,address recipient)[] consideration,uint8 orderType,uint256 startTime,uint256 endTime,bytes32 zoneHash,uint256 salt,bytes32 conduitKey,uint256 totalOriginalConsiderationItems) parameters,bytes signature)[] orders)',
    [[order]],
  )
  expect(deeds).toMatchObject([
    { type: 'trades', gives: [{ type: 'nft', token }], gets: [], offerer: caller },
  ])
})

test('LooksRare’s second version names a list of ids, and many orders in one tree', () => {
  const maker = {
    quoteType: 1,
    signer: caller,
    collection: token,
    currency: zero,
    price: '5',
    itemIds: ['7', '8'],
    amounts: ['1', '1'],
  }
  const domain = { name: 'LooksRareProtocol' }
  expect(readTypedMeaning({ primaryType: 'Maker', domain, types: {}, message: maker }).deeds).toMatchObject([
    { gives: [{ tokenId: 7n }, { tokenId: 8n }], gets: [{ type: 'native', amount: 5n }] },
  ])
  const tree = [[maker, maker]]
  expect(
    readTypedMeaning({ primaryType: 'BatchOrder', domain, types: {}, message: { tree } }).deeds,
  ).toHaveLength(2)
})
