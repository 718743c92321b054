// wallet_watchAsset (EIP-747): a site proposes a token or an NFT to be shown. What is shown comes from its contract.
import * as v from 'valibot'
import type { Address } from '@/lib/base/address'
import { chainIdHex, parseChainId } from '@/lib/base/chainId'
import type { WatchedAsset } from '../approvals/question'
import { askUser, type MethodTable, type Rooms } from '../method'
import { address, readParams } from '../readParams'
import { invalidParams, unauthorized } from '../rpcErrors'

const types = { ERC20: 'erc20', ERC721: 'erc721', ERC1155: 'erc1155' } as const
type Type = keyof typeof types

const request = v.looseObject(
  {
    type: v.picklist(Object.keys(types) as Type[], 'expected "ERC20", "ERC721" or "ERC1155"'),
    options: v.looseObject({ address }, 'expected an object {address, …}'),
  },
  'expected an object {type, options}',
)

/** A number, or its digits as a text: pages send both. */
const decimals = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number))], expectedDecimals()),
  v.check((value) => Number.isInteger(value) && value >= 0 && value <= 255, expectedDecimals()),
)
const optionsOfToken = v.looseObject({
  symbol: v.nullish(v.pipe(v.string('expected a text'), v.maxLength(64, 'expected at most 64 characters'))),
  decimals: v.nullish(decimals),
})
const optionsOfNft = v.looseObject({
  tokenId: v.pipe(
    v.string('expected a number in decimal digits, as a text'),
    v.regex(/^\d{1,78}$/, 'expected a number in decimal digits, as a text'),
    v.transform((digits) => BigInt(digits)),
    v.check((id) => id < 1n << 256n, 'expected a number below 2^256'),
  ),
})
const chainOption = v.looseObject({
  chainId: v.nullish(
    v.custom<number | string>(
      (value) => chainIdOf(value) !== undefined,
      'expected a chain id as a number, in decimal or in hexadecimal, without leading zeros',
    ),
  ),
})

export const walletWatchAsset: MethodTable = {
  async wallet_watchAsset(call, rooms) {
    // EIP-747 has the object itself; some libraries put it into an array, as for other methods.
    const inArray = Array.isArray(call.params)
    const params = inArray ? (call.params as unknown[])[0] : call.params
    const name = inArray ? 'params[0]' : 'params'
    const { type, options } = readParams(request, params, name)
    const permission = await rooms.permissions.granted(call.asker)
    const [account] = permission?.accounts ?? []
    if (!account) throw unauthorized('Connect to the wallet before proposing a token to it.')
    const { chainId } = await rooms.permissions.chainOf(call.asker)
    checkChain(
      readParams(chainOption, options, `${name}.options`).chainId,
      chainId,
      `${name}.options.chainId`,
    )
    const asset =
      type === 'ERC20'
        ? await readErc20(rooms, chainId, options, `${name}.options`)
        : await readCollectible(rooms, chainId, account, type, options, name)
    await askUser(call, { kind: 'watch asset', account, chainId, asset }, rooms)
    return true
  },
}

type Options = v.InferOutput<typeof request>['options']

async function readErc20(
  rooms: Rooms,
  chainId: number,
  options: Options,
  name: string,
): Promise<WatchedAsset> {
  const { symbol, decimals } = readParams(optionsOfToken, options, name)
  const claim = await rooms.ports.assets.readToken(chainId, options.address)
  if ('type' in claim) throw noSuch(`${name}.address`, 'an ERC-20 token', chainId)
  const { list, ...read } = claim
  return {
    type: 'erc20',
    token: options.address,
    claim: read,
    list,
    // An empty symbol is none: forms send it.
    site: {
      ...(symbol ? { symbol } : {}),
      ...(decimals === undefined || decimals === null ? {} : { decimals }),
    },
  }
}

async function readCollectible(
  rooms: Rooms,
  chainId: number,
  account: Address,
  type: Exclude<Type, 'ERC20'>,
  options: Options,
  name: string,
): Promise<WatchedAsset> {
  const { tokenId } = readParams(optionsOfNft, options, `${name}.options`)
  const claim = await rooms.ports.assets.readNft(chainId, options.address, tokenId, account)
  if ('type' in claim) throw noSuch(`${name}.options.address`, `an ${type} contract with this token`, chainId)
  const { standard, held } = claim.value
  if (standard !== types[type]) {
    throw invalidParams(`${name}.type`, `expected what the contract says it is: ${standard.toUpperCase()}.`)
  }
  if (held === 0n) {
    throw invalidParams(`${name}.options.tokenId`, 'expected a token that the connected account has.')
  }
  return { type: 'nft', contract: options.address, tokenId: tokenId.toString(), claim }
}

/** Why it could not be read is not told: it may name the user's endpoint. */
function noSuch(field: string, what: string, chainId: number) {
  return invalidParams(
    field,
    `expected ${what} on chain ${chainIdHex(chainId)}; its contract does not answer as one.`,
  )
}

function checkChain(wanted: number | string | null | undefined, chainId: number, field: string) {
  if (wanted === undefined || wanted === null || chainIdOf(wanted) === chainId) return
  throw invalidParams(field, `expected the site's chain, ${chainIdHex(chainId)}: switch first.`)
}

/** Pages write it in every way; but padded, or as a fraction, it is a slip or a trick. */
function chainIdOf(wanted: unknown): number | undefined {
  if (typeof wanted === 'number') return Number.isSafeInteger(wanted) && wanted > 0 ? wanted : undefined
  if (typeof wanted !== 'string') return undefined
  return /^[1-9]\d{0,15}$/.test(wanted) ? Number(wanted) : parseChainId(wanted)
}

function expectedDecimals() {
  return 'expected a whole number from 0 to 255'
}
