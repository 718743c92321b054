// Shows the new phrase, to be written on paper. The words are in the document only while they are shown.
import { Eye, EyeOff, type LucideIcon, PenLine, ShieldAlert, TimerOff } from 'lucide-react'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'
import { useAway } from './useAway'

/** Hidden at first, and whenever the window is left. The words can't be selected, copied or dragged. */
export function WriteDown(props: { steps: Steps; words: readonly string[]; onWritten: () => void }) {
  const t = useText()
  const [wanted, setWanted] = useState(false)
  const [seen, setSeen] = useState(false)
  const away = useAway()
  const shown = wanted && !away
  return (
    <OnboardingFrame
      title={t('onboarding.write.title')}
      lead={t('onboarding.write.lead')}
      steps={props.steps}
    >
      <ul className="flex flex-col gap-2.5 rounded-card bg-caution-soft px-4 py-3.5 text-caution-ink">
        <Warning icon={PenLine}>{t('onboarding.write.rule.paper')}</Warning>
        <Warning icon={ShieldAlert}>{t('onboarding.write.rule.nobody')}</Warning>
        <Warning icon={TimerOff}>{t('onboarding.write.rule.once')}</Warning>
      </ul>
      <div className="relative rounded-card border border-line bg-surface p-3 shadow-lift">
        <ol
          aria-label={t('onboarding.write.list')}
          aria-hidden={!shown}
          onCopy={refuse}
          onCut={refuse}
          onDragStart={refuse}
          onContextMenu={refuse}
          className="grid grid-cols-2 gap-2 select-none sm:grid-cols-3"
        >
          {props.words.map((word, place) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice; its place is what it is.
              key={place}
              className="flex min-h-11 items-center gap-2.5 rounded-control bg-sunken px-3"
            >
              <span className="w-5 shrink-0 text-right text-sm text-faint">{place + 1}</span>
              {shown ? (
                <span className="min-w-0 font-mono text-lg font-semibold break-all" translate="no">
                  {word}
                </span>
              ) : (
                <span aria-hidden className="h-2.5 w-16 rounded-full bg-line" />
              )}
            </li>
          ))}
        </ol>
        {!shown && (
          <div className="absolute inset-0 flex flex-col items-center justify-center gap-3.5 rounded-card bg-surface/85 p-5 text-center">
            <p className="max-w-72 text-pretty font-medium text-soft">
              {wanted ? t('onboarding.write.away') : t('onboarding.write.hidden')}
            </p>
            {!wanted && (
              <Button
                variant="primary"
                icon={Eye}
                onClick={() => {
                  setWanted(true)
                  setSeen(true)
                }}
              >
                {t('onboarding.write.show')}
              </Button>
            )}
          </div>
        )}
      </div>
      <div className="flex flex-wrap gap-3">
        {wanted && (
          <Button icon={EyeOff} onClick={() => setWanted(false)}>
            {t('onboarding.write.hide')}
          </Button>
        )}
        <div className="min-w-52 flex-1">
          <Button variant="primary" fullWidth disabled={!seen} onClick={props.onWritten}>
            {t('onboarding.write.continue')}
          </Button>
        </div>
      </div>
    </OnboardingFrame>
  )
}

function refuse(event: SyntheticEvent): void {
  event.preventDefault()
}

function Warning(props: { icon: LucideIcon; children: string }) {
  const { icon: Icon } = props
  return (
    <li className="flex gap-3">
      <Icon aria-hidden size={18} className="mt-0.5 shrink-0" />
      <span className="text-pretty">{props.children}</span>
    </li>
  )
}
