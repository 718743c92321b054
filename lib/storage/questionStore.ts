// The questions to the user in the database.
import { isOpen, type Question } from '@/lib/requests/approvals/question'
import type { QuestionStore } from '@/lib/requests/ports'
import type { Database } from './database'

/** `soon` is the same database over a relaxed connection. */
export function createQuestionStore(database: Database, soon = database): QuestionStore {
  const { questions } = database
  return {
    // Nothing has followed from a question yet, and its page is gone with the browser.
    add: (question) =>
      soon.transaction('rw', soon.questions, async () => {
        if (!(await soon.questions.get(question.id))) await soon.questions.add(toRow(question))
      }),
    get: async (id) => fromRow(await questions.get(id)),
    change: (id, change, kept = 'at once') => {
      const connection = kept === 'soon' ? soon : database
      return connection.transaction('rw', connection.questions, async () => {
        const before = fromRow(await connection.questions.get(id))
        const after = before && change(before)
        if (after) await connection.questions.put(toRow(after))
        return after ?? before
      })
    },
    open: async () => (await questions.where('open').equals(1).sortBy('askedAt')).map(withoutIndex),
    unfinished: async () => (await questions.where('open').equals(2).sortBy('askedAt')).map(withoutIndex),
  }
}

type Row = Question & { open: 0 | 1 | 2 }

/** The index says what is derived from the facts: 1 waits for the user, 2 was approved and has no outcome yet. */
function toRow(question: Question): Row {
  if (isOpen(question)) return { ...question, open: 1 }
  return { ...question, open: question.outcome ? 0 : 2 }
}

const withoutIndex = ({ open: _, ...question }: Row): Question => question

const fromRow = (row: Row | undefined): Question | undefined => row && withoutIndex(row)
