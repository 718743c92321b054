// What a replacement does, in plain words, and how its fee compares with the one it has to outbid.
import { feeCapWei } from '@/lib/base/transaction'
import type { TransactionDraft } from '@/lib/requests/approvals/question'
import type { Replacement } from '@/lib/transactions/request'
import { Card, FactRow } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { useText } from '../ui/useText'
import { gweiText } from './feeNumbers'

export function ReplacementCard(props: { draft: TransactionDraft; replaces: Replacement }) {
  const t = useText()
  const { draft, replaces } = props
  const price = (wei: bigint) => `${gweiText(wei)}\u00a0gwei`
  return (
    <Card>
      <p className="text-pretty">
        {t(replaces.kind === 'speed up' ? 'replace.says.speedUp' : 'replace.says.cancel', {
          nonce: draft.unsigned.nonce.toString(),
        })}
      </p>
      {replaces.step > 100 && (
        <div className="mt-3">
          <Notice tone="info">{t('replace.higher')}</Notice>
        </div>
      )}
      <dl className="mt-2 -mb-2.5 divide-y divide-line">
        <FactRow label={t('replace.earlier')}>{price(feeCapWei(replaces.fees))}</FactRow>
        {draft.feeFloor && <FactRow label={t('replace.least')}>{price(feeCapWei(draft.feeFloor))}</FactRow>}
        <FactRow label={t('replace.now')}>
          <span className="font-semibold">{price(feeCapWei(draft.unsigned.fees))}</span>
        </FactRow>
      </dl>
    </Card>
  )
}
