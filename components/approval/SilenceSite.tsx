// The way out for somebody whom a site does not leave alone: no to all it asked, and quiet for an hour.
import { BellOff } from 'lucide-react'
import { useState } from 'react'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import type { Insistence } from './insistence'
import type { SiteKey } from './siteKey'

/** Above the question: only where a site asks as nobody does who means well. */
export function BurstNotice(props: { insistence: Insistence }) {
  const t = useText()
  const { site, lately } = props.insistence
  return (
    <Notice tone="caution" announce action={<SilenceButton site={site} />}>
      {t('approval.silence.burst', { count: lately, host: hostOf(site.origin) })}
    </Notice>
  )
}

/** Below the question: nothing is said against the site, but all it asks can be answered together. */
export function SilenceOffer(props: { insistence: Insistence }) {
  const t = useText()
  const { site, waiting } = props.insistence
  return (
    <div className="flex flex-col items-start gap-1.5 border-t border-line pt-3 text-sm text-soft">
      {waiting > 1 && <p>{t('approval.silence.waiting', { count: waiting, host: hostOf(site.origin) })}</p>}
      <SilenceButton site={site} />
    </div>
  )
}

/** `quiet` where nothing speaks against the site. */
export function SilenceButton(props: { site: SiteKey; quiet?: boolean; onSilenced?: () => void }) {
  const t = useText()
  const [state, setState] = useState<'ready' | 'sending' | 'failed'>('ready')
  const silence = async () => {
    setState('sending')
    try {
      await sendCommand('silenceSite', { ...props.site })
      setState('ready')
      props.onSilenced?.()
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="flex flex-col items-start gap-1">
      <Button
        size="small"
        variant={props.quiet ? 'ghost' : 'secondary'}
        icon={BellOff}
        loading={state === 'sending'}
        title={t('approval.silence.hint', { host: hostOf(props.site.origin) })}
        onClick={() => void silence()}
      >
        {t('approval.silence.button')}
      </Button>
      {state === 'failed' && (
        <p role="alert" className="text-sm text-danger-ink">
          {t('common.workerGone')}
        </p>
      )}
    </div>
  )
}

/** With its port; the whole origin stands above. */
function hostOf(origin: string): string {
  try {
    return new URL(origin).host
  } catch {
    return origin
  }
}
