// Sites that may ask nothing for a while, and the way to let them ask again.
import { Bell, BellOff } from 'lucide-react'
import { readSilences } from '@/lib/storage/read/insistence'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { useNow } from '../ui/RelativeTime'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { OriginText } from './OriginText'

export function SilentSites() {
  const t = useText()
  const deed = useDeed()
  const now = useNow(20_000)
  const silences = useLiveValue(() => readSilences(Date.now()), [now])
  if (!silences || silences.length === 0) return null
  return (
    <section className="flex flex-col gap-3">
      <div className="flex flex-col gap-1">
        <h2 className="flex items-center gap-2 text-lg font-semibold">
          <BellOff aria-hidden size={18} className="shrink-0 text-soft" />
          {t('dashboard.silences.title')}
        </h2>
        <p className="text-sm text-soft">{t('dashboard.silences.lead')}</p>
      </div>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-lift">
        {silences.map(({ origin, topOrigin, until }) => (
          <li
            key={`${origin} ${topOrigin}`}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4 sm:px-5"
          >
            <div className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5">
              <p>
                <OriginText origin={origin} />
              </p>
              {topOrigin !== origin && (
                <p className="text-sm break-all text-caution-ink">
                  {t('dashboard.sites.frame', { origin: topOrigin })}
                </p>
              )}
              <p className="text-sm text-faint">
                {t('dashboard.silences.left', { count: Math.max(1, Math.ceil((until - now) / 60_000)) })}
              </p>
            </div>
            <Button
              size="small"
              icon={Bell}
              aria-label={t('dashboard.silences.liftNamed', { origin })}
              onClick={() =>
                void deed(
                  () => sendCommand('liftSilence', { origin, topOrigin }),
                  t('dashboard.silences.lifted', { origin }),
                )
              }
            >
              {t('dashboard.silences.lift')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
