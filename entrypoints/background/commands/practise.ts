// A made-up request as a question, to practise on. It is not stored: no answer can name it.
import { practiceCases } from '@/lib/requests/practice/cases'
import { practiceQuestion } from '@/lib/requests/practice/practiceQuestion'
import { command } from './command'

export const practise = command('practise', async (wallet, { id }) => {
  const practice = practiceCases.find((each) => each.id === id)
  if (!practice) return undefined
  return { question: practiceQuestion(practice, await wallet.lists(), wallet.clock()), right: practice.right }
})
