// What is wrong, in one sentence, and the acts that help: each only asks, in the window that asks everything.
import { PackagePlus, RotateCw } from 'lucide-react'
import { useState } from 'react'
import type { Address } from '@/lib/base/address'
import { feeCapWei } from '@/lib/base/transaction'
import type { Diagnosis, NonceAct, NoncePlace } from '@/lib/transactions/doctor'
import { ReplaceButton } from '../activity/ReplaceButtons'
import { gweiText } from '../approval/feeNumbers'
import { sendCommand } from '../command'
import { routeHref } from '../dashboard/route'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { useDeed, useFlash } from '../ui/useFlash'
import { useText } from '../ui/useText'

interface Props {
  diagnosis: Diagnosis
  address: Address
  chainId: number
  baseFeeWei: bigint | undefined
  onActed: () => void
}

export function DoctorVerdict(props: Props) {
  const t = useText()
  const { diagnosis } = props
  const { trouble, line } = diagnosis
  const next = line.find(({ state }) => state !== 'used')
  if (!trouble) {
    return (
      <Notice
        tone="success"
        title={t(next ? 'doctor.well.waits' : 'doctor.well')}
        action={next?.transaction && <Acts {...props} place={next} />}
        announce
      >
        {next && t('doctor.well.advice')}
      </Notice>
    )
  }
  return (
    <Notice
      tone={trouble.state === 'gap' ? 'danger' : 'caution'}
      title={<Sentence place={trouble} baseFeeWei={props.baseFeeWei} />}
      action={<Acts {...props} place={trouble} />}
      announce
    >
      <p>{t(`doctor.advice.${trouble.state}` as TroubleAdvice)}</p>
      {diagnosis.blocked > 0 && <p>{t('doctor.blocked', { count: diagnosis.blocked })}</p>}
    </Notice>
  )
}

type Trouble = 'gap' | 'not delivered' | 'forgotten' | 'underpriced'
type TroubleAdvice = `doctor.advice.${Trouble}`

function Sentence(props: { place: NoncePlace; baseFeeWei: bigint | undefined }) {
  const t = useText()
  const { state, nonce, transaction } = props.place
  const values = { nonce: nonce.toString() }
  if (state !== 'underpriced' || !transaction)
    return t(`doctor.says.${state as Exclude<Trouble, 'underpriced'>}`, values)
  return t('doctor.says.underpriced', {
    ...values,
    cap: gweiText(feeCapWei(transaction.unsigned.fees)),
    base: gweiText(props.baseFeeWei ?? 0n),
  })
}

function Acts(props: Props & { place: NoncePlace }) {
  const t = useText()
  const { place } = props
  const { transaction } = place
  return (
    <div className="flex flex-wrap items-center gap-2 text-ink">
      {place.acts.map((act) => (
        <Act key={act} act={act} {...props} />
      ))}
      {transaction && (
        <a
          className="px-1 font-semibold underline underline-offset-2"
          href={routeHref({ page: 'activity', id: transaction.id })}
        >
          {t('doctor.details')}
        </a>
      )}
    </div>
  )
}

function Act(props: Props & { place: NoncePlace; act: NonceAct }) {
  const t = useText()
  const deed = useDeed()
  const flash = useFlash()
  const [busy, setBusy] = useState(false)
  const { act, place, address, chainId, onActed } = props
  const { transaction, nonce } = place
  const run = async (perform: () => Promise<unknown>) => {
    setBusy(true)
    await deed(perform)
    setBusy(false)
    onActed()
  }
  switch (act) {
    case 'wait':
      return null
    case 'speed up':
    case 'cancel':
      return transaction ? <ReplaceButton transaction={transaction} kind={act} /> : null
    case 'send again':
      if (!transaction) return null
      return (
        <Button
          size="small"
          icon={RotateCw}
          loading={busy}
          onClick={() => void run(() => sendCommand('sendAgain', { id: transaction.id }))}
        >
          {t('doctor.sendAgain')}
        </Button>
      )
    case 'fill the gap':
      return (
        <Button
          size="small"
          icon={PackagePlus}
          loading={busy}
          onClick={() =>
            void run(async () => {
              const result = await sendCommand('fillGap', { address, chainId, nonce })
              if (result.type === 'watch-only') flash({ tone: 'failed', text: t('replace.watchOnly') })
            })
          }
        >
          {t('doctor.fill', { nonce: nonce.toString() })}
        </Button>
      )
  }
}
