// One approved request as it was shown: the very prompt, without its buttons.
import { SearchX } from 'lucide-react'
import { exactTimeText } from '@/lib/i18n/timeText'
import { readAccounts, readNetworks, readQuestion } from '@/lib/storage/read'
import { Prompt } from '../approval/Prompt'
import type { PromptControls } from '../approval/PromptFrame'
import { PromptPlaceContext } from '../approval/promptPlace'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { Notice } from '../ui/Notice'
import { useLive, useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'
import { BackLink } from './BackLink'
import { PageTitle } from './PageTitle'

/** Nothing can be answered here. */
const controls: PromptControls = {
  place: { number: 1, total: 1 },
  busy: false,
  onApprove: () => undefined,
  onReject: () => undefined,
  notice: null,
}

export function SignedDetailPage(props: { id: string }) {
  const t = useText()
  const language = useLanguage()
  const accounts = useLiveValue(readAccounts, [])
  const networks = useLiveValue(readNetworks, [])
  const found = useLive(() => readQuestion(props.id), [props.id])
  if (found.type === 'failed') throw found.error
  const back = <BackLink to={{ page: 'signed' }}>{t('signed.back')}</BackLink>
  if (found.type === 'reading' || !accounts || !networks) return null
  const question = found.value
  if (question?.answer?.type !== 'approved') {
    return (
      <>
        <PageTitle title={t('signed.title')} before={back} />
        <Card>
          <EmptyState icon={SearchX} title={t('signed.gone')} />
        </Card>
      </>
    )
  }
  const failed = question.outcome?.type === 'error' ? question.outcome.message : undefined
  return (
    <>
      <PageTitle
        title={t('signed.at', { time: exactTimeText(question.answer.at, language) })}
        lead={t('signed.now')}
        before={back}
      />
      {failed !== undefined && (
        <Notice tone="caution">{t('signed.outcome.failed', { reason: failed })}</Notice>
      )}
      <div className="max-w-[38rem]">
        <PromptPlaceContext value="record">
          <Prompt
            question={question}
            names={{ accounts, networks }}
            selectedAddress={undefined}
            controls={controls}
          />
        </PromptPlaceContext>
      </div>
    </>
  )
}
