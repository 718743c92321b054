// A network by its name, with a sign that tells networks apart at a glance.
import { clsx } from 'clsx'
import type { Network } from '@/lib/chain/networks/network'
import { useText } from './useText'

const known: Readonly<Record<number, string>> = {
  1: '#627eea',
  10: '#e2233d',
  56: '#c99400',
  100: '#3e6957',
  137: '#8247e5',
  324: '#4e529a',
  8453: '#0052ff',
  42161: '#12aaff',
  43114: '#e84142',
  59144: '#2d7f8e',
  534352: '#c8965b',
}

/** The sign: the name's first letter on the network's colour; hollow for a testnet. `size` in CSS pixels. */
export function NetworkMark(props: { network: Network; size?: number }) {
  const { network, size = 20 } = props
  const colour = known[network.chainId] ?? `hsl(${(network.chainId * 47) % 360} 45% 42%)`
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-full font-bold',
        !network.testnet && 'text-white',
      )}
      style={{
        width: size,
        height: size,
        fontSize: Math.round(size * 0.5),
        lineHeight: 1,
        ...(network.testnet ? { boxShadow: `inset 0 0 0 1.5px ${colour}` } : { backgroundColor: colour }),
      }}
    >
      {[...network.name][0]?.toUpperCase()}
    </span>
  )
}

/** Mark and name on a line; testnets and networks of the user's say what they are. */
export function NetworkBadge(props: { network: Network | undefined; chainId: number }) {
  const t = useText()
  const { network } = props
  if (!network) return <span>{t('common.unknownNetwork', { chainId: props.chainId })}</span>
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 align-middle">
      <NetworkMark network={network} size={18} />
      <span className="min-w-0 truncate font-medium">{network.name}</span>
      <NetworkTags network={network} />
    </span>
  )
}

export function NetworkTags(props: { network: Network }) {
  const t = useText()
  return (
    <>
      {props.network.testnet && <Tag>{t('common.testnet')}</Tag>}
      {props.network.source === 'added by the user' && <Tag>{t('common.addedByYou')}</Tag>}
    </>
  )
}

/** A small word beside a name. */
export function Tag(props: { children: string; tone?: 'plain' | 'caution' }) {
  return (
    <span
      className={clsx(
        'inline-block shrink-0 rounded-full px-1.5 text-2xs font-medium whitespace-nowrap',
        props.tone === 'caution' ? 'bg-caution-soft text-caution-ink' : 'bg-sunken text-soft',
      )}
    >
      {props.children}
    </span>
  )
}
