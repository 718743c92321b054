// Stores a question and opens the window that asks it.
import { canonicalJson } from '@/lib/base/canonicalJson'
import type { Asker, Question, QuestionBody, SiteAsker } from './question'
import { asksChain, isOpen, senderOf } from './question'
import { reject } from './reject'
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
  | { type: 'asked'; id: string }
  | { type: 'too many'; limit: number }
  | { type: 'silenced'; until: number }
  /** Another request asked for a batch of this name. */
  | { type: 'other batch' }

/** So many questions of one origin, and of one page, may be open; a person answers no more, and a page needs no more. */
export const maxOpenQuestions = 20

/**
 * Asks the user. The same id again is the same question, whatever became of it.
 * The window opens at once; a transaction's draft is made meanwhile.
 */
export async function ask(room: Room, asked: Asked): Promise<AskResult> {
  const result = await room.inTurn(() => addQuestion(room, asked))
  if (result.type !== 'new') {
    if (result.type === 'asked') await askAgain(room, result.id, asked.id)
    return result
  }
  // A page that reloads in the same breath is gone before its question is there.
  if (await isGone(room, asked)) {
    await reject(room, result.id, 'page gone')
    return { type: 'asked', id: result.id }
  }
  room.window.open().catch(room.report)
  if (senderOf(asked.body)) room.prepareAnew(result.id).catch(room.report)
  if (asksChain(asked.body)) room.reviewAnew(result.id).catch(room.report)
  return { type: 'asked', id: result.id }
}

async function addQuestion(
  room: Room,
  { id, asker, body }: Asked,
): Promise<AskResult | { type: 'new'; id: string }> {
  const known = await room.questions.get(id)
  if (known) return isOtherBatch(known.body, body) ? { type: 'other batch' } : { type: 'asked', id }
  if (asker.type === 'site') {
    const [until, open] = await Promise.all([room.silences.endOf(asker), room.questions.open()])
    if (until !== undefined) return { type: 'silenced', until }
    const twin = open.find((question) => isSameQuestion(question, asker, body))
    if (twin) return { type: 'asked', id: twin.id }
    const near = open.filter((question) => isNear(question.asker, asker))
    if (near.length >= maxOpenQuestions) return { type: 'too many', limit: maxOpenQuestions }
  }
  const askedAt = room.askedAt()
  const signIn = signInReading({ asker, body }, askedAt)
  const review = await room.review(body, asker, false)
  await room.questions.add(
    withVersion({
      id,
      askedAt,
      asker,
      body,
      ...(signIn ? { signIn } : {}),
      ...(review ? { review } : {}),
      ...(review && asksChain(body) ? { reviewing: true } : {}),
    }),
  )
  return { type: 'new', id }
}

/**
 * What joins an open question is a press of the user's, who perhaps does not find the window: it comes to the front.
 * A replay after a restart finds its window still open, as a rule; it must not take the focus then.
 */
async function askAgain(room: Room, id: string, askedAs: string) {
  const question = await room.questions.get(id)
  if (!question || !isOpen(question)) return
  if (id !== askedAs || !(await room.window.isOpen())) room.remind().catch(room.report)
}

async function isGone(room: Room, { asker }: Asked): Promise<boolean> {
  return asker.type === 'site' && !room.presentDocuments().has(asker.documentId)
}

/** Of one origin, wherever it is framed, or of one page, whatever frames it has: a flood is one through many frames too. */
function isNear(a: Asker, b: SiteAsker): boolean {
  return a.type === 'site' && (a.origin === b.origin || a.topOrigin === b.topOrigin)
}

function isOtherBatch(known: QuestionBody, asked: QuestionBody): boolean {
  return known.kind === 'calls' && asked.kind === 'calls' && known.askedBy !== asked.askedBy
}

/** To connect or to switch twice is one wish; to send or to sign twice is two. */
function isSameQuestion(question: Question, asker: Asker, body: QuestionBody): boolean {
  if (body.kind !== 'connect' && body.kind !== 'switch chain') return false
  const sameDocument =
    question.asker.type === 'site' && asker.type === 'site' && question.asker.documentId === asker.documentId
  return sameDocument && canonicalJson(question.body) === canonicalJson(body)
}
