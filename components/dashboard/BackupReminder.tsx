// Says that no backup of the wallet was ever checked, neither the written phrase nor a file.
import { readAccounts, readBackups } from '@/lib/storage/read'
import { Notice } from '../ui/Notice'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { routeHref } from './route'

/** Nothing once every secret in use was checked in one way or the other. */
export function BackupReminder() {
  const t = useText()
  const accounts = useSharedValue(readAccounts)
  const backups = useSharedValue(readBackups)
  if (!accounts || !backups) return null
  const checked = backups.map(({ secretId }) => secretId)
  if (accounts.every(({ source }) => source.type === 'watch-only' || checked.includes(source.secretId)))
    return null
  return (
    <Notice
      tone="caution"
      title={t('backup.remind.title')}
      action={
        <a className="font-semibold underline" href={routeHref({ page: 'backup' })}>
          {t('backup.open')}
        </a>
      }
    >
      {t('backup.remind.text')}
    </Notice>
  )
}
