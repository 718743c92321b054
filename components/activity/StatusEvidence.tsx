// What a status rests on, where a word is not enough: the block that left, the transaction that took its place.
import type { Activity } from '@/lib/storage/read'
import { HashLink } from '../ui/AddressView'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { statusWords } from './statusWords'

/** Nothing where the word is enough. */
export function StatusEvidence(props: { activity: Activity; explorer: string | undefined }) {
  const t = useText()
  const { status } = props.activity
  const { explorer } = props
  const { why } = statusWords(status)
  if (status.type === 'outbid' || status.type === 'replaced') {
    const { by } = status
    return (
      <Notice tone={status.how === 'different content' ? 'danger' : 'caution'}>
        <div className="flex flex-col gap-1.5">
          {why && !('reason' in why) && <p>{t(why.key)}</p>}
          {by ? (
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-semibold">
                {t(status.type === 'outbid' ? 'activity.outbidBy' : 'activity.replacedBy')}
              </span>
              <HashLink hash={by.hash} explorer={explorer} copy />
            </p>
          ) : (
            <p>{t('activity.searching')}</p>
          )}
        </div>
      </Notice>
    )
  }
  if (!('out' in status) || !status.out) return null
  const { number, hash, instead } = status.out
  return (
    <Notice tone="caution" title={t('status.pendingAgain')}>
      <div className="flex flex-col gap-1.5">
        <p>{t('activity.out.text', { block: number.toString() })}</p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          <dt>{t('activity.out.was')}</dt>
          <dd>
            <HashLink hash={hash} explorer={explorer} kind="block" />
          </dd>
          {instead && (
            <>
              <dt>{t('activity.out.instead')}</dt>
              <dd>
                <HashLink hash={instead} explorer={explorer} kind="block" />
              </dd>
            </>
          )}
        </dl>
      </div>
    </Notice>
  )
}
