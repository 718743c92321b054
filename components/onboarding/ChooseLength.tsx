// Creating a wallet, first page: a phrase of 12 or of 24 words.
import { clsx } from 'clsx'
import { useState } from 'react'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

/** New phrases; the other lengths are only restored. */
const newLengths = [12, 24] as const
export type NewLength = (typeof newLengths)[number]

export function ChooseLength(props: {
  steps: Steps
  start: NewLength
  onBack: () => void
  onChosen: (length: NewLength) => void
}) {
  const t = useText()
  const [length, setLength] = useState<NewLength>(props.start)
  return (
    <OnboardingFrame
      title={t('onboarding.length.title')}
      lead={t('onboarding.length.lead')}
      steps={props.steps}
      onBack={props.onBack}
    >
      <form
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault()
          props.onChosen(length)
        }}
      >
        <fieldset className="grid gap-3 sm:grid-cols-2">
          <legend className="sr-only">{t('onboarding.length.title')}</legend>
          {newLengths.map((choice) => (
            <label
              key={choice}
              className={clsx(
                'relative flex cursor-pointer flex-col gap-3 rounded-card border bg-surface p-4 shadow-lift transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                choice === length ? 'border-brand ring-1 ring-brand' : 'border-line hover:border-edge',
              )}
            >
              <input
                type="radio"
                name="length"
                value={choice}
                checked={choice === length}
                onChange={() => setLength(choice)}
                aria-describedby={`length-${choice}`}
                aria-label={t(`onboarding.length.${choice}`)}
                className="sr-only"
              />
              <WordRows count={choice} chosen={choice === length} />
              <span className="text-lg font-semibold">{t(`onboarding.length.${choice}`)}</span>
              <span id={`length-${choice}`} className="text-pretty text-soft">
                {t(`onboarding.length.${choice}.hint`)}
              </span>
            </label>
          ))}
        </fieldset>
        <Button type="submit" variant="primary" fullWidth>
          {t('common.continue')}
        </Button>
      </form>
    </OnboardingFrame>
  )
}

/** The words as bars: twelve or twenty-four of them. */
function WordRows(props: { count: number; chosen: boolean }) {
  return (
    <span aria-hidden className="grid h-16 grid-cols-4 content-center gap-1.5">
      {Array.from({ length: props.count }, (_, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the bars stand still.
          key={place}
          className={clsx('h-1.5 rounded-full transition-colors', props.chosen ? 'bg-brand' : 'bg-line')}
        />
      ))}
    </span>
  )
}
