// The account that a signature comes from.
import type { Address } from '@/lib/base/address'
import { AddressView } from '../ui/AddressView'
import { shortHex } from '../ui/shortHex'
import { useText } from '../ui/useText'
import { accountOf, type Names } from './AddressCard'

export function Signer(props: { account: Address; names: Names }) {
  const t = useText()
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-1 text-sm">
      <span className="text-faint">{t('approval.message.account')}</span>
      <AddressView
        address={props.account}
        form="short"
        name={accountOf(props.names, props.account)?.name}
        blockie
      />
    </div>
  )
}

/** The same in a few words, for the line above the button. */
export function SignsWith(props: { account: Address; names: Names }) {
  const t = useText()
  const name = accountOf(props.names, props.account)?.name ?? shortHex(props.account)
  return <>{t('approval.message.summary', { account: name })}</>
}
