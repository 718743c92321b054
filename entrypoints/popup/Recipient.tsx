// Who gets it: typed or pasted, one of the user's own accounts, or someone sent to before.
import { X } from 'lucide-react'
import { AccountName } from '@/components/accounts/AccountName'
import { AddressProblem } from '@/components/accounts/AddressProblem'
import { recentRecipients } from '@/components/activity/describeActivity'
import { AddressView } from '@/components/ui/AddressView'
import { Blockie } from '@/components/ui/Blockie'
import { IconButton } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { shortHex } from '@/components/ui/shortHex'
import { TextArea } from '@/components/ui/TextInput'
import { useLiveValue } from '@/components/ui/useLive'
import { useText } from '@/components/ui/useText'
import { type Address, parseAddress } from '@/lib/base/address'
import { readActivity } from '@/lib/storage/read'
import type { InUse } from './inUse'

/** `text` is what was typed; once it is an address it is shown whole instead of the field. */
export function Recipient(props: {
  inUse: InUse
  text: string
  onText: (text: string) => void
  /** A recipient was chosen: the focus should move on. */
  onChosen: () => void
  /** The user pressed on without one. */
  missing: boolean
}) {
  const t = useText()
  const { account, accounts, network } = props.inUse
  const parsed = parseAddress(props.text)
  const choose = (text: string) => {
    props.onText(text)
    if (parseAddress(text).type === 'address') props.onChosen()
  }

  if (parsed.type === 'address') {
    const name = accounts.find((each) => each.address === parsed.address)?.name
    return (
      <div className="flex flex-col gap-1.5">
        <p id="recipient" className="text-sm font-semibold text-soft">
          {t('send.to')}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a field. */}
        <div
          role="group"
          aria-labelledby="recipient"
          className="flex items-center gap-1 rounded-control border border-line bg-surface py-2.5 pr-1.5 pl-3"
        >
          <div className="min-w-0 flex-1">
            <AddressView
              form="full"
              address={parsed.address}
              name={name}
              blockie
              explorer={network.explorer}
            />
          </div>
          <IconButton label={t('send.change')} icon={X} size="small" onClick={() => props.onText('')} />
        </div>
      </div>
    )
  }

  const typed = props.text.trim()
  const complete = parsed.type === 'wrong checksum' || typed.length >= 42
  const error =
    typed === '' ? (
      props.missing && t('send.noRecipient')
    ) : complete || props.missing || !'0x'.startsWith(typed.slice(0, 2).toLowerCase()) ? (
      <AddressProblem parsed={parsed} text={props.text} />
    ) : undefined

  return (
    <div className="flex flex-col gap-3">
      <Field label={t('send.to')} error={error || undefined}>
        <TextArea
          mono
          autoFocus
          rows={2}
          value={props.text}
          placeholder={t('send.toPlaceholder')}
          onChange={(text) => choose(text.replaceAll(/\s/g, ''))}
        />
      </Field>
      <Suggestions
        own={accounts.filter((each) => each.address !== account.address)}
        inUse={props.inUse}
        onChoose={choose}
      />
    </div>
  )
}

function Suggestions(props: { own: InUse['accounts']; inUse: InUse; onChoose: (address: Address) => void }) {
  const t = useText()
  const { accounts } = props.inUse
  const activity = useLiveValue(() => readActivity({ limit: 60 }), [])
  const recent = recentRecipients(
    activity ?? [],
    accounts.map((each) => each.address),
  )
  const row =
    'flex w-full items-center gap-3 rounded-control px-2 py-1.5 text-left hover:bg-sunken focus-visible:-outline-offset-2'
  return (
    <div className="flex flex-col gap-3">
      {recent.length > 0 && (
        <section>
          <h2 className="mb-0.5 text-xs font-semibold text-faint">{t('send.recent')}</h2>
          <ul className="-mx-2">
            {recent.map((address) => (
              <li key={address}>
                <button type="button" title={address} className={row} onClick={() => props.onChoose(address)}>
                  <Blockie address={address} size={28} />
                  <span className="font-mono text-sm">{shortHex(address)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {props.own.length > 0 && (
        <section>
          <h2 className="mb-0.5 text-xs font-semibold text-faint">{t('accounts.yours')}</h2>
          <ul className="-mx-2">
            {props.own.map((each) => (
              <li key={each.address}>
                <button type="button" className={row} onClick={() => props.onChoose(each.address)}>
                  <AccountName account={each} size={28} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
