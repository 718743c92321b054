// Why an address is known, in a few words.
import type { KnownAddress, KnownAs } from '@/lib/accounts/known'
import type { Text } from '@/lib/i18n/catalogue'
import { useText } from '../ui/useText'
import { verificationWords } from './verificationWords'

/** The strongest reasons: "Contact · Verified in person · You sent here twice before". */
export function KnownAsText(props: { as: readonly KnownAs[] }) {
  const t = useText()
  return <>{props.as.map((reason) => reasonWords(reason, t)).join(' · ')}</>
}

function reasonWords(reason: KnownAs, t: Text): string {
  switch (reason.type) {
    case 'own account':
      return t('contact.ownAccount')
    case 'contact':
      return `${t('contact.contact')} · ${t(verificationWords[reason.verified])}`
    case 'past recipient':
      return t('contact.sentBefore', { count: reason.times })
  }
}

/** What the user calls it; undefined where there is only a past. */
export function knownName(known: KnownAddress): string | undefined {
  for (const reason of known.as) if (reason.type !== 'past recipient') return reason.name
  return undefined
}
