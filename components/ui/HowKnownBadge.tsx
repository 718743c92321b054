// Says how a value from outside is known.
import { clsx } from 'clsx'
import { House, type LucideIcon, Radio, Users } from 'lucide-react'
import type { HowKnown } from '@/lib/base/known'
import type { Text } from '@/lib/i18n/catalogue'
import { Hint } from './Hint'
import { useText } from './useText'

/** A word or two; why is behind it. `tone="onHero"` for dark ground. */
export function HowKnownBadge(props: { known: HowKnown; tone?: 'plain' | 'onHero' }) {
  const t = useText()
  const { known } = props
  const { icon: Icon, word, why } = shownOf(t, known)
  return (
    <Hint text={why}>
      <span
        className={clsx(
          'inline-flex items-center gap-1 text-xs whitespace-nowrap',
          props.tone === 'onHero' ? 'text-on-hero-soft' : 'text-faint',
        )}
      >
        <Icon aria-hidden size={13} />
        {word}
      </span>
    </Hint>
  )
}

/** The weaker of the two facts is the word; both are in the reason. */
function shownOf(t: Text, known: HowKnown): { icon: LucideIcon; word: string; why: string } {
  const isProved = known.facts?.value === 'proved'
  switch (known.type) {
    case 'agreed': {
      const values = { by: known.by, of: known.of }
      const why = isProved ? t('known.agreed.proved', values) : t('known.agreed.why', values)
      return { icon: Users, word: t('known.agreed', values), why }
    }
    case 'single endpoint': {
      const values = { endpoint: hostOf(known.endpoint) }
      const why = isProved ? t('known.single.proved', values) : t('known.single.why', values)
      return { icon: Radio, word: t('known.single'), why }
    }
    case 'local': {
      if (known.endpoint === undefined) {
        return { icon: House, word: t('known.local'), why: t('known.local.why') }
      }
      const endpoint = hostOf(known.endpoint)
      return { icon: House, word: t('known.own'), why: t('known.own.why', { endpoint }) }
    }
  }
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
