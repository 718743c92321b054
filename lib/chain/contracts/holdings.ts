// Which of many tokens an account has: one call for all of them, to no contract at all.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { BadAnswer } from '../client/chainErrors'
import type { ChainClient } from '../client/createChainClient'
import { callContract } from '../client/reads'

/**
 * A program in the place of a contract's creation: eth_call runs it and answers what it returns. It asks each token for
 * balanceOf(account) with at most 100,000 gas, and returns one byte a token: 1 where the balance is not zero.
 * Behind it stand the account and the tokens, 20 bytes each; COUNT is written in twice.
 *
 *     mem[0..4) = 0x70a08231, mem[16..36) = account      the call data of balanceOf(address)
 *     for (i = 0; i != COUNT; i++)
 *       mem[0x4c..0x60) = token i; mem[0x60..0x80) = 0   so that mem[0x40..0x60) is its address as a word
 *       said = STATICCALL(100000, mem[0x40], mem[0..36)) into mem[0x60..0x80)
 *       mem[0x80 + i] = said & (mem[0x60] != 0) & (RETURNDATASIZE > 31)
 *     RETURN mem[0x80..0x80 + COUNT)
 */
const program = (count: string) =>
  [
    '6370a0823160e01b600052', // selector
    '601461005d601039', // account
    '6000', // i
    '5b8061', // loop: i ==
    count,
    '1460565760148160140261007101604c39', // ? end : token i
    '6000606052', // no answer yet
    '6020606060246000604051620186a0fa', // ask
    '606051151516601f3d1116', // said, not zero, a whole word
    '81608001536001016015565b61', // store, i + 1, loop; end:
    count,
    '6080f3',
  ].join('')

/** 20 kB of call data; a contract's creation may have 48 kB (EIP-3860), and what it returns 24 kB (EIP-170). */
const mostAtOnce = 1_000

/** The tokens of these that the account has some of. Throws what ChainClient.request throws. */
export async function findHeld(
  client: ChainClient,
  account: Address,
  tokens: readonly Address[],
): Promise<Address[]> {
  const parts: Address[][] = []
  for (let start = 0; start < tokens.length; start += mostAtOnce) {
    parts.push(tokens.slice(start, start + mostAtOnce))
  }
  const found = await Promise.all(
    parts.map(async (part) => {
      const { value } = await callContract(client, { to: null, data: holdingsProgram(account, part) })
      return readHoldings(value, part)
    }),
  )
  return found.flat()
}

export function holdingsProgram(account: Address, tokens: readonly Address[]): Hex {
  const digits = (address: Address) => address.slice(2).toLowerCase()
  const count = tokens.length.toString(16).padStart(4, '0')
  return `0x${program(count)}${digits(account)}${tokens.map(digits).join('')}`
}

/** Throws Chain.BadAnswer unless there is one byte, 0 or 1, for each token. */
export function readHoldings(returned: Hex, tokens: readonly Address[]): Address[] {
  if (returned.length !== 2 + 2 * tokens.length || !/^0x(0[01])*$/.test(returned)) {
    throw new BadAnswer('expected one byte, 0 or 1, for each token')
  }
  return tokens.filter((_, place) => returned[3 + 2 * place] === '1')
}
