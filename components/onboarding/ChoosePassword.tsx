// The password that seals the vault, twice. How strong it is, is judged where it is stretched, not on this page.
import { clsx } from 'clsx'
import { Circle, CircleCheck } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { PasswordInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { OnboardingFrame, type Steps } from './OnboardingFrame'
import { StrengthMeter } from './StrengthMeter'

const shortest = 8

/** `onSubmit` answers a sentence when the password was refused, or undefined when the page has moved on. */
export function ChoosePassword(props: {
  steps: Steps
  submit: string
  onBack: () => void
  onSubmit: (password: string) => Promise<string | undefined>
}) {
  const t = useText()
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string>()
  const [working, setWorking] = useState(false)
  const [tried, setTried] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  // After a refusal the field takes the focus once it is no longer disabled.
  useEffect(() => {
    if (problem !== undefined && !working) first.current?.focus()
  }, [problem, working])
  // Only once the field is enabled again can it take the focus.
  useEffect(() => {
    if (problem !== undefined) first.current?.focus()
  }, [problem])
  const isLong = [...password].length >= shortest
  const isSame = password !== '' && password === again

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    setProblem(undefined)
    if (!isLong) return first.current?.focus()
    if (!isSame) return second.current?.focus()
    setWorking(true)
    const refused = await props.onSubmit(password)
    if (refused === undefined) return
    setProblem(refused)
    setWorking(false)
  }

  return (
    <OnboardingFrame
      title={t('onboarding.password.title')}
      lead={t('onboarding.password.lead')}
      steps={props.steps}
      onBack={working ? undefined : props.onBack}
    >
      <form className="flex flex-col gap-5" onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={t('onboarding.password.new')}
          hint={t('onboarding.password.tip')}
          error={problem ?? (tried && !isLong ? t('onboarding.password.tooShort') : undefined)}
          required
        >
          <PasswordInput
            ref={first}
            autoComplete="new-password"
            value={password}
            onChange={(text) => {
              setPassword(text)
              setProblem(undefined)
            }}
            disabled={working}
          />
        </Field>
        <StrengthMeter password={password} />
        <Field label={t('onboarding.password.repeat')} required>
          <PasswordInput
            ref={second}
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
            disabled={working}
          />
        </Field>
        <ul className="flex flex-wrap gap-x-6 gap-y-1.5">
          <Rule met={isLong}>{t('onboarding.password.rule.length')}</Rule>
          <Rule met={isSame}>{t('onboarding.password.rule.same')}</Rule>
        </ul>
        <Button type="submit" variant="primary" fullWidth loading={working}>
          {props.submit}
        </Button>
        <div aria-live="polite">
          {working && <Notice tone="info">{t('onboarding.password.working')}</Notice>}
        </div>
      </form>
    </OnboardingFrame>
  )
}

function Rule(props: { met: boolean; children: string }) {
  const t = useText()
  const Icon = props.met ? CircleCheck : Circle
  return (
    <li className={clsx('flex items-center gap-2', props.met ? 'text-success-ink' : 'text-soft')}>
      <Icon aria-hidden size={17} />
      {props.children}
      <span className="sr-only">
        ({props.met ? t('onboarding.password.met') : t('onboarding.password.unmet')})
      </span>
    </li>
  )
}
