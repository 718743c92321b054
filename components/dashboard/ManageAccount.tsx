// What can be done with one account beside using it: whether sites may see it, hiding and removing it.
import { EyeOff, Trash2 } from 'lucide-react'
import type { Account } from '@/lib/accounts/account'
import type { NumberedPhrase } from '../accounts/phrasesOf'
import { sendCommand } from '../command'
import { AddressText } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { useDeed, useFlash } from '../ui/useFlash'
import { useText } from '../ui/useText'

export function ManageAccount(props: {
  account: Account
  phrases: readonly NumberedPhrase[]
  onRemove: () => void
}) {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const { account, phrases } = props
  const { address, name, source, visibleToSites } = account
  const isWatched = source.type === 'watch-only'
  const number = phrases.find(({ secretId }) => !isWatched && secretId === source.secretId)?.number ?? 1

  const hide = () =>
    deed(async () => {
      const answer = await sendCommand('hideAccount', { address, hidden: true })
      flash(
        answer.type === 'done'
          ? { tone: 'done', text: t('sources.accounts.hid', { name }) }
          : { tone: 'failed', text: t('sources.accounts.lastShown') },
      )
    })

  return (
    <div className="flex flex-col gap-4 border-t border-line px-4 pt-4 pb-4">
      <div className="flex flex-col gap-1.5">
        <AddressText address={address} />
        <p className="text-sm text-faint">
          {source.type === 'phrase' ? (
            <>
              {t('sources.accounts.from.phrase', { number })} <span className="font-mono">{source.path}</span>
            </>
          ) : (
            t(`sources.accounts.from.${source.type}`)
          )}
        </p>
      </div>
      <label className="flex cursor-pointer items-start gap-3">
        <input
          type="checkbox"
          aria-label={t('sources.accounts.sites.named', { name })}
          checked={visibleToSites}
          onChange={() =>
            void deed(() => sendCommand('setVisibleToSites', { address, visible: !visibleToSites }))
          }
          className="mt-0.5 size-5 shrink-0 accent-brand"
        />
        <span className="min-w-0">
          <span className="block font-medium">{t('sources.accounts.sites')}</span>
          <span className="block text-sm text-faint">
            {!visibleToSites
              ? t('sources.accounts.sites.off')
              : isWatched
                ? t('sources.accounts.sites.watched')
                : t('sources.accounts.sites.on')}
          </span>
        </span>
      </label>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          icon={EyeOff}
          aria-label={t('sources.accounts.hideNamed', { name })}
          onClick={() => void hide()}
        >
          {t('sources.accounts.hide')}
        </Button>
        <Button
          size="small"
          icon={Trash2}
          aria-label={t('sources.accounts.removeNamed', { name })}
          onClick={props.onRemove}
        >
          {t('sources.accounts.remove')}
        </Button>
      </div>
    </div>
  )
}
