// Commands for what sites ask, and what they may.
import * as v from 'valibot'
import { address, amount, nothing } from './fields'

const hash = v.custom<`0x${string}`>((text) => typeof text === 'string' && /^0x[0-9a-f]{64}$/.test(text))
const fees = v.variant('type', [
  v.object({ type: v.literal('eip1559'), maxFeePerGas: amount, maxPriorityFeePerGas: amount }),
  v.object({ type: v.literal('legacy'), gasPrice: amount }),
])
const endpoint = v.pipe(v.string(), v.maxLength(2_000))
const route = v.variant('type', [
  v.object({ type: v.literal('all endpoints') }),
  v.object({ type: v.literal('own node'), endpoint }),
  v.object({ type: v.literal('relay'), endpoint }),
])
const site = { origin: v.string(), topOrigin: v.string() }

export const questionsCommands = {
  answerQuestion: v.object({
    id: v.string(),
    answer: v.variant('type', [
      v.object({
        type: v.literal('approved'),
        version: hash,
        accounts: v.optional(v.array(address)),
        typed: v.optional(v.pipe(v.string(), v.maxLength(500))),
      }),
      v.object({ type: v.literal('rejected') }),
    ]),
  }),
  /** Changes fee, gas, nonce or approved amount of an open transaction question; it becomes a new version. */
  editQuestion: v.object({
    id: v.string(),
    edits: v.object({
      feeChoice: v.optional(v.picklist(['slow', 'normal', 'fast', 'site'])),
      fees: v.optional(fees),
      gas: v.optional(amount),
      nonce: v.optional(amount),
      approvalAmount: v.optional(amount),
      approvalAmounts: v.optional(v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), amount)),
      critical: v.optional(v.boolean()),
      route: v.optional(route),
    }),
  }),
  /** Asks the chain again for an open question's draft. */
  retryQuestion: v.object({ id: v.string() }),
  /** Its prompt stands open: looks again at what it would change, when there is a new block. */
  recheckQuestion: v.object({ id: v.string() }),
  disconnectSite: v.object(site),
  /** Rejects all that the site has asked, and what it asks within the hour. */
  silenceSite: v.object(site),
  /** Lets it ask again. */
  liftSilence: v.object(site),
  /** Brings the window that asks to the front, if something waits in it. */
  showApproval: nothing,
  changeSiteAccounts: v.object({ ...site, accounts: v.array(address) }),
} as const

/** What each of them answers; commands not named here answer nothing. */
export interface QuestionsResults {
  answerQuestion:
    | { type: 'answered' }
    /** The question has moved on since: look at it again. */
    | { type: 'other version' }
    /** What must be typed to answer yes was not: see the question's sign-in. */
    | { type: 'not typed' }
    | { type: 'closed already' }
    | { type: 'locked' }
}
