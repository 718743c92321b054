// Who gets it: typed or pasted, a contact, one of the user's own accounts, or someone sent to before.
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { AddressProblem } from '@/components/accounts/AddressProblem'
import { KnownAsText, knownName } from '@/components/accounts/KnownAsText'
import { NameAnswer, type TakenName } from '@/components/accounts/NameAnswer'
import { SimilarAddress } from '@/components/accounts/SimilarAddress'
import { findable, suggestRecipients } from '@/components/accounts/suggestRecipients'
import { useName } from '@/components/accounts/useName'
import { AddressView } from '@/components/ui/AddressView'
import { Blockie } from '@/components/ui/Blockie'
import { IconButton } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { shortHex } from '@/components/ui/shortHex'
import { TextArea } from '@/components/ui/TextInput'
import { useText } from '@/components/ui/useText'
import type { KnownAddress } from '@/lib/accounts/known'
import type { Similar } from '@/lib/accounts/similar'
import { type Address, parseAddress, sameAddress } from '@/lib/base/address'
import { isNameShaped } from '@/lib/base/ensName'
import type { InUse } from './inUse'
import { RecipientFindings } from './RecipientFindings'

/** `text` is what was typed; once it is an address it is shown whole instead of the field. */
export function Recipient(props: {
  inUse: InUse
  text: string
  onText: (text: string) => void
  /** A recipient was chosen: the focus should move on. */
  onChosen: () => void
  /** The user pressed on without one. */
  missing: boolean
  /** Whom the user knows on this network; undefined while it is being read. */
  known: readonly KnownAddress[] | undefined
  /** A known address that this one is easily mistaken for, until the user has compared them. */
  similar: Similar<KnownAddress> | undefined
  onCompared: () => void
}) {
  const t = useText()
  const { account, network } = props.inUse
  const parsed = parseAddress(props.text)
  const typed = props.text.trim()
  const named = isNameShaped(typed)
  const all = useMemo(() => findable(props.known ?? []), [props.known])
  const complete = parsed.type === 'wrong checksum' || (typed.length >= 42 && !named)
  const offers = suggestRecipients(all, complete ? '' : typed, account.address)
  const fits = offers.contacts.length + offers.own.length + offers.recent.length > 0
  const { lookup, ask } = useName(props.text, fits || !props.known)
  const [taken, setTaken] = useState<TakenName>()
  const choose = (text: string) => {
    // An address may be pasted in pieces; a name keeps its spaces.
    const joined = text.replaceAll(/\s/g, '')
    const { type } = parseAddress(joined)
    props.onText(type === 'not an address' ? text : joined)
    if (type === 'address') props.onChosen()
  }

  if (parsed.type === 'address') {
    const known = props.known?.find(({ address }) => sameAddress(address, parsed.address))
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
          <div className="flex min-w-0 flex-1 flex-col gap-1">
            <AddressView
              form="full"
              address={parsed.address}
              name={known && knownName(known)}
              blockie
              explorer={network.explorer}
            />
            {known && (
              <p className="text-xs text-faint">
                <KnownAsText as={known.as} />
              </p>
            )}
            {taken && sameAddress(taken.address, parsed.address) && (
              <p className="text-xs break-all text-faint">{t('ens.resolvedFrom', { name: taken.name })}</p>
            )}
          </div>
          <IconButton label={t('send.change')} icon={X} size="small" onClick={() => props.onText('')} />
        </div>
        {props.similar && (
          <SimilarAddress
            address={parsed.address}
            similar={props.similar}
            onThis={props.onCompared}
            onKnown={() => props.similar && choose(props.similar.known.address)}
          />
        )}
        <RecipientFindings address={parsed.address} inUse={props.inUse} />
      </div>
    )
  }

  const error =
    typed === '' ? (
      props.missing && t('send.noRecipient')
    ) : named ? (
      props.missing && t('ens.takeFirst')
    ) : complete || props.missing ? (
      <AddressProblem parsed={parsed} text={props.text} />
    ) : undefined

  return (
    <div className="flex flex-col gap-3">
      <Field label={t('send.to')} error={error || undefined}>
        <TextArea
          mono={typed === '' || typed.toLowerCase().startsWith('0x')}
          autoFocus
          rows={2}
          value={props.text}
          placeholder={t('send.toOrName')}
          onChange={choose}
        />
      </Field>
      <NameAnswer
        text={props.text}
        lookup={lookup}
        onAsk={ask}
        onUse={(chosen) => {
          setTaken(chosen)
          choose(chosen.address)
        }}
        explorer={network.explorer}
        otherNetwork={network.chainId === 1 ? undefined : network.name}
      />
      {props.known && (fits || complete || typed === '') ? (
        <div className="flex flex-col gap-3">
          <OfferList title={t('send.contacts')} offers={offers.contacts} onChoose={choose} />
          <OfferList title={t('send.recent')} offers={offers.recent} onChoose={choose} />
          <OfferList title={t('accounts.yours')} offers={offers.own} onChoose={choose} />
        </div>
      ) : (
        props.known && !named && <p className="text-sm text-faint">{t('send.nobodyFits')}</p>
      )}
    </div>
  )
}

function OfferList(props: {
  title: string
  offers: readonly KnownAddress[]
  onChoose: (address: Address) => void
}) {
  if (props.offers.length === 0) return null
  return (
    <section>
      <h2 className="mb-0.5 text-xs font-semibold text-faint">{props.title}</h2>
      <ul className="-mx-2">
        {props.offers.map((known) => {
          const { address } = known
          const name = knownName(known)
          return (
            <li key={address}>
              <button
                type="button"
                title={address}
                className="flex w-full items-center gap-3 rounded-control px-2 py-1.5 text-left hover:bg-sunken focus-visible:-outline-offset-2"
                onClick={() => props.onChoose(address)}
              >
                <Blockie address={address} size={28} />
                <span className="flex min-w-0 flex-col">
                  {name && <span className="truncate font-semibold">{name}</span>}
                  <span className={name ? 'font-mono text-xs text-faint' : 'font-mono text-sm'}>
                    {shortHex(address)}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
