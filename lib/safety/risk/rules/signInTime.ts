// A sign-in that has ended, or has not begun.
import { timeProblem } from '../../signIn/judgeSignIn'
import { rule } from '../rule'

export const signInTime = rule({
  id: 'sign-in-time',
  needs: ['message', 'now'],
  reference: 'EIP-4361',
  check({ message, now }) {
    if (message?.type !== 'sign-in' || now === undefined) return []
    const problem = timeProblem(message.signIn, Number(now) * 1000)
    if (!problem) return []
    const time = { type: 'time' as const, seconds: BigInt(Math.floor(problem.at / 1000)) }
    return [{ level: 'caution', values: { time }, found: ['request'] }]
  },
})
