// The frame of the full tab: pages on the left (at the foot in a narrow window), the page itself beside them.
import { clsx } from 'clsx'
import {
  BookUser,
  Globe,
  HandCoins,
  Lock,
  type LucideIcon,
  Network,
  ScrollText,
  Settings,
  ShieldCheck,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { sendCommand } from '../command'
import { OwnMarkView } from '../mark/OwnMarkView'
import { Button, IconButton } from '../ui/Button'
import { Mark } from '../ui/Mark'
import { useDeed } from '../ui/useFlash'
import { useText } from '../ui/useText'
import { type Page, pages, routeHref } from './route'

const icons: Record<Page, LucideIcon> = {
  activity: ScrollText,
  payments: HandCoins,
  check: ShieldCheck,
  accounts: Users,
  contacts: BookUser,
  networks: Network,
  sites: Globe,
  settings: Settings,
}

export function DashboardFrame(props: { page: Page; children: ReactNode }) {
  const t = useText()
  const deed = useDeed()
  const lock = () => void deed(() => sendCommand('lock', {}))
  return (
    <div className="min-h-dvh bg-page md:grid md:grid-cols-[15.5rem_minmax(0,1fr)]">
      <button
        type="button"
        onClick={() => document.getElementById('content')?.focus()}
        className="sr-only z-30 rounded-control bg-brand px-4 py-2 font-semibold text-on-brand focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t('dashboard.skip')}
      </button>
      <header className="flex items-center justify-between gap-3 px-5 pt-4 md:sticky md:top-0 md:h-dvh md:flex-col md:items-stretch md:gap-7 md:border-r md:border-line md:bg-surface md:px-4 md:py-6">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-3 md:px-2">
          <Mark size={34} />
          <span className="text-lg font-semibold tracking-tight">Holdfast</span>
          <div className="min-w-0 md:w-full">
            <OwnMarkView form="line" />
          </div>
        </div>
        <nav
          aria-label={t('dashboard.nav')}
          className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface px-1.5 pt-1 pb-1.5 md:static md:flex-1 md:border-0 md:bg-transparent md:p-0"
        >
          <ul className="flex gap-0.5 overflow-x-auto md:flex-col md:gap-1 md:overflow-visible">
            {pages.map((page) => (
              <li key={page} className="min-w-[4.75rem] flex-1 md:min-w-0 md:flex-none">
                <PageLink page={page} here={page === props.page} />
              </li>
            ))}
          </ul>
        </nav>
        <div className="hidden md:block">
          <Button icon={Lock} fullWidth onClick={lock}>
            {t('common.lockWallet')}
          </Button>
        </div>
        <div className="md:hidden">
          <IconButton label={t('common.lockWallet')} icon={Lock} onClick={lock} />
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto flex w-full max-w-[60rem] flex-col gap-6 px-5 pt-5 pb-28 sm:px-8 md:pt-10 md:pb-16"
      >
        {props.children}
      </main>
    </div>
  )
}

function PageLink(props: { page: Page; here: boolean }) {
  const t = useText()
  const Icon = icons[props.page]
  return (
    <a
      href={routeHref({ page: props.page })}
      aria-current={props.here ? 'page' : undefined}
      className={clsx(
        'flex min-h-13 flex-col items-center justify-center gap-0.5 rounded-control px-1 py-1 text-center text-2xs font-semibold transition-colors md:min-h-11 md:flex-row md:justify-start md:gap-3 md:px-3 md:text-left md:text-base',
        props.here ? 'bg-brand-soft text-brand-ink' : 'text-soft hover:bg-sunken hover:text-ink',
      )}
    >
      <Icon aria-hidden size={19} className="shrink-0" />
      {t(`dashboard.page.${props.page}`)}
    </a>
  )
}
