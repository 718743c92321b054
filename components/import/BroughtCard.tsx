// What was brought leads here: to be recognised before it is taken.
import { AddressView } from '../ui/AddressView'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import type { Brought } from './brought'

export function BroughtCard(props: { brought: Brought }) {
  const t = useText()
  const { source, firstAddress, count, language, own } = props.brought
  return (
    <section
      aria-label={t('sources.found.label')}
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-5 shadow-lift"
    >
      <AddressView address={firstAddress} form="full" blockie />
      {count > 1 && <p className="text-soft">{t('sources.found.andMore', { count: count - 1 })}</p>}
      {language && (
        <p className="text-sm text-faint">
          {t('sources.found.list', { list: t(`sources.language.${language}`) })}
        </p>
      )}
      {source.type === 'phrase' && source.passphrase && (
        <p className="text-sm text-faint">{t('sources.found.passphrase')}</p>
      )}
      {source.type === 'watch-only' && <Notice tone="info">{t('sources.watch.what')}</Notice>}
      {own && <Notice tone="info">{t('sources.found.own')}</Notice>}
    </section>
  )
}
