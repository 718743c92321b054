// The user's yes or no to a question, with the hash of the version that was on screen.
import { command } from './command'

export const answerQuestion = command('answerQuestion', (wallet, { id, answer }) =>
  wallet.requests.approvals.decide(id, answer),
)
