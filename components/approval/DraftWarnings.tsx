// What must be said of a transaction beside what it does; the dangerous first.

import { plainText } from '@/lib/base/visibleText'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import { Notice, type NoticeTone } from '../ui/Notice'
import { useLanguage, useText } from '../ui/useText'
import { type Currency, costText } from './costText'
import { groupThousands } from './feeNumbers'

type Warning = TransactionDraft['warnings'][number]

const tones: Record<Warning['level'], NoticeTone> = {
  danger: 'danger',
  caution: 'caution',
  information: 'info',
}

/** Something that almost nobody wants: the confirm button then looks like it. */
export function isDangerous(draft: TransactionDraft): boolean {
  const { simulation } = draft
  if (simulation?.type === 'simulated' && simulation.outcome.type === 'fails') return true
  return draft.warnings.some(({ level }) => level === 'danger')
}

export function DraftWarnings(props: { draft: TransactionDraft; currency: Currency }) {
  const t = useText()
  const language = useLanguage()
  const said = props.draft.warnings.flatMap((warning) => {
    const text = warningText(warning, props.draft, props.currency, t, language)
    return text === undefined ? [] : [{ type: warning.type, tone: tones[warning.level], text }]
  })
  return said.map(({ type, tone, text }) => (
    <Notice key={type} tone={tone}>
      {text}
    </Notice>
  ))
}

/** undefined for what the prompt says elsewhere already. */
function warningText(
  warning: Warning,
  draft: TransactionDraft,
  currency: Currency,
  t: Text,
  language: Language,
): string | undefined {
  const nonce = draft.unsigned.nonce.toString()
  switch (warning.type) {
    case 'balance too low':
      return t('approval.warning.balanceTooLow', {
        amount: costText(warning.missingWei, currency, language).text,
      })
    case 'balance unknown':
      return t('approval.warning.balanceUnknown')
    case 'would fail':
      return t('approval.warning.wouldFail', { reason: plainText(warning.reason, 300).text })
    case 'nonce replaces':
      return t('approval.warning.nonceReplaces', { nonce })
    case 'nonce waits':
      return t('approval.warning.nonceWaits', { nonce, next: warning.nextNonce.toString() })
    case 'gas below estimate':
      return t('approval.warning.gasBelowEstimate', {
        gas: groupThousands(warning.estimatedGas.toString()),
      })
    case 'recipient is the token':
      return t('approval.warning.recipientIsToken')
    case 'recipient is yourself':
      return t('approval.warning.recipientIsYourself')
    case 'recipient is the zero address':
      return t('approval.warning.recipientIsZero')
    case 'no code at the address called':
      return t('approval.warning.noCode')
    // The sentence and the amount say so themselves.
    case 'unlimited approval':
      return undefined
  }
}
