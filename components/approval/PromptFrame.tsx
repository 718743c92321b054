// What every prompt shares: the bar at the top, the question in the middle, the two answers at the bottom.
import { clsx } from 'clsx'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { Network } from '@/lib/chain/networks/network'
import type { Asker } from '@/lib/requests/approvals/question'
import { StopNotice, useStop } from '../activity/StopNotice'
import { OwnMarkView } from '../mark/OwnMarkView'
import { Mark } from '../ui/Mark'
import { NetworkBadge } from '../ui/NetworkBadge'
import { Header } from '../ui/PageShell'
import { useText } from '../ui/useText'
import { AnswerBar, type Confirmation } from './AnswerBar'
import { AskerNotes, AskerView } from './AskerView'
import { usePromptPlace } from './promptPlace'
import { type Place, WaitingList } from './WaitingList'

/** Everything a prompt can do, and how far its answer has come. */
export interface PromptControls {
  place: Place
  busy: boolean
  /** `accounts` answers a connect question, `typed` is what had to be typed. */
  onApprove: (accounts?: readonly `0x${string}`[], typed?: string) => void
  onReject: () => void
  /** Said above the question: what became of the one before, or why the answer did not count. */
  notice: ReactNode
  /** Said below the question: how to answer all that the site asks together. */
  aside?: ReactNode
}

/**
 * `question` names the question: the focus goes to the title when it changes, never to the answer.
 */
export function PromptFrame(props: {
  question: string
  title: string
  asker: Asker
  network?: Network | undefined
  /** What is confirmed is signed for this chain: not while it is stopped. */
  signsOn?: number
  controls: PromptControls
  confirmation: Confirmation
  children: ReactNode
}) {
  const title = useRef<HTMLHeadingElement>(null)
  const titleId = useId()
  const { controls } = props
  const t = useText()
  const stopped = useStop(props.signsOn)
  const confirmation = stopped
    ? { ...props.confirmation, shown: undefined, blocked: t('stop.blocked') }
    : props.confirmation
  const place = usePromptPlace()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the question does.
  useEffect(() => {
    if (place === 'window') title.current?.focus({ preventScroll: true })
  }, [props.question, place])
  if (place === 'record') {
    return (
      <article aria-labelledby={titleId} className="flex flex-col gap-3">
        <AskerView asker={props.asker} />
        <h2 id={titleId} className="text-2xl font-semibold text-balance break-words">
          {props.title}
        </h2>
        <AskerNotes asker={props.asker} />
        {props.children}
      </article>
    )
  }
  // In practice it stands inside a page that has its own.
  const Main = place === 'window' ? 'main' : 'section'
  const Title = place === 'window' ? 'h1' : 'h2'
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={controls.place} network={props.network} lock={place === 'window'} />
      <Main
        key={props.question}
        aria-labelledby={titleId}
        data-question={props.question}
        // What scrolls must be reachable by keyboard (WCAG 2.1.1). It holds what is placed absolutely in it: words for screen
        // readers, below the fold, would else make the whole window scroll.
        tabIndex={0}
        className="relative flex min-h-0 flex-1 flex-col gap-3 overflow-x-clip overflow-y-auto px-4 pt-1 pb-4"
      >
        {controls.notice}
        {stopped && <StopNotice stopped={stopped} network={props.network} />}
        <AskerView asker={props.asker} />
        <Title
          ref={title}
          id={titleId}
          tabIndex={-1}
          className={clsx('font-semibold text-balance', isLong(props.title) ? 'text-xl' : 'text-2xl')}
        >
          {props.title}
        </Title>
        <AskerNotes asker={props.asker} />
        {props.children}
        {controls.aside}
      </Main>
      <AnswerBar confirmation={confirmation} busy={controls.busy} onReject={controls.onReject} />
    </div>
  )
}

/** Chinese says in half the characters what takes as much room. */
function isLong(title: string): boolean {
  return [...title].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0) > 30
}

/** The mark, how many wait, the network and the lock. */
export function PromptHeader(props: { place: Place; network?: Network | undefined; lock?: boolean }) {
  const t = useText()
  return (
    <>
      <Header
        lock={props.lock ?? true}
        start={
          <span className="flex items-center gap-2 px-1">
            <Mark size={22} />
            <span className="font-semibold">{t('common.appName')}</span>
            <WaitingList place={props.place} />
          </span>
        }
        end={
          props.network && (
            <span className="max-w-44 min-w-0 text-sm">
              <NetworkBadge network={props.network} chainId={props.network.chainId} />
            </span>
          )
        }
      />
      <div className="px-4 pb-1.5 empty:hidden">
        <OwnMarkView form="line" />
      </div>
    </>
  )
}
