// Changes as a picture: what goes, what comes, and who may take what afterwards.
import { clsx } from 'clsx'
import { ArrowDownLeft, ArrowUpRight, Hand, HandMetal, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Change } from '@/lib/safety/simulation/simulation'
import { useText } from '../../ui/useText'
import type { EffectsContext } from './effectsContext'
import { MovementRow } from './MovementRow'
import { RightRow } from './RightRow'
import { sortEffects } from './sortEffects'

/** `small` for a result that stands beside the one that counts. */
export function EffectsPicture(props: {
  changes: readonly Change[]
  context: EffectsContext
  small?: boolean
}) {
  const t = useText()
  const { context, small = false } = props
  const { sends, receives, allows, ends } = sortEffects(props.changes, context.tokens)
  return (
    <div className="flex flex-col gap-3">
      <Group title={t('effects.send')} icon={ArrowUpRight} tone="out" small={small}>
        {sends.map((one) => (
          <MovementRow key={one.key} movement={one} sign="−" context={context} small={small} />
        ))}
      </Group>
      <Group title={t('effects.receive')} icon={ArrowDownLeft} tone="in" small={small}>
        {receives.map((one) => (
          <MovementRow key={one.key} movement={one} sign="+" context={context} small={small} />
        ))}
      </Group>
      <Group title={t('effects.allow')} icon={Hand} tone="allow" small={small}>
        {allows.map((one) => (
          <RightRow key={one.key} right={one} ends={false} context={context} />
        ))}
      </Group>
      <Group title={t('effects.end')} icon={HandMetal} tone="in" small={small}>
        {ends.map((one) => (
          <RightRow key={one.key} right={one} ends context={context} />
        ))}
      </Group>
    </div>
  )
}

const tones = {
  out: 'bg-danger-soft text-danger-ink',
  in: 'bg-success-soft text-success-ink',
  allow: 'bg-caution-soft text-caution-ink',
}

function Group(props: {
  title: string
  icon: LucideIcon
  tone: keyof typeof tones
  small: boolean
  children: ReactNode[]
}) {
  const { icon: Icon, small } = props
  if (props.children.length === 0) return null
  return (
    <section className="flex gap-3">
      <span
        className={clsx(
          'mt-0.5 grid shrink-0 place-items-center rounded-full',
          small ? 'size-6' : 'size-8',
          tones[props.tone],
        )}
      >
        <Icon aria-hidden size={small ? 14 : 18} />
      </span>
      <div className="min-w-0 flex-1">
        <h3 className="text-xs text-faint">{props.title}</h3>
        <ul className="flex flex-col gap-2">{props.children}</ul>
      </div>
    </section>
  )
}
