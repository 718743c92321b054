// What was shown as done and left the chain: until it is back, what it moved must not be counted on.
import type { Activity } from '@/lib/storage/read'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'

export function FrozenNotice(props: { activities: readonly Activity[] }) {
  const t = useText()
  const count = props.activities.filter(
    ({ status }) => 'wasIncluded' in status && status.wasIncluded && status.type !== 'replaced',
  ).length
  if (count === 0) return null
  return (
    <Notice tone="caution" announce>
      {t('activity.frozen', { count })}
    </Notice>
  )
}
