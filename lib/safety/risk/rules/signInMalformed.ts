// It says that it is a sign-in and is not written as one: lines that would protect the signer are missing.
import { rule } from '../rule'

export const signInMalformed = rule({
  id: 'sign-in-malformed',
  needs: ['message'],
  reference: 'EIP-4361',
  check({ message }) {
    if (message?.type !== 'sign-in' || message.signIn.wrong.length === 0) return []
    return [
      {
        level: 'danger',
        values: { lines: { type: 'text', text: message.signIn.wrong.join(', ') } },
        found: ['request'],
      },
    ]
  },
})
