// Asks once, kindly, for the mark that a wallet from before has not got.
import { readSettings } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useDeed } from '../ui/useFlash'
import { useSharedValue } from '../ui/useLive'
import { useText } from '../ui/useText'
import { routeHref } from './route'

export function MarkReminder() {
  const t = useText()
  const deed = useDeed()
  const settings = useSharedValue(readSettings)
  if (!settings || settings.mark || settings.markAsked) return null
  return (
    <Notice
      tone="info"
      title={t('mark.remind.title')}
      action={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <a className="font-semibold underline" href={routeHref({ page: 'security' })}>
            {t('mark.remind.choose')}
          </a>
          <Button
            size="small"
            variant="ghost"
            onClick={() => void deed(() => sendCommand('changeSettings', { markAsked: true }))}
          >
            {t('mark.remind.later')}
          </Button>
        </div>
      }
    >
      {t('mark.remind.text')}
    </Notice>
  )
}
