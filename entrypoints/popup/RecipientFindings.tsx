// What the engine says of an address that was typed or pasted, before anything is filled in for it.
import { useEffect, useState } from 'react'
import { checkPasted } from '@/components/safety/askEngine'
import { findingText } from '@/components/safety/sentenceText'
import { Notice } from '@/components/ui/Notice'
import { useLanguage, useText } from '@/components/ui/useText'
import type { Address } from '@/lib/base/address'
import type { Finding } from '@/lib/safety/risk/finding'
import type { RuleId } from '@/lib/safety/risk/ruleIds'
import type { InUse } from './inUse'

/** What is about the address itself; the rest is for the prompt. */
const aboutAddress: ReadonlySet<RuleId> = new Set<RuleId>([
  'address-on-warning-list',
  'lookalike-recipient',
  'planted-recipient',
  'recipient-elsewhere',
  'recipient-is-token',
])

export function RecipientFindings(props: { address: Address; inUse: InUse }) {
  const { address } = props
  const { account, network } = props.inUse
  const t = useText()
  const language = useLanguage()
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
  return (
    found.findings
      .filter(({ rule, level }) => level !== 'info' && aboutAddress.has(rule))
      // Those are shown letter by letter beside the known address, until the user has compared them.
      .filter(({ rule, level }) => rule !== 'lookalike-recipient' || level === 'caution')
      .map((finding) => {
        const { says, advises } = findingText(finding, { t, language, currency: network.currency })
        return (
          <div key={`${finding.rule} ${finding.subject ?? ''}`} data-rule={finding.rule}>
            <Notice tone={finding.level === 'caution' ? 'caution' : 'danger'} title={says} announce>
              {advises}
            </Notice>
          </div>
        )
      })
  )
}
