// A sign-in for another network than the site is on.
import { rule } from '../rule'

export const signInChain = rule({
  id: 'sign-in-chain',
  needs: ['message', 'chainId'],
  reference: 'EIP-4361',
  check({ message, chainId }) {
    if (message?.type !== 'sign-in' || message.signIn.chainId === undefined) return []
    if (message.signIn.chainId === BigInt(chainId)) return []
    return [
      {
        level: 'caution',
        values: { chain: { type: 'number', number: message.signIn.chainId } },
        found: ['request'],
      },
    ]
  },
})
