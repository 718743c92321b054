// What stands in the way of a transaction that waits, as far as the wallet knows, and the way to the nonce doctor.
import { useEffect, useState } from 'react'
import type { Address } from '@/lib/base/address'
import { amountText } from '@/lib/i18n/amountText'
import type { Text } from '@/lib/i18n/catalogue'
import type { Language } from '@/lib/i18n/language'
import { type Activity, readObstacles } from '@/lib/storage/read'
import { sendCommand } from '../command'
import { routeHref } from '../dashboard/route'
import { Card } from '../ui/Card'
import { useLiveValue } from '../ui/useLive'
import { useLanguage, useText } from '../ui/useText'

export function Obstacles(props: { activity: Activity }) {
  const t = useText()
  const language = useLanguage()
  const { transaction, mayBeReplaced, status } = props.activity
  const { id, from, chainId } = transaction
  const sentCount = useSentCount(mayBeReplaced, from, chainId, status.type)
  const obstacles = useLiveValue(() => readObstacles(id, sentCount), [id, sentCount])
  if (!obstacles || obstacles.length === 0) return null
  return (
    <Card title={t('activity.obstacles')}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {obstacles.map((obstacle) => (
          <li key={obstacle.type}>{sentence(t, language, obstacle)}</li>
        ))}
      </ul>
      <a
        className="mt-3 inline-flex min-h-9 items-center text-sm font-semibold text-brand-ink underline-offset-2 hover:underline"
        href={routeHref({ page: 'doctor', id: `${chainId}:${from}` })}
      >
        {t('activity.obstacle.doctor')}
      </a>
    </Card>
  )
}

/** How many transactions of the account the chain holds, asked once for each status; undefined while nobody said. */
function useSentCount(waits: boolean, address: Address, chainId: number, status: string): bigint | undefined {
  const [count, setCount] = useState<bigint>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another status is a reason to ask again.
  useEffect(() => {
    if (!waits) return
    let isShown = true
    sendCommand('examineNonces', { address, chainId }).then(
      (examined) => {
        if (isShown && examined.type === 'examined') setCount(examined.count.value)
      },
      // What the wallet knows by itself is shown all the same.
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [waits, address, chainId, status])
  return count
}

function sentence(
  t: Text,
  language: Language,
  obstacle: Awaited<ReturnType<typeof readObstacles>>[number],
): string {
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
