// Stores a question and opens the window that asks it.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Asker, Question, QuestionBody } from './question'
import { isOpen } from './question'
import { type Room, withVersion } from './room'
import { signInReading } from './signInReading'

export interface Asked {
  /** `${documentId}:${counter}` for a site; a UUID else. */
  id: string
  asker: Asker
  body: QuestionBody
}

export type AskResult =
  /** Another id than the one given when this document has the same question open already. */
  { type: 'asked'; id: string } | { type: 'too many'; limit: number }

/** So many questions of one site may be open; a person answers no more, and a page needs no more. */
export const maxOpenQuestions = 20

/**
 * Asks the user. The same id again is the same question, whatever became of it.
 * The window opens at once; a transaction's draft is made meanwhile.
 */
export async function ask(room: Room, asked: Asked): Promise<AskResult> {
  const result = await room.inTurn(() => addQuestion(room, asked))
  if (result.type !== 'new') {
    if (result.type === 'asked') await reopen(room, result.id)
    return result
  }
  room.window.open().catch(room.report)
  if (asked.body.kind === 'transaction') room.prepareAnew(result.id).catch(room.report)
  return { type: 'asked', id: result.id }
}

async function addQuestion(
  room: Room,
  { id, asker, body }: Asked,
): Promise<AskResult | { type: 'new'; id: string }> {
  if (await room.questions.get(id)) return { type: 'asked', id }
  const ofSite = (await room.questions.open()).filter((question) => isSameSite(question.asker, asker))
  const twin = ofSite.find((question) => isSameQuestion(question, asker, body))
  if (twin) return { type: 'asked', id: twin.id }
  if (asker.type === 'site' && ofSite.length >= maxOpenQuestions) {
    return { type: 'too many', limit: maxOpenQuestions }
  }
  const askedAt = room.askedAt()
  const signIn = signInReading({ asker, body }, askedAt)
  await room.questions.add(withVersion({ id, askedAt, asker, body, ...(signIn ? { signIn } : {}) }))
  return { type: 'new', id }
}

/** A replay after a restart finds its window still open, as a rule; it must not take the focus then. */
async function reopen(room: Room, id: string) {
  const question = await room.questions.get(id)
  if (question && isOpen(question) && !(await room.window.isOpen())) room.window.open().catch(room.report)
}

function isSameSite(a: Asker, b: Asker): boolean {
  if (a.type === 'wallet' || b.type === 'wallet') return a.type === b.type
  return a.origin === b.origin && a.topOrigin === b.topOrigin
}

/** To connect or to switch twice is one wish; to send or to sign twice is two. */
function isSameQuestion(question: Question, asker: Asker, body: QuestionBody): boolean {
  if (body.kind !== 'connect' && body.kind !== 'switch chain') return false
  const sameDocument =
    question.asker.type === 'site' && asker.type === 'site' && question.asker.documentId === asker.documentId
  return sameDocument && canonicalJson(question.body) === canonicalJson(body)
}
