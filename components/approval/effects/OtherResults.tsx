// Results that stand beside the one that counts: what was shown before, what another block or another endpoint makes of it.
import type { ReactNode } from 'react'
import { plainText } from '@/lib/base/visibleText'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { Effects, Simulated } from '@/lib/safety/simulation/simulation'
import { useLanguage, useText } from '../../ui/useText'
import { EffectsPicture } from './EffectsPicture'
import type { EffectsContext } from './effectsContext'

export function OtherResults(props: { simulation: Simulated; context: EffectsContext }) {
  const t = useText()
  const language = useLanguage()
  const { context } = props
  const { earlier, otherBlock, contradicted } = props.simulation
  return (
    <>
      {earlier && (
        <OtherResult
          title={t('effects.earlier', { time: exactTimeText(earlier.at, language) })}
          effects={earlier}
          context={context}
        />
      )}
      {otherBlock?.type === 'differs' && (
        <OtherResult title={t('effects.otherBlock')} effects={otherBlock} context={context} />
      )}
      {contradicted && (
        <OtherResult
          title={t('effects.contradicted', { endpoint: hostOf(contradicted.endpoint) })}
          effects={contradicted}
          context={context}
        />
      )}
    </>
  )
}

function OtherResult(props: { title: string; effects: Effects; context: EffectsContext }) {
  const t = useText()
  const { outcome, changes } = props.effects
  return (
    <section
      aria-label={props.title}
      className="flex flex-col gap-2 rounded-control border border-caution-ink/25 bg-caution-soft/40 px-3 py-2.5"
    >
      <h3 className="text-xs font-semibold text-caution-ink">{props.title}</h3>
      {outcome.type === 'fails' ? (
        <Words>{t('effects.otherFails', { reason: plainText(outcome.reason, 200).text })}</Words>
      ) : changes.length === 0 ? (
        <Words>{t('effects.none')}</Words>
      ) : (
        <EffectsPicture changes={changes} context={props.context} small />
      )}
    </section>
  )
}

const Words = (props: { children: ReactNode }) => <p className="text-sm break-words">{props.children}</p>

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
