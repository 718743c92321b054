// Takes the user's answer. It counts only for the version that the user saw.
import type { Address } from '@/lib/base/address'
import type { Hex } from '@/lib/base/hex'
import { WalletError } from '@/lib/base/walletError'
import { carryOut } from './carryOut'
import { isTypedEnough } from './mustType'
import { isOpen, type Question, senderOf } from './question'
import { recheckBeforeSigning } from './recheck'
import { reject } from './reject'
import { type Room, withoutVersion } from './room'
import { signInReading } from './signInReading'
import { versionOf } from './version'

export type GivenAnswer =
  | { type: 'approved'; version: Hex; accounts?: Address[] | undefined; typed?: string | undefined }
  | { type: 'rejected' }

export type Decision =
  | { type: 'answered' }
  /** What would be signed or was shown is no longer what the user saw. */
  | { type: 'other version' }
  /** It is one that nobody should sign, and what had to be typed was not. */
  | { type: 'not typed' }
  | { type: 'closed already' }
  | { type: 'locked' }

/** Stores the answer; what it approves is carried out meanwhile. Throws Requests.UnknownAccount. */
export async function decide(room: Room, id: string, given: GivenAnswer): Promise<Decision> {
  if (given.type === 'rejected') {
    return { type: (await reject(room, id, 'by the user')) ? 'answered' : 'closed already' }
  }
  if (!(await room.isUnlocked())) return { type: 'locked' }
  const accounts = await chosenAccounts(room, id, given.accounts)
  await recheckBeforeSigning(room, id)
  const at = room.clock()
  const typed = given.typed === undefined ? {} : { typed: given.typed }
  let decided = 'closed already' as Decision['type']
  const question = await room.change(id, (before) => {
    decided = judge(before, given, at)
    if (decided === 'not typed') return { ...before, ...signInOf(before, at) }
    if (decided !== 'answered') return undefined
    return { ...before, answer: { type: 'approved', at, version: given.version, ...accounts, ...typed } }
  })
  if (decided === 'answered' && question) {
    await holdSiblings(room, question)
    carryOut(room, id)
      .then(() => prepareSiblings(room, question))
      .catch(room.report)
  }
  return { type: decided }
}

function signInOf(question: Question, now: number): Pick<Question, 'signIn'> {
  const signIn = signInReading(question, now)
  return signIn ? { signIn } : {}
}

/** The stored version must be the one that was seen, and still be what the question's parts hash to. */
function judge(
  question: Question,
  { version, typed }: Extract<GivenAnswer, { type: 'approved' }>,
  now: number,
): Decision['type'] {
  if (!isOpen(question)) return 'closed already'
  if (question.version !== version || versionOf(question) !== version) return 'other version'
  // Judged anew: it may have expired while the prompt stood there.
  return isTypedEnough(question, typed, now) ? 'answered' : 'not typed'
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
