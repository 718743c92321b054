// The lock in front of the questions: who waits is said, what they ask only after the password.
import { useEffect, useRef, useState } from 'react'
import type { WalletState } from '@/lib/messages/commands/vault'
import type { Question } from '@/lib/requests/approvals/question'
import { Button } from '../ui/Button'
import { DamagedScreen } from '../ui/DamagedScreen'
import { UnlockForm } from '../ui/UnlockForm'
import { useText } from '../ui/useText'
import { OriginNotes, OriginText } from './AskerView'
import { insistenceOf } from './insistence'
import { PromptHeader } from './PromptFrame'
import { SilenceButton } from './SilenceSite'
import { distinctSites, type SiteKey } from './siteKey'
import type { Place } from './WaitingList'

/**
 * `waiting` are the open questions, oldest first; `unlockWaits` are sites that need nothing but an open wallet. With
 * these alone "not now" closes the window, which is its answer. `lately` is what was asked within the last minute.
 */
export function UnlockToAnswer(props: {
  waiting: readonly Question[]
  unlockWaits: readonly SiteKey[]
  lately: readonly Question[]
  place: Place
  busy: boolean
  onReject: () => void
}) {
  const t = useText()
  const { waiting, unlockWaits } = props
  const asking = waiting.flatMap(({ asker }) => (asker.type === 'site' ? [asker] : []))
  const sites = distinctSites([...asking, ...unlockWaits])
  const ownAsks = asking.length < waiting.length
  const none = waiting.length === 0
  // A window that has nobody left to wait for has done its duty.
  const [silenced, setSilenced] = useState(false)
  const over = silenced && none && unlockWaits.length === 0
  useEffect(() => {
    if (over) window.close()
  }, [over])
  const insists = (site: SiteKey) => {
    const asker = asking.find(
      ({ origin, topOrigin }) => origin === site.origin && topOrigin === site.topOrigin,
    )
    return asker !== undefined && insistenceOf(asker, waiting, props.lately, Date.now())?.say !== 'nothing'
  }
  return (
    <div className="flex h-full flex-col bg-page">
      <PromptHeader place={props.place} lock={false} />
      <main className="relative flex min-h-0 flex-1 flex-col gap-4 overflow-x-clip overflow-y-auto px-4 pt-2 pb-4">
        <div className="flex flex-col gap-2">
          <h1 className="text-2xl font-semibold text-balance">{t('approval.unlock.title')}</h1>
          <p className="text-soft">
            {none ? t('approval.unlock.someone') : t('approval.unlock.waiting', { count: waiting.length })}
          </p>
        </div>
        {(sites.length > 0 || ownAsks) && (
          <div className="flex flex-col gap-2 rounded-card border border-line bg-surface px-4 py-3 shadow-lift">
            <span className="text-xs text-faint">{t('approval.unlock.from')}</span>
            {ownAsks && <span className="text-sm">{t('approval.asker.wallet')}</span>}
            {sites.map((site) => (
              <div key={`${site.origin} ${site.topOrigin}`} className="flex flex-col gap-2 text-sm">
                <WaitingSite site={site} />
                {(insists(site) || none) && (
                  <SilenceButton site={site} quiet={none} onSilenced={() => setSilenced(true)} />
                )}
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

/** Its origin, and that of the page around it where they differ. */
function WaitingSite({ site: { origin, topOrigin } }: { site: SiteKey }) {
  const t = useText()
  return (
    <>
      <span className="flex flex-col">
        <OriginText origin={origin} />
        {topOrigin !== origin && (
          <>
            <span className="mt-1 text-xs text-faint">{t('approval.asker.topPage')}</span>
            <OriginText origin={topOrigin} />
          </>
        )}
      </span>
      <OriginNotes origin={origin} />
      {topOrigin !== origin && <OriginNotes origin={topOrigin} />}
    </>
  )
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
