// The ways a question ends without the user having approved it.
import { rpcCodes } from '../rpcErrors'
import { isOpen, type Question } from './question'
import { rejections, type Why } from './rejections'
import type { Room } from './room'

/** Answers an open question with no; false when it was not open any more. */
export async function reject(room: Room, id: string, why: Why): Promise<boolean> {
  let rejected = false
  await room.change(id, (question) => {
    rejected = isOpen(question)
    return rejected ? rejectedQuestion(question, why, room.clock()) : undefined
  })
  return rejected
}

function rejectedQuestion(question: Question, why: Why, at: number): Question {
  return {
    ...question,
    answer: { type: 'rejected', at, why },
    outcome: { type: 'error', at, code: rpcCodes.userRejected, message: rejections[why] },
  }
}

/** A document was closed, left or put into the cache: what it asked is asked no more. */
export async function documentGone(room: Room, documentId: string): Promise<void> {
  for (const wait of room.unlockWaits) if (wait.documentId === documentId) wait.settle('closed')
  for (const { id, asker } of await room.questions.open()) {
    if (asker.type === 'site' && asker.documentId === documentId) await reject(room, id, 'page gone')
  }
}

/** The window closes itself when it has nothing left to ask; a question that came that shortly before was not seen. */
const unseenMs = 250

/**
 * The window was closed: that is a no to everything that was in it. Where all that was in it came later than
 * `openedAt` and just before the end, nobody has seen it, and it gets a window of its own.
 */
export async function windowClosed(room: Room, openedAt: number): Promise<void> {
  const closedAt = room.clock()
  for (const wait of room.unlockWaits) wait.settle('closed')
  const open = await room.questions.open()
  const wasSeen = open.some(({ askedAt }) => askedAt <= openedAt || askedAt <= closedAt - unseenMs)
  if (open.length > 0 && !wasSeen) return room.window.open()
  for (const { id } of open) await reject(room, id, 'window closed')
}
