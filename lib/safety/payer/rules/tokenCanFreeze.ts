// The token's code holds functions that pause every transfer or block an address. Common in stablecoins of companies, which
// the shipped list knows; in a token that nobody lists it is a reason to wait.
import { holdsSelector } from '../holdsSelector'
import { payerRule } from '../rule'

/** Function selectors (Solidity ABI), by what they allow. */
const pauses = ['8456cb59', '3f4ba83a', '5c975abb']
const blocks = [
  'f9f92be4',
  '0ecb93c0',
  'f3bdc228',
  'fe575a87',
  'e47d6060',
  '59bf1abe',
  'dbac26e9',
  '8d1fdf2f',
  'e5839836',
]

export const tokenCanFreeze = payerRule({
  id: 'token-can-freeze',
  needs: ['token'],
  check({ token }) {
    if (!token?.code) return undefined
    const holds = (selectors: readonly string[]) =>
      selectors.some((selector) => token.code?.some((code) => holdsSelector(code, selector)))
    if (!holds(pauses) && !holds(blocks)) return undefined
    return {
      level: token.list.type === 'listed' ? 'info' : 'caution',
      values: { symbol: token.claimedSymbol },
    }
  },
})
