// Says that the written copy of a phrase was never checked, and what that means in this version.
import { readAccounts, readBackedUp } from '@/lib/storage/read'
import { Notice } from '../ui/Notice'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'

/** Nothing while every phrase in use was checked. */
export function BackupReminder() {
  const t = useText()
  const accounts = useLiveValue(readAccounts, [])
  const checked = useLiveValue(readBackedUp, [])
  if (!accounts || !checked) return null
  if (accounts.every(({ source }) => checked.includes(source.secretId))) return null
  return (
    <Notice tone="caution" title={t('dashboard.backup.title')}>
      {t('dashboard.backup.text')}
    </Notice>
  )
}
