// What stands in the way of a transaction that waits, as far as the wallet knows.
import { amountText } from '@/lib/i18n/amountText'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import type { OneActivity } from '@/lib/storage/read'
import { Card } from '../ui/Card'
import { useLanguage, useText } from '../ui/useText'

export function Obstacles(props: { obstacles: OneActivity['obstacles'] }) {
  const t = useText()
  const language = useLanguage()
  if (props.obstacles.length === 0) return null
  return (
    <Card title={t('activity.obstacles')}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {props.obstacles.map((obstacle) => (
          <li key={obstacle.type}>{sentence(t, language, obstacle)}</li>
        ))}
      </ul>
    </Card>
  )
}

function sentence(t: Text, language: Language, obstacle: OneActivity['obstacles'][number]): string {
  switch (obstacle.type) {
    case 'nonce gap':
      return t('activity.obstacle.gap', { nonces: obstacle.missing.join(', ') })
    case 'earlier waits':
      return t('activity.obstacle.earlier', { nonce: obstacle.nonce.toString() })
    case 'underpriced':
      return t('activity.obstacle.underpriced', {
        cap: amountText(obstacle.capWei, 9, language).text,
        baseFee: amountText(obstacle.baseFeeWei, 9, language).text,
      })
    case 'evicted':
      return t('activity.obstacle.evicted')
    case 'outbid':
      return t('activity.obstacle.outbid')
  }
}
