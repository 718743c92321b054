// Goes on after the worker was stopped, wherever it was: everything needed is in the stored questions.
import { carryOut } from './carryOut'
import { isOpen, type Question, senderOf } from './question'
import { reject } from './reject'
import type { Room } from './room'

/** A document with an unanswered request connects again as soon as its port breaks; this is ample. */
const returnMs = 10_000

/**
 * To be called once at start, when it is known whether the wallet is unlocked.
 * What was approved is carried out, or ends truthfully where the wallet is locked by now. Questions whose
 * document does not come back are closed; so are the wallet's own when their window is gone.
 */
export async function resume(room: Room): Promise<void> {
  // In the order of approval: so their nonces follow each other.
  const unfinished = (await room.questions.unfinished()).sort((a, b) => approvedAt(a) - approvedAt(b))
  for (const { id } of unfinished) await carryOut(room, id)
  const open = await room.questions.open()
  if (open.length === 0) return
  for (const { id, body, version, reviewing } of open) {
    if (senderOf(body) && version === undefined) room.prepareAnew(id).catch(room.report)
    if (reviewing) room.reviewAnew(id).catch(room.report)
  }
  if (!(await room.window.isOpen())) {
    for (const { id, asker } of open) if (asker.type === 'wallet') await reject(room, id, 'window closed')
  }
  await room.wait(returnMs)
  const present = room.presentDocuments()
  for (const { id, asker } of open) {
    if (asker.type === 'site' && !present.has(asker.documentId)) await reject(room, id, 'page gone')
  }
  const stillOpen = (await room.questions.open()).filter(isOpen)
  if (stillOpen.length > 0 && !(await room.window.isOpen())) await room.window.open()
}

const approvedAt = ({ answer }: Question) => answer?.at ?? 0
