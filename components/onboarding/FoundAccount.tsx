// Before a phrase is taken: the first account it leads to, to be recognised.
import type { Address } from '@/lib/base/address'
import { AddressView } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

export function FoundAccount(props: {
  steps: Steps
  address: Address
  onBack: () => void
  onContinue: () => void
}) {
  const t = useText()
  return (
    <OnboardingFrame
      title={t('onboarding.found.title')}
      lead={t('onboarding.found.lead')}
      steps={props.steps}
      onBack={props.onBack}
    >
      <section
        aria-label={t('onboarding.found.address')}
        className="rounded-card border border-line bg-surface p-5 shadow-lift"
      >
        <AddressView address={props.address} form="full" blockie />
      </section>
      <p className="text-pretty text-faint">{t('onboarding.found.other')}</p>
      <div className="flex flex-col gap-3 sm:flex-row-reverse">
        <Button variant="primary" fullWidth onClick={props.onContinue}>
          {t('onboarding.found.yes')}
        </Button>
        <Button fullWidth onClick={props.onBack}>
          {t('onboarding.found.no')}
        </Button>
      </div>
    </OnboardingFrame>
  )
}
