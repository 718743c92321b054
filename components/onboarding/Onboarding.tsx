// The set-up, page by page. The words live in this component's state and nowhere else; leaving the page forgets them.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { sendCommand } from '../command'
import { BroughtCard } from '../import/BroughtCard'
import type { Brought } from '../import/brought'
import { ImportPanel } from '../import/ImportPanel'
import { WhereToLook } from '../import/WhereToLook'
import { Button } from '../ui/Button'
import { useText } from '../ui/useText'
import { BackupQuiz } from './BackupQuiz'
import { ChooseEndpoints } from './ChooseEndpoints'
import { ChooseLength, type NewLength } from './ChooseLength'
import { ChooseMark } from './ChooseMark'
import { ChoosePassword } from './ChoosePassword'
import { chooseQuiz, diceFrom, type QuizQuestion } from './chooseQuiz'
import { Done } from './Done'
import { FoundAccount } from './FoundAccount'
import { OnboardingFrame } from './OnboardingFrame'
import { type MadeVault, onboardingSteps } from './onboardingSteps'
import type { CheckedPhrase, PhraseEntry } from './PhraseForm'
import { RestoreFile } from './RestoreFile'
import { RestorePhrase } from './RestorePhrase'
import { useMakeVault } from './useMakeVault'
import { Welcome } from './Welcome'
import { WriteDown } from './WriteDown'

type Page =
  | { at: 'welcome' }
  | { at: 'length'; wordCount: NewLength }
  | { at: 'new password'; wordCount: NewLength }
  | { at: 'write'; words: string[]; address: Address }
  | { at: 'quiz'; words: string[]; address: Address; quiz: QuizQuestion[] }
  | { at: 'words'; entry: PhraseEntry }
  | { at: 'found'; checked: CheckedPhrase }
  | { at: 'restore password'; checked: CheckedPhrase }
  | { at: 'bring' }
  | { at: 'brought'; brought: Brought }
  | { at: 'bring password'; brought: Brought }
  | { at: 'file' }
  | { at: 'file password'; file: Uint8Array<ArrayBuffer>; password: string }
  | ({ at: 'mark' | 'endpoints' | 'done'; address: Address } & MadeVault)

/**
 * `onDone` leaves the set-up; by then there is a vault and it is unlocked. With `afterDamage` it restores in that way,
 * and may take the place of a damaged vault; going back then leaves it too.
 */
