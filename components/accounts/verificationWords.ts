// How sure the user is of a contact, in words.
import type { Verification } from '@/lib/base/contact'
import type { TextKey } from '@/lib/i18n/catalogue'

export const verificationWords = {
  'not verified': 'contact.notVerified',
  'in person': 'contact.inPerson',
  'by another channel': 'contact.byAnotherChannel',
  'by a test payment': 'contact.byTestPayment',
  'by ENS name': 'contact.byEnsName',
} as const satisfies Record<Verification, TextKey>
