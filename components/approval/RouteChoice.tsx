// Where the signed transaction goes, where there is a choice: one server alone, or everybody.
import { clsx } from 'clsx'
import { EyeOff, Globe, HousePlug, type LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { isPrivate, type Route, sameRoute } from '@/lib/base/route'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import { Card } from '../ui/Card'
import { useText } from '../ui/useText'

const signs: Record<Route['type'], LucideIcon> = {
  'all endpoints': Globe,
  'own node': HousePlug,
  relay: EyeOff,
}

export function RouteChoice(props: {
  draft: TransactionDraft
  disabled: boolean
  onChoose: (route: Route) => void
}) {
  const t = useText()
  const name = useId()
  const { route, routes } = props.draft
  if (!route || !routes) return null
  // The road of what is replaced may be closed by now: then it is shown, so that it is known.
  const shown = routes.some((one) => sameRoute(one, route)) ? routes : [route, ...routes]
  return (
    <Card title={t('route.title')}>
      <div role="radiogroup" aria-label={t('route.title')} className="flex flex-col gap-1.5">
        {shown.map((one) => {
          const Sign = signs[one.type]
          const chosen = sameRoute(one, route)
          return (
            <label
              key={`${one.type} ${'endpoint' in one ? one.endpoint : ''}`}
              className={clsx(
                'relative flex min-w-0 cursor-pointer items-start gap-2.5 rounded-control border px-3 py-2 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus',
                chosen ? 'border-brand bg-brand-soft text-brand-ink' : 'border-line hover:border-edge',
              )}
            >
              <input
                type="radio"
                name={name}
                className="sr-only"
                checked={chosen}
                disabled={props.disabled}
                onChange={() => props.onChoose(one)}
              />
              <Sign aria-hidden size={17} className="mt-0.5 shrink-0" />
              <span className="flex min-w-0 flex-col">
                <span className="text-sm font-semibold break-all">
                  {one.type === 'all endpoints'
                    ? t('route.all endpoints')
                    : t(`route.${one.type}`, { host: hostOf(one.endpoint) })}
                </span>
                <span className={clsx('text-xs', chosen ? 'text-brand-ink' : 'text-faint')}>
                  {t(isPrivate(one) ? 'route.private' : 'route.public')}
                </span>
              </span>
            </label>
          )
        })}
      </div>
    </Card>
  )
}

/** A URL may hold the user's access key. */
function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint
}
