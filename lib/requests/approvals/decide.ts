// Takes the user's answer. It counts only for the version that the user saw.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { WalletError } from '@/lib/base/walletError'
import { carryOut } from './carryOut'
import { isOpen, type Question, senderOf } from './question'
import { reject } from './reject'
import { type Room, withoutVersion } from './room'
import { versionOf } from './version'

export type GivenAnswer =
  | { type: 'approved'; version: Hex; accounts?: Address[] | undefined }
  | { type: 'rejected' }

export type Decision =
  | { type: 'answered' }
  /** What would be signed or was shown is no longer what the user saw. */
  | { type: 'other version' }
  | { type: 'closed already' }
  | { type: 'locked' }

/** Stores the answer; what it approves is carried out meanwhile. Throws Requests.UnknownAccount. */
export async function decide(room: Room, id: string, given: GivenAnswer): Promise<Decision> {
  if (given.type === 'rejected') {
    return { type: (await reject(room, id, 'by the user')) ? 'answered' : 'closed already' }
  }
  if (!(await room.isUnlocked())) return { type: 'locked' }
  const accounts = await chosenAccounts(room, id, given.accounts)
  const at = room.clock()
  let decided: Decision['type'] = 'closed already' as Decision['type']
  const question = await room.change(id, (before) => {
    decided = judge(before, given.version)
    if (decided !== 'answered') return undefined
    return { ...before, answer: { type: 'approved', at, version: given.version, ...accounts } }
  })
  if (decided === 'answered' && question) {
    await holdSiblings(room, question)
    carryOut(room, id)
      .then(() => prepareSiblings(room, question))
      .catch(room.report)
  }
  return { type: decided }
}

/** The stored version must be the one that was seen, and still be what the question's parts hash to. */
function judge(question: Question, seen: Hex): 'answered' | 'other version' | 'closed already' {
  if (!isOpen(question)) return 'closed already'
  return question.version === seen && versionOf(question) === seen ? 'answered' : 'other version'
}

/** A connect answer names at least one account of the user's, each once. */
async function chosenAccounts(room: Room, id: string, chosen: Address[] | undefined) {
  const question = await room.questions.get(id)
  if (question?.body.kind !== 'connect') return {}
  const offered = await room.accounts()
  const accounts = [...new Set(chosen ?? [])]
  if (accounts.length === 0 || !accounts.every((account) => offered.includes(account))) {
    throw new UnknownAccount("expected at least one of the user's accounts to be chosen")
  }
  return { accounts }
}

/**
 * Drafts of the same sender on the same chain have the nonce that is now taken: nothing of them can be approved
 * until they are made anew.
 */
async function holdSiblings(room: Room, approved: Question) {
  for (const { id } of await openSiblings(room, approved)) {
    const hold = (question: Question) => (isOpen(question) ? withoutVersion(question) : undefined)
    await room.change(id, hold, 'soon')
  }
}

/** Oldest first, one after the other: the user is shown the oldest next. */
async function prepareSiblings(room: Room, approved: Question) {
  for (const { id } of await openSiblings(room, approved)) await room.prepareAnew(id)
}

async function openSiblings(room: Room, { body }: Question): Promise<Question[]> {
  const sender = senderOf(body)
  if (!sender) return []
  return (await room.questions.open()).filter(({ body }) => {
    const other = senderOf(body)
    return other?.from === sender.from && other.chainId === sender.chainId
  })
}

export class UnknownAccount extends WalletError {
  readonly name = 'Requests.UnknownAccount'
}
