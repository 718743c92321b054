// A sign-in for another network than the site is on.
import { chainProblem } from '../../signIn/judgeSignIn'
import { rule } from '../rule'

export const signInChain = rule({
  id: 'sign-in-chain',
  needs: ['message', 'chainId'],
  reference: 'EIP-4361',
  check({ message, chainId }) {
    const problem = message?.type === 'sign-in' ? chainProblem(message.signIn, chainId) : undefined
    if (!problem) return []
    return [
      {
        level: 'caution',
        values: { chain: { type: 'chain', chainId: problem.chainId } },
        found: ['request'],
      },
    ]
  },
})
