// It says that it is a sign-in and is not written as one: lines that would protect the signer are missing.
import { formProblem } from '../../signIn/judgeSignIn'
import { rule } from '../rule'

export const signInMalformed = rule({
  id: 'sign-in-malformed',
  needs: ['message'],
  reference: 'EIP-4361',
  check({ message }) {
    const problem = message?.type === 'sign-in' ? formProblem(message.signIn) : undefined
    if (!problem) return []
    return [
      {
        level: 'danger',
        values: { line: { type: 'number', number: BigInt(problem.line) } },
        found: ['request'],
      },
    ]
  },
})
