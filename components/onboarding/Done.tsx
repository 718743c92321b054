// The end of the set-up: the first account, and what to do next.
import { FlaskConical, type LucideIcon, Pin } from 'lucide-react'
import type { Address } from '@/lib/base/address'
import { OwnMarkView } from '../mark/OwnMarkView'
import { AddressView } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { FreshLists } from './FreshLists'
import { OnboardingFrame, type Steps } from './OnboardingFrame'

export function Done(props: {
  steps: Steps
  title: string
  address: Address
  /** The written phrase was checked, or came from the user in the first place. */
  checked: boolean
  onOpen: () => void
}) {
  const t = useText()
  return (
    <OnboardingFrame title={props.title} steps={props.steps}>
      <section
        aria-label={t('onboarding.done.address')}
        className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-lift"
      >
        <h2 className="text-sm font-semibold text-soft">{t('onboarding.done.address')}</h2>
        <AddressView address={props.address} form="full" blockie copy />
      </section>
      <Card as="div">
        <OwnMarkView form="card" />
      </Card>
      {!props.checked && <Notice tone="caution">{t('onboarding.done.unchecked')}</Notice>}
      <ul className="flex flex-col gap-5">
        <Next icon={Pin} title={t('onboarding.done.pin.title')}>
          {t('onboarding.done.pin.text')}
        </Next>
        <Next icon={FlaskConical} title={t('onboarding.done.try.title')}>
          {t('onboarding.done.try.text')}
        </Next>
      </ul>
      <FreshLists />
      <Button variant="primary" fullWidth onClick={props.onOpen}>
        {t('onboarding.done.open')}
      </Button>
    </OnboardingFrame>
  )
}

function Next(props: { icon: LucideIcon; title: string; children: string }) {
  const { icon: Icon } = props
  return (
    <li className="flex gap-4">
      <span className="grid size-10 shrink-0 place-items-center rounded-control bg-brand-soft text-brand-ink">
        <Icon aria-hidden size={19} />
      </span>
      <div className="flex flex-col gap-0.5">
        <h2 className="text-lg font-semibold">{props.title}</h2>
        <p className="text-pretty text-soft">{props.children}</p>
      </div>
    </li>
  )
}
