// Coming from another wallet: where that wallet keeps what is wanted here.
import { ChevronDown } from 'lucide-react'
import { useText } from '../ui/useText'

const wallets = ['metamask', 'rabby', 'ambire', 'rainbow', 'ledger', 'geth'] as const

export function WhereToLook() {
  const t = useText()
  return (
    <section aria-label={t('sources.look')} className="flex flex-col gap-2">
      <h2 className="text-lg font-semibold">{t('sources.look')}</h2>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface">
        {wallets.map((wallet) => (
          <li key={wallet}>
            <details className="group">
              <summary className="flex min-h-12 cursor-pointer list-none items-center justify-between gap-3 px-4 font-medium hover:bg-sunken focus-visible:-outline-offset-2 [&::-webkit-details-marker]:hidden">
                {t(`sources.look.${wallet}`)}
                <ChevronDown
                  aria-hidden
                  size={17}
                  className="shrink-0 text-faint transition-transform group-open:rotate-180"
                />
              </summary>
              <p className="px-4 pb-4 text-pretty text-soft">{t(`sources.look.${wallet}.text`)}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
