// The set-up, page by page. The words live in this component's state and nowhere else; leaving the page forgets them.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import type { CommandResult } from '@/lib/messages/commands'
import { backupSentence } from '../backup/backupSentence'
import { sendCommand } from '../command'
import { useText } from '../ui/useText'
import { BackupQuiz } from './BackupQuiz'
import { ChooseLength } from './ChooseLength'
import { ChooseMark } from './ChooseMark'
import { ChoosePassword } from './ChoosePassword'
import { chooseQuiz, diceFrom, type QuizQuestion } from './chooseQuiz'
import { Done } from './Done'
import { FoundAccount } from './FoundAccount'
import type { Steps } from './OnboardingFrame'
import { passwordSentence } from './passwordSentence'
import { RestoreFile } from './RestoreFile'
import { RestorePhrase } from './RestorePhrase'
import type { PhraseLength } from './splitPhrase'
import { Welcome } from './Welcome'
import { WriteDown } from './WriteDown'

type Page =
  | { at: 'welcome' }
  | { at: 'length'; wordCount: PhraseLength }
  | { at: 'new password'; wordCount: PhraseLength }
  | { at: 'write'; words: string[]; address: Address }
  | { at: 'quiz'; words: string[]; address: Address; quiz: QuizQuestion[] }
  | { at: 'words'; words: string[] }
  | { at: 'found'; words: string[]; firstAddress: Address }
  | { at: 'restore password'; words: string[]; firstAddress: Address }
  | { at: 'file' }
  | { at: 'file password'; file: Uint8Array<ArrayBuffer>; password: string }
  | {
      at: 'mark' | 'done'
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
        : { at: 'words', words: [] },
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
    ],
  })
  const restore = (at: number): Steps => ({
    at,
    names: [
      t('onboarding.steps.restore.words'),
      t('onboarding.steps.restore.found'),
      t('onboarding.steps.password'),
      t('mark.step'),
    ],
  })
  const fromFile = (at: number): Steps => ({
    at,
    names: [t('backup.restore.step'), t('onboarding.steps.password'), t('mark.step')],
  })
  /** The mark is the last step; one further, all is done. */
  const lastSteps = (
    page: { how: 'created' | 'restored' | 'restored from a file'; checked: boolean },
    further: 0 | 1,
  ) => {
    if (page.how === 'created') return { ...create(4 + further), ...(page.checked ? {} : { putOff: 3 }) }
    return page.how === 'restored' ? restore(3 + further) : fromFile(2 + further)
  }
  const refusal = useRefusal()

  const createVault = async (wordCount: PhraseLength, password: string) => {
    try {
      const { words } = await sendCommand('generatePhrase', { wordCount })
      const accountName = t('onboarding.firstAccount')
      const answer = await sendCommand('createVault', { words, accountName, backedUp: false }, password)
      if (answer.type !== 'created') return refusal(answer)
      setPage({ at: 'write', words, address: answer.address })
    } catch (error) {
      return failed(error)
    }
  }
  const restoreVault = async (words: string[], password: string) => {
    try {
      const accountName = t('onboarding.firstAccount')
      const answer = await sendCommand(
        'createVault',
        { words, accountName, backedUp: true, afterDamage },
        password,
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
          onRestore={() => setPage({ at: 'words', words: [] })}
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
          start={page.words}
          onBack={start}
          onValid={(words, firstAddress) => setPage({ at: 'found', words, firstAddress })}
        />
      )
    case 'found':
      return (
        <FoundAccount
          steps={restore(1)}
          address={page.firstAddress}
          onBack={() => setPage({ at: 'words', words: page.words })}
          onContinue={() => setPage({ ...page, at: 'restore password' })}
        />
      )
    case 'restore password':
      return (
        <ChoosePassword
          steps={restore(2)}
          submit={t('onboarding.password.restore')}
          onBack={() => setPage({ ...page, at: 'found' })}
          onSubmit={(password) => restoreVault(page.words, password)}
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
      return <ChooseMark steps={lastSteps(page, 0)} onDone={() => setPage({ ...page, at: 'done' })} />
    case 'done':
      return (
        <Done
          steps={lastSteps(page, 1)}
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
      case 'wrong length':
        return t('onboarding.restore.wrongLength', { count: answer.count })
      case 'unknown word':
        return t('onboarding.restore.unknown', { word: answer.word, place: answer.place })
      case 'wrong checksum':
        return t('onboarding.restore.checksum')
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
