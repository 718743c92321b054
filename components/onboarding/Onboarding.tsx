// The set-up, page by page. The words live in this component's state and nowhere else; leaving the page forgets them.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import type { CommandResult } from '@/lib/messages/commands'
import { backupSentence } from '../backup/backupSentence'
import { sendCommand } from '../command'
import { BroughtCard } from '../import/BroughtCard'
import type { Brought } from '../import/brought'
import { ImportPanel } from '../import/ImportPanel'
import { sourceSentence } from '../import/sourceSentence'
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
import { OnboardingFrame, type Steps } from './OnboardingFrame'
import type { CheckedPhrase, PhraseEntry } from './PhraseForm'
import { passwordSentence } from './passwordSentence'
import { RestoreFile } from './RestoreFile'
import { RestorePhrase } from './RestorePhrase'
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
  | {
      at: 'mark' | 'endpoints' | 'done'
      how: 'created' | 'restored' | 'restored from a file'
      address: Address
      checked: boolean
    }

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

  const create = (at: number): Steps => ({
    at,
    names: [
      t('onboarding.steps.create.length'),
      t('onboarding.steps.password'),
      t('onboarding.steps.create.write'),
      t('onboarding.steps.create.check'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  const restore = (at: number): Steps => ({
    at,
    names: [
      t('onboarding.steps.restore.words'),
      t('onboarding.steps.restore.found'),
      t('onboarding.steps.password'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  const fromFile = (at: number): Steps => ({
    at,
    names: [
      t('backup.restore.step'),
      t('onboarding.steps.password'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  const bring = (at: number): Steps => ({
    at,
    names: [
      t('sources.step.bring'),
      t('sources.step.found'),
      t('onboarding.steps.password'),
      t('mark.step'),
      t('endpoints.first.step'),
    ],
  })
  /** The mark, then the endpoints are the last steps; one further, all is done. */
  const lastSteps = (
    page: { how: 'created' | 'restored' | 'restored from a file'; checked: boolean },
    further: 0 | 1 | 2,
  ) => {
    if (page.how === 'created') return { ...create(4 + further), ...(page.checked ? {} : { putOff: 3 }) }
    return page.how === 'restored' ? restore(3 + further) : fromFile(2 + further)
  }
  const refusal = useRefusal()

  const createVault = async (wordCount: NewLength, password: string) => {
    try {
      const { words } = await sendCommand('generatePhrase', { wordCount })
      const accountName = t('onboarding.firstAccount')
      const answer = await sendCommand(
        'createVault',
        { source: { type: 'phrase', words }, accountName, backedUp: false },
        password,
      )
      if (answer.type !== 'created') return refusal(answer)
      setPage({ at: 'write', words, address: answer.address })
    } catch (error) {
      return failed(error)
    }
  }
  const restoreVault = async (brought: Pick<Brought, 'source' | 'filePassword'>, password: string) => {
    try {
      const accountName = t('onboarding.firstAccount')
      const answer = await sendCommand(
        'createVault',
        { source: brought.source, accountName, backedUp: true, afterDamage },
        password,
        ...(brought.filePassword === undefined ? [] : [brought.filePassword]),
      )
      if (answer.type !== 'created') return refusal(answer)
      setPage({ at: 'mark', how: 'restored', address: answer.address, checked: true })
    } catch (error) {
      return failed(error)
    }
  }
  const restoreFile = async (file: Uint8Array<ArrayBuffer>, filePassword: string, password: string) => {
    try {
      const accountName = t('onboarding.firstAccount')
      const params = { file, accountName, afterDamage }
      const answer = await sendCommand('restoreBackup', params, filePassword, password)
      if (answer.type === 'weak password') return passwordSentence(t, answer)
      if (answer.type === 'exists already') return t('onboarding.existsAlready')
      if (answer.type !== 'restored') return backupSentence(t, answer)
      setPage({ at: 'mark', how: 'restored from a file', address: answer.address, checked: true })
    } catch (error) {
      return failed(error)
    }
  }
  const failed = (error: unknown) =>
    t('onboarding.failed', { reason: error instanceof Error ? error.message : String(error) })

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
          steps={create(0)}
          start={page.wordCount}
          onBack={() => setPage({ at: 'welcome' })}
          onChosen={(wordCount) => setPage({ at: 'new password', wordCount })}
        />
      )
    case 'new password':
      return (
        <ChoosePassword
          steps={create(1)}
          submit={t('onboarding.password.create')}
          onBack={() => setPage({ at: 'length', wordCount: page.wordCount })}
          onSubmit={(password) => createVault(page.wordCount, password)}
        />
      )
    case 'write':
      return (
        <WriteDown
          steps={create(2)}
          words={page.words}
          onWritten={() =>
            setPage({ ...page, at: 'quiz', quiz: chooseQuiz(page.words, diceFrom(randomByte)) })
          }
        />
      )
    case 'quiz':
      return (
        <BackupQuiz
          steps={create(3)}
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
          steps={restore(0)}
          start={page.entry}
          onBack={start}
          onValid={(checked) => setPage({ at: 'found', checked })}
        />
      )
    case 'found':
      return (
        <FoundAccount
          steps={restore(1)}
          address={page.checked.firstAddress}
          onBack={() => setPage({ at: 'words', entry: page.checked.entry })}
          onContinue={() => setPage({ ...page, at: 'restore password' })}
        />
      )
    case 'restore password':
      return (
        <ChoosePassword
          steps={restore(2)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ ...page, at: 'found' })}
          onSubmit={(password) =>
            restoreVault({ source: { type: 'phrase', ...page.checked.entry } }, password)
          }
        />
      )
    case 'bring':
      return (
        <OnboardingFrame
          title={t('sources.title')}
          lead={t('sources.lead')}
          steps={bring(0)}
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
          steps={bring(1)}
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
          steps={bring(2)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ ...page, at: 'brought' })}
          onSubmit={(password) => restoreVault(page.brought, password)}
        />
      )
    case 'file':
      return (
        <RestoreFile
          steps={fromFile(0)}
          onBack={start}
          onOpened={({ file, password }) => setPage({ at: 'file password', file, password })}
        />
      )
    case 'file password':
      return (
        <ChoosePassword
          steps={fromFile(1)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ at: 'file' })}
          onSubmit={(password) => restoreFile(page.file, page.password, password)}
        />
      )
    case 'mark':
      return <ChooseMark steps={lastSteps(page, 0)} onDone={() => setPage({ ...page, at: 'endpoints' })} />
    case 'endpoints':
      return <ChooseEndpoints steps={lastSteps(page, 1)} onDone={() => setPage({ ...page, at: 'done' })} />
    case 'done':
      return (
        <Done
          steps={lastSteps(page, 2)}
          title={page.how === 'created' ? t('onboarding.done.created') : t('onboarding.done.restored')}
          address={page.address}
          checked={page.checked}
          onOpen={props.onDone}
        />
      )
  }
}

/** The sentence for an answer of createVault other than "created". */
function useRefusal() {
  const t = useText()
  return (answer: Exclude<CommandResult<'createVault'>, { type: 'created' }>): string => {
    switch (answer.type) {
      case 'weak password':
        return passwordSentence(t, answer)
      case 'exists already':
        return t('onboarding.existsAlready')
      default:
        return sourceSentence(t, answer)
    }
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
