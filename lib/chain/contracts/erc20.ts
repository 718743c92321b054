// ERC-20 (EIP-20) reads. A contract may answer anything, so everything is bounded before it is shown.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import type { Known } from '@/lib/base/known'
import type { ClaimedToken } from '@/lib/base/token'
import { plainText } from '@/lib/base/visibleText'
import { isChainError } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { callContract } from '../client/reads'
import { decodeShortText, decodeText, readWord } from './abi'

const selectors = {
  symbol: '0x95d89b41',
  name: '0x06fdde03',
  decimals: '0x313ce567',
  balanceOf: '0x70a08231',
  allowance: '0xdd62ed3e',
} as const

const maxSymbolLength = 32
const maxNameLength = 64

export type Unknown = { type: 'unknown'; reason: string }

/** A token's symbol, name and decimals. Unknown when the chain can't be asked or the contract does not say. */
export async function readToken(client: ChainClient, token: Address): Promise<Known<ClaimedToken> | Unknown> {
  try {
    const [symbol, name, decimals] = await Promise.all([
      callContract(client, { to: token, data: selectors.symbol }),
      // Optional in EIP-20, and only decoration: a revert here does not hide the token.
      callContract(client, { to: token, data: selectors.name }).catch(() => undefined),
      callContract(client, { to: token, data: selectors.decimals }),
    ])
    const claimed = claimedToken(symbol.value, name?.value ?? '0x', decimals.value)
    return 'type' in claimed ? claimed : { ...decimals, value: claimed }
  } catch (error) {
    if (!isChainError(error)) throw error
    return { type: 'unknown', reason: error.message }
  }
}

/** A view call, run on proved state; undefined when that can't be had here, or not in time. See chain/evm. */
export type ProveCall = (
  client: ChainClient,
  call: { to: Address; data: Hex },
) => Promise<Known<Hex> | undefined>

/**
 * How much of a token an account has, in the token's smallest unit: by the token's own code on proved state where `prove`
 * has it, else as the endpoints report it; unknown when the contract gives no number.
 */
export async function readTokenBalance(
  client: ChainClient,
  token: Address,
  account: Address,
  prove?: ProveCall,
): Promise<Known<bigint> | Unknown> {
  return readNumber(client, token, `${selectors.balanceOf}${argument(account)}`, 'a balance', prove)
}

/** How much of it a spender may take now; known as the balance is. */
export async function readAllowance(
  client: ChainClient,
  token: Address,
  { owner, spender }: { owner: Address; spender: Address },
  prove?: ProveCall,
): Promise<Known<bigint> | Unknown> {
  const data: Hex = `${selectors.allowance}${argument(owner)}${argument(spender)}`
  return readNumber(client, token, data, 'an allowance', prove)
}

const argument = (address: Address) => address.slice(2).toLowerCase().padStart(64, '0')

async function readNumber(
  client: ChainClient,
  token: Address,
  data: Hex,
  what: string,
  prove: ProveCall | undefined,
): Promise<Known<bigint> | Unknown> {
  const call = { to: token, data }
  try {
    const reported = callContract(client, call)
    // Who only has one voice has no better header to prove it under.
    const proved = client.compares ? prove?.(client, call) : undefined
    const [first, second] = await Promise.allSettled([proved, reported])
    const found = first.status === 'fulfilled' ? first.value : undefined
    if (!found && second.status === 'rejected') throw second.reason
    const answer = found ?? (await reported)
    const number = readWord(answer.value, 0)
    return number === undefined
      ? { type: 'unknown', reason: `expected ${what} of 32 bytes` }
      : { ...answer, value: number }
  } catch (error) {
    if (!isChainError(error)) throw error
    return { type: 'unknown', reason: error.message }
  }
}

/** Reads the three results of a token; pure. */
export function claimedToken(symbolData: Hex, nameData: Hex, decimalsData: Hex): ClaimedToken | Unknown {
  const decimals = readWord(decimalsData, 0)
  if (decimals === undefined) return { type: 'unknown', reason: 'expected decimals, got no number' }
  // EIP-20 says uint8; more would move the point out of every screen.
  if (decimals > 255n) return { type: 'unknown', reason: 'expected decimals up to 255, got more' }
  const symbol = plainText(readText(symbolData) ?? '', maxSymbolLength)
  if (symbol.text === '') return { type: 'unknown', reason: 'expected a symbol, got no text' }
  const name = plainText(readText(nameData) ?? '', maxNameLength)
  return {
    claimedSymbol: symbol.text,
    claimedName: name.text,
    claimedDecimals: Number(decimals),
    ...(symbol.changed || name.changed ? { altered: true } : {}),
  }
}

function readText(data: Hex): string | undefined {
  return data.length === 66 ? decodeShortText(data) : decodeText(data)
}
