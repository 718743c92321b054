// Adds a contact or changes one. A wrong checksum is refused; an address like a known one is compared first.
import { useState } from 'react'
import { parseAddress } from '@/lib/base/address'
import { type Contact, type ContactAdded, verifications } from '@/lib/base/contact'
import { isNameShaped } from '@/lib/base/ensName'
import type { Network } from '@/lib/chain/networks/network'
import { sendCommand } from '../command'
import { AddressView } from '../ui/AddressView'
import { Field } from '../ui/Field'
import { FormDialog } from '../ui/FormDialog'
import { Select } from '../ui/Select'
import { TextArea, TextInput } from '../ui/TextInput'
import { useSubmit } from '../ui/useSubmit'
import { useText } from '../ui/useText'
import { AddressProblem } from './AddressProblem'
import { NameAnswer, type TakenName } from './NameAnswer'
import { SimilarAddress } from './SimilarAddress'
import { useName } from './useName'
import { useSimilar } from './useSimilar'
import { verificationWords } from './verificationWords'

const longestName = 64
const longestNote = 500

/** With `contact` it changes that one, whose address stays. */
export function ContactDialog(props: {
  contact?: Contact
  networks: readonly Network[]
  onClose: () => void
  onDone: (name: string) => void
}) {
  const t = useText()
  const { contact } = props
  const [fields, setFields] = useState({
    name: contact?.name ?? '',
    address: contact?.address ?? '',
    chain: String(contact?.chain ?? 'all'),
    verified: contact?.verified ?? 'not verified',
    note: contact?.note ?? '',
  })
  const [tried, setTried] = useState(false)
  const saving = useSubmit()
  const set = <K extends keyof typeof fields>(name: K, value: (typeof fields)[K]) => {
    setFields({ ...fields, [name]: value })
    saving.clear()
  }
  const parsed = parseAddress(fields.address)
  const address = parsed.type === 'address' ? parsed.address : undefined
  const comparison = useSimilar(contact ? undefined : address)
  const { lookup, ask } = useName(contact ? '' : fields.address)
  const named = isNameShaped(fields.address)
  const name = fields.name.trim()
  const nameProblem =
    name === '' ? t('common.required') : name.length > longestName ? t('accounts.nameTooLong') : undefined
  const typed = fields.address.trim() !== ''
  // While it is being typed it is no problem yet; complete and wrong it is.
  const addressProblem =
    !typed && tried ? (
      t('common.required')
    ) : named ? (
      tried && t('ens.takeFirst')
    ) : typed &&
      (tried || parsed.type === 'wrong checksum' || fields.address.trim().length >= 42) &&
      !address ? (
      <AddressProblem parsed={parsed} text={fields.address} />
    ) : undefined

  /** Only the address is kept; the name it was found by is proposed as the contact's, and how it was verified. */
  const take = ({ name: ensName, address, agrees }: TakenName) => {
    setFields({
      ...fields,
      address,
      name: name === '' ? ensName.slice(0, longestName) : fields.name,
      verified: agrees && fields.verified === 'not verified' ? 'by ENS name' : fields.verified,
    })
    saving.clear()
  }

  const save = async () => {
    setTried(true)
    if (nameProblem !== undefined || !address) return
    if (!contact && (await comparison.mustCompare())) return
    await saving.run(async () => {
      const chain = fields.chain === 'all' ? ('all' as const) : Number(fields.chain)
      const words = { name, chain, note: fields.note, verified: fields.verified }
      const answer: ContactAdded = contact
        ? await sendCommand('changeContact', { address, chain: contact.chain, to: words })
        : await sendCommand('addContact', { address, ...words })
      if (answer.type !== 'added') return t('contacts.exists', { name: answer.name })
      props.onDone(name)
      return undefined
    })
  }

  return (
    <FormDialog
      title={contact ? t('contacts.editTitle', { name: contact.name }) : t('contacts.addTitle')}
      submit={t(contact ? 'common.save' : 'contacts.add')}
      busy={saving.busy}
      problem={saving.problem}
      onSubmit={() => void save()}
      onClose={props.onClose}
    >
      <Field label={t('contacts.name')} error={tried && nameProblem} required>
        <TextInput value={fields.name} onChange={(text) => set('name', text)} />
      </Field>
      {contact ? (
        <div className="flex flex-col gap-1.5">
          <span className="text-sm font-semibold text-soft">{t('contacts.address')}</span>
          <AddressView address={contact.address} form="full" blockie />
          <span className="text-sm text-faint">{t('contacts.addressFixed')}</span>
        </div>
      ) : (
        <Field label={t('contacts.address')} error={addressProblem} required>
          <TextArea
            mono={!named}
            value={fields.address}
            placeholder={t('contacts.addressOrName')}
            onChange={(text) => set('address', text.replaceAll(/\s/g, ''))}
          />
        </Field>
      )}
      <NameAnswer text={fields.address} lookup={lookup} onAsk={ask} onUse={take} />
      {address && comparison.similar && (
        <SimilarAddress address={address} similar={comparison.similar} onThis={comparison.confirm} />
      )}
      <Field label={t('contacts.network')} hint={t('contacts.networkHint')}>
        <Select
          value={fields.chain}
          onChange={(chain) => set('chain', chain)}
          options={networkOptions(t('contacts.allNetworks'), props.networks, contact, (chainId) =>
            t('common.unknownNetwork', { chainId }),
          )}
        />
      </Field>
      <Field label={t('contacts.verified')}>
        <Select
          value={fields.verified}
          onChange={(verified) => set('verified', verified)}
          options={verifications.map((value) => ({ value, label: t(verificationWords[value]) }))}
        />
      </Field>
      <Field label={t('contacts.note')} optional>
        <TextArea value={fields.note} maxLength={longestNote} onChange={(text) => set('note', text)} />
      </Field>
    </FormDialog>
  )
}

/** A contact may be on a network that was removed since: it stays choosable. */
function networkOptions(
  all: string,
  networks: readonly Network[],
  contact: Contact | undefined,
  unknown: (chainId: number) => string,
) {
  const options = networks.map(({ chainId, name }) => ({ value: String(chainId), label: name }))
  const chain = contact?.chain ?? 'all'
  const missing = chain !== 'all' && !networks.some(({ chainId }) => chainId === chain)
  return [
    { value: 'all', label: all },
    ...options,
    ...(missing ? [{ value: String(chain), label: unknown(chain) }] : []),
  ]
}
