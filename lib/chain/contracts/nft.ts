// What an ERC-721 or ERC-1155 contract says of itself and of one of its tokens. All of it is its claim.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { ClaimedNft } from '@/lib/base/token'
import { plainText } from '@/lib/base/visibleText'
import { isChainError, RpcError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { callContract } from '../client/reads'
import { decodeText, readWord } from './abi'
import type { Unknown } from './erc20'

const selectors = {
  /** supportsInterface(bytes4), EIP-165. */
  supportsInterface: '0x01ffc9a7',
  name: '0x06fdde03',
  /** ownerOf(uint256), EIP-721. */
  ownerOf: '0x6352211e',
  /** balanceOf(address,uint256), EIP-1155. */
  balanceOf: '0x00fdd58e',
} as const

/** EIP-165's ids of the two standards. */
const interfaceIds = { erc721: '80ac58cd', erc1155: 'd9b67a26' } as const

const maxNameLength = 64

/** Unknown when the chain can't be asked, or when the contract says that it is neither. */
export async function readNft(
  client: ChainClient,
  contract: Address,
  tokenId: bigint,
  account: Address,
): Promise<Known<ClaimedNft> | Unknown> {
  const ask = (data: Hex) => callContract(client, { to: contract, data })
  /** A revert is an answer: no. */
  const supports = (id: string) =>
    ask(`${selectors.supportsInterface}${id.padEnd(64, '0')}`).then(
      (answer) => readWord(answer.value, 0) === 1n,
      (error) => {
        if (error instanceof RpcError) return false
        throw error
      },
    )
  const id = tokenId.toString(16).padStart(64, '0')
  const holder = account.slice(2).toLowerCase().padStart(64, '0')
  try {
    const [isErc721, isErc1155, name] = await Promise.all([
      supports(interfaceIds.erc721),
      supports(interfaceIds.erc1155),
      ask(selectors.name).catch(() => undefined),
    ])
    if (!isErc721 && !isErc1155) {
      return { type: 'unknown', reason: 'the contract says that it is neither ERC-721 nor ERC-1155' }
    }
    const claimedName = plainText(decodeText(name?.value ?? '0x') ?? '', maxNameLength).text
    const answer = await ask(isErc721 ? `${selectors.ownerOf}${id}` : `${selectors.balanceOf}${holder}${id}`)
    const word = readWord(answer.value, 0)
    if (word === undefined) return { type: 'unknown', reason: 'expected 32 bytes about this token' }
    return {
      ...answer,
      value: {
        standard: isErc721 ? 'erc721' : 'erc1155',
        held: isErc721 ? (word === BigInt(account) ? 1n : 0n) : word,
        ...(claimedName === '' ? {} : { claimedName }),
      },
    }
  } catch (error) {
    if (!isChainError(error)) throw error
    return { type: 'unknown', reason: error.message }
  }
}
