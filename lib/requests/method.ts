// What a method is: a function from a page's call to its result, with the rooms it may use.
import type { Address } from '@/lib/base/address'
import type { Approvals } from './approvals/createApprovals'
import type { Outcome, QuestionBody, SiteAsker } from './approvals/question'
import { rejections } from './approvals/rejections'
import type { Feeds } from './feeds/createFeeds'
import type { Permissions } from './permissions/createPermissions'
import type { RequestPorts } from './ports'
import { Refused, rpcCodes, unauthorized } from './rpcErrors'
import { silencedError } from './silences/createSilences'

export interface Call {
  asker: SiteAsker
  /** The id of the question, should one be asked: the document's and the request's. */
  questionId: string
  params: unknown
  /** The scope of the session that it was invoked on (CAIP-27). */
  scope?: string
}

export interface Rooms {
  ports: RequestPorts
  permissions: Permissions
  approvals: Approvals
  feeds: Feeds
  /** All methods, for those that lead to others. */
  methods: ReadonlyMap<string, Method>
}

/** Resolves to the result as JSON can hold it; throws Requests.Refused for everything a page should be told. */
export type Method = (call: Call, rooms: Rooms) => Promise<unknown>

export type MethodTable = Readonly<Record<string, Method>>

/** Asks the user and waits for what comes of it. Throws Requests.Refused when it comes to nothing. */
export async function askUser(call: Call, body: QuestionBody, { approvals }: Rooms): Promise<unknown> {
  const asked = await approvals.ask({ id: call.questionId, asker: call.asker, body })
  if (asked.type === 'other batch') {
    throw new Refused(rpcCodes.duplicateBundle, 'There is a batch of this id already: name each batch anew.')
  }
  if (asked.type === 'too many') {
    throw new Refused(
      rpcCodes.limitExceeded,
      `This site has ${asked.limit} questions open already; wait until the user has answered.`,
    )
  }
  if (asked.type === 'silenced') throw silencedError(asked.until)
  return resultOf(await approvals.outcomeOf(asked.id))
}

function resultOf(outcome: Outcome): unknown {
  if (outcome.type === 'result') return outcome.value
  throw new Refused(outcome.code, outcome.message, outcome.data)
}

/** Opens the window and waits until the wallet is unlocked. Throws Requests.Refused when it is not. */
export async function unlockFirst({ asker }: Call, { approvals }: Rooms): Promise<void> {
  const waited = await approvals.waitForUnlock(asker)
  if (waited.type === 'closed') throw new Refused(rpcCodes.userRejected, rejections['window closed'])
  if (waited.type === 'silenced') throw silencedError(waited.until)
}

/** For an account that the site sees. Throws Requests.Refused when the wallet only watches it: nobody is asked then. */
export async function refuseWatched(account: Address, { ports }: Rooms): Promise<void> {
  if (await ports.canSign(account)) return
  throw unauthorized('This account is watch-only: the wallet has no key for it and signs nothing.')
}
