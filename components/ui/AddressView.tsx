// Addresses and hashes: short where there is a name or little room, whole where something depends on them.
import { clsx } from 'clsx'
import { ExternalLink } from 'lucide-react'
import { type Address, parseAddress } from '@/lib/base/address'
import { Blockie } from './Blockie'
import { CopyButton } from './CopyButton'
import { addressGroups, shortHex } from './shortHex'
import { useText } from './useText'

/**
 * An address in EIP-55 case.
 * `short`: 0x1234…abcd on one line, with the whole address as its tooltip; `name` goes before it.
 * `full`: all of it in groups of four on two lines, first and last group marked. The text is whole when copied.
 * `explorer` is the network's (without a trailing slash); with it there is a link.
 */
export function AddressView(props: {
  address: Address
  form: 'short' | 'full'
  name?: string | undefined
  explorer?: string | undefined
  blockie?: boolean
  copy?: boolean
}) {
  const { form, name, explorer } = props
  const parsed = parseAddress(props.address)
  const address =
    parsed.type === 'address'
      ? parsed.address
      : parsed.type === 'wrong checksum'
        ? parsed.expected
        : props.address
  const t = useText()
  const tools = (
    <>
      {props.copy && <CopyButton text={address} label={t('common.copyAddress')} />}
      {explorer && <ExplorerLink href={`${explorer}/address/${address}`} />}
    </>
  )
  if (form === 'short') {
    return (
      <span className="inline-flex max-w-full items-center gap-1.5 align-middle">
        {props.blockie && <Blockie address={address} size={20} />}
        {name && <span className="min-w-0 truncate font-medium">{name}</span>}
        <span title={address} className={clsx('font-mono text-sm whitespace-nowrap', name && 'text-faint')}>
          {shortHex(address)}
        </span>
        {tools}
      </span>
    )
  }
  return (
    <span className="flex max-w-full items-center gap-3 text-left">
      {props.blockie && <Blockie address={address} size={34} />}
      <span className="min-w-0 flex-1">
        {name && <span className="block truncate font-semibold">{name}</span>}
        <AddressText address={address} />
      </span>
      {(props.copy || explorer) && <span className="flex shrink-0 items-center">{tools}</span>}
    </span>
  )
}

/** The whole address and nothing else: two lines of groups. */
export function AddressText(props: { address: Address }) {
  const groups = addressGroups(props.address)
  const half = groups.length / 2
  const last = groups.length - 1
  return (
    <span className="block w-fit max-w-[26ch] font-mono text-sm leading-snug tracking-tight">
      {[groups.slice(0, half), groups.slice(half)].map((line, lineAt) => (
        <span
          key={line.join()}
          className={clsx('inline-block whitespace-nowrap', lineAt === 1 && 'pl-[2ch]')}
        >
          {line.map((group, groupAt) => {
            const place = lineAt * half + groupAt
            return (
              <span
                key={place}
                className={clsx(
                  groupAt < line.length - 1 && 'mr-[0.6ch]',
                  place === 0 || place === last ? 'font-bold text-brand-ink' : 'text-ink',
                )}
              >
                {group}
              </span>
            )
          })}
        </span>
      ))}
    </span>
  )
}

/** A transaction or block hash on one line, with its whole text as tooltip, a copy button and a link. */
export function HashLink(props: {
  hash: `0x${string}`
  explorer?: string | undefined
  kind?: 'tx' | 'block'
  copy?: boolean
}) {
  const t = useText()
  return (
    <span className="inline-flex max-w-full items-center gap-1 align-middle">
      <span title={props.hash} className="font-mono text-sm whitespace-nowrap">
        {shortHex(props.hash)}
      </span>
      {props.copy && <CopyButton text={props.hash} label={t('common.copyHash')} />}
      {props.explorer && <ExplorerLink href={`${props.explorer}/${props.kind ?? 'tx'}/${props.hash}`} />}
    </span>
  )
}

/** The sign that opens the chain's explorer in a new tab. */
export function ExplorerLink(props: { href: string }) {
  const t = useText()
  return (
    <a
      href={props.href}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={t('common.viewOnExplorer')}
      title={t('common.viewOnExplorer')}
      className="inline-grid size-7 shrink-0 place-items-center rounded-[0.625rem] text-soft transition-colors hover:bg-sunken hover:text-ink"
    >
      <ExternalLink aria-hidden size={15} />
    </a>
  )
}
