// What the window says besides the question: what became of the one before, why an answer did not count.
import { readQuestion } from '@/lib/storage/read'
import { Notice } from '../ui/Notice'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import type { Uncounted } from './useAnswer'

export function UncountedNotice(props: { uncounted: Uncounted }) {
  const t = useText()
  const { uncounted } = props
  if (uncounted.type === 'other version') {
    return (
      <Notice tone="caution" announce>
        {t('approval.changed')}
      </Notice>
    )
  }
  return (
    <Notice tone="danger" title={t('approval.answerFailed')} announce>
      {uncounted.type === 'failed' ? uncounted.reason : t('common.workerGone')}
    </Notice>
  )
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
