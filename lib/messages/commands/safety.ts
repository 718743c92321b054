// Commands of the check, practice and signature pages: nothing of them is stored, and nothing can be signed by them.
import * as v from 'valibot'
import { isEndpointUrl } from '@/lib/base/origin'
import { address, chainId, uint256 } from './fields'
import type { PasswordProblem } from './vault'

const hex = v.pipe(v.custom<`0x${string}`>(isHex, 'expected whole bytes in hexadecimal'))
const site = v.pipe(v.string(), v.maxLength(2_048))

export const safetyCommands = {
  /** Has the engine judge what was pasted. Only the user's own endpoint is asked, for the code of who may take something. */
  checkRequest: v.object({
    chainId,
    account: v.optional(address),
    asked: v.variant('type', [
      v.object({ type: v.literal('call'), to: address, valueWei: uint256, data: hex }),
      v.object({ type: v.literal('address'), address }),
      v.object({ type: v.literal('message'), message: hex }),
      v.object({ type: v.literal('typed data'), json: v.pipe(v.string(), v.maxLength(1_000_000)) }),
      v.object({ type: v.literal('site'), url: site }),
    ]),
  }),
  /** Lifts what is forbidden for one address, a day from now; takes the password. */
  liftForbidden: v.object({ rule: v.picklist(['delegation-not-allowed']), address }),
  removeLift: v.object({ rule: v.picklist(['delegation-not-allowed']), address }),
  /** Switches a place that lists are fetched from. */
  setListPlace: v.object({
    id: v.picklist(['metamask', 'signed']),
    on: v.boolean(),
    url: v.optional(v.pipe(site, v.check(isEndpointUrl, 'expected an https URL'))),
    publicKey: v.optional(v.pipe(v.string(), v.regex(/^(?:0x)?[0-9a-fA-F]{64}$/, 'expected 32 bytes'))),
  }),
  /** A practice case as a question. */
  practise: v.object({ id: v.pipe(v.string(), v.maxLength(40)) }),
} as const

export interface SafetyResults {
  checkRequest: /** `review`: what lib/safety says of it; the words know no room, so components/safety/askEngine.ts names its type. */
    | { type: 'checked'; review: unknown; knownSite?: string }
    /** It is not what it should be; `reason` in the reader's words. */
    | { type: 'malformed'; reason: string }
  liftForbidden: { type: 'asked' } | PasswordProblem
  practise: { question: unknown; right: 'sign' | 'reject' } | undefined
}

function isHex(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 2_097_154 && /^0x(?:[0-9a-fA-F]{2})*$/.test(value)
}
