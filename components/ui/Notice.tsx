// Something the user should know, in one of four tones. The tone is also said, not only coloured.
import { clsx } from 'clsx'
import { CircleCheck, Info, type LucideIcon, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from './useText'

export type NoticeTone = 'info' | 'caution' | 'danger' | 'success'

const looks: Record<NoticeTone, { box: string; icon: LucideIcon }> = {
  info: { box: 'bg-brand-soft text-brand-ink', icon: Info },
  caution: { box: 'bg-caution-soft text-caution-ink', icon: TriangleAlert },
  danger: { box: 'bg-danger-soft text-danger-ink', icon: OctagonAlert },
  success: { box: 'bg-success-soft text-success-ink', icon: CircleCheck },
}

/** `announce` for a notice that appears while the user is on the screen. */
export function Notice(props: {
  tone: NoticeTone
  title?: ReactNode
  children?: ReactNode
  action?: ReactNode
  announce?: boolean
}) {
  const t = useText()
  const { box, icon: Icon } = looks[props.tone]
  const role = props.announce ? (props.tone === 'danger' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={clsx('flex gap-2.5 rounded-control px-3.5 py-3 text-sm', box)}>
      <Icon aria-hidden size={17} className="mt-px shrink-0" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="sr-only">{t(`common.${props.tone}`)}: </span>
        {props.title && <p className="font-semibold">{props.title}</p>}
        {props.children && <div className={clsx(props.title && 'text-ink/85')}>{props.children}</div>}
        {props.action && <div className="mt-1">{props.action}</div>}
      </div>
    </div>
  )
}
