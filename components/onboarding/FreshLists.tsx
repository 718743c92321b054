// Offers newer lists of phishing sites at the end of the set-up: off until it is chosen, and whose host is asked is said.
import { readListPlaces } from '@/lib/storage/read/lists'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { useDeed } from '../ui/useFlash'
import { useLiveValue } from '../ui/useLive'
import { useText } from '../ui/useText'

export function FreshLists() {
  const t = useText()
  const deed = useDeed()
  const on = useLiveValue(readListPlaces, [])?.get('metamask')?.on ?? false
  return (
    <Card as="section" title={t('lists.offer')}>
      <div className="flex flex-col items-start gap-4">
        <p className="text-pretty text-soft">
          {t('lists.offer.text', { host: 'phishing-detection.api.cx.metamask.io' })}
        </p>
        <Button
          aria-pressed={on}
          onClick={() => void deed(() => sendCommand('setListPlace', { id: 'metamask', on: !on }))}
        >
          {t(on ? 'lists.off' : 'lists.on')}
        </Button>
      </div>
    </Card>
  )
}
