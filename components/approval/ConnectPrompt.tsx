// "May this site know you?": who asks, which accounts it would see, and what it could do then.
import { clsx } from 'clsx'
import { Ban, Eye, Hand, type LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { type Address, sameAddress } from '@/lib/base/address'
import type { Question, QuestionBody } from '@/lib/requests/approvals/question'
import { Blockie } from '../ui/Blockie'
import { Card } from '../ui/Card'
import { Field } from '../ui/Field'
import { NetworkBadge } from '../ui/NetworkBadge'
import { Notice } from '../ui/Notice'
import { shortHex } from '../ui/shortHex'
import { TextInput } from '../ui/TextInput'
import { useText } from '../ui/useText'
import { type Names, networkOf } from './AddressCard'
import { AskedNetworks } from './AskedNetworks'
import { isBad, QuestionFindings } from './DraftWarnings'
import { type PromptControls, PromptFrame } from './PromptFrame'
import { mostChoices, shownChoices } from './shownChoices'
import { shownVersion } from './shownVersion'

export function ConnectPrompt(props: {
  question: Question
  body: Extract<QuestionBody, { kind: 'connect' }>
  names: Names
  /** The account in use in Holdfast itself: it is proposed. */
  selectedAddress: Address | undefined
  controls: PromptControls
}) {
  const t = useText()
  const offered = props.names.accounts.filter((account) => account.visibleToSites && !account.hidden)
  const [chosen, setChosen] = useState<ReadonlySet<Address>>()
  const selected = offered.find(({ address }) => address === props.selectedAddress) ?? offered[0]
  const { chainId } = props.body
  const proposed = proposedAccounts(offered, props.body.wanted ?? [], selected?.address)
  const checked = chosen ?? new Set(proposed)
  const accounts = offered.filter(({ address }) => checked.has(address)).map(({ address }) => address)
  // The first one is the one in use on the site: what was proposed first, when it is among them.
  const inOrder = [...accounts].sort((a, b) => rank(a, proposed) - rank(b, proposed))
  const toggle = (address: Address) => {
    const next = new Set(checked)
    if (!next.delete(address)) next.add(address)
    setChosen(next)
  }
  const [search, setSearch] = useState('')
  const { shown, left } = shownChoices(offered, checked, search)
  const none = accounts.length === 0
  return (
    <PromptFrame
      question={props.question.id}
      title={t('approval.connect.title')}
      asker={props.question.asker}
      network={networkOf(props.names, chainId)}
      controls={props.controls}
      confirmation={{
        label: t('approval.confirm.connect'),
        summary: t('approval.connect.summary', { count: accounts.length }),
        shown: none ? undefined : shownVersion(props.question),
        tone: isBad(props.question.review) ? 'danger' : 'primary',
        blocked: none ? t('approval.wait.chooseAccount') : undefined,
        onConfirm: (typed) => props.controls.onApprove(inOrder, typed),
      }}
    >
      <QuestionFindings question={props.question} />
      {offered.length === 0 ? (
        <Notice tone="caution" title={t('approval.connect.noAccounts')}>
          {t('approval.connect.noAccountsHint')}
        </Notice>
      ) : (
        <fieldset className="m-0 min-w-0 border-0 p-0">
          <legend className="mb-1.5 text-sm font-semibold text-soft">{t('approval.connect.accounts')}</legend>
          {offered.length > mostChoices && (
            <div className="mb-2">
              <Field label={t('approval.connect.search')}>
                <TextInput value={search} onChange={setSearch} />
              </Field>
            </div>
          )}
          <div className="overflow-clip rounded-card border border-line bg-surface shadow-lift">
            {shown.map((account) => (
              <AccountChoice
                key={account.address}
                account={account}
                checked={checked.has(account.address)}
                onToggle={() => toggle(account.address)}
              />
            ))}
          </div>
          {left > 0 && (
            <p className="mt-1.5 px-1 text-sm text-faint">{t('approval.connect.more', { count: left })}</p>
          )}
        </fieldset>
      )}
      <Card>
        <ul className="flex flex-col gap-3">
          <Consequence icon={Eye} title={t('approval.connect.sees')} tone="plain">
            {t('approval.connect.sees.text')}
          </Consequence>
          <Consequence icon={Hand} title={t('approval.connect.asks')} tone="plain">
            {t('approval.connect.asks.text')}
          </Consequence>
          <Consequence icon={Ban} title={t('approval.connect.cannot')} tone="good">
            {t('approval.connect.cannot.text')}
          </Consequence>
        </ul>
      </Card>
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-2 px-1 text-sm">
        <span className="text-faint">{t('approval.connect.network')}</span>
        <NetworkBadge network={networkOf(props.names, chainId)} chainId={chainId} />
      </div>
      {props.body.chainIds && <AskedNetworks chainIds={props.body.chainIds} names={props.names} />}
    </PromptFrame>
  )
}

/** What the site would like, as far as it is the user's; else the account in use. */
function proposedAccounts(
  offered: readonly Account[],
  wanted: readonly Address[],
  selected: Address | undefined,
): Address[] {
  const fitting = wanted.filter((address) => offered.some((account) => sameAddress(account.address, address)))
  return fitting.length > 0 ? fitting : selected ? [selected] : []
}

/** Its place among those proposed; after them all when it is none. */
function rank(address: Address, proposed: readonly Address[]): number {
  const place = proposed.indexOf(address)
  return place < 0 ? proposed.length : place
}

function AccountChoice(props: { account: Account; checked: boolean; onToggle: () => void }) {
  const { account } = props
  return (
    <label className="flex min-h-14 cursor-pointer items-center gap-3 border-b border-line px-4 py-2 transition-colors last:border-0 hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={props.onToggle}
        className="size-4.5 shrink-0 accent-brand outline-none"
      />
      <Blockie address={account.address} size={30} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate font-medium">{account.name}</span>
        <span title={account.address} className="font-mono text-xs text-faint">
          {shortHex(account.address)}
        </span>
      </span>
    </label>
  )
}

function Consequence(props: {
  icon: LucideIcon
  title: string
  tone: 'plain' | 'good'
  children: ReactNode
}) {
  const { icon: Icon } = props
  return (
    <li className="flex gap-3 text-sm">
      <span
        className={clsx(
          'grid size-7 shrink-0 place-items-center rounded-full',
          props.tone === 'good' ? 'bg-success-soft text-success-ink' : 'bg-sunken text-soft',
        )}
      >
        <Icon aria-hidden size={15} />
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">{props.title}</span>
        <span className="text-soft">{props.children}</span>
      </span>
    </li>
  )
}
