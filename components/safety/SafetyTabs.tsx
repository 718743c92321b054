// The three pages about safety, one beside the other.
import { clsx } from 'clsx'
import { routeHref } from '../dashboard/route'
import { useText } from '../ui/useText'

const tabs = ['check', 'signed', 'practice'] as const

export function SafetyTabs(props: { here: (typeof tabs)[number] }) {
  const t = useText()
  return (
    <nav aria-label={t('safety.tabs')} className="flex flex-wrap gap-1.5">
      {tabs.map((tab) => (
        <a
          key={tab}
          href={routeHref({ page: tab })}
          aria-current={tab === props.here ? 'page' : undefined}
          className={clsx(
            'inline-flex min-h-10 items-center rounded-control px-4 text-sm font-semibold transition-colors',
            tab === props.here
              ? 'bg-brand text-on-brand'
              : 'border border-line bg-surface text-soft hover:text-ink',
          )}
        >
          {t(`safety.tab.${tab}`)}
        </a>
      ))}
    </nav>
  )
}
