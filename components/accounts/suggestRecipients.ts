// Which of the known addresses are offered for what was typed.
import type { KnownAddress } from '@/lib/accounts/known'
import { type Address, sameAddress } from '@/lib/base/address'
import { nameKey } from '@/lib/base/nameKey'
import { knownName } from './KnownAsText'

/** A known address with what it is found by. */
export interface Findable {
  known: KnownAddress
  key: string
}

export interface Suggestions {
  contacts: KnownAddress[]
  own: KnownAddress[]
  recent: KnownAddress[]
}

/** So many of each kind; whoever has more types a letter. */
const most = 6

/** To be made once for many searches. */
export function findable(known: readonly KnownAddress[]): Findable[] {
  return known.map((each) => ({ known: each, key: nameKey(knownName(each) ?? '') }))
}

/**
 * Those whose name or address holds the text, each under its strongest reason, names that begin with it first.
 * All are offered for an empty text. `except` is the account that sends.
 */
export function suggestRecipients(all: readonly Findable[], text: string, except: Address): Suggestions {
  const wanted = nameKey(text)
  const found: Suggestions = { contacts: [], own: [], recent: [] }
  const later: Suggestions = { contacts: [], own: [], recent: [] }
  for (const { known, key } of all) {
    if (sameAddress(known.address, except)) continue
    const starts = key.startsWith(wanted)
    if (!starts && !key.includes(wanted) && !known.address.toLowerCase().includes(wanted)) continue
    const group = groupOf(known)
    const list = starts ? found[group] : later[group]
    if (list.length < most) list.push(known)
  }
  return {
    contacts: [...found.contacts, ...later.contacts].slice(0, most),
    own: [...found.own, ...later.own].slice(0, most),
    recent: [...found.recent, ...later.recent].slice(0, most),
  }
}

function groupOf(known: KnownAddress): keyof Suggestions {
  const kinds = known.as.map((reason) => reason.type)
  if (kinds.includes('own account')) return 'own'
  return kinds.includes('contact') ? 'contacts' : 'recent'
}
