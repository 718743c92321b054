// Who asks: the whole origin, as the browser reports it, and whatever should be known about it.
import { Globe } from 'lucide-react'
import type { Asker } from '@/lib/requests/approvals/question'
import { Mark } from '../ui/Mark'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { readSiteOrigin } from './siteOrigin'

/** Never cut: a long origin wraps. The host is what counts, so it is the strongest. */
export function OriginText(props: { origin: string }) {
  const origin = readSiteOrigin(props.origin)
  if (!origin) return <span className="break-all">{props.origin}</span>
  return (
    <span className="break-all text-faint">
      {origin.scheme}://
      <strong className="font-semibold text-ink">{origin.host}</strong>
      {origin.port}
    </span>
  )
}

/** What is odd about an origin, if anything. */
export function OriginNotes(props: { origin: string }) {
  const t = useText()
  const origin = readSiteOrigin(props.origin)
  if (!origin) return null
  return (
    <>
      {origin.decodedHost !== undefined && (
        <Notice tone="caution" title={t('approval.asker.decoded', { host: origin.decodedHost })}>
          {t('approval.asker.decodedCaution')}
        </Notice>
      )}
      {!origin.encrypted && !origin.loopback && (
        <Notice tone="danger">{t('approval.asker.notEncrypted')}</Notice>
      )}
    </>
  )
}

/** One line for a page's own request, two where a frame of another site asks inside it. */
export function AskerView(props: { asker: Asker }) {
  const t = useText()
  const { asker } = props
  if (asker.type === 'wallet') {
    return (
      <div className="flex items-center gap-2.5 text-sm text-soft">
        <Mark size={20} />
        {t('approval.asker.wallet')}
      </div>
    )
  }
  const framed = asker.origin !== asker.topOrigin
  return (
    <div className="flex items-start gap-2.5">
      <span className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft text-brand-ink">
        <Globe aria-hidden size={17} />
      </span>
      <div className="flex min-w-0 flex-col text-sm">
        <span className="text-xs text-faint">
          {framed ? t('approval.asker.frame') : t('approval.asker.site')}
        </span>
        <OriginText origin={asker.origin} />
        {framed && (
          <>
            <span className="mt-1 text-xs text-faint">{t('approval.asker.topPage')}</span>
            <OriginText origin={asker.topOrigin} />
          </>
        )}
        {readSiteOrigin(asker.origin)?.loopback && (
          <span className="text-xs text-faint">{t('approval.asker.loopback')}</span>
        )}
      </div>
    </div>
  )
}

/** What should be known about who asks before anything else is read. */
export function AskerNotes(props: { asker: Asker }) {
  const t = useText()
  const { asker } = props
  if (asker.type === 'wallet') return null
  const framed = asker.origin !== asker.topOrigin
  return (
    <>
      <OriginNotes origin={asker.origin} />
      {framed && <OriginNotes origin={asker.topOrigin} />}
      {framed && <Notice tone="caution">{t('approval.asker.twoSites')}</Notice>}
    </>
  )
}
