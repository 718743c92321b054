// In one sentence: may what this transaction did be relied on, and if not yet, what it waits for.
import { CircleCheck, CircleDashed, type LucideIcon, OctagonAlert } from 'lucide-react'
import type { Text } from '@/lib/i18n/catalogue'
import type { Activity } from '@/lib/storage/read'
import { useText } from '../ui/useText'

/** Only of what is in a block; of anything else its status says enough. */
export function Reliance(props: { activity: Activity }) {
  const t = useText()
  const { status, rely } = props.activity
  if (status.type !== 'included' || !rely) return null
  if (!status.succeeded)
    return (
      <Verdict icon={OctagonAlert} tone="bg-danger-soft text-danger-ink" word={t('activity.rely.failed')} />
    )
  if (rely.reached) {
    return (
      <Verdict icon={CircleCheck} tone="bg-success-soft text-success-ink" word={t('activity.rely.yes')} />
    )
  }
  return (
    <Verdict icon={CircleDashed} tone="bg-caution-soft text-caution-ink" word={t('activity.rely.no')}>
      {untilWhen(t, rely.wanted, status.confirmations)}
    </Verdict>
  )
}

function Verdict(props: { icon: LucideIcon; tone: string; word: string; children?: string }) {
  const { icon: Icon } = props
  return (
    <p className={`flex items-start gap-2 rounded-control px-3.5 py-2.5 text-left text-sm ${props.tone}`}>
      <Icon aria-hidden size={17} className="mt-px shrink-0" />
      <span>
        <strong className="font-semibold">{props.word}</strong>
        {props.children && <span className="block text-ink/85">{props.children}</span>}
      </span>
    </p>
  )
}

function untilWhen(
  t: Text,
  { confirmations, level }: NonNullable<Activity['rely']>['wanted'],
  have: bigint,
): string {
  if (confirmations === undefined) {
    return t(level === 'safe' ? 'activity.rely.untilSafe' : 'activity.rely.untilFinal')
  }
  const values = { have: have.toString(), wanted: confirmations.toString() }
  if (!level) return t('activity.rely.outOf', values)
  return t(level === 'safe' ? 'activity.rely.blocksOrSafe' : 'activity.rely.blocksOrFinal', values)
}
