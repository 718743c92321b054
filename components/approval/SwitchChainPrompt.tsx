// "May this site go to another network?"
import { ArrowDown } from 'lucide-react'
import type { Question } from '@/lib/requests/approvals/question'
import { Card } from '../ui/Card'
import { NetworkBadge } from '../ui/NetworkBadge'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { type Names, networkOf } from './AddressCard'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { shownVersion } from './shownVersion'

export function SwitchChainPrompt(props: {
  question: Question
  fromChainId: number
  toChainId: number
  names: Names
  controls: PromptControls
}) {
  const t = useText()
  const from = networkOf(props.names, props.fromChainId)
  const to = networkOf(props.names, props.toChainId)
  const name = to?.name ?? t('common.unknownNetwork', { chainId: props.toChainId })
  return (
    <PromptFrame
      question={props.question.id}
      title={t('approval.switch.title', { network: name })}
      asker={props.question.asker}
      controls={props.controls}
      confirmation={{
        label: t('approval.confirm.switch'),
        summary: t('approval.switch.summary'),
        shown: shownVersion(props.question),
        onConfirm: () => props.controls.onApprove(),
      }}
    >
      <Card>
        <dl className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <dt className="text-sm text-faint">{t('approval.switch.from')}</dt>
            <dd className="min-w-0 text-soft">
              <NetworkBadge network={from} chainId={props.fromChainId} />
            </dd>
          </div>
          <ArrowDown aria-hidden size={16} className="self-end text-faint" />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <dt className="text-sm text-faint">{t('approval.switch.to')}</dt>
            <dd className="min-w-0 text-lg">
              <NetworkBadge network={to} chainId={props.toChainId} />
            </dd>
          </div>
        </dl>
      </Card>
      <p className="text-soft">{t('approval.switch.body', { network: name })}</p>
      {to?.testnet && <Notice tone="info">{t('approval.switch.testnet')}</Notice>}
      {!to && <Notice tone="danger">{t('approval.switch.unknown')}</Notice>}
    </PromptFrame>
  )
}
