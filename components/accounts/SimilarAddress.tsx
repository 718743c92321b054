// Two addresses that are easily mistaken for each other, one above the other, with every difference marked.
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { KnownAddress } from '@/lib/accounts/known'
import type { Similar } from '@/lib/accounts/similar'
import type { Address } from '@/lib/base/address'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { KnownAsText, knownName } from './KnownAsText'

/**
 * `onThis` means: the user has compared them. Without `onKnown` the known one can't be taken instead. `name` is what
 * somebody calls the address that was brought; `others` are further answers.
 */
export function SimilarAddress(props: {
  address: Address
  name?: string
  similar: Similar<KnownAddress>
  onThis: () => void
  onKnown?: () => void
  others?: ReactNode
}) {
  const t = useText()
  const { similar } = props
  const { known, differsAt } = similar
  const places = differsAt.map((place) => place + 1).join(t('list.comma'))
  return (
    <Notice tone="danger" title={t('similar.title')} announce>
      <div className="flex flex-col gap-3 pt-1">
        <div className="grid w-fit gap-3 rounded-control bg-surface px-3 py-2.5 text-ink sm:grid-cols-2">
          <Side
            label={t('similar.this')}
            name={props.name}
            address={props.address}
            differsAt={differsAt}
            tone="other"
          />
          <Side
            label={t('similar.known')}
            name={knownName(known)}
            address={known.address}
            differsAt={differsAt}
            tone="known"
          >
            <KnownAsText as={known.as} />
          </Side>
        </div>
        <p>{t('similar.text')}</p>
        <p className="sr-only">{t('similar.differs', { count: differsAt.length, places })}</p>
        <div className="flex flex-wrap gap-2">
          {props.onKnown && (
            <Button size="small" onClick={props.onKnown}>
              {t('similar.useKnown')}
            </Button>
          )}
          {props.others}
          <Button size="small" variant="ghost" onClick={props.onThis}>
            {t('similar.useThis')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

function Side(props: {
  label: string
  name?: string | undefined
  address: Address
  differsAt: readonly number[]
  tone: 'known' | 'other'
  children?: ReactNode
}) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <span className="text-xs text-faint">{props.label}</span>
      {props.name && (
        <span className="truncate font-semibold" title={props.name}>
          {props.name}
        </span>
      )}
      <MarkedAddress {...props} />
      {props.children && <span className="text-xs text-faint">{props.children}</span>}
    </div>
  )
}

/** The whole address on two lines of groups, both sides alike, so that eyes can go down; its text is whole when copied. */
function MarkedAddress(props: { address: Address; differsAt: readonly number[]; tone: 'known' | 'other' }) {
  const differs = new Set(props.differsAt)
  const groups = props.address.slice(2).match(/.{4}/g) ?? []
  const half = groups.length / 2
  return (
    <span className="block w-fit font-mono text-sm leading-relaxed tracking-tight">
      {[0, half].map((start) => (
        <span key={start} className={clsx('block whitespace-nowrap', start > 0 && 'pl-[2ch]')}>
          {start === 0 && '0x'}
          {groups.slice(start, start + half).map((group, groupAt) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the digits of an address stand still.
            <span key={groupAt} className={clsx(groupAt < half - 1 && 'mr-[0.6ch]')}>
              {[...group].map((digit, digitAt) => {
                const place = (start + groupAt) * 4 + digitAt
                return differs.has(place) ? (
                  <mark
                    key={place}
                    className={clsx(
                      'font-bold',
                      props.tone === 'other' ? 'bg-danger text-on-danger' : 'bg-brand text-on-brand',
                    )}
                  >
                    {digit}
                  </mark>
                ) : (
                  <span key={place}>{digit}</span>
                )
              })}
            </span>
          ))}
        </span>
      ))}
    </span>
  )
}
