// What would change for the account, as a simulation found it; what could not be found out is said in its place.
import { plainText } from '@/lib/base/visibleText'
import type { NotSimulated, Simulated, SimulationState } from '@/lib/safety/simulation/simulation'
import { AddressView } from '../../ui/AddressView'
import { Card } from '../../ui/Card'
import { HowKnownBadge } from '../../ui/HowKnownBadge'
import { Notice } from '../../ui/Notice'
import { useText } from '../../ui/useText'
import { Skeleton } from '../../ui/Waiting'
import { explorerOf } from '../AddressCard'
import { EffectsNote } from './EffectsNote'
import { EffectsPicture } from './EffectsPicture'
import type { EffectsContext } from './effectsContext'
import { OtherResults } from './OtherResults'

/** Nothing where the draft was made before there were simulations. */
export function EffectsCard(props: {
  simulation: SimulationState | undefined
  context: EffectsContext
  /** That it would fail stands among the findings already. */
  failureSaid?: boolean
}) {
  const { simulation, context } = props
  if (simulation === undefined) return null
  if (simulation.type === 'pending') return <EffectsSkeleton />
  if (simulation.type === 'not simulated') return <NotSimulatedNotice simulation={simulation} />
  const fails = simulation.outcome.type === 'fails'
  if (fails && props.failureSaid && !simulation.earlier && !simulation.contradicted) return null
  return (
    <SimulatedEffects simulation={simulation} context={context} failureSaid={props.failureSaid ?? false} />
  )
}

function SimulatedEffects(props: { simulation: Simulated; context: EffectsContext; failureSaid: boolean }) {
  const t = useText()
  const { simulation, context } = props
  const { outcome, changes, unread } = simulation
  if (outcome.type === 'fails') {
    const reason = plainText(outcome.reason, 200).text
    return (
      <>
        {!props.failureSaid && (
          <Notice tone="danger" announce>
            {reason === '' ? t('effects.failsPlain') : t('effects.fails', { reason })}
          </Notice>
        )}
        <OtherResults simulation={simulation} context={context} />
      </>
    )
  }
  return (
    <section aria-label={t('effects.title')}>
      <Card as="div" title={t('effects.title')} aside={<HowKnownBadge known={simulation.known} />}>
        <div className="flex flex-col gap-3">
          {changes.length === 0 && unread.length === 0 ? (
            <p className="text-sm text-soft">{t('effects.none')}</p>
          ) : (
            <EffectsPicture changes={changes} context={context} />
          )}
          {unread.length > 0 && (
            <div className="flex flex-col gap-2 rounded-control bg-caution-soft px-3 py-2.5 text-sm text-caution-ink">
              <p>{t('effects.unread')}</p>
              {unread.map((address) => (
                <AddressView
                  key={address}
                  address={address}
                  form="short"
                  explorer={explorerOf(context.network)}
                  copy
                />
              ))}
            </div>
          )}
          {simulation.more && <p className="text-xs text-caution-ink">{t('effects.more')}</p>}
          <OtherResults simulation={simulation} context={context} />
          <EffectsNote simulation={simulation} />
        </div>
      </Card>
    </section>
  )
}

function NotSimulatedNotice(props: { simulation: NotSimulated }) {
  const t = useText()
  const { why, reason } = props.simulation
  switch (why) {
    case 'not offered':
      return (
        <Notice tone="caution" title={t('effects.notOffered')}>
          {t('effects.notOffered.text')}
        </Notice>
      )
    case 'no answer in time':
      return (
        <Notice tone="caution" title={t('effects.noTime')}>
          {t('effects.noTime.text')}
        </Notice>
      )
    case 'failed':
      return (
        <Notice tone="caution" title={t('effects.failed')}>
          {t('effects.failed.text', { reason: plainText(reason, 200).text })}
        </Notice>
      )
  }
}

/** Of the size of what comes in most cases. */
export function EffectsSkeleton() {
  const t = useText()
  return (
    <Card title={t('effects.title')}>
      <div className="flex flex-col gap-3" role="status" aria-label={t('effects.pending')}>
        <div className="flex items-center gap-3">
          <Skeleton width="2rem" height="2rem" />
          <div className="flex flex-1 flex-col gap-2">
            <Skeleton width="4rem" height="0.6rem" />
            <Skeleton width="60%" height="1.2rem" />
          </div>
        </div>
        <p className="text-xs text-faint">{t('effects.pending')}</p>
      </div>
    </Card>
  )
}
