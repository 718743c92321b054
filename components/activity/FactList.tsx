// What happened to a transaction, fact by fact, each with who said so and when.
import { clsx } from 'clsx'
import type { Text } from '@/lib/i18n/catalogue'
import { exactTimeText } from '@/lib/i18n/timeText'
import type { EndpointOutcome, Sighting } from '@/lib/transactions/transaction'
import { HashLink } from '../ui/AddressView'
import { useLanguage, useText } from '../ui/useText'
import { endpointText } from './endpointText'
import type { Fact } from './listFacts'

/** `explorer` is the network's; block hashes link to it. */
export function FactList(props: { facts: readonly Fact[]; explorer: string | undefined }) {
  const t = useText()
  const language = useLanguage()
  return (
    <ol className="flex flex-col">
      {props.facts.map((fact, place) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: facts are only ever added.
          key={place}
          className="relative flex gap-4 pb-4 last:pb-0"
        >
          {place < props.facts.length - 1 && (
            <span aria-hidden className="absolute top-6 -bottom-0.5 left-[0.4375rem] w-px bg-line" />
          )}
          <span aria-hidden className={clsx('mt-1.5 size-[0.9375rem] shrink-0 rounded-full', dot(fact))} />
          <div className="min-w-0 flex-1">
            <p className="font-medium break-words">{sentence(t, fact)}</p>
            {fact.type === 'sighting' && fact.sighting.other && (
              <HashLink hash={fact.sighting.other.hash} explorer={props.explorer} kind="tx" />
            )}
            {fact.type === 'receipt' && (
              <HashLink hash={fact.receipt.blockHash} explorer={props.explorer} kind="block" />
            )}
            <time dateTime={new Date(fact.at).toISOString()} className="block text-sm text-faint">
              {exactTimeText(fact.at, language)}
            </time>
          </div>
        </li>
      ))}
    </ol>
  )
}

const bad: readonly Sighting['type'][] = ['refused', 'unreachable', 'reorganised out', 'disproved', 'outbid']

function dot(fact: Fact): string {
  if (fact.type === 'receipt') return fact.receipt.succeeded ? 'bg-success' : 'bg-danger'
  if (fact.type === 'released') return 'bg-edge'
  if (fact.type === 'sighting') {
    return bad.includes(fact.sighting.type) ? 'bg-danger' : 'bg-accent'
  }
  return 'bg-brand'
}

function sentence(t: Text, fact: Fact): string {
  switch (fact.type) {
    case 'asked':
      return t('dashboard.fact.asked')
    case 'approved':
      return t('dashboard.fact.approved')
    case 'signed':
      return t('dashboard.fact.signed')
    case 'reserved':
      return t('dashboard.fact.reserved', { nonce: fact.nonce.toString() })
    case 'released':
      return t('dashboard.fact.released', { reason: fact.reason })
    case 'sighting':
      return sightingSentence(t, fact.sighting)
    case 'receipt': {
      const values = {
        block: fact.receipt.blockNumber.toString(),
        endpoint: endpointText(t, fact.receipt.endpoint),
      }
      if (fact.receipt.proved) {
        return fact.receipt.succeeded
          ? t('dashboard.fact.included.proved', values)
          : t('dashboard.fact.failed.proved', values)
      }
      return fact.receipt.succeeded
        ? t('dashboard.fact.included', values)
        : t('dashboard.fact.failed', values)
    }
  }
}

function sightingSentence(t: Text, sighting: Sighting): string {
  const endpoint = endpointText(t, sighting.endpoint)
  switch (sighting.type) {
    case 'accepted':
      return t('dashboard.fact.accepted', { endpoint })
    case 'already known':
      return t('dashboard.fact.known', { endpoint })
    case 'refused':
      return sighting.message === undefined
        ? t('dashboard.fact.refused', { endpoint })
        : t('dashboard.fact.refusedWhy', { endpoint, message: sighting.message })
    case 'unreachable':
      return t('dashboard.fact.unreachable', { endpoint })
    case 'seen pending':
      return t('dashboard.fact.pending', { endpoint })
    case 'nonce used': {
      const block = sighting.other?.block?.number
      return block === undefined
        ? t('dashboard.fact.nonceUsed', { endpoint })
        : t('activity.fact.took', { block: block.toString() })
    }
    case 'outbid':
      return t('activity.fact.outbid', { endpoint })
    case 'reorganised out':
      return t('activity.fact.out', { block: sighting.block?.number.toString() ?? '' })
    case 'disproved':
      return t('activity.fact.disproved', { block: sighting.block?.number.toString() ?? '' })
    case 'not found':
      return t('dashboard.fact.notFound', { endpoint })
    case 'all answered':
      return (sighting.outcomes ?? []).map((outcome) => outcomeSentence(t, outcome)).join(' ')
  }
}

function outcomeSentence(t: Text, { type, endpoint, message = '' }: EndpointOutcome): string {
  const who = endpointText(t, endpoint)
  switch (type) {
    case 'accepted':
      return t('route.outcome.accepted', { endpoint: who })
    case 'already known':
      return t('route.outcome.known', { endpoint: who, message })
    case 'unreachable':
      return t('route.outcome.unreachable', { endpoint: who, message })
    default:
      return t('route.outcome.refused', { endpoint: who, message })
  }
}
