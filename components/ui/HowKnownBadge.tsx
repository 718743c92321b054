// Says how a value from outside is known.
import { clsx } from 'clsx'
import { BadgeCheck, House, Radio, Users } from 'lucide-react'
import type { HowKnown } from '@/lib/base/known'
import { Hint } from './Hint'
import { useText } from './useText'

/** A word or two; why is behind it. `tone="onHero"` for dark ground. */
export function HowKnownBadge(props: { known: HowKnown; tone?: 'plain' | 'onHero' }) {
  const t = useText()
  const { known } = props
  const shown = {
    proved: () => ({ icon: BadgeCheck, word: t('known.proved'), why: t('known.proved.why') }),
    agreed: () => {
      const values = known.type === 'agreed' ? { by: known.by, of: known.of } : { by: 0, of: 0 }
      return { icon: Users, word: t('known.agreed', values), why: t('known.agreed.why', values) }
    },
    'single endpoint': () => {
      const endpoint = known.type === 'single endpoint' ? hostOf(known.endpoint) : ''
      return { icon: Radio, word: t('known.single'), why: t('known.single.why', { endpoint }) }
    },
    local: () => ({ icon: House, word: t('known.local'), why: t('known.local.why') }),
  }[known.type]()
  const Icon = shown.icon
  return (
    <Hint text={shown.why}>
      <span
        className={clsx(
          'inline-flex items-center gap-1 text-xs whitespace-nowrap',
          props.tone === 'onHero' ? 'text-on-hero-soft' : 'text-faint',
        )}
      >
        <Icon aria-hidden size={13} />
        {shown.word}
      </span>
    </Hint>
  )
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
