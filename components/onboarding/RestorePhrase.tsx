// Restoring from a phrase: a page of the set-up around the form.
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'
import { type CheckedPhrase, type PhraseEntry, PhraseForm } from './PhraseForm'

/** `start` is what was entered before, when the user comes back. */
export function RestorePhrase(props: {
  steps: Steps
  start: PhraseEntry
  onBack: () => void
  onValid: (checked: CheckedPhrase) => void
}) {
  const t = useText()
  return (
    <OnboardingFrame
      title={t('onboarding.restore.title')}
      lead={t('onboarding.restore.lead')}
      steps={props.steps}
      onBack={props.onBack}
    >
      <PhraseForm start={props.start} submit={t('onboarding.restore.check')} focus onValid={props.onValid} />
    </OnboardingFrame>
  )
}