export function Onboarding(props: { afterDamage?: 'file' | 'phrase'; onDone: () => void }) {
  const t = useText()
  const afterDamage = props.afterDamage !== undefined
  const [page, setPage] = useState<Page>(() =>
    props.afterDamage === undefined
      ? { at: 'welcome' }
      : props.afterDamage === 'file'
        ? { at: 'file' }
        : { at: 'words', entry: { words: [] } },
  )
  const start = () => (afterDamage ? props.onDone() : setPage({ at: 'welcome' }))
  useWarningBeforeLeaving(page.at === 'write' || page.at === 'quiz')

  const steps = onboardingSteps(t)
  const vault = useMakeVault({
    afterDamage,
    onCreated: (words, address) => setPage({ at: 'write', words, address }),
    onRestored: (how, address) => setPage({ at: 'mark', how, address, checked: true }),
  })

  switch (page.at) {
    case 'welcome':
      return (
        <Welcome
          onCreate={() => setPage({ at: 'length', wordCount: 12 })}
          onRestore={() => setPage({ at: 'words', entry: { words: [] } })}
          onBring={() => setPage({ at: 'bring' })}
          onFile={() => setPage({ at: 'file' })}
        />
      )
    case 'length':
      return (
        <ChooseLength
          steps={steps.create(0)}
          start={page.wordCount}
          onBack={() => setPage({ at: 'welcome' })}
          onChosen={(wordCount) => setPage({ at: 'new password', wordCount })}
        />
      )
    case 'new password':
      return (
        <ChoosePassword
          steps={steps.create(1)}
          submit={t('onboarding.password.create')}
          onBack={() => setPage({ at: 'length', wordCount: page.wordCount })}
          onSubmit={(password) => vault.create(page.wordCount, password)}
        />
      )
    case 'write':
      return (
        <WriteDown
          steps={steps.create(2)}
          words={page.words}
          onWritten={() =>
            setPage({ ...page, at: 'quiz', quiz: chooseQuiz(page.words, diceFrom(randomByte)) })
          }
        />
      )
    case 'quiz':
      return (
        <BackupQuiz
          steps={steps.create(3)}
          words={page.words}
          quiz={page.quiz}
          onBack={() => setPage({ at: 'write', words: page.words, address: page.address })}
          onPassed={() => {
            // Should this fail, the dashboard goes on reminding of the check: nothing is lost.
            void sendCommand('markBackedUp', {}).catch(() => {})
            setPage({ at: 'mark', how: 'created', address: page.address, checked: true })
          }}
          onPostponed={() => setPage({ at: 'mark', how: 'created', address: page.address, checked: false })}
        />
      )
    case 'words':
      return (
        <RestorePhrase
          steps={steps.restore(0)}
          start={page.entry}
          onBack={start}
          onValid={(checked) => setPage({ at: 'found', checked })}
        />
      )
    case 'found':
      return (
        <FoundAccount
          steps={steps.restore(1)}
          address={page.checked.firstAddress}
          onBack={() => setPage({ at: 'words', entry: page.checked.entry })}
          onContinue={() => setPage({ ...page, at: 'restore password' })}
        />
      )
    case 'restore password':
      return (
        <ChoosePassword
          steps={steps.restore(2)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ ...page, at: 'found' })}
          onSubmit={(password) =>
            vault.restore({ source: { type: 'phrase', ...page.checked.entry } }, password)
          }
        />
      )
    case 'bring':
      return (
        <OnboardingFrame
          title={t('sources.title')}
          lead={t('sources.lead')}
          steps={steps.bring(0)}
          onBack={() => setPage({ at: 'welcome' })}
        >
          <ImportPanel accounts={[]} onBrought={(brought) => setPage({ at: 'brought', brought })} />
          <WhereToLook />
        </OnboardingFrame>
      )
    case 'brought':
      return (
        <OnboardingFrame
          title={t('sources.found.title')}
          lead={t('sources.found.lead')}
          steps={steps.bring(1)}
          onBack={() => setPage({ at: 'bring' })}
        >
          <BroughtCard brought={page.brought} />
          <div className="flex flex-col gap-3 sm:flex-row-reverse">
            <Button variant="primary" fullWidth onClick={() => setPage({ ...page, at: 'bring password' })}>
              {t('onboarding.found.yes')}
            </Button>
            <Button fullWidth onClick={() => setPage({ at: 'bring' })}>
              {t('sources.found.back')}
            </Button>
          </div>
        </OnboardingFrame>
      )
    case 'bring password':
      return (
        <ChoosePassword
          steps={steps.bring(2)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ ...page, at: 'brought' })}
          onSubmit={(password) => vault.restore(page.brought, password)}
        />
      )
    case 'file':
      return (
        <RestoreFile
          steps={steps.fromFile(0)}
          onBack={start}
          onOpened={({ file, password }) => setPage({ at: 'file password', file, password })}
        />
      )
    case 'file password':
      return (
        <ChoosePassword
          steps={steps.fromFile(1)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ at: 'file' })}
          onSubmit={(password) => vault.restoreFile(page.file, page.password, password)}
        />
      )
    case 'mark':
      return <ChooseMark steps={steps.last(page, 0)} onDone={() => setPage({ ...page, at: 'endpoints' })} />
    case 'endpoints':
      return <ChooseEndpoints steps={steps.last(page, 1)} onDone={() => setPage({ ...page, at: 'done' })} />
    case 'done':
      return (
        <Done
          steps={steps.last(page, 2)}
          title={page.how === 'created' ? t('onboarding.done.created') : t('onboarding.done.restored')}
          address={page.address}
          checked={page.checked}
          onOpen={props.onDone}
        />
      )
  }
}

/** While the new words are in sight of the user, the browser asks before the page is closed or reloaded. */
function useWarningBeforeLeaving(active: boolean): void {
  useEffect(() => {
    if (!active) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [active])
}

function randomByte(): number {
  return crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
}
