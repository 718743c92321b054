// The window itself: which question is shown, the lock before it, and when to close.
import { useEffect, useState } from 'react'
import { readAccounts, readLock, readNetworks, readOpenQuestions, readSettings } from '@/lib/storage/read'
import { readQuestionsSince, readUnlockWaits } from '@/lib/storage/read/insistence'
import { sendCommand } from '../command'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { type Followed, followQuestions, nothingFollowed } from './followQuestions'
import { insistenceOf, latelyMs } from './insistence'
import { Prompt } from './Prompt'
import { type PromptControls, PromptHeader } from './PromptFrame'
import { BurstNotice, SilenceOffer } from './SilenceSite'
import { NothingToUnlock, UnlockToAnswer } from './UnlockToAnswer'
import { useAnswer } from './useAnswer'
import { UncountedNotice, VanishedNotice } from './WindowNotices'

/** Long enough for the next question of a site that asks one after the other, short enough to seem at once. */
const closeAfterMs = 300
/** A window that has shown no question yet was opened for one that may still be on its way. */
const closeUnusedAfterMs = 1500
/** Long enough to read why the question is gone. */
const closeAfterNoticeMs = 2500

const alone = { number: 1, total: 1 }

export function ApprovalWindow() {
  const t = useText()
  const open = useLiveValue(readOpenQuestions, [])
  const lock = useLiveValue(readLock, [])
  const accounts = useLiveValue(readAccounts, [])
  const networks = useLiveValue(readNetworks, [])
  const settings = useLiveValue(readSettings, [])
  const unlockWaits = useLiveValue(readUnlockWaits, [])
  const [followed, setFollowed] = useState<Followed>(nothingFollowed)
  const { answeredHere, sending, uncounted, answer } = useAnswer()

  // Wakes the worker and makes the lock row true; what is shown does not wait for it.
  useEffect(() => {
    sendCommand('walletState', {}).catch(() => undefined)
  }, [])
  useEffect(() => {
    document.title = t('approval.title')
  }, [t])

  const now = open ? followQuestions(followed, open, answeredHere) : followed
  if (now !== followed) setFollowed(now)
  const waiting = (open ?? []).filter(({ id }) => !answeredHere.has(id))
  const question = waiting.find(({ id }) => id === now.current)
  // Read again with each question, so that the minute moves on.
  const lately = useLiveValue(() => readQuestionsSince(Date.now() - latelyMs), [now.current])
  const insistence = question && insistenceOf(question.asker, waiting, lately ?? [], Date.now())
  const locked = lock?.type === 'locked'
  // A locked window without any question yet was opened by a site that only needs the wallet to be open.
  const onlyUnlocks = locked && now.over === 0
  const done = open !== undefined && lock !== undefined && question === undefined && !onlyUnlocks
  useCloseAfter(
    !done
      ? undefined
      : now.vanished !== undefined
        ? closeAfterNoticeMs
        : now.over > 0
          ? closeAfterMs
          : closeUnusedAfterMs,
  )

  if (!open || !accounts || !networks || !settings || !lock) return <Blank />
  if (lock.type === 'empty' || lock.type === 'damaged') return <NothingToUnlock state={lock} />
  const place = { number: now.over + 1, total: now.over + waiting.length }
  const reject = () => {
    if (question) answer(question, { type: 'rejected' })
    else window.close()
  }
  if (locked && !done) {
    return (
      <UnlockToAnswer
        waiting={waiting}
        unlockWaits={unlockWaits ?? []}
        lately={lately ?? []}
        place={question ? place : alone}
        busy={sending !== undefined}
        onReject={reject}
      />
    )
  }
  if (!question) return <Blank vanished={now.vanished} />

  const controls: PromptControls = {
    place: { ...place, waiting: waiting.filter(({ id }) => id !== question.id) },
    busy: sending === question.id,
    onApprove: (chosen, typed) => {
      const { version } = question
      if (version === undefined) return
      answer(question, {
        type: 'approved',
        version,
        ...(chosen ? { accounts: [...chosen] } : {}),
        ...(typed === undefined ? {} : { typed }),
      })
    },
    onReject: reject,
    notice:
      uncounted?.id === question.id ? (
        <UncountedNotice uncounted={uncounted} question={question} />
      ) : now.vanished !== undefined ? (
        <VanishedNotice id={now.vanished} last={false} />
      ) : insistence?.say === 'burst' ? (
        <BurstNotice insistence={insistence} />
      ) : null,
    aside: insistence?.say === 'offer' && <SilenceOffer insistence={insistence} />,
  }
  return (
    <Prompt
      key={question.id}
      question={question}
      names={{ accounts, networks }}
      selectedAddress={settings.selectedAddress}
      controls={controls}
    />
  )
}

/** Before the first question is read, and after the last. */
function Blank(props: { vanished?: string | undefined }) {
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={alone} lock={false} />
      <main className="p-4">
        {props.vanished !== undefined && <VanishedNotice id={props.vanished} last />}
      </main>
    </div>
  )
}

/** Closes the window after so many milliseconds without interruption; undefined keeps it open. */
function useCloseAfter(delayMs: number | undefined): void {
  useEffect(() => {
    if (delayMs === undefined) return
    const timer = setTimeout(() => window.close(), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
}
