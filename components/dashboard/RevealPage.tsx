// Shows a recovery phrase or a private key again: what it means first, then the password, then only while pressed.
import { KeyRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { readAccounts, readReveals } from '@/lib/storage/read'
import { RevealForm } from '../reveal/RevealForm'
import { RevealLog, Shown } from '../reveal/RevealLog'
import { choiceId, type RevealChoice, revealChoices, timesShown } from '../reveal/revealChoices'
import { SecretPanel } from '../reveal/SecretPanel'
import { useChoiceName } from '../reveal/useChoiceName'
import { useSecret } from '../reveal/useSecret'
import { AddressView } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { EmptyState } from '../ui/EmptyState'
import { Field } from '../ui/Field'
import { Notice } from '../ui/Notice'
import { Select } from '../ui/Select'
import { useLiveValue, useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { Skeleton } from '../ui/Waiting'
import { PageTitle } from './PageTitle'

export function RevealPage() {
  const t = useText()
  const nameOf = useChoiceName()
  const accounts = useSharedValue(readAccounts)
  const reveals = useLiveValue(readReveals, [])
  const [chosenId, setChosenId] = useState<string>()
  const [step, setStep] = useState<'warning' | 'password'>('warning')
  const secret = useSecret()
  const choices = accounts && revealChoices(accounts)
  const chosen = choices?.find((choice) => choiceId(choice) === chosenId) ?? choices?.[0]
  const close = () => {
    secret.close()
    setStep('warning')
  }

  return (
    <>
      <PageTitle title={t('reveal.title')} lead={t('reveal.lead')} />
      {!choices || !reveals ? (
        <Skeleton height="16rem" />
      ) : !chosen ? (
        <EmptyState icon={KeyRound} title={t('reveal.nothing')} />
      ) : (
        <>
          <Card as="div">
            <div className="flex flex-col gap-5">
              {secret.parts ? (
                <Open choice={chosen} name={nameOf(chosen)} onClose={close}>
                  <SecretPanel parts={secret.parts} label={nameOf(chosen)} onHeld={secret.keepOpen} />
                </Open>
              ) : (
                <>
                  {secret.ranOut && <Notice tone="info">{t('reveal.closed')}</Notice>}
                  <Field label={t('reveal.what')} hint={<Shown {...timesShown(reveals, chosen)} />}>
                    <Select
                      value={choiceId(chosen)}
                      onChange={(id) => {
                        setChosenId(id)
                        setStep('warning')
                      }}
                      options={choices.map((choice) => ({ value: choiceId(choice), label: nameOf(choice) }))}
                    />
                  </Field>
                  <Warning choice={chosen} />
                  {step === 'warning' ? (
                    <Button variant="danger" onClick={() => setStep('password')}>
                      {t('reveal.understood')}
                    </Button>
                  ) : (
                    <RevealForm choice={chosen} onParts={secret.open} />
                  )}
                </>
              )}
            </div>
          </Card>
          <RevealLog reveals={reveals} choices={choices} />
        </>
      )}
    </>
  )
}

function Warning(props: { choice: RevealChoice }) {
  const t = useText()
  return (
    <Notice tone="danger" title={t('reveal.warning.title')}>
      <ul className="flex list-disc flex-col gap-1.5 pl-4 text-pretty">
        <li>{t(props.choice.type === 'secret' ? 'reveal.warning.phrase' : 'reveal.warning.key')}</li>
        <li>{t('reveal.warning.support')}</li>
        <li>{t('reveal.warning.look')}</li>
      </ul>
    </Notice>
  )
}

/** Around the opened secret: what it is, whose it is, and the way out. */
function Open(props: { choice: RevealChoice; name: string; children: ReactNode; onClose: () => void }) {
  const t = useText()
  const { choice } = props
  return (
    <>
      <div className="flex flex-col gap-1.5">
        <h2 className="text-xl font-semibold">{props.name}</h2>
        <p className="text-pretty text-soft">{t('reveal.panel.text')}</p>
      </div>
      {choice.type === 'key' && (
        <AddressView address={choice.address} name={choice.account.name} form="full" blockie copy />
      )}
      {props.children}
      <Button onClick={props.onClose}>{t('reveal.done')}</Button>
    </>
  )
}
