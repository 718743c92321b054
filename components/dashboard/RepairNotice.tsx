// Says for a week that a copy of the vault was repaired, or could not be.
import { exactTimeText } from '@/lib/i18n/timeText'
import { readRepairs } from '@/lib/storage/read'
import { Notice } from '../ui/Notice'
import { useNow } from '../ui/RelativeTime'
import { useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'

const shownForMs = 7 * 86_400_000

export function RepairNotice() {
  const t = useText()
  const language = useLanguage()
  const now = useNow(60_000)
  const recent = useLiveValue(readRepairs, [])?.filter(({ at }) => now - at <= shownForMs) ?? []
  if (recent.some(({ problem }) => problem === 'secret lost')) {
    return (
      <Notice
        tone="danger"
        title={t('backup.repair.secret.title')}
        action={
          <span className="flex flex-wrap gap-x-4 gap-y-1 font-semibold underline">
            <a href="#/backup">{t('backup.repair.secret.backup')}</a>
            <a href="#/import">{t('backup.repair.secret.import')}</a>
          </span>
        }
      >
        {t('backup.repair.secret.text')}
      </Notice>
    )
  }
  if (recent.some(({ problem }) => problem === 'passkey lost')) {
    return (
      <Notice tone="caution" title={t('backup.repair.passkey.title')}>
        {t('backup.repair.passkey.text')}
      </Notice>
    )
  }
  const [last] = recent
  if (!last) return null
  const values = {
    time: exactTimeText(last.at, language),
    what: t('backup.repair.row', {
      copy: t(`backup.repair.${last.copy}`),
      problem: t(`backup.repair.${last.problem}`),
    }),
  }
  if (last.failed === undefined) {
    return (
      <Notice tone="caution" title={t('backup.repair.title')}>
        {t('backup.repair.text', values)}
      </Notice>
    )
  }
  return (
    <Notice tone="danger" title={t('backup.repair.failed.title')}>
      {t('backup.repair.failed.text', { ...values, reason: last.failed })}
    </Notice>
  )
}
