// Speed up or cancel a transaction that waits: both only ask, in the window that asks everything.
import { Ban, ChevronsUp } from 'lucide-react'
import { useState } from 'react'
import type { ActsResults } from '@/lib/messages/commands/acts'
import type { Activity } from '@/lib/storage/read'
import type { StoredTransaction } from '@/lib/transactions/transaction'
import { sendCommand } from '../command'
import { Button } from '../ui/Button'
import { useDeed, useFlash } from '../ui/useFlash'
import { useText } from '../ui/useText'

type Kind = 'speed up' | 'cancel'

export function ReplaceButtons(props: { activity: Pick<Activity, 'transaction' | 'mayBeReplaced'> }) {
  const { transaction } = props.activity
  if (!props.activity.mayBeReplaced) return null
  return (
    <div className="flex flex-wrap gap-2">
      <ReplaceButton transaction={transaction} kind="speed up" />
      <ReplaceButton transaction={transaction} kind="cancel" />
    </div>
  )
}

export function ReplaceButton(props: { transaction: Pick<StoredTransaction, 'id' | 'nonce'>; kind: Kind }) {
  const t = useText()
  const ask = useAskReplacement()
  const [busy, setBusy] = useState(false)
  const { kind, transaction } = props
  const press = async () => {
    setBusy(true)
    await ask(transaction.id, kind)
    setBusy(false)
  }
  return (
    <Button
      size="small"
      icon={kind === 'speed up' ? ChevronsUp : Ban}
      loading={busy}
      aria-label={t(kind === 'speed up' ? 'replace.speedUpNamed' : 'replace.cancelNamed', {
        nonce: transaction.nonce.toString(),
      })}
      onClick={() => void press()}
    >
      {t(kind === 'speed up' ? 'replace.speedUp' : 'replace.cancel')}
    </Button>
  )
}

const problems = {
  over: 'replace.over',
  'watch-only': 'replace.watchOnly',
} as const satisfies Record<Exclude<ActsResults['replaceTransaction']['type'], 'asked'>, string>

function useAskReplacement(): (id: string, kind: Kind) => Promise<unknown> {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  return (id, kind) =>
    deed(async () => {
      const result = await sendCommand('replaceTransaction', { id, kind })
      if (result.type !== 'asked') flash({ tone: 'failed', text: t(problems[result.type]) })
    })
}
