// What a name that was typed leads to. The address is shown whole and taken only by a press.
import { CircleCheck, Search, TriangleAlert } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Address } from '@/lib/base/address'
import type { NameResolution } from '@/lib/base/ensName'
import { AddressView } from '../ui/AddressView'
import { Button } from '../ui/Button'
import { HowKnownBadge } from '../ui/HowKnownBadge'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { nameProblemSentence } from './nameProblemSentence'
import type { NameLookup } from './useName'

/** A name and the address it led to; `agrees`: the address calls itself by that name, too. */
export interface TakenName {
  name: string
  address: Address
  agrees: boolean
}

export function NameAnswer(props: {
  text: string
  lookup: NameLookup
  onAsk: (gateways: readonly string[]) => void
  onUse: (taken: TakenName) => void
  explorer?: string | undefined
  /** The network that the address will be used on, where it is not Ethereum. */
  otherNetwork?: string | undefined
}) {
  const t = useText()
  const { lookup } = props
  return (
    <div aria-live="polite" className="flex flex-col gap-3 empty:hidden">
      {content()}
    </div>
  )

  function content(): ReactNode {
    switch (lookup.type) {
      case 'nothing to ask':
        return null
      case 'waits for a press':
        return (
          <Button size="small" icon={Search} onClick={() => props.onAsk([])}>
            {t('ens.lookUp', { name: lookup.name })}
          </Button>
        )
      case 'working':
        return <p className="text-sm text-faint">{t('ens.looking', { name: props.text.trim() })}</p>
      case 'invalid name':
        return <Notice tone="danger">{nameProblemSentence(lookup.problem, t)}</Notice>
      case 'not found':
        return <Notice tone="caution">{t('ens.notFound', { name: lookup.name })}</Notice>
      case 'failed':
        return (
          <Notice
            tone="caution"
            action={
              <Button size="small" onClick={() => props.onAsk([])}>
                {t('ens.again')}
              </Button>
            }
          >
            {t('ens.failed', { name: lookup.name, reason: lookup.reason })}
          </Notice>
        )
      case 'needs gateway': {
        const hosts = lookup.hosts.join(t('list.comma'))
        return (
          <Notice
            tone="caution"
            title={t('ens.gateway.title')}
            action={
              <Button size="small" onClick={() => props.onAsk(lookup.hosts)}>
                {t('ens.gateway.ask', { hosts })}
              </Button>
            }
          >
            {t('ens.gateway.text', { hosts, name: lookup.name })}
          </Notice>
        )
      }
      case 'resolved':
        return <Resolved {...props} resolved={lookup} />
    }
  }
}

function Resolved(props: {
  resolved: Extract<NameResolution, { type: 'resolved' }>
  onAsk: (gateways: readonly string[]) => void
  onUse: (taken: TakenName) => void
  explorer?: string | undefined
  otherNetwork?: string | undefined
}) {
  const t = useText()
  const { name, address, known, primary, gateways } = props.resolved
  const agrees = primary.type === 'agrees'
  const section = useRef<HTMLElement>(null)
  // The press that takes the address lies below the field, and may lie below the window's edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each other answer is to be seen.
  useEffect(() => {
    // Chromium answers it with a promise, which React would call when the section goes.
    section.current?.scrollIntoView({ block: 'nearest' })
  }, [name, address])
  return (
    <section
      ref={section}
      aria-label={t('ens.answer', { name })}
      className="flex flex-col gap-3 rounded-control border border-line bg-surface p-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <h3 className="min-w-0 text-sm break-all text-soft">{t('ens.answer', { name })}</h3>
        <HowKnownBadge known={known} />
      </div>
      <AddressView address={address} form="full" blockie explorer={props.explorer} />
      {agrees ? (
        <p className="flex gap-1.5 text-sm text-success-ink">
          <CircleCheck aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span className="min-w-0 break-words">{t('ens.agrees', { name })}</span>
        </p>
      ) : (
        <Notice tone="danger" title={t('ens.notAgreed.title')}>
          {disagreement()}
        </Notice>
      )}
      {props.otherNetwork !== undefined && (
        <p className="flex gap-1.5 text-sm text-caution-ink">
          <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
          <span className="min-w-0">{t('ens.otherNetwork', { network: props.otherNetwork })}</span>
        </p>
      )}
      {gateways.length > 0 && (
        <p className="text-xs text-faint">
          {t('ens.askedOutside', { hosts: gateways.join(t('list.comma')) })}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          variant={agrees ? 'primary' : 'secondary'}
          onClick={() => props.onUse({ name, address, agrees })}
        >
          {t(agrees ? 'ens.use' : 'ens.useAnyway')}
        </Button>
        {primary.type === 'needs gateway' && (
          <Button size="small" variant="ghost" onClick={() => props.onAsk([...gateways, ...primary.hosts])}>
            {t('ens.gateway.ask', { hosts: primary.hosts.join(t('list.comma')) })}
          </Button>
        )}
      </div>
    </section>
  )

  function disagreement(): string {
    switch (primary.type) {
      case 'another name':
        return t('ens.anotherName', { name: primary.name })
      case 'none':
        return t('ens.noName')
      case 'needs gateway':
        return t('ens.nameElsewhere', { hosts: primary.hosts.join(t('list.comma')) })
      case 'unknown':
        return t('ens.nameUnknown', { reason: primary.reason })
      case 'agrees':
        return ''
    }
  }
}
