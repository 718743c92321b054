// The fields that the signature covers, and what the chain then charged.
import type { Account } from '@/lib/accounts/account'
import { feeCapWei } from '@/lib/base/transaction'
import { formatAmount } from '@/lib/base/wei'
import type { Network } from '@/lib/chain/networks/network'
import type { Activity } from '@/lib/storage/read'
import { AddressView, HashLink } from '../ui/AddressView'
import { Amount } from '../ui/Amount'
import { FactRow } from '../ui/Card'
import { useText } from '../ui/useText'

export function SignedFacts(props: {
  activity: Activity
  network: Network | undefined
  accounts: readonly Account[]
}) {
  const t = useText()
  const { network } = props
  const { transaction, receipts, status } = props.activity
  const { unsigned, signed } = transaction
  const { fees } = unsigned
  const included = status.type === 'included' ? status : undefined
  const made = receipts.find(({ blockHash }) => blockHash === included?.block.hash)?.contractAddress
  const explorer = network?.explorer
  const nameOf = (address: string) => props.accounts.find((account) => account.address === address)?.name
  const coins = (valueWei: bigint) => (
    <Amount
      value={valueWei}
      decimals={network?.currency.decimals ?? 18}
      symbol={network?.currency.symbol}
      expandable
    />
  )
  const perGas = (wei: bigint) => t('dashboard.detail.gwei', { amount: formatAmount(wei, 9) })
  return (
    <dl className="-mt-2.5 -mb-2.5 divide-y divide-line">
      {signed && (
        <FactRow label={t('dashboard.detail.hash')}>
          <HashLink hash={signed.hash} explorer={explorer} copy />
        </FactRow>
      )}
      <FactRow label={t('dashboard.detail.from')} stacked>
        <AddressView
          address={unsigned.from}
          form="full"
          name={nameOf(unsigned.from)}
          copy
          explorer={explorer}
        />
      </FactRow>
      <FactRow label={t('dashboard.detail.to')} stacked>
        {unsigned.to === null ? (
          t('dashboard.detail.deploys')
        ) : (
          <AddressView
            address={unsigned.to}
            form="full"
            name={nameOf(unsigned.to)}
            copy
            explorer={explorer}
          />
        )}
      </FactRow>
      {made && (
        <FactRow label={t('dashboard.detail.contract')} stacked>
          <AddressView address={made} form="full" copy explorer={explorer} />
        </FactRow>
      )}
      <FactRow label={t('dashboard.detail.value')}>{coins(unsigned.valueWei)}</FactRow>
      <FactRow label={t('dashboard.detail.nonce')}>{unsigned.nonce.toString()}</FactRow>
      <FactRow label={t('dashboard.detail.gas')}>{unsigned.gas.toString()}</FactRow>
      {fees.type === 'eip1559' ? (
        <>
          <FactRow label={t('dashboard.detail.maxFee')}>{perGas(fees.maxFeePerGas)}</FactRow>
          <FactRow label={t('dashboard.detail.priorityFee')}>{perGas(fees.maxPriorityFeePerGas)}</FactRow>
        </>
      ) : (
        <FactRow label={t('dashboard.detail.gasPrice')}>{perGas(fees.gasPrice)}</FactRow>
      )}
      {included ? (
        <>
          <FactRow label={t('dashboard.detail.gasUsed')}>{included.gasUsed.toString()}</FactRow>
          <FactRow label={t('dashboard.detail.feePaid')}>{coins(included.feeWei)}</FactRow>
        </>
      ) : (
        <FactRow label={t('dashboard.detail.feeAtMost')}>{coins(unsigned.gas * feeCapWei(fees))}</FactRow>
      )}
    </dl>
  )
}
