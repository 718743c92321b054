// The newest transactions of the account on the network in use.
import { History } from 'lucide-react'
import { ActivityRow } from '@/components/activity/ActivityRow'
import { FrozenNotice } from '@/components/activity/FrozenNotice'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'
import { EmptyState } from '@/components/ui/EmptyState'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import { readActivity } from '@/lib/storage/read'
import type { InUse } from './inUse'
import { openDashboard } from './openDashboard'

const shown = 20

export function ActivityList(props: { inUse: InUse; onOpen: (id: string) => void }) {
  const t = useText()
  const { account, network, accounts } = props.inUse
  const activity = useLiveValue(
    () => readActivity({ address: account.address, chainId: network.chainId, limit: shown }),
    [account.address, network.chainId],
  )
  if (!activity) return null
  return (
    <Card padding="none">
      {activity.length === 0 ? (
        <EmptyState icon={History} title={t('popup.activity.empty.title')}>
          {t('popup.activity.empty.body', { network: network.name })}
        </EmptyState>
      ) : (
        <>
          <div className="p-3 empty:hidden">
            <FrozenNotice activities={activity} />
          </div>
          <ul className="divide-y divide-line">
            {activity.map((each) => (
              <ActivityRow
                key={each.transaction.id}
                activity={each}
                network={network}
                accounts={accounts}
                onOpen={() => props.onOpen(each.transaction.id)}
              />
            ))}
          </ul>
          <div className="border-t border-line p-1.5">
            <Button variant="ghost" size="small" fullWidth onClick={() => void openDashboard('#/activity')}>
              {t('popup.activity.all')}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}
