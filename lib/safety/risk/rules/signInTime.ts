// A sign-in that has ended, or has not begun.
import { rule } from '../rule'

export const signInTime = rule({
  id: 'sign-in-time',
  needs: ['message', 'now'],
  reference: 'EIP-4361',
  check({ message, now }) {
    if (message?.type !== 'sign-in' || now === undefined) return []
    const { expiresAt, notBefore } = message.signIn
    const over = expiresAt !== undefined && expiresAt <= now
    const early = notBefore !== undefined && notBefore > now
    return over || early ? [{ level: 'caution', found: ['request'] }] : []
  },
})
