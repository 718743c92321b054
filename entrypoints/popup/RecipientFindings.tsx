// What the engine says of an address that was typed or pasted, before anything is filled in for it.
import { useEffect, useState } from 'react'
import { checkPasted } from '@/components/safety/askEngine'
import { Notice } from '@/components/ui/Notice'
import { shortHex } from '@/components/ui/shortHex'
import { useText } from '@/components/ui/useText'
import type { Address } from '@/lib/base/address'
import { plainText } from '@/lib/base/visibleText'
import type { SentenceValue } from '@/lib/safety/decode/sentence'
import type { Finding } from '@/lib/safety/risk/finding'
import type { InUse } from './inUse'

/** What is about the address itself; the rest is for the prompt. */
const aboutAddress: Partial<Record<Finding['rule'], readonly [says: string, advises: string]>> = {
  'address-on-warning-list': ['finding.address-on-warning-list', 'finding.address-on-warning-list.do'],
  'lookalike-recipient': ['finding.lookalike-recipient', 'finding.lookalike-recipient.do'],
  'planted-recipient': ['finding.planted-recipient', 'finding.planted-recipient.do'],
  'recipient-elsewhere': ['finding.recipient-elsewhere', 'finding.recipient-elsewhere.do'],
  'recipient-is-token': ['finding.recipient-is-token', 'finding.recipient-is-token.do'],
}

/** Keys out of a table; findings' texts are held complete by the test of the catalogues. */
type AnyText = (key: string, values: Readonly<Record<string, string>>) => string

export function RecipientFindings(props: { address: Address; inUse: InUse }) {
  const { address } = props
  const { account, network } = props.inUse
  const t = useText() as AnyText
  const [found, setFound] = useState<{ address: Address; findings: readonly Finding[] }>()
  useEffect(() => {
    let isWanted = true
    checkPasted({
      chainId: network.chainId,
      account: account.address,
      asked: { type: 'address', address },
    })
      .then((answer) => {
        if (!isWanted || answer.type !== 'checked') return
        setFound({ address, findings: answer.review.findings })
      })
      // The prompt judges it once more, and says what could not be found out.
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [address, account.address, network.chainId])
  if (found?.address !== address) return null
  return found.findings.map(({ rule, level, values, subject = '' }) => {
    const [says, advises] = aboutAddress[rule] ?? []
    if (!says || !advises || level === 'info') return null
    // Those are shown letter by letter beside the known address, until the user has compared them.
    if (rule === 'lookalike-recipient' && level !== 'caution') return null
    const words = wordsOf(values)
    return (
      <div key={`${rule} ${subject}`} data-rule={rule}>
        <Notice tone={level === 'caution' ? 'caution' : 'danger'} title={t(says, words)} announce>
          {t(advises, words)}
        </Notice>
      </div>
    )
  })
}

/** None of these rules speaks of amounts or times. */
function wordsOf(values: Finding['values']): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]))
}

function textOf(value: SentenceValue): string {
  switch (value.type) {
    case 'address':
      return value.name ? `${value.name} (${shortHex(value.address)})` : shortHex(value.address)
    case 'number':
      return value.number.toString()
    case 'chain':
      return plainText(value.name ?? value.chainId.toString(), 64).text
    case 'text':
      return plainText(value.text, 300).text
    default:
      return ''
  }
}
