// The ways a question ends without the user having approved it.
import { sameAddress } from '@/lib/base/address'
import type { SiteKey } from '../ports'
import { rpcCodes } from '../rpcErrors'
import { type Asker, isOpen, type Question, signerOf } from './question'
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
    outcome: { type: 'error', at, code: codeOf(why), message: rejections[why] },
  }
}

function codeOf(why: Why): number {
  return why === 'no longer connected' ? rpcCodes.unauthorized : rpcCodes.userRejected
}

function isOf({ origin, topOrigin }: SiteKey, asker: Asker): boolean {
  return asker.type === 'site' && asker.origin === origin && asker.topOrigin === topOrigin
}

/** The user wants to hear nothing of this site for an hour. No question of it slips in between. */
export function silenced(room: Room, site: SiteKey): Promise<void> {
  return room.inTurn(async () => {
    await room.silences.silence(site)
    const until = await room.silences.endOf(site)
    for (const wait of room.unlockWaits) {
      if (isOf(site, wait.asker) && until !== undefined) wait.settle({ type: 'silenced', until })
    }
    for (const { id, asker } of await room.questions.open()) {
      if (isOf(site, asker)) await reject(room, id, 'silenced')
    }
  })
}

/** The site sees fewer accounts than before: open questions in the name of one it lost are answered. */
export async function grantChanged(room: Room, site: SiteKey): Promise<void> {
  const granted = (await room.permissions.granted(site))?.accounts ?? []
  for (const { id, asker, body } of await room.questions.open()) {
    const signer = signerOf(body)
    if (!isOf(site, asker) || signer === undefined) continue
    if (!granted.some((account) => sameAddress(account, signer)))
      await reject(room, id, 'no longer connected')
  }
}

/** A document was closed, left or put into the cache: what it asked is asked no more. */
export async function documentGone(room: Room, documentId: string): Promise<void> {
  for (const wait of room.unlockWaits)
    if (wait.asker.documentId === documentId) wait.settle({ type: 'closed' })
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
  for (const wait of room.unlockWaits) wait.settle({ type: 'closed' })
  const open = await room.questions.open()
  const wasSeen = open.some(({ askedAt }) => askedAt <= openedAt || askedAt <= closedAt - unseenMs)
  if (open.length > 0 && !wasSeen) return room.window.open()
  for (const { id } of open) await reject(room, id, 'window closed')
}
