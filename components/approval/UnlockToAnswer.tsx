// The lock in front of the questions: who waits is said, what they ask only after the password.
import { useEffect, useRef } from 'react'
import type { WalletState } from '@/lib/messages/commands'
import type { Question } from '@/lib/requests/approvals/question'
import { Button } from '../ui/Button'
import { DamagedScreen } from '../ui/DamagedScreen'
import { UnlockForm } from '../ui/UnlockForm'
import { useText } from '../ui/useText'
import { OriginNotes, OriginText } from './AskerView'
import { type Place, PromptHeader } from './PromptFrame'

/**
 * `waiting` are the open questions, oldest first. With none, a site waits that only needs the wallet to be open;
 * "not now" then closes the window, which is its answer.
 */
export function UnlockToAnswer(props: {
  waiting: readonly Question[]
  place: Place
  busy: boolean
  onReject: () => void
}) {
  const t = useText()
  const { waiting } = props
  const origins = [...new Set(waiting.map(originOf))]
  const none = waiting.length === 0
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={props.place} lock={false} />
      <main className="flex min-h-0 flex-1 flex-col gap-4 overflow-x-clip overflow-y-auto px-4 pt-2 pb-4">
        <div className="flex flex-col gap-2">
          <h1 className="text-2xl font-semibold text-balance">{t('approval.unlock.title')}</h1>
          <p className="text-soft">
            {none ? t('approval.unlock.someone') : t('approval.unlock.waiting', { count: waiting.length })}
          </p>
        </div>
        {!none && (
          <div className="flex flex-col gap-2 rounded-card border border-line bg-surface px-4 py-3 shadow-lift">
            <span className="text-xs text-faint">{t('approval.unlock.from')}</span>
            {origins.map((origin) => (
              <div key={origin ?? 'wallet'} className="flex flex-col gap-2 text-sm">
                {origin === undefined ? t('approval.asker.wallet') : <OriginText origin={origin} />}
                {origin !== undefined && <OriginNotes origin={origin} />}
              </div>
            ))}
          </div>
        )}
        <UnlockForm />
      </main>
      <footer className="shrink-0 border-t border-line bg-surface p-4 [&>button]:min-h-12">
        <Button fullWidth loading={props.busy} onClick={props.onReject}>
          {none ? t('approval.unlock.notNow') : t('approval.reject')}
        </Button>
      </footer>
    </div>
  )
}

function originOf({ asker }: Question): string | undefined {
  return asker.type === 'site' ? asker.origin : undefined
}

/** Nothing can be unlocked: there is no wallet yet, or part of it is damaged. */
export function NothingToUnlock(props: { state: Extract<WalletState, { type: 'empty' | 'damaged' }> }) {
  const t = useText()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { state } = props
  if (state.type === 'damaged') return <DamagedScreen records={state.records} />
  return (
    <main className="flex h-full flex-col justify-center gap-3 p-6">
      <h1 ref={title} tabIndex={-1} className="text-2xl font-semibold text-balance">
        {t('approval.empty.title')}
      </h1>
      <p className="text-soft">{t('approval.empty.body')}</p>
    </main>
  )
}
