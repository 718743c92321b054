// The long lists of a profile: contacts, and what was decided about tokens. A row that can't be read costs that row only.
import * as v from 'valibot'
import { type Contact, verifications } from '@/lib/base/contact'
import { nameKey } from '@/lib/base/nameKey'
import type { HeldToken } from '@/lib/tokens/heldToken'
import type { ContactRow } from './database'
import { address, chainId, howKnown, readList, text, time } from './profileRows'

export const mostContacts = 50_000
export const mostTokens = 50_000

const contact = v.object({
  address,
  chain: v.union([chainId, v.literal('all')]),
  name: v.pipe(text(256), v.trim(), v.minLength(1)),
  note: text(2_000),
  verified: v.picklist(verifications),
  createdAt: time,
})

const tokenKey = { account: address, chainId, token: address, decidedAt: time }
const token = v.variant('decision', [
  v.object({ ...tokenKey, decision: v.literal('hidden') }),
  v.object({
    ...tokenKey,
    decision: v.literal('accepted'),
    // The block it was read at is left out: it says nothing in another browser, and JSON has no numbers so large.
    claim: v.object({
      value: v.object({
        claimedSymbol: text(256),
        claimedName: text(1_024),
        claimedDecimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255)),
        altered: v.exactOptional(v.literal(true)),
      }),
      known: howKnown,
      at: time,
    }),
  }),
])

/** Of plain JSON; everything that is no contact is left out. */
export function readContactList(value: unknown): Contact[] {
  return readList(contact, value, mostContacts)
}

/** Of plain JSON; everything that is no decision about a token is left out. */
export function readTokenList(value: unknown): HeldToken[] {
  return readList(token, value, mostTokens)
}

/** As a profile holds it: without what is derived. */
export function contactOf({ nameKey: _, ...contact }: ContactRow): Contact {
  return contact
}

export function contactRowOf(contact: Contact): ContactRow {
  return { ...contact, nameKey: nameKey(contact.name) }
}

/** As a profile holds it: plain JSON. */
export function plainToken(token: HeldToken): HeldToken {
  if (token.decision === 'hidden') return token
  const { block: _, ...claim } = token.claim
  return { ...token, claim }
}
