// The window itself: which question is shown, what became of the one before, and when to close.
import { useEffect, useState } from 'react'
import type { Question } from '@/lib/requests/approvals/question'
import {
  readAccounts,
  readLock,
  readNetworks,
  readOpenQuestions,
  readQuestion,
  readSettings,
} from '@/lib/storage/read'
import { sendCommand } from '../command'
import { Notice } from '../ui/Notice'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import type { Names } from './AddressCard'
import { ConnectPrompt } from './ConnectPrompt'
import { type Followed, followQuestions, nothingFollowed } from './followQuestions'
import { MessagePrompt } from './MessagePrompt'
import { type PromptControls, PromptHeader } from './PromptFrame'
import { SwitchChainPrompt } from './SwitchChainPrompt'
import { TransactionPrompt } from './TransactionPrompt'
import { TypedDataPrompt } from './TypedDataPrompt'
import { NothingToUnlock, UnlockToAnswer } from './UnlockToAnswer'

/** Long enough for a site's next request to find this window, short enough to seem at once. */
const closeAfterMs = 250
/** Long enough to read why the question is gone. */
const closeAfterNoticeMs = 2500

type Rejection = { id: string; type: 'other version' } | { id: string; type: 'failed'; reason: string }

export function ApprovalWindow() {
  const t = useText()
  const open = useLiveValue(readOpenQuestions, [])
  const lock = useLiveValue(readLock, [])
  const accounts = useLiveValue(readAccounts, [])
  const networks = useLiveValue(readNetworks, [])
  const settings = useLiveValue(readSettings, [])
  const [followed, setFollowed] = useState<Followed>(nothingFollowed)
  const [answeredHere, setAnsweredHere] = useState<ReadonlySet<string>>(new Set())
  const [sending, setSending] = useState<string>()
  const [rejection, setRejection] = useState<Rejection>()

  // Wakes the worker and makes the lock row true; what is shown does not wait for it.
  useEffect(() => {
    sendCommand('walletState', {}).catch(() => undefined)
  }, [])
  useEffect(() => {
    document.title = t('approval.title')
  }, [t])

  const now = open ? followQuestions(followed, open, answeredHere) : followed
  if (now !== followed) setFollowed(now)
  const question = open?.find(({ id }) => id === now.current)
  useCloseWhenDone(open !== undefined && question === undefined, now.vanished !== undefined)

  if (!open || !accounts || !networks || !settings) return <PromptHeader place={{ number: 1, total: 1 }} />
  const place = { number: now.over + 1, total: now.over + waitingCount(open, answeredHere) }
  if (!question) return <Closing vanished={now.vanished} />
  if (lock === undefined) return <PromptHeader place={place} />

  const answer = async (answer: Parameters<typeof sendCommand<'answerQuestion'>>[1]['answer']) => {
    const { id } = question
    setSending(id)
    setRejection(undefined)
    try {
      const result = await sendCommand('answerQuestion', { id, answer })
      if (result.type === 'answered') setAnsweredHere((before) => new Set(before).add(id))
      if (result.type === 'other version') setRejection({ id, type: 'other version' })
    } catch (error) {
      setRejection({ id, type: 'failed', reason: error instanceof Error ? error.message : String(error) })
    }
    setSending(undefined)
  }
  const reject = () => void answer({ type: 'rejected' })

  if (lock.type === 'locked') {
    const waiting = open.filter(({ id }) => !answeredHere.has(id))
    return <UnlockToAnswer waiting={waiting} place={place} onReject={reject} />
  }
  if (lock.type !== 'unlocked') return <NothingToUnlock state={lock} />

  const controls: PromptControls = {
    place,
    busy: sending === question.id,
    onApprove: (chosen) => {
      const { version } = question
      if (version === undefined) return
      void answer({ type: 'approved', version, ...(chosen ? { accounts: [...chosen] } : {}) })
    },
    onReject: reject,
    notice:
      rejection?.id === question.id ? (
        <RejectionNotice rejection={rejection} />
      ) : now.vanished !== undefined ? (
        <Vanished id={now.vanished} last={false} />
      ) : null,
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

function Prompt(props: {
  question: Question
  names: Names
  selectedAddress: `0x${string}` | undefined
  controls: PromptControls
}) {
  const { question, ...rest } = props
  const { selectedAddress, ...common } = rest
  const { body } = question
  switch (body.kind) {
    case 'connect':
      return (
        <ConnectPrompt
          {...common}
          question={question}
          chainId={body.chainId}
          selectedAddress={selectedAddress}
        />
      )
    case 'switch chain':
      return (
        <SwitchChainPrompt
          {...common}
          question={question}
          fromChainId={body.fromChainId}
          toChainId={body.toChainId}
        />
      )
    case 'transaction':
      return <TransactionPrompt {...common} question={question} request={body.request} />
    case 'message':
      return <MessagePrompt {...common} question={question} account={body.account} message={body.message} />
    case 'typed data':
      return (
        <TypedDataPrompt
          {...common}
          question={question}
          account={body.account}
          chainId={body.chainId}
          typedData={body.typedData}
        />
      )
  }
}

function waitingCount(open: readonly Question[], answeredHere: ReadonlySet<string>): number {
  return open.filter(({ id }) => !answeredHere.has(id)).length
}

function useCloseWhenDone(done: boolean, withNotice: boolean): void {
  useEffect(() => {
    if (!done) return
    const timer = setTimeout(() => window.close(), withNotice ? closeAfterNoticeMs : closeAfterMs)
    return () => clearTimeout(timer)
  }, [done, withNotice])
}

function RejectionNotice(props: { rejection: Rejection }) {
  const t = useText()
  return props.rejection.type === 'other version' ? (
    <Notice tone="caution" announce>
      {t('approval.changed')}
    </Notice>
  ) : (
    <Notice tone="danger" title={t('approval.answerFailed')} announce>
      {props.rejection.reason}
    </Notice>
  )
}

/** Why the question before is not on screen any more. */
function Vanished(props: { id: string; last: boolean }) {
  const t = useText()
  const question = useLiveValue(() => readQuestion(props.id), [props.id])
  const pageGone =
    question === undefined ||
    (question.answer?.type === 'rejected' && question.answer.why === 'page gone') ||
    question.answer === undefined
  const text = props.last
    ? pageGone
      ? t('approval.gone.pageGoneLast')
      : t('approval.gone.answeredLast')
    : pageGone
      ? t('approval.gone.pageGone')
      : t('approval.gone.answered')
  return (
    <Notice tone="info" announce>
      {text}
    </Notice>
  )
}

function Closing(props: { vanished: string | undefined }) {
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={{ number: 1, total: 1 }} />
      <main className="flex flex-col gap-3 p-4">
        {props.vanished !== undefined && <Vanished id={props.vanished} last />}
      </main>
    </div>
  )
}
