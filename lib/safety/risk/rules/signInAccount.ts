// A sign-in in the name of another account than the one that would sign.
import { accountProblem } from '../../signIn/judgeSignIn'
import { rule } from '../rule'

export const signInAccount = rule({
  id: 'sign-in-account',
  needs: ['message', 'account'],
  reference: 'EIP-4361',
  check({ message, account }) {
    const problem = message?.type === 'sign-in' ? accountProblem(message.signIn, account) : undefined
    if (!problem) return []
    const { address } = problem
    return [
      {
        level: 'danger',
        values: { address: { type: 'address', address } },
        subject: address,
        found: ['request'],
      },
    ]
  },
})
