// Accounts that were found: each with where it was used, to be chosen and added.
import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import type { Address } from '@/lib/base/address'
import type { Network } from '@/lib/chain/networks/network'
import type { FoundAccount } from '@/lib/messages/commands/accounts'
import { findAccounts } from '../accounts/findAccounts'
import { sendCommand } from '../command'
import { AddressView } from '../ui/AddressView'
import { Amount } from '../ui/Amount'
import { Button } from '../ui/Button'
import { LongList } from '../ui/LongList'
import { Tag } from '../ui/NetworkBadge'
import { useDeed, useFlash } from '../ui/useFlash'
import { useText } from '../ui/useText'

export function FoundList(props: {
  secretId: string
  found: readonly FoundAccount[]
  accounts: readonly Account[]
  networks: readonly Network[]
  /** More may come: nothing is added yet. */
  waiting: boolean
}) {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const [left, setLeft] = useState<ReadonlySet<Address>>(new Set())
  const [adding, setAdding] = useState(false)
  const own = new Set(
    props.accounts.flatMap(({ address, source }) =>
      source.type === 'watch-only' ? [] : [address.toLowerCase()],
    ),
  )
  const isOwn = ({ address }: FoundAccount) => own.has(address.toLowerCase())
  const chosen = props.found.filter((account) => !isOwn(account) && !left.has(account.address))

  const add = async () => {
    setAdding(true)
    const places = chosen.map(({ scheme, index }, place) => ({
      scheme,
      index,
      name: t('sources.accountName', { number: props.accounts.length + place + 1 }),
    }))
    await deed(async () => {
      const { added } = await sendCommand('addFound', { secretId: props.secretId, places })
      flash({ tone: 'done', text: t('sources.discover.added', { count: added }) })
    })
    setAdding(false)
  }

  return (
    <section className="flex flex-col gap-3" aria-label={t('sources.discover.found')}>
      <h2 className="text-lg font-semibold">{t('sources.discover.found')}</h2>
      <LongList
        rows={props.found}
        keyOf={({ address }) => address}
        find={findAccounts}
        search={t('list.searchAccounts')}
        className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface"
      >
        {(account) => {
          const { address, path, chains } = account
          const names = chains.map(
            ({ chainId }) => networkOf(props.networks, chainId)?.name ?? String(chainId),
          )
          return (
            <li>
              <label className="flex items-center gap-3 px-4 py-3">
                <input
                  type="checkbox"
                  aria-label={`${address} ${path}`}
                  disabled={isOwn(account)}
                  checked={isOwn(account) || !left.has(address)}
                  onChange={() => {
                    const next = new Set(left)
                    if (!next.delete(address)) next.add(address)
                    setLeft(next)
                  }}
                  className="size-5 shrink-0 accent-brand"
                />
                <span className="min-w-0 flex-1">
                  <span className="flex flex-wrap items-center gap-2">
                    <AddressView address={address} form="short" />
                    {isOwn(account) && <Tag>{t('sources.discover.own')}</Tag>}
                  </span>
                  <span className="block font-mono text-xs text-faint">{path}</span>
                  <span className="block text-sm text-soft">
                    {t('sources.discover.usedOn', { networks: names.join(t('list.comma')) })}
                  </span>
                </span>
                <span className="flex flex-col items-end text-sm">
                  {chains.map(({ chainId, balanceWei, tokens }) => {
                    const currency = networkOf(props.networks, chainId)?.currency
                    if (tokens > 0)
                      return <span key={chainId}>{t('sources.discover.tokens', { count: tokens })}</span>
                    return (
                      currency &&
                      balanceWei > 0n && (
                        <Amount
                          key={chainId}
                          value={balanceWei}
                          decimals={currency.decimals}
                          symbol={currency.symbol}
                          digits={4}
                        />
                      )
                    )
                  })}
                </span>
              </label>
            </li>
          )
        }}
      </LongList>
      <Button
        variant="primary"
        loading={adding}
        disabled={props.waiting || chosen.length === 0}
        onClick={() => void add()}
      >
        {t('sources.discover.add', { count: chosen.length })}
      </Button>
    </section>
  )
}

function networkOf(networks: readonly Network[], chainId: number): Network | undefined {
  return networks.find((network) => network.chainId === chainId)
}
