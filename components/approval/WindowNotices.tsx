// What the window says besides the question: what became of the one before, why an answer did not count.
import { useEffect, useRef } from 'react'
import type { Question } from '@/lib/requests/approvals/question'
import { readQuestion } from '@/lib/storage/read'
import { Notice } from '../ui/Notice'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import type { Uncounted } from './useAnswer'
import { whatChanged } from './whatChanged'

const reasons = {
  effects: 'approval.changed.effects',
  'effects known': 'approval.changed.effectsKnown',
  findings: 'approval.changed.findings',
  numbers: 'approval.changed.numbers',
  other: 'approval.changed.other',
} as const

export function UncountedNotice(props: { uncounted: Uncounted; question: Question }) {
  const t = useText()
  const place = useRef<HTMLDivElement>(null)
  const { uncounted, question } = props
  // Who has read to the end presses there, where the top is out of sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer that did not count.
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [uncounted])
  return <div ref={place}>{notice()}</div>
  function notice() {
    if (uncounted.type === 'other version') {
      return (
        <Notice tone="caution" title={t('approval.changed')} announce>
          {t(reasons[whatChanged(uncounted.seen, question)])}
        </Notice>
      )
    }
    return (
      <Notice tone="danger" title={t('approval.answerFailed')} announce>
        {uncounted.type === 'failed' ? uncounted.reason : t('common.workerGone')}
      </Notice>
    )
  }
}

/** Why the question before is not on screen any more; `last` when no other took its place. */
export function VanishedNotice(props: { id: string; last: boolean }) {
  const t = useText()
  const question = useLiveValue(() => readQuestion(props.id), [props.id])
  const answer = question?.answer
  // A page that goes away rejects its questions; without an answer the row itself was taken away.
  const pageGone = answer === undefined || (answer.type === 'rejected' && answer.why === 'page gone')
  const why = answer?.type === 'rejected' ? answer.why : undefined
  const text =
    why === 'silenced'
      ? t('approval.gone.silenced')
      : why === 'no longer connected'
        ? t('approval.gone.disconnected')
        : pageGone
          ? props.last
            ? t('approval.gone.pageGoneLast')
            : t('approval.gone.pageGone')
          : props.last
            ? t('approval.gone.answeredLast')
            : t('approval.gone.answered')
  return (
    <Notice tone="info" announce>
      {text}
    </Notice>
  )
}
