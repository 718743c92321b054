// An account's nonces as a line: what is used, what waits, what is missing, where it is stuck.
import { clsx } from 'clsx'
import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Clock,
  type LucideIcon,
  MailX,
  MonitorSmartphone,
  Send,
  TrendingDown,
} from 'lucide-react'
import type { Diagnosis, NoncePlace } from '@/lib/transactions/doctor'
import { useText } from '../ui/useText'

type State = NoncePlace['state']

const looks: Record<State, { icon: LucideIcon; box: string }> = {
  used: { icon: CircleCheck, box: 'border-line bg-sunken text-soft' },
  waits: { icon: Clock, box: 'border-line bg-brand-soft text-brand-ink' },
  begun: { icon: Send, box: 'border-line bg-brand-soft text-brand-ink' },
  elsewhere: { icon: MonitorSmartphone, box: 'border-line bg-brand-soft text-brand-ink' },
  gap: { icon: CircleDashed, box: 'border-dashed border-danger-ink bg-danger-soft text-danger-ink' },
  'not delivered': { icon: MailX, box: 'border-caution-ink bg-caution-soft text-caution-ink' },
  forgotten: { icon: CircleHelp, box: 'border-caution-ink bg-caution-soft text-caution-ink' },
  underpriced: { icon: TrendingDown, box: 'border-caution-ink bg-caution-soft text-caution-ink' },
  blocked: { icon: CircleX, box: 'border-line bg-surface text-faint' },
}

export function NonceLine(props: { diagnosis: Diagnosis }) {
  const t = useText()
  const { line, trouble } = props.diagnosis
  return (
    <ol aria-label={t('doctor.line')} className="flex flex-wrap gap-x-0 gap-y-3">
      {line.map((place, index) => {
        const { icon: Icon, box } = looks[place.state]
        const isTrouble = place.nonce === trouble?.nonce
        return (
          <li key={place.nonce.toString()} className="flex items-center">
            {index > 0 && <span aria-hidden className="h-0.5 w-3 bg-line" />}
            <span
              aria-current={isTrouble ? 'step' : undefined}
              className={clsx(
                'flex min-w-24 flex-col items-center gap-0.5 rounded-control border-2 px-2.5 py-2 text-center',
                box,
                isTrouble && 'ring-2 ring-focus ring-offset-2 ring-offset-surface',
              )}
            >
              <Icon aria-hidden size={18} />
              <span className="font-mono text-base font-semibold">{place.nonce.toString()}</span>
              <span className="text-xs">{t(`doctor.state.${place.state}`)}</span>
            </span>
          </li>
        )
      })}
    </ol>
  )
}
